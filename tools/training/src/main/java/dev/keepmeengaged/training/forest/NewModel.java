package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.LimitOfUse;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.TrainingData;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.training.data.CourseRow;
import dev.keepmeengaged.training.data.NewFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tribuo.Tribuo;

/**
 * A model that is complete and not written yet.
 *
 * @param importances by decrease of impurity, and the directions
 * @param golden predicted by the unpacked ensemble
 * @param data that it was trained on, or that its tables were made from
 * @param origin how it was trained here; empty for a forest that was trained elsewhere
 * @param holdOut accuracy on rows that were kept from the training
 * @param study what a study measured of forests like it
 */
public record NewModel(
    PackedForest forest,
    FeatureTable features,
    Importances importances,
    GoldenRows golden,
    TrainingData data,
    Optional<Origin> origin,
    Optional<Accuracy> holdOut,
    StudyMeasurements study,
    Instant trainedAt) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int HASH_DIGITS = 6;

  /**
   * How a model was trained.
   *
   * @param trainingRows the rows that the trees were drawn from, as they were read
   * @param outOfBag for these rows
   * @param accuracy out of bag; empty when every tree saw every row
   */
  public record Origin(
      ForestParameters parameters,
      long seed,
      List<CourseRow> trainingRows,
      OutOfBag outOfBag,
      Optional<Accuracy> accuracy) {}

  public NewModel {
    trainedAt = trainedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The same model with what a study measured of forests like it, instead of what it had. */
  public NewModel withStudy(StudyMeasurements measured) {
    return new NewModel(
        forest, features, importances, golden, data, origin, holdOut, measured, trainedAt);
  }

  /** Number of rows that the trees were drawn from, or that its tables were made from. */
  public int rows() {
    return data.rows();
  }

  /** When it was trained and the beginning of the trees' hash. */
  public ModelVersion version() {
    return new ModelVersion(
        TIME.format(trainedAt) + "-" + forest.treesHash().substring(0, HASH_DIGITS));
  }

  /**
   * Writes the model version, whole or not at all.
   *
   * @param parent the folder that gets a folder named for the version
   * @return the version's folder
   * @throws UncheckedIOException when it cannot be written
   */
  public Path writeTo(Path parent) {
    Map<String, byte[]> published = published();
    Manifest manifest = manifest(published);
    Path folder = parent.resolve(version().value());
    NewFolder.create(
        folder,
        draft -> {
          for (Map.Entry<String, byte[]> file : published.entrySet()) {
            Files.write(draft.resolve(file.getKey()), file.getValue());
          }
          if (origin.isPresent()) {
            Origin made = origin.get();
            Files.write(
                draft.resolve(TrainingRows.FILE),
                TrainingRows.toBytes(made.trainingRows(), made.outOfBag(), manifest.treesHash()));
          }
          Files.write(draft.resolve(Manifest.FILE), manifest.toJson());
        });
    return folder;
  }

  private Map<String, byte[]> published() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(PackedForest.FILE, forestFile());
    files.put(FeatureTable.FILE, features.toJson());
    files.put(
        Importances.FILE,
        new Importances(
                importances.impurityDecrease(), study.permutation(), importances.direction())
            .toJson());
    files.put(GoldenRows.FILE, golden.toJson());
    files.put(ModelCard.FILE, card().toJson());
    return files;
  }

  private byte[] forestFile() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      forest.serializeToStream(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  /** What it is, what it is worth, and what it is not to be used for. */
  public ModelCard card() {
    return new ModelCard(
        version(),
        trainedAt,
        data,
        forest.trees(),
        seed(),
        parameters(),
        outOfBag(),
        holdOut,
        study.randomSplits(),
        study.byCompany(),
        ModelCard.INTENDED_USE,
        LimitOfUse.all(data, study.byCompany(), Optional.of(importances)));
  }

  private Manifest manifest(Map<String, byte[]> published) {
    Map<String, FileEntry> entries = new TreeMap<>();
    published.forEach((name, content) -> entries.put(name, FileEntry.of(content)));
    return new Manifest(
        version(),
        Manifest.SCHEMA,
        forest.treesHash(),
        data.hash(),
        seed(),
        parameters(),
        forest.trees(),
        data.rows(),
        outOfBag(),
        holdOut,
        entries,
        Tribuo.VERSION,
        trainedAt);
  }

  private OptionalLong seed() {
    return origin.map(o -> OptionalLong.of(o.seed())).orElseGet(OptionalLong::empty);
  }

  private Map<String, Integer> parameters() {
    return origin.map(o -> o.parameters().toMap()).orElse(Map.of());
  }

  private Optional<Accuracy> outOfBag() {
    return origin.flatMap(Origin::accuracy);
  }
}
