package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.dataset.DatasetView;
import org.tribuo.regression.Regressor;

class ForestTrainingTest {

  private static final ForestParameters SMALL = new ForestParameters(12, 4, 2, 5, 9);

  private final List<FeatureVector> features = TestRows.features(300, 1);
  private final double[] scores = TestRows.scores(features, 1);

  @Property(tries = 15)
  void train_packsWhatTribuoPredicts(@ForAll long seed) {
    List<FeatureVector> rows = TestRows.features(120, seed);
    TrainedForest trained =
        ForestTraining.train(rows, TestRows.scores(rows, seed), SMALL, seed, 2, Progress.SILENT);

    List<FeatureVector> others = new ArrayList<>(rows);
    others.addAll(TestRows.features(60, ~seed));
    for (FeatureVector row : others) {
      assertThat(trained.forest().predict(row))
          .isCloseTo(ModelTraining.unpacked(trained.ensemble(), row), within(1e-11));
    }
  }

  @Test
  void train_withAnyNumberOfThreads_growsTheSameTrees() {
    String one = hash(7, 1);

    assertThat(hash(7, 2)).isEqualTo(one);
    assertThat(hash(7, 5)).isEqualTo(one);
    assertThat(hash(8, 1)).isNotEqualTo(one);
  }

  private String hash(long seed, int threads) {
    return ForestTraining.train(features, scores, SMALL, seed, threads, Progress.SILENT)
        .forest()
        .treesHash();
  }

  @Test
  void train_givesOrdinaryTribuoTreesWithProvenance() {
    TrainedForest trained = ForestTraining.train(features, scores, SMALL, 1, 2, Progress.SILENT);

    assertThat(trained.ensemble().getNumModels()).isEqualTo(SMALL.trees());
    for (Model<Regressor> member : trained.ensemble().getModels()) {
      assertThat(member).isExactlyInstanceOf(TreeModel.class);
      assertThat(((TreeModel<Regressor>) member).getDepth())
          .isPositive()
          .isLessThanOrEqualTo(SMALL.maxDepth());
      assertThat(member.getProvenance().toString())
          .contains("maxFeatures=4")
          .contains("minLeaf=2")
          .contains("minSplit=5");
    }
    assertThat(trained.forest().getProvenance().toString()).contains("forest-seed");
  }

  @Test
  void train_tellsOfEveryTree() {
    AtomicInteger grown = new AtomicInteger();

    ForestTraining.train(features, scores, SMALL, 1, 3, grown::incrementAndGet);

    assertThat(grown).hasValue(SMALL.trees());
  }

  @Test
  void train_outOfBagMasks_areTheRowsThatTribuosBagsLeaveOut() {
    TrainedForest trained = ForestTraining.train(features, scores, SMALL, 5, 2, Progress.SILENT);

    TrainingSet set = new TrainingSet(features, scores);
    SplittableRandom seeds = new SplittableRandom(5);
    for (int tree = 0; tree < SMALL.trees(); tree++) {
      DatasetView<Regressor> bag = set.bag(set.size(), seeds.nextLong());
      seeds.nextLong();
      List<Integer> drawn = Arrays.stream(bag.getExampleIndices()).boxed().toList();
      for (int row = 0; row < features.size(); row++) {
        assertThat(trained.outOfBag().masks().get(row).contains(tree))
            .isEqualTo(!drawn.contains(row));
      }
    }
  }

  @Test
  void train_coversOfTheTrees_sumToTheBags() {
    TrainingSet set = new TrainingSet(features, scores);
    ExactCartTrainer trainer =
        new ExactCartTrainer(set, new TreeGrower(set.table(), SMALL), SMALL, 3);

    ExactCartTrainer.Member member = trainer.trainMember(set.bag(set.size(), 11));

    assertThat(member.tree().cover(0)).isEqualTo(features.size());
    assertThat(member.outOfBag().cardinality()).isBetween(70, 150);
  }

