package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The rows of a data folder that a forest is trained on. Immutable. */
public final class BenchmarkRows {

  private static final long SEED = 1;

  private final List<FeatureVector> features;
  private final double[] scores;

  private BenchmarkRows(List<CourseRow> rows) {
    FeatureVector medians = Imputation.medians(rows);
    features = rows.stream().map(row -> row.features().orElse(medians)).toList();
    scores = rows.stream().mapToDouble(CourseRow::engagementScore).toArray();
  }

  /** Reads a data folder, of which no row may be bad. */
  public static BenchmarkRows read(Path folder) {
    return new BenchmarkRows(DataFolder.read(folder, BadRowPolicy.REFUSE).training());
  }

  /** Trains a forest on all of them, with every processor; the same one each time. */
  public PackedForest train(ForestParameters parameters) {
    return trained(parameters).forest();
  }

  /** The same forest, with the trees that did not see each row. */
  TrainedForest trained(ForestParameters parameters) {
    return ForestTraining.train(
        features,
        scores,
        parameters,
        SEED,
        Runtime.getRuntime().availableProcessors(),
        Progress.SILENT);
  }

  /** Complete: no value missing. */
  List<FeatureVector> features() {
    return features;
  }

  /** The engagement scores, as many. */
  double[] scores() {
    return scores.clone();
  }

  /** The features of rows drawn at random, the same ones each time. */
  public List<FeatureVector> drawn(int count) {
    Random random = new Random(SEED);
    return Stream.generate(() -> features.get(random.nextInt(features.size())))
        .limit(count)
        .toList();
  }
}
