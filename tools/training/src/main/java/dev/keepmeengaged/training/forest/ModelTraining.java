package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.GoldenRow;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.MinimumRows;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.support.OptionRange;
import dev.keepmeengaged.training.calibration.Calibrator;
import dev.keepmeengaged.training.calibration.GrownForest;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.effects.FeatureEffects;
import dev.keepmeengaged.training.effects.OutOfBagRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;

/**
 * From course data to a model that can be written: the features' tables, the forest, what it is
 * worth, and the rows that it will be checked by.
 *
 * @param holdOut share of the rows to keep from the training, 0 (none) or more and below 1
 * @param threads at least 1; the result does not depend on it
 */
public record ModelTraining(ForestParameters parameters, long seed, double holdOut, int threads) {

  private static final int GOLDEN_ROWS = 20;

  public ModelTraining {
    if (!(holdOut >= 0 && holdOut < 1)) {
      throw new IllegalArgumentException("holdout is a share from 0 to below 1, not " + holdOut);
    }
    OptionRange.check("threads", threads, 1);
  }

  /** With the default parameters, on all rows and all processors. */
  public static ModelTraining standard(long seed) {
    return new ModelTraining(
        ForestParameters.DEFAULT, seed, 0, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Trains a model.
   *
   * @throws IllegalArgumentException when the data has too few rows to train on
   */
  public NewModel train(CourseData data, Progress progress) {
    List<CourseRow> held = new ArrayList<>();
    List<CourseRow> rows = new ArrayList<>();
    split(data.training(), rows, held);
    FeatureTable table = FeatureTable.of(rows.stream().map(CourseRow::features).toList());
    FeatureVector medians = table.medians();
    List<FeatureVector> features = complete(rows, medians);
    double[] scores = scores(rows);
    ForestParameters fitting = fitting(features, scores, progress);
    TrainedForest trained =
        ForestTraining.train(features, scores, fitting, seed, threads, progress);
    OutOfBag outOfBag = trained.outOfBag();
    return new NewModel(
        trained.forest(),
        table,
        new Importances(
            trained.importances().impurityDecrease(),
            Map.of(),
            directions(trained, features, progress)),
        golden(trained.ensemble(), features),
        DataOrigin.of(data, rows),
        Optional.of(
            new NewModel.Origin(
                fitting,
                seed,
                rows,
                outOfBag,
                outOfBag.accuracy(trained.forest(), features, scores))),
        held.isEmpty()
            ? Optional.empty()
            : Optional.of(accuracy(trained.forest(), complete(held, medians), scores(held))),
        StudyMeasurements.NONE,
        calibration(trained, rows, features, fitting, progress),
        Instant.now());
  }

  /** The parameters, with bags that are small enough for a forest that the functions can load. */
  private ForestParameters fitting(
      List<FeatureVector> features, double[] scores, Progress progress) {
    Optional<SampleBound> bound =
        SampleBound.of(features, scores, parameters, seed, SampleBound.MOST_BYTES, threads);
    bound.ifPresent(progress::samplesBounded);
    return bound.map(b -> parameters.withMaxSamples(b.samples())).orElse(parameters);
  }

  /**
   * How the score goes with each controllable feature: on all rows, by trees that did not see them.
   */
  private Map<Feature, Direction> directions(
      TrainedForest trained, List<FeatureVector> features, Progress progress) {
    long start = System.nanoTime();
    FeatureEffects effects = FeatureEffects.over(features);
    OutOfBagRows judged = OutOfBagRows.of(trained.forest(), features, trained.outOfBag().masks());
    Map<Feature, Direction> directions = effects.directions(effects.by(judged, features, threads));
    progress.directionsFound(Duration.ofNanos(System.nanoTime() - start));
    return directions;
  }

  private Calibration calibration(
      TrainedForest trained,
      List<CourseRow> rows,
      List<FeatureVector> features,
      ForestParameters grown,
      Progress progress) {
    long start = System.nanoTime();
    GrownForest forest =
        GrownForest.of(trained.forest(), Rows.of(rows, features), trained.outOfBag().masks());
    Calibrator calibrator = new Calibrator(ForestTraining.grower(grown, threads), threads);
    Calibration calibration = calibrator.calibrate(forest, seed);
    progress.calibrated(Duration.ofNanos(System.nanoTime() - start));
    return calibration;
  }

  /** Deals the rows; both lists keep their order, so that a split is a matter of the seed alone. */
  private void split(List<CourseRow> all, List<CourseRow> rows, List<CourseRow> held) {
    int kept = (int) Math.round(all.size() * holdOut);
    if (all.size() - kept < MinimumRows.TO_TRAIN || (holdOut > 0 && kept == 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d rows in the model's scope (score above 0 and below 100) are too few%s; at least %d"
                  + " are needed to train on",
              all.size(),
              holdOut > 0 ? " for a holdout of " + holdOut : "",
              MinimumRows.TO_TRAIN));
    }
    // Another sequence than the one that bags and trees are drawn from.
    SplittableRandom random = new SplittableRandom(~seed);
    int toHold = kept;
    for (int i = 0; i < all.size(); i++) {
      if (random.nextInt(all.size() - i) < toHold) {
        held.add(all.get(i));
        toHold--;
      } else {
        rows.add(all.get(i));
      }
    }
  }

  static List<FeatureVector> complete(List<CourseRow> rows, FeatureVector medians) {
    return rows.stream().map(row -> row.features().orElse(medians)).toList();
  }

  static double[] scores(List<CourseRow> rows) {
    return rows.stream().mapToDouble(CourseRow::engagementScore).toArray();
  }

  private static Accuracy accuracy(
      PackedForest forest, List<FeatureVector> features, double[] scores) {
    return Accuracy.of(scores, forest.predictAll(features));
  }

  /** Rows from all over the data, with what the unpacked ensemble says of them. */
  static GoldenRows golden(Model<Regressor> ensemble, List<FeatureVector> features) {
    int count = Math.min(GOLDEN_ROWS, features.size());
    return new GoldenRows(
        IntStream.range(0, count)
            .mapToObj(i -> features.get((int) ((long) i * features.size() / count)))
            .map(row -> new GoldenRow(row, unpacked(ensemble, row)))
            .toList());
  }

  static double unpacked(Model<Regressor> ensemble, FeatureVector row) {
    return ensemble.predict(TrainingSet.example(row, 0)).getOutput().getValues()[0];
  }
}
