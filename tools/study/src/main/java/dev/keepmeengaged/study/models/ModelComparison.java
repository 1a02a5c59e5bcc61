package dev.keepmeengaged.study.models;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.linear.FeatureTransform;
import dev.keepmeengaged.study.models.LinearRegression.Penalty;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Compares the models of the original study and ours on the same random splits.
 *
 * @param rows in the model's scope, gaps left as they are
 * @param splits of these rows
 * @param seed of the fits
 * @param threads that grow a forest, at least 1; no figure depends on it
 * @param checkpoint keeps every fit
 * @param progress receives the name of every finished fit
 */
public record ModelComparison(
    List<CourseRow> rows,
    List<RowSplit> splits,
    long seed,
    int threads,
    Checkpoint checkpoint,
    Consumer<String> progress) {

  /** The original study's first forest, with scikit-learn's defaults for unreported parameters. */
  public static final ForestParameters BASE = new ForestParameters(20, 20, 1, 2, 8);

  /** The original study's tuned forest. */
  public static final ForestParameters ORIGINAL = new ForestParameters(1500, 3, 3, 8, 110);

  public ModelComparison {
    rows = List.copyOf(rows);
    splits = List.copyOf(splits);
    if (splits.isEmpty()) {
      throw new IllegalArgumentException("models are judged on at least 1 split, not 0");
    }
  }

  /** The number of fits in {@link #compare}. */
  public int fits() {
    return splits.size() * models(ForestParameters.DEFAULT, threads).size();
  }

  /**
   * Fits and evaluates every model.
   *
   * @param chosen parameters of the study's own forest
   * @return the baseline first, the chosen forest last
   */
  public List<ModelAccuracy> compare(ForestParameters chosen) {
    List<StudiedModel> models = models(chosen, threads);
    List<List<FitRecord>> fits = new ArrayList<>();
    models.forEach(model -> fits.add(new ArrayList<>()));
    for (int i = 0; i < splits.size(); i++) {
      SplitFits split =
          new SplitFits("split " + (i + 1), rows, splits.get(i), seed + i, checkpoint, progress);
      for (int m = 0; m < models.size(); m++) {
        fits.get(m).add(split.fit(models.get(m)));
      }
    }
    return IntStream.range(0, models.size())
        .mapToObj(m -> accuracy(models.get(m), fits.get(m)))
        .toList();
  }

  private static List<StudiedModel> models(ForestParameters chosen, int threads) {
    return List.of(
        new ProfileMean(),
        new LinearRegression(Penalty.NONE, FeatureTransform.RAW),
        new LinearRegression(Penalty.NONE, FeatureTransform.LOGGED),
        new LinearRegression(Penalty.ONE, FeatureTransform.RAW),
        new LinearRegression(Penalty.ONE, FeatureTransform.LOGGED),
        new LinearRegression(Penalty.CROSS_VALIDATED, FeatureTransform.RAW),
        new LinearRegression(Penalty.CROSS_VALIDATED, FeatureTransform.LOGGED),
        new ForestModel("forest-base", "Forest, base", BASE, threads),
        new ForestModel("forest-original", "Forest, original study", ORIGINAL, threads),
        chosenForest(chosen, threads));
  }

  static ForestModel chosenForest(ForestParameters chosen, int threads) {
    return new ForestModel("forest-chosen", "Forest, chosen", chosen, threads);
  }

  private static ModelAccuracy accuracy(StudiedModel model, List<FitRecord> fits) {
    List<Accuracy> training = fits.stream().map(FitRecord::training).toList();
    List<Accuracy> test = fits.stream().map(FitRecord::test).toList();
    double testToTraining = (double) test.get(0).rows() / training.get(0).rows();
    return new ModelAccuracy(
        model.id(),
        model.name(),
        model.description(fits.stream().flatMap(fit -> fit.chosen().stream().boxed()).toList()),
        RepeatedMeasurements.overSplits(training, testToTraining),
        RepeatedMeasurements.overSplits(test, testToTraining),
        fits.stream().map(FitRecord::toSplit).toList());
  }
}
