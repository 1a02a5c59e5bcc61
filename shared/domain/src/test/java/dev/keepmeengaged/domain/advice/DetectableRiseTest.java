package dev.keepmeengaged.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.ScoreKind;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectableRiseTest {

  /** Learners in each of two groups that show the rise, by R: power.prop.test(power = .8). */
  @ParameterizedTest
  @CsvSource({"50, 387.3385, 60", "50, 92.9988, 70", "25, 57.6737, 50", "10, 198.9634, 20"})
  void share_isByTwoProportions(double from, double learners, double to) {
    DetectableRise detectable = DetectableRise.of(course(from, learners), ScoreKind.SHARE, none());

    assertThat(detectable.points().orElseThrow()).isEqualTo(to - from, within(0.001));
  }

  @Test
  void share_inWords_namesTheLearners() {
    DetectableRise detectable = DetectableRise.of(course(50, 105), ScoreKind.SHARE, none());

    assertThat(detectable.sentence().code()).isEqualTo("detectable-rise");
    assertThat(detectable.sentence().message())
        .isEqualTo(
            "With 105 learners, differences under 19 points cannot be told from chance in one"
                + " edition.");
    assertThat(detectable.sentence().values().get("points"))
        .isEqualTo(detectable.points().orElseThrow());
  }

  @Test
  void share_ofAlmostAll_leavesNoRoomForARiseThatShows() {
    DetectableRise detectable = DetectableRise.of(course(95, 10), ScoreKind.SHARE, none());

    assertThat(detectable.points()).isEmpty();
    assertThat(detectable.sentence().code()).isEqualTo("no-rise-detectable");
  }

  @Test
  void share_ofNobody_isNotKnown() {
    DetectableRise detectable = DetectableRise.of(course(50, 0), ScoreKind.SHARE, none());

    assertThat(detectable.points()).isEmpty();
    assertThat(detectable.sentence().code()).isEqualTo("learners-unknown");
  }

  /** 1.96 + .84 standard deviations, whatever the number of learners. */
  @Test
  void recorded_isByTheSpreadOfTwins() {
    DetectableRise detectable =
        DetectableRise.of(course(30, 1), ScoreKind.RECORDED, OptionalDouble.of(20));

    assertThat(detectable.points().orElseThrow()).isEqualTo(56.03, within(0.005));
    assertThat(detectable.sentence().code()).isEqualTo("detectable-rise-by-twins");
    assertThat(detectable.sentence().values().keySet())
        .containsExactlyInAnyOrder("spread", "points");
    assertThat(detectable.sentence().message())
        .isEqualTo(
            "Scores of courses of one organisation with the same mix and much else alike differ by"
                + " some 20 points, so a change of less than 56 points cannot be told from chance"
                + " in one edition, however many learners there are.");
  }

  @Test
  void recorded_withoutASpread_isNotKnown() {
    DetectableRise detectable = DetectableRise.of(course(30, 1_000), ScoreKind.RECORDED, none());

    assertThat(detectable.points()).isEmpty();
    assertThat(detectable.sentence().code()).isEqualTo("spread-of-twins-unknown");
  }

  @Property
  void moreLearners_showSmallerRises(
      @ForAll @DoubleRange(min = 0, max = 100) double score,
      @ForAll @IntRange(min = 1, max = 100_000) int learners) {
    DetectableRise few = DetectableRise.of(course(score, learners), ScoreKind.SHARE, none());
    DetectableRise more = DetectableRise.of(course(score, learners + 1), ScoreKind.SHARE, none());

    few.points()
        .ifPresent(
            points -> {
              assertThat(points).isBetween(0.0, 100 - score + 1e-9);
              assertThat(more.points().orElseThrow()).isLessThanOrEqualTo(points);
            });
  }

  private static CourseScore course(double score, double learners) {
    return new CourseScore(new CourseId("1"), score, learners);
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }
}
