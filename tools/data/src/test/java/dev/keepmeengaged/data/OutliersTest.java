package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutliersTest {

  /** Prices and lengths 0 to 100 have quartiles 25 and 75, so fences at -125 and 225. */
  private static final List<CourseRow> EVEN = even();

  @Test
  void among_fencesAreThreeInterquartileRangesFromTheQuartiles() {
    Outliers outliers = Outliers.among(EVEN);

    assertThat(outliers.fences())
        .containsExactly(
            new Outliers.Fence("price", -125, 225, 0),
            new Outliers.Fence("lengthHours", -125, 225, 0));
    assertThat(outliers.rows()).isEmpty();
  }

  @Test
  void among_rowIsReportedWhenMoreThanOneColumnIsOut() {
    List<CourseRow> rows = new ArrayList<>(EVEN);
    rows.set(100, row(Map.of(Feature.PRICE, 10_000.0, Feature.LENGTH_HOURS, 50.0)));
    rows.set(99, row(Map.of(Feature.PRICE, 10_000.0, Feature.LENGTH_HOURS, 10_000.0)));

    Outliers outliers = Outliers.among(rows);

    assertThat(outliers.rows())
        .containsExactly(new Outliers.OutlyingRow(rows.get(99), List.of("price", "lengthHours")));
    assertThat(outliers.step().counts())
        .containsEntry("rows with more than one column out", 1L)
        .containsEntry("price", 2L)
        .containsEntry("lengthHours", 1L);
  }

  @Test
  void among_columnWhoseMiddleHalfIsOneValue_hasNoFences_andNothingInItIsOut() {
    List<CourseRow> rows = new ArrayList<>(EVEN);
    rows.set(99, row(Map.of(Feature.PRICE, 10_000.0, Feature.DISCOUNT, 5.0)));

    Outliers outliers = Outliers.among(rows);

    assertThat(outliers.rows()).isEmpty();
    assertThat(outliers.withoutFences())
        .contains("engagementScore", "discount")
        .hasSize(Feature.COUNT - 2 + 1 - 2);
    assertThat(outliers.step().counts())
        .containsOnlyKeys("rows with more than one column out", "price", "lengthHours");
  }

  @Test
  void among_missingValues_areNeitherOutNorCounted() {
    List<CourseRow> rows = new ArrayList<>(EVEN);
    rows.add(row(Map.of(Feature.PRICE, Double.NaN, Feature.LENGTH_HOURS, Double.NaN)));

    Outliers outliers = Outliers.among(rows);

    assertThat(outliers.fences()).contains(new Outliers.Fence("price", -125, 225, 0));
    assertThat(outliers.rows()).isEmpty();
  }

  @Test
  void among_noRows_hasNoOutliers() {
    assertThat(Outliers.among(List.of()).rows()).isEmpty();
  }

  private static List<CourseRow> even() {
    List<CourseRow> rows = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      rows.add(row(Map.of(Feature.PRICE, (double) i, Feature.LENGTH_HOURS, (double) i)));
    }
    return List.copyOf(rows);
  }

  private static CourseRow row(Map<Feature, Double> values) {
    double[] zeros = new double[Feature.COUNT];
    Arrays.fill(zeros, 0);
    return new CourseRow(Optional.empty(), 50, FeatureVector.of(zeros).with(values));
  }
}
