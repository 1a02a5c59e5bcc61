package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.nio.file.Path;
import java.util.List;

/** A forest and the rows that it was trained on. */
public record TrainedOnData(PackedForest forest, BenchmarkRows trainingRows) {

  /** A forest of these parameters, trained on a data folder. */
  public static TrainedOnData of(Path folder, ForestParameters parameters) {
    BenchmarkRows rows = BenchmarkRows.read(folder);
    return new TrainedOnData(rows.train(parameters), rows);
  }

  /** The features of those rows. Complete: no value missing. */
  public List<FeatureVector> features() {
    return trainingRows.features();
  }

  /** Rows drawn at random, the same ones each time. */
  List<FeatureVector> rows(int count) {
    return trainingRows.drawn(count);
  }
}
