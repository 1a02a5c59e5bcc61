package dev.keepmeengaged.training.forest;

import com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.LongProvenance;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.ForestBuilder;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.training.forest.ExactCartTrainer.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    if (features.isEmpty() || features.size() != scores.length) {
      throw new IllegalArgumentException(
          "a forest is trained on rows with a score each, not on %d rows with %d scores"
              .formatted(features.size(), scores.length));
    }
    if (threads < 1) {
      throw new IllegalArgumentException("training takes at least 1 thread, not " + threads);
    }
    ForestTraining training =
        new ForestTraining(new TrainingSet(features, scores), parameters, seed);
    return training.join(training.grow(threads, progress));
  }

  /** The members in order; seeds are drawn before anything runs. */
  private List<Member> grow(int threads, Progress progress) {
    SplittableRandom seeds = new SplittableRandom(seed);
    long[] bagSeeds = new long[parameters.trees()];
    long[] treeSeeds = new long[parameters.trees()];
    for (int tree = 0; tree < parameters.trees(); tree++) {
      bagSeeds[tree] = seeds.nextLong();
      treeSeeds[tree] = seeds.nextLong();
    }
    Member[] members = new Member[parameters.trees()];
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          TreeGrower grower = new TreeGrower(rows.table(), parameters);
          for (int tree = next.getAndIncrement();
              tree < members.length;
              tree = next.getAndIncrement()) {
            ExactCartTrainer trainer =
                new ExactCartTrainer(rows, grower, parameters, treeSeeds[tree]);
            members[tree] = trainer.trainMember(rows.bag(bagSeeds[tree]));
            progress.treeGrown();
          }
          return null;
        };
    runAll(worker, threads);
    return Arrays.asList(members);
  }

  private static void runAll(Callable<Void> worker, int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(executor.submit(worker));
      }
      for (Future<Void> future : running) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("training failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
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
        ImpurityImportances.of(trees),
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
