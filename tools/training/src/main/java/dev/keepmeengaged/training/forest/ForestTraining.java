package dev.keepmeengaged.training.forest;

import com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.LongProvenance;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.ForestBuilder;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.training.calibration.ForestGrower;
import dev.keepmeengaged.training.calibration.GrownForest;
import dev.keepmeengaged.training.forest.ExactCartTrainer.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.tribuo.Model;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;

/**
 * Trains a random forest (Breiman, 2001): trees on bootstrap samples, members of one Tribuo
 * ensemble, packed. The same rows, parameters and seed give the same trees whatever the number of
 * threads.
 */
public final class ForestTraining {

  static final String NAME = "engagement-forest";

  private final TrainingSet rows;
  private final ForestParameters parameters;
  private final long seed;

  private ForestTraining(TrainingSet rows, ForestParameters parameters, long seed) {
    this.rows = rows;
    this.parameters = parameters;
    this.seed = seed;
  }

  /**
   * Trains a forest.
   *
   * @param features complete: no value missing; at least one row
   * @param scores one for each row, in percent
   * @param threads at least 1
   */
  public static TrainedForest train(
      List<FeatureVector> features,
      double[] scores,
      ForestParameters parameters,
      long seed,
      int threads,
      Progress progress) {
    return train(TrainingSet.checked(features, scores), parameters, seed, threads, progress);
  }

  static TrainedForest train(
      TrainingSet rows, ForestParameters parameters, long seed, int threads, Progress progress) {
    ForestTraining training = new ForestTraining(rows, parameters, seed);
    return training.join(training.grow(threads, progress));
  }

  /**
   * Grows forests with these parameters.
   *
   * @param threads at least 1
   */
  public static ForestGrower grower(ForestParameters parameters, int threads) {
    return (rows, seed) -> {
      TrainedForest trained =
          train(rows.features(), rows.scores(), parameters, seed, threads, Progress.SILENT);
      return GrownForest.of(trained.forest(), rows, trained.outOfBag().masks());
    };
  }

  /** The members in order; seeds are drawn before anything runs. */
  private List<Member> grow(int threads, Progress progress) {
    List<TreeSeeds> seeds = TreeSeeds.draw(seed, parameters.trees());
    Member[] members = new Member[parameters.trees()];
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          TreeGrower grower = new TreeGrower(rows.table(), parameters);
          for (int tree = next.getAndIncrement();
              tree < members.length;
              tree = next.getAndIncrement()) {
            ExactCartTrainer trainer =
                new ExactCartTrainer(rows, grower, parameters, seeds.get(tree).features());
            members[tree] =
                trainer.trainMember(
                    rows.bag(parameters.samples(rows.size()), seeds.get(tree).bag()));
            progress.treeGrown();
          }
          return null;
        };
    Workers.run(worker, threads);
    return Arrays.asList(members);
  }

  private TrainedForest join(List<Member> members) {
    List<Model<Regressor>> models = new ArrayList<>(members.size());
    members.forEach(member -> models.add(member.model()));
    float[] weights = new float[models.size()];
    // Without weights Tribuo's AveragingCombiner returns the last member's prediction.
    Arrays.fill(weights, 1);
    WeightedEnsembleModel<Regressor> ensemble =
        WeightedEnsembleModel.createEnsembleFromExistingModels(
            NAME, models, new AveragingCombiner(), weights);
    List<GrownTree> trees = members.stream().map(Member::tree).toList();
    return new TrainedForest(
        ensemble,
        pack(ensemble, trees),
        ImpurityImportances.of(trees, List.of(Feature.values())),
        OutOfBag.of(members.stream().map(Member::outOfBag).toList(), rows.size()));
  }

  private PackedForest pack(WeightedEnsembleModel<Regressor> ensemble, List<GrownTree> trees) {
    ForestBuilder builder = new ForestBuilder();
    trees.forEach(tree -> tree.addTo(builder));
    ModelProvenance provenance =
        new ModelProvenance(
            PackedForest.class.getName(),
            ensemble.getProvenance().getTrainingTime(),
            rows.dataset().getProvenance(),
            ensemble.getModels().get(0).getProvenance().getTrainerProvenance(),
            Map.of(
                "forest-seed", new LongProvenance("forest-seed", seed),
                "forest-trees", new IntProvenance("forest-trees", trees.size())),
            false);
    return PackedForest.of(NAME, provenance, rows.featureMap(), rows.outputInfo(), builder);
  }
}
