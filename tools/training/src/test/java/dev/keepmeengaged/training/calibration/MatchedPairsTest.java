package dev.keepmeengaged.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchedPairsTest {

  private static final GrownForest FOREST = TestForests.grown(TestForests.rows(300, 0.8, 1), 1);

  private static final FeatureVector ONE = TestForests.course(0, 20, 4);
  private static final FeatureVector OTHER = TestForests.course(40, 20, 4);

  /** Two courses that no tree saw, of one organisation unless the numbers differ. */
  private static List<MatchedPairs.Pair> pairs(
      FeatureVector one, FeatureVector other, double otherScore, int otherOrganisation) {
    Rows rows =
        new Rows(
            List.of(one, other), new double[] {30, otherScore}, new int[] {7, otherOrganisation});
    TreeMask all = TreeMask.all(FOREST.forest().trees());
    return MatchedPairs.of(
        new GrownForest(FOREST.forest(), rows, Collections.nCopies(2, all)),
        new SplittableRandom(1));
  }

  @Test
  void coursesThatAreAlikeButForTheirMix_areAPair() {
    assertThat(pairs(ONE, OTHER, 60, 7))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.organisation()).isEqualTo(7);
              assertThat(pair.favouredHigher()).isTrue();
            });
    assertThat(pairs(ONE, OTHER, 20, 7))
        .singleElement()
        .satisfies(pair -> assertThat(pair.favouredHigher()).isFalse());
  }

  @Test
  void coursesOfOtherOrganisations_equalScoresOrNearMixes_areNoPair() {
    assertThat(pairs(ONE, OTHER, 60, 8)).isEmpty();
    assertThat(pairs(ONE, OTHER, 30, 7)).isEmpty();
    assertThat(pairs(OTHER, TestForests.course(41, 20, 4), 60, 7)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "USERS, 90, 91",
    "LENGTH_HOURS, 10.8, 10.9",
    "PRICE, 0, 1",
    "DISCOUNT, 0, 1",
    "CERTIFICATES, 0, 1",
    "COLLABORATIONS, 0, 1",
    "TEACHER_COMMENTS, 0, 0.5",
    "USES_SCORM, 0, 1",
    "MILESTONE_COURSE, 0, 1"
  })
  void whatElseIsSet_mayDifferByAFactorOrNotAtAll(Feature feature, double alike, double unlike) {
    assertThat(pairs(ONE, TestForests.with(OTHER, feature, alike), 60, 7)).hasSize(1);
    assertThat(pairs(ONE, TestForests.with(OTHER, feature, unlike), 60, 7)).isEmpty();
  }

  @Test
  void whatLearnersDo_mayDiffer() {
    assertThat(pairs(ONE, TestForests.with(OTHER, Feature.QUIZ_GRADE, 90), 60, 7)).hasSize(1);
  }

  @Test
  void aPairThatTooFewTreesJudge_isLeftOut() {
    Rows rows = new Rows(List.of(ONE, OTHER), new double[] {30, 60}, new int[] {7, 7});
    int trees = FOREST.forest().trees();
    TreeMask few = TreeMask.of(bits(9), trees);

    assertThat(
            MatchedPairs.of(
                new GrownForest(FOREST.forest(), rows, List.of(few, TreeMask.all(trees))),
                new SplittableRandom(1)))
        .isEmpty();
  }

  private static BitSet bits(int count) {
    BitSet bits = new BitSet();
    bits.set(0, count);
    return bits;
  }

  @Test
  void anOrganisation_hasFiveHundredPairsAtMost() {
    List<FeatureVector> features = new ArrayList<>();
    double[] scores = new double[120];
    for (int row = 0; row < scores.length; row++) {
      features.add(TestForests.course(row % 2 * 40, 20, 4));
      scores[row] = 30 + row / 10.0;
    }
    TreeMask all = TreeMask.all(FOREST.forest().trees());
    GrownForest forest =
        new GrownForest(
            FOREST.forest(),
            new Rows(features, scores, new int[120]),
            Collections.nCopies(120, all));

    assertThat(MatchedPairs.of(forest, new SplittableRandom(1))).hasSize(500);
  }
}
