package dev.keepmeengaged.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.calibration.TwinCourses.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwinCoursesTest {

  private static TwinCourses twins(int[] organisations, FeatureVector... features) {
    double[] scores = new double[features.length];
    return TwinCourses.of(
        new Rows(Arrays.asList(features), scores, organisations), new SplittableRandom(1));
  }

  @Test
  void coursesThatAreEqualButForTheirMix_areTwins() {
    TwinCourses twins =
        twins(new int[2], TestForests.course(0, 20, 4), TestForests.course(40, 90, 4));

    assertThat(twins.differentMix()).hasSize(1);
    assertThat(twins.sameMix()).isEmpty();
  }

  @Test
  void coursesWithTheSameMix_areTwinsOfTheOtherKind() {
    TwinCourses twins =
        twins(new int[2], TestForests.course(40, 20, 4), TestForests.course(40, 90, 4));

    assertThat(twins.differentMix()).isEmpty();
    assertThat(twins.sameMix()).hasSize(1);
  }

  @Test
  void coursesOfOtherOrganisations_orWithoutALength_areNoTwins() {
    FeatureVector one = TestForests.course(0, 20, 4);
    FeatureVector other = TestForests.course(40, 20, 4);

    assertThat(twins(new int[] {1, 2}, one, other).differentMix()).isEmpty();
    assertThat(
            twins(new int[2], TestForests.course(0, 20, 0), TestForests.course(40, 20, 0))
                .differentMix())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "PRICE",
        "DISCOUNT",
        "LENGTH_HOURS",
        "USES_SCORM",
        "MILESTONE_COURSE",
        "CERTIFICATES",
        "COLLABORATIONS",
        "TEACHER_COMMENTS"
      })
  void whatADeveloperSets_isEqual(Feature feature) {
    FeatureVector other = TestForests.course(40, 20, 4);

    assertThat(
            twins(new int[2], TestForests.course(0, 20, 4), TestForests.with(other, feature, 1))
                .differentMix())
        .isEmpty();
  }

  @Test
  void aCourse_isInOnePairOfEachKindAtMost() {
    FeatureVector[] family = new FeatureVector[31];
    for (int i = 0; i < family.length; i++) {
      family[i] = TestForests.course(i % 3 * 10, 20, 4);
    }

    TwinCourses twins = twins(new int[31], family);

    assertThat(members(twins.differentMix())).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(members(twins.sameMix())).doesNotHaveDuplicates().hasSizeGreaterThan(20);
  }

  private static List<Integer> members(List<Pair> pairs) {
    return pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList();
  }

  @Test
  void sameMixSpread_isThatOfTheDifferences_andNotKnownFromFew() {
    List<FeatureVector> features = new ArrayList<>();
    double[] scores = new double[60];
    int[] organisations = new int[60];
    for (int row = 0; row < 60; row++) {
      features.add(TestForests.course(20, 20, 4));
      scores[row] = row % 2 * 12;
      organisations[row] = row / 2;
    }
    Rows rows = new Rows(features, scores, organisations);
    Rows few = rows.at(IntStream.range(0, 58).toArray());

    assertThat(TwinCourses.of(rows, new SplittableRandom(1)).sameMixSpread(rows).orElseThrow())
        .isCloseTo(12, within(1e-9));
    assertThat(TwinCourses.of(few, new SplittableRandom(1)).sameMixSpread(few)).isEmpty();
  }
}
