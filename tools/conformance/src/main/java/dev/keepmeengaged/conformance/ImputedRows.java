package dev.keepmeengaged.conformance;

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

/** Rows that a forest is trained on, their gaps filled with medians. Immutable. */
public final class ImputedRows {

  private static final long SEED = 1;

  private final List<FeatureVector> features;
  private final double[] scores;

  private ImputedRows(List<FeatureVector> features, double[] scores) {
    this.features = features;
    this.scores = scores;
  }

  /** Reads the rows in the model's scope of a data folder, of which no row may be bad. */
  public static ImputedRows read(Path folder) {
    return of(DataFolder.read(folder, BadRowPolicy.REFUSE).training());
  }

  /** Fills the gaps of these rows with their own medians. */
  static ImputedRows of(List<CourseRow> rows) {
    FeatureVector medians = Imputation.medians(rows);
    return new ImputedRows(
        rows.stream().map(row -> row.features().orElse(medians)).toList(),
        rows.stream().mapToDouble(CourseRow::engagementScore).toArray());
  }

  static ImputedRows of(List<FeatureVector> features, double[] scores) {
    return new ImputedRows(List.copyOf(features), scores.clone());
  }

  /** Trains a forest on all rows, with every processor; the same forest each time. */
  public PackedForest train(ForestParameters parameters) {
    return trained(parameters).forest();
  }

  /** Trains the same forest, and says which trees did not see which row. */
  public TrainedForest trained(ForestParameters parameters) {
    return trained(parameters, SEED, Runtime.getRuntime().availableProcessors());
  }

  TrainedForest trained(ForestParameters parameters, long seed, int threads) {
    return ForestTraining.train(features, scores, parameters, seed, threads, Progress.SILENT);
  }

  /** The features of each row; no value is missing. */
  public List<FeatureVector> features() {
    return features;
  }

  /** The engagement score of each row. */
  public double[] scores() {
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
