package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.study.promises.SplitEvaluation.RangeCoverage;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SplitEvaluationTest {

  private static final List<ShownChange> SHOWN =
      List.of(
          new ShownChange(0, 9, 9, 6, OptionalDouble.empty()),
          new ShownChange(1, 9, 9, 2, OptionalDouble.empty()));

  @Test
  void coursesThatGetNothing_countToo() {
    SplitEvaluation judgement = judgement(SHOWN, 100, List.of(2.0, 3.0));

    assertThat(judgement.perCourse()).isEqualTo(8 / 100.0);
    assertThat(judgement.perCourseByOneSwap()).isEqualTo(5 / 100.0);
  }

  @Test
  void theSwap_isTriedOnAPartOfManyCourses() {
    SplitEvaluation judgement = judgement(SHOWN, 2_000, List.of(2.0, 3.0));

    assertThat(judgement.perCourse()).isEqualTo(8 / 2_000.0);
    assertThat(judgement.perCourseByOneSwap()).isEqualTo(5 / 500.0);
  }

  @Test
  void nothingShown_makesNothing() {
    SplitEvaluation judgement = judgement(List.of(), 100, List.of());

    assertThat(judgement.perCourse()).isZero();
    assertThat(judgement.perCourseByOneSwap()).isZero();
  }

  @Test
  void noCourses_haveNoFigure() {
    SplitEvaluation judgement = judgement(List.of(), 0, List.of());

    assertThat(judgement.perCourse()).isNaN();
    assertThat(judgement.perCourseByOneSwap()).isNaN();
  }

  private static SplitEvaluation judgement(
      List<ShownChange> shown, int courses, List<Double> oneSwap) {
    return new SplitEvaluation(
        shown,
        new Share(courses / 2, courses),
        Share.NONE,
        Share.NONE,
        Share.NONE,
        List.of(),
        Share.NONE,
        List.of(),
        Map.of(),
        new RangeCoverage(Share.NONE, List.of(), List.of(), List.of()),
        List.of(),
        oneSwap);
  }
}
