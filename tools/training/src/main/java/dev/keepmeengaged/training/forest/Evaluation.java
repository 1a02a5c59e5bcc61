package dev.keepmeengaged.training.forest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.LoadedForest;
import dev.keepmeengaged.support.JsonRecords;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The accuracy of a model on some rows, predicted by all trees.
 *
 * @param seen how many of the rows are training rows of the model, by {@link TrainingRows#among};
 *     empty if that is unknown
 * @param others accuracy on the other rows; empty if these are unknown or fewer than two
 * @param outOfBag out-of-bag accuracy of the training
 * @param unchecked parts of the model that could not be checked for damage, in a sentence
 */
record Evaluation(
    ModelVersion model,
    Accuracy accuracy,
    Optional<Integer> seen,
    Optional<Accuracy> others,
    Optional<Accuracy> outOfBag,
    Optional<String> unchecked) {

  /** With fewer rows there is no difference between scores to explain. */
  private static final int FEWEST_ROWS = 2;

  /**
   * Evaluates a model on the rows in its scope.
   *
   * @throws UnavailableException if the model is refused
   * @throws IllegalArgumentException if no row is in the model's scope
   */
  public static Evaluation of(Path modelFolder, CourseData data) {
    VerifiedFiles files = FolderModelFiles.open(modelFolder);
    LoadedForest served = ForestLoader.load(files);
    List<CourseRow> rows = data.training();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the data has no row with a score above 0 and below 100 to judge by: rows with a score"
                  + " of 0 or 100 %,d",
              data.report().count("scope", "out of scope")));
    }
    FeatureVector medians = served.features().medians();
    double[] predicted =
        ModelTraining.complete(rows, medians).stream()
            .mapToDouble(served.forest()::predict)
            .toArray();
    double[] observed = ModelTraining.scores(rows);
    Optional<BitSet> seen = TrainingRows.read(files).among(rows);
    return new Evaluation(
        files.version(),
        Accuracy.of(observed, predicted),
        seen.map(BitSet::cardinality),
        seen.flatMap(known -> without(known, observed, predicted)),
        files.manifest().outOfBag(),
        files.unchecked());
  }

  private static Optional<Accuracy> without(BitSet seen, double[] observed, double[] predicted) {
    int[] left = IntStream.range(0, observed.length).filter(i -> !seen.get(i)).toArray();
    return left.length < FEWEST_ROWS
        ? Optional.empty()
        : Optional.of(
            Accuracy.of(
                IntStream.of(left).mapToDouble(i -> observed[i]).toArray(),
                IntStream.of(left).mapToDouble(i -> predicted[i]).toArray()));
  }

  /** Text for a terminal, with a warning if rows are training rows. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(AccuracyLine.of("model " + model, accuracy)).append(System.lineSeparator());
    if (seen.isEmpty()) {
      text.append(
          "The model does not say which rows it was trained on, so nothing tells whether these are"
              + " among them. If they are, this is better than on new courses.");
    } else if (seen.get() == 0) {
      text.append("None of these rows was a training row of the model.");
    } else {
      text.append(
          "IN-SAMPLE: the model was also trained on %s of these rows (told by score and features, and by id where rows have one), so this is better than on new courses."
              .formatted(
                  seen.get() == accuracy.rows()
                      ? "all"
                      : String.format(Locale.ROOT, "%,d", seen.get())));
      text.append(System.lineSeparator())
          .append(
              others
                  .map(a -> AccuracyLine.of("without them", a))
                  .orElse("Without them too few rows are left to judge by."));
      outOfBag.ifPresent(
          a -> text.append(System.lineSeparator()).append(AccuracyLine.of("Out of bag it was", a)));
    }
    return text.append(System.lineSeparator()).toString();
  }

  /** The fields of {@link #json}. */
  private record Figures(
      String model,
      @JsonUnwrapped Accuracy accuracy,
      Optional<Integer> trainingRows,
      Optional<Boolean> inSample,
      Optional<Accuracy> withoutTrainingRows) {}

  /** One JSON object for programs. */
  String json() {
    return JsonRecords.line(
            new Figures(model.value(), accuracy, seen, seen.map(rows -> rows > 0), others))
        + System.lineSeparator();
  }
}