  @Test
  void trainMember_onAViewOfAnotherDataset_isRefused() {
    TrainingSet set = new TrainingSet(features, scores);
    TrainingSet other = new TrainingSet(features, scores);
    ExactCartTrainer trainer =
        new ExactCartTrainer(set, new TreeGrower(set.table(), SMALL), SMALL, 3);

    assertThatThrownBy(() -> trainer.trainMember(other.bag(other.size(), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another dataset");
    assertThatThrownBy(() -> trainer.train(set.dataset()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bootstrap views only");
  }

  @Test
  void importances_ofHandMadeTrees() {
    // Price brings 30 and 10, users 40 of 80: shares .5 and .5; the second tree is all users.
    GrownTree first = new GrownTree(8);
    int root = first.addSplit(Feature.PRICE.ordinal(), 1, 9, 0, 30);
    int inner = first.addSplit(Feature.USERS.ordinal(), 1, 6, 0, 40);
    first.addLeaf(1, 3, 0);
    first.rightOf(inner);
    first.addLeaf(1, 3, 0);
    first.rightOf(root);
    int right = first.addSplit(Feature.PRICE.ordinal(), 2, 3, 0, 10);
    first.addLeaf(1, 2, 0);
    first.rightOf(right);
    first.addLeaf(1, 1, 0);
    GrownTree second = new GrownTree(8);
    int only = second.addSplit(Feature.USERS.ordinal(), 1, 9, 0, 7);
    second.addLeaf(1, 4, 0);
    second.rightOf(only);
    second.addLeaf(1, 5, 0);
    GrownTree leaf = new GrownTree(8);
    leaf.addLeaf(1, 9, 0);

    var importances =
        ImpurityImportances.of(List.of(first, second, leaf), List.of(Feature.values()));

    assertThat(importances.of(Feature.PRICE)).isCloseTo(0.25, within(1e-12));
    assertThat(importances.of(Feature.USERS)).isCloseTo(0.75, within(1e-12));
    assertThat(importances.of(Feature.CONTENT)).isZero();
  }

  @Test
  void importances_ofAOneSplitForest_areTheDecreaseOfSquaredError() {
    // Four rows, one split at best: squared error falls from 100 to 2 by price alone.
    List<FeatureVector> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double[] values = new double[Feature.COUNT];
      values[Feature.PRICE.ordinal()] = i < 2 ? 1 : 5;
      rows.add(FeatureVector.of(values));
    }
    double[] y = {10, 12, 20, 22};
    GrownTree tree =
        new TreeGrower(new RankedTable(rows, y), new ForestParameters(2, 20, 1, 2, 1))
            .grow(new int[] {1, 1, 1, 1}, new SplittableRandom(1));

    // Around 16: 36 + 16 + 16 + 36 = 104; within the halves 1 + 1 + 1 + 1 = 4.
    assertThat(tree.impurity(0)).isCloseTo(26, within(1e-12));
    assertThat(tree.decrease(0)).isCloseTo(100, within(1e-12));
    assertThat(ImpurityImportances.of(List.of(tree), List.of(Feature.values())).of(Feature.PRICE))
        .isEqualTo(1);
  }

  @Test
  void parameters_outOfRange_areNamed() {
    assertThatThrownBy(() -> new ForestParameters(1, 6, 3, 8, 25)).hasMessageContaining("trees");
    int tooMany = Feature.COUNT + 1;
    assertThatThrownBy(() -> new ForestParameters(2, tooMany, 3, 8, 25))
        .hasMessage("max-features is 1 to " + Feature.COUNT + ", not " + tooMany);
    assertThatThrownBy(() -> new ForestParameters(2, 6, 0, 8, 25))
        .hasMessage("min-leaf is at least 1, not 0");
    assertThatThrownBy(() -> new ForestParameters(2, 6, 3, 1, 25))
        .hasMessageContaining("min-split");
    assertThatThrownBy(() -> new ForestParameters(2, 6, 3, 8, 0)).hasMessageContaining("max-depth");
  }

  @Test
  void train_onConstantScores_givesLeaves() {
    double[] constant = new double[features.size()];
    Arrays.fill(constant, 33.3);

    TrainedForest trained = ForestTraining.train(features, constant, SMALL, 1, 1, Progress.SILENT);

    assertThat(trained.forest().nodes()).isEqualTo(SMALL.trees());
    assertThat(trained.forest().predict(features.get(0))).isCloseTo(33.3, within(1e-5));
    assertThat(trained.importances().of(Feature.PRICE)).isZero();
  }
}
