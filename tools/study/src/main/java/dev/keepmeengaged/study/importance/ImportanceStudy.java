package dev.keepmeengaged.study.importance;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.models.RowSplits;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.support.OptionRange;
import dev.keepmeengaged.training.effects.FeatureEffects;
import dev.keepmeengaged.training.effects.OutOfBagRows;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Measures the importances and the directions of a model's features. A row with enough out-of-bag
 * trees is predicted by these alone. Its out-of-bag trees may have seen an identical row.
 *
 * <ul>
 *   <li>permutation importance on the held-out fifth of random splits, by a forest of the model's
 *       parameters on the other four fifths, gaps filled with medians of these alone;
 *   <li>directions and Shapley values on the model's own training rows by their out-of-bag trees,
 *       or by all where fewer than ten are, as the product serves it; the forests of the splits,
 *       each on its own training part, say how far a direction depends on the rows.
 * </ul>
 *
 * @param seed of the splits, the same as those of the model comparison, and of all other random
 *     numbers
 * @param splits random splits for permutation importance and for the variation between forests, at
 *     least 1
 * @param repeats how often each feature is shuffled in each split, at least 1
 * @param shapRows how many rows get Shapley values; empty for all
 * @param threads at least 1; the result does not depend on it
 */
public record ImportanceStudy(
    long seed, int splits, int repeats, OptionalInt shapRows, int threads) {

  /** The default number of repeats in each split. */
  public static final int REPEATS = 10;

  public ImportanceStudy {
    OptionRange.check("splits", splits, 1);
    OptionRange.check("repeats", repeats, 1);
    OptionRange.check("rows with Shapley values", shapRows.orElse(1), 1);
    OptionRange.check("threads", threads, 1);
  }

  /** The number of tasks in a checkpoint of a study of {@code rows} rows. */
  public int pieces(int rows) {
    return splits + 1 + ShapSampling.pieces(Math.min(rows, shapRows.orElse(rows)));
  }

  /**
   * Studies a model.
   *
   * @param model trained here
   * @throws IllegalArgumentException if the model was imported, since its training rows are unknown
   * @throws IllegalStateException if an explanation does not add up to its prediction
   */
  public ImportanceResult of(NewModel model, Checkpoint checkpoint) {
    NewModel.Origin origin =
        model
            .origin()
            .orElseThrow(
                () -> new IllegalArgumentException("the model was not trained on known rows"));
    List<FeatureVector> features = complete(origin.trainingRows(), model.features().medians());
    OutOfBagRows rows = OutOfBagRows.of(model.forest(), features, origin.outOfBag().masks());
    FeatureEffects effects = FeatureEffects.over(features);

    List<RowSplit> dealt = RowSplits.of(features.size(), splits, seed);
    List<JudgedSplit> judged = new ArrayList<>();
    for (int split = 0; split < splits; split++) {
      judged.add(judge(split, dealt.get(split), origin, effects, checkpoint));
    }
    List<double[]> refitted = judged.stream().map(JudgedSplit::effects).toList();
    List<PermutationImportance> permutation = judged.stream().map(JudgedSplit::losses).toList();
    String trees = model.forest().treesHash();
    List<FeatureDirection> found =
        new Directions(effects)
            .of(
                checkpoint.once(
                    "directions of " + trees,
                    new TypeReference<>() {},
                    () -> effects.by(rows, features, threads)),
                refitted);
    ShapSample shap = explain(rows, scores(origin.trainingRows()), trees, checkpoint);
    FeatureImportances importances =
        new FeatureImportances(
            model.importances(), permutation, testToTraining(dealt.get(0)), shap);
    return new ImportanceResult(importances.byFeature(), importances.pageMix(), found, shap);
  }

  /** The seed of a split's forest. */
  public long fitSeed(int split) {
    return seed + split;
  }

  /** The random orders of a split's test rows, for {@link PermutationImportance}. */
  public List<int[]> shufflings(int split, int rows) {
    return PermutationImportance.shufflings(rows, repeats, ~fitSeed(split));
  }

  /**
   * The effects and the losses of a split's forest.
   *
   * @param effects as {@link FeatureEffects#by} has them
   * @param losses on the test rows
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record JudgedSplit(double[] effects, PermutationImportance losses) {}

  private JudgedSplit judge(
      int number,
      RowSplit split,
      NewModel.Origin origin,
      FeatureEffects effects,
      Checkpoint checkpoint) {
    String key =
        String.format(
            Locale.ROOT,
            "importances of split %d: %s, seed %d, %d repeats",
            number + 1,
            origin.parameters(),
            seed,
            repeats);
    return checkpoint.once(
        key,
        new TypeReference<>() {},
        () ->
            judge(
                number,
                split.training(origin.trainingRows()),
                split.test(origin.trainingRows()),
                origin.parameters(),
                effects));
  }

  private JudgedSplit judge(
      int number,
      List<CourseRow> training,
      List<CourseRow> heldOut,
      ForestParameters parameters,
      FeatureEffects effects) {
    FeatureVector medians = Imputation.medians(training);
    List<FeatureVector> features = complete(training, medians);
    TrainedForest trained =
        ForestTraining.train(
            features, scores(training), parameters, fitSeed(number), threads, Progress.SILENT);
    double[] found =
        effects.by(
            OutOfBagRows.of(trained.forest(), features, trained.outOfBag().masks()),
            features,
            threads);
    PermutationImportance losses =
        PermutationImportance.of(
            trained.forest()::predictAll,
            complete(heldOut, medians),
            scores(heldOut),
            shufflings(number, heldOut.size()),
            threads);
    return new JudgedSplit(found, losses);
  }

  private static double testToTraining(RowSplit split) {
    return (double) split.testRows().length / split.trainingRows().length;
  }

  private ShapSample explain(
      OutOfBagRows rows, double[] scores, String trees, Checkpoint checkpoint) {
    int[] sample = ShapSampling.sample(scores.length, shapRows.orElse(scores.length), seed);
    String key =
        String.format(
            Locale.ROOT, "Shapley values of %s, seed %d, %d rows", trees, seed, sample.length);
    return ShapSampling.explain(rows, scores, sample, key, checkpoint, threads);
  }

  private static List<FeatureVector> complete(List<CourseRow> rows, FeatureVector medians) {
    return rows.stream().map(row -> row.features().orElse(medians)).toList();
  }

  private static double[] scores(List<CourseRow> rows) {
    return rows.stream().mapToDouble(CourseRow::engagementScore).toArray();
  }
}
