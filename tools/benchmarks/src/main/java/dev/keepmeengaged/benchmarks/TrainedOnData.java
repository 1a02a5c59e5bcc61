package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.training.data.BadRows;
import dev.keepmeengaged.training.data.CourseData;
import dev.keepmeengaged.training.data.CourseRow;
import dev.keepmeengaged.training.data.DataFolder;
import dev.keepmeengaged.training.data.Imputation;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import dev.keepmeengaged.training.forest.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A forest and the rows that it was trained on.
 *
 * @param features complete: no value missing
 */
public record TrainedOnData(PackedForest forest, List<FeatureVector> features) {

  private static final long SEED = 1;

  /** A forest of these parameters, trained on a data folder. */
  public static TrainedOnData of(Path folder, ForestParameters parameters) {
    CourseData data = DataFolder.read(folder, BadRows.REFUSE);
    FeatureVector medians = Imputation.medians(data.training());
    List<FeatureVector> features =
        data.training().stream().map(row -> row.features().orElse(medians)).toList();
    double[] scores = data.training().stream().mapToDouble(CourseRow::engagementScore).toArray();
    PackedForest forest =
        ForestTraining.train(
                features,
                scores,
                parameters,
                SEED,
                Runtime.getRuntime().availableProcessors(),
                Progress.SILENT)
            .forest();
    return new TrainedOnData(forest, features);
  }

  /** Rows drawn at random, the same ones each time. */
  List<FeatureVector> rows(int count) {
    Random random = new Random(SEED);
    return Stream.generate(() -> features.get(random.nextInt(features.size())))
        .limit(count)
        .toList();
  }
}
