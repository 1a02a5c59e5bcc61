package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.CalibrationFile;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.LimitOfUse;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.ProfileMixesFile;
import dev.keepmeengaged.artifacts.TrainingData;
import dev.keepmeengaged.artifacts.VersionFile;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.support.AtomicFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
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
 * @param calibration of what the forest says of changes; {@link Calibration#NONE} has no file
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
    Calibration calibration,
    Instant trainedAt) {

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
      Optional<Accuracy> accuracy) {

    /** Which trees did not see which course. */
    public TrainingRows unseen() {
      return TrainingRows.of(trainingRows, outOfBag);
    }
  }

  public NewModel {
    trainedAt = trainedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The same model with what a study measured of forests like it, instead of what it had. */
  public NewModel withStudy(StudyMeasurements measured) {
    return new NewModel(
        forest,
        features,
        importances,
        golden,
        data,
        origin,
        holdOut,
        measured,
        calibration,
        trainedAt);
  }

  /** Number of rows that the trees were drawn from, or that its tables were made from. */
  public int rows() {
    return data.rows();
  }

  /** The version that it is written as. Makes all files, so keep it. */
  public ModelVersion version() {
    return version(manifest(files()).toJson());
  }

  private ModelVersion version(byte[] manifest) {
    return ModelVersion.of(trainedAt, FileEntry.sha256(manifest));
  }

  /**
   * Writes the model version, whole or not at all.
   *
   * @param parent the folder that gets a folder named for the version
   * @return the version's folder
   * @throws UncheckedIOException when it cannot be written
   */
  public Path writeTo(Path parent) {
    Map<VersionFile, byte[]> files = files();
    byte[] manifest = manifest(files).toJson();
    Path folder = parent.resolve(version(manifest).value());
    AtomicFolder.create(
        folder,
        draft -> {
          for (Map.Entry<VersionFile, byte[]> file : files.entrySet()) {
            Files.write(draft.resolve(file.getKey().fileName()), file.getValue());
          }
          Files.write(draft.resolve(Manifest.FILE), manifest);
        });
    return folder;
  }

  /** Every file but the manifest. */
  private Map<VersionFile, byte[]> files() {
    Map<VersionFile, byte[]> files = new EnumMap<>(VersionFile.class);
    files.put(VersionFile.FOREST, forestFile());
    files.put(VersionFile.FEATURES, features.toJson());
    files.put(
        VersionFile.IMPORTANCES,
        new Importances(
                importances.impurityDecrease(), study.permutation(), importances.direction())
            .toJson());
    files.put(VersionFile.GOLDEN_ROWS, golden.toJson(features.listed()));
    files.put(VersionFile.CARD, card().toJson());
    if (!calibration.equals(Calibration.NONE)) {
      files.put(VersionFile.CALIBRATION, CalibrationFile.toJson(calibration));
    }
    origin.ifPresent(
        made ->
            files.put(
                VersionFile.TRAINING_ROWS,
                TrainingRows.toBytes(made.trainingRows(), made.outOfBag(), forest.treesHash())));
    profileMixes()
        .ifPresent(mixes -> files.put(VersionFile.SUPPORT, ProfileMixesFile.toBytes(mixes)));
    return files;
  }

  /**
   * The mixes of the training rows by profile. Empty where a row has the id of its company, whose
   * own courses then tell what it has tried, and for a forest that was trained elsewhere.
   */
  public Optional<ProfileMixes> profileMixes() {
    return origin
        .map(Origin::trainingRows)
        .filter(rows -> rows.stream().noneMatch(row -> row.key().isPresent()))
        .map(rows -> ProfileMixes.of(rows.stream().map(CourseRow::features).toList()));
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
        trainedAt,
        data,
        forest.trees(),
        seed(),
        parameters(),
        outOfBag(),
        holdOut,
        study.randomSplits(),
        study.byCompany(),
        study.promises(),
        ModelCard.INTENDED_USE,
        LimitOfUse.all(data, study.byCompany(), Optional.of(importances)));
  }

  private Manifest manifest(Map<VersionFile, byte[]> files) {
    Map<String, FileEntry> entries = new TreeMap<>();
    files.forEach((file, content) -> entries.put(file.fileName(), FileEntry.of(content)));
    return new Manifest(
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
