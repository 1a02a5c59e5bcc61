package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ImputationTest {

  @Test
  void medians_areOfTheRowsThatHaveAValue() {
    FeatureVector medians = Imputation.medians(rows(80, Double.NaN, 90, 100, Double.NaN));

    assertThat(medians.raw(Feature.QUIZ_GRADE)).isEqualTo(90);
  }

  @Test
  void medians_ofAnEvenNumberOfValues_areHalfWay() {
    assertThat(Imputation.medians(rows(80, 90, 91, 100)).raw(Feature.QUIZ_GRADE)).isEqualTo(90.5);
  }

  @Test
  void medians_ofAFeatureThatNoRowHas_areZero() {
    FeatureVector medians = Imputation.medians(rows(Double.NaN));

    assertThat(medians.raw(Feature.QUIZ_GRADE)).isZero();
    assertThat(medians.toArray()).doesNotContain(Double.NaN);
  }

  private static List<CourseRow> rows(double... quizGrades) {
    double[] none = new double[Feature.COUNT];
    Arrays.fill(none, 1);
    FeatureVector base = FeatureVector.of(none);
    return DoubleStream.of(quizGrades)
        .mapToObj(grade -> base.with(Map.of(Feature.QUIZ_GRADE, grade)))
        .map(features -> new CourseRow(Optional.empty(), 50, features))
        .toList();
  }
}
