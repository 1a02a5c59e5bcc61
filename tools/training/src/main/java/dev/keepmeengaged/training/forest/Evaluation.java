package dev.keepmeengaged.training.forest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.ServedForest;
import dev.keepmeengaged.training.data.CourseData;
import dev.keepmeengaged.training.data.CourseRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a model is worth on some rows, all trees asked.
 *
 * @param seen how many of the rows the model was trained on, or on ones that look the same; empty
 *     when the model does not know its training rows
 * @param outOfBag what training found, each row judged by trees that did not see it
 * @param unchecked what of the model could not be checked for damage, in a sentence
 */
public record Evaluation(
    ModelVersion model,
    Accuracy accuracy,
    Optional<Integer> seen,
    Optional<Accuracy> outOfBag,
    Optional<String> unchecked) {

  /**
   * Judges a model by the rows in its scope.
   *
   * @throws UnavailableException when the model is refused
   * @throws IllegalArgumentException when no row is in the model's scope
   */
  public static Evaluation of(Path modelFolder, CourseData data) {
    VerifiedFiles files = FolderModelFiles.open(modelFolder);
    ServedForest served = ForestLoader.load(files);
    List<CourseRow> rows = data.training();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "the data has no row with a score above 0 and below 100 to judge by");
    }
    FeatureVector medians = served.features().medians();
    double[] predicted =
        ModelTraining.complete(rows, medians).stream()
            .mapToDouble(served.forest()::predict)
            .toArray();
    return new Evaluation(
        files.version(),
        Accuracy.of(ModelTraining.scores(rows), predicted),
        seen(files, data),
        files.manifest().outOfBag(),
        files.unchecked());
  }

  private static Optional<Integer> seen(VerifiedFiles files, CourseData data) {
    if (files.manifest().seed().isEmpty()) {
      return Optional.empty();
    }
    TrainingRows trainingRows = TrainingRows.read(files);
    return Optional.of((int) data.training().stream().filter(trainingRows::contains).count());
  }

  /** Text for a terminal, with a warning where rows were training rows. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(Accuracies.line("model " + model, accuracy)).append(System.lineSeparator());
    if (seen.isEmpty()) {
      text.append("The model does not say which rows it was trained on.");
    } else if (seen.get() == 0) {
      text.append("None of these rows was a training row of the model.");
    } else {
      text.append(
          "IN-SAMPLE: %s of these rows were training rows of the model (or look the same), so this is better than on new courses."
              .formatted(seen.get() == accuracy.rows() ? "all" : "%,d".formatted(seen.get())));
      outOfBag.ifPresent(
          a -> text.append(System.lineSeparator()).append(Accuracies.line("Out of bag it was", a)));
    }
    return text.append(System.lineSeparator()).toString();
  }

  /** One JSON object for programs. */
  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("model", model.value());
      json.writeNumberField("r2", accuracy.r2());
      json.writeNumberField("mae", accuracy.mae());
      json.writeNumberField("rmse", accuracy.rmse());
      json.writeNumberField("rows", accuracy.rows());
      if (seen.isPresent()) {
        json.writeNumberField("trainingRows", seen.get());
        json.writeBooleanField("inSample", seen.get() > 0);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text + System.lineSeparator();
  }
}
