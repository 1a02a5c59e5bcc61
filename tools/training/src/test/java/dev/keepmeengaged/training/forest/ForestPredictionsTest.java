package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tribuo.common.tree.TreeModel;

class ForestPredictionsTest {

  private static final ForestParameters SMALL = new ForestParameters(12, 4, 2, 5, 9);

  private final List<FeatureVector> features = TestRows.features(300, 1);
  private final double[] scores = TestRows.scores(features, 1);
  private final List<FeatureVector> others = TestRows.features(100, 2);

  @Property(tries = 20)
  void grow_growsTheTreesOfTraining(@ForAll long seed) {
    TrainedForest trained = ForestTraining.train(features, scores, SMALL, seed, 1, Progress.SILENT);

    ForestPredictions grown = grow(SMALL, seed, 2, 12).get(0);

    assertThat(grown.means()).containsExactly(trained.forest().predictAll(others), within(0.0));
    assertThat(grown.nodes()).isEqualTo(trained.forest().nodes());
    assertThat(grown.deepest())
        .isEqualTo(
            trained.ensemble().getModels().stream()
                .mapToInt(tree -> ((TreeModel<?>) tree).getDepth())
                .max()
                .orElseThrow());
  }

  @Test
  void grow_forSeveralSizes_isTheForestOfEachSize() {
    List<ForestPredictions> grown = grow(SMALL, 7, 3, 2, 5, 12);

    assertThat(grown).extracting(ForestPredictions::trees).containsExactly(2, 5, 12);
    for (ForestPredictions some : grown) {
      ForestParameters alone = new ForestParameters(some.trees(), 4, 2, 5, 9);
      TrainedForest trained = ForestTraining.train(features, scores, alone, 7, 2, Progress.SILENT);
      assertThat(some.means()).containsExactly(trained.forest().predictAll(others), within(0.0));
      assertThat(some.nodes()).isEqualTo(trained.forest().nodes());
    }
  }

  @Test
  void grow_withAnyNumberOfThreads_predictsTheSame() {
    double[] one = grow(SMALL, 3, 1, 12).get(0).means();

    assertThat(grow(SMALL, 3, 2, 12).get(0).means()).isEqualTo(one);
    assertThat(grow(SMALL, 3, 7, 12).get(0).means()).isEqualTo(one);
    assertThat(grow(SMALL, 4, 1, 12).get(0).means()).isNotEqualTo(one);
  }

  @Test
  void grow_onOneRow_predictsItsScore() {
    List<ForestPredictions> grown =
        ForestPredictions.grow(
            features.subList(0, 1), new double[] {42.5}, others, SMALL, new int[] {1, 12}, 1, 1);

    assertThat(grown.get(1).means()).hasSize(100).containsOnly(42.5);
    assertThat(grown.get(1).deepest()).isZero();
    assertThat(grown.get(1).nodes()).isEqualTo(12);
  }

  @Test
  void grow_ofSizesOutOfOrderOrTooLarge_isRefused() {
    assertThatThrownBy(() -> grow(SMALL, 1, 1, 5, 5))
        .hasMessage("tree counts ascend from 1 to 12; 5 does not follow 5");
    assertThatThrownBy(() -> grow(SMALL, 1, 1, 13)).hasMessageContaining("13 does not follow 0");
    assertThatThrownBy(() -> grow(SMALL, 1, 1)).hasMessage("no number of trees was asked for");
    assertThatThrownBy(() -> grow(SMALL, 1, 0, 12)).hasMessageContaining("at least 1 thread");
  }

  private List<ForestPredictions> grow(
      ForestParameters parameters, long seed, int threads, int... treeCounts) {
    return ForestPredictions.grow(features, scores, others, parameters, treeCounts, seed, threads);
  }
}
