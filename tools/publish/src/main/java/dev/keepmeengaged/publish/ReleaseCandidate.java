package dev.keepmeengaged.publish;

import dev.keepmeengaged.artifacts.CalibrationFile;
import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.ProfileMixesFile;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.artifacts.VersionFile;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.LoadedForest;
import dev.keepmeengaged.support.Sha256;
import dev.keepmeengaged.training.forest.TrainingRows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A model version and the courses to serve with it, read and fully checked before the publish
 * begins.
 *
 * @param files every file to upload, by name, the manifest last
 * @param whatIf model of changes, which computes the companies' published figures
 * @param unchecked parts of the model that could not be checked for damage, in a sentence
 * @param matches how the courses match the model's training rows
 * @param trainedOnThisData whether the model was trained on the rows of this data
 * @param scoreKind kind of the scores of the courses and of the model's rows
 * @param catalogueHash identifies the catalogue; hexadecimal digits
 */
public record ReleaseCandidate(
    ModelVersion model,
    Map<String, byte[]> files,
    WhatIfModel whatIf,
    Optional<String> unchecked,
    Catalogue catalogue,
    TrainingRowMatches matches,
    boolean trainedOnThisData,
    ScoreKind scoreKind,
    String catalogueHash) {

  private static final int HASH_DIGITS = 12;

  /**
   * What a data version holds. A release that holds less is not the same, even with the same
   * courses and model, so a new text here has it published again.
   */
  private static final String HOLDS =
      "companies, courses with descriptions and the training rows of their companies, titles,"
          + " mixes, segments";

  public ReleaseCandidate {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * Reads and checks a model version: every file against the manifest, the forest by its golden
   * rows, the other files by parsing. Then matches the courses to its training rows.
   *
   * @param modelFolder the version's own folder
   * @throws UnavailableException if the model is refused
   * @throws PublishException if the data has no courses with ids
   */
  public static ReleaseCandidate of(Path modelFolder, CourseData data) {
    if (data.catalogue().isEmpty()) {
      throw new PublishException(
          "The data has no courses with ids, so there is nothing to serve: X.csv and y.csv need"
              + " fifteen.csv beside them.");
    }
    VerifiedFiles verified = FolderModelFiles.open(modelFolder);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : verified.manifest().files().keySet()) {
      byte[] content = verified.read(name);
      if (VersionFile.isServed(name)) {
        files.put(name, content);
      }
    }
    files.put(Manifest.FILE, verified.manifestFile());
    LoadedForest served = ForestLoader.load(verified);
    Importances.read(verified);
    requireSame(ModelCard.of(verified).trainingData().scoreKind(), data.scoreKind());
    WhatIfModel whatIf =
        new WhatIfModel(
            served.forest(),
            served.features().trained(),
            CalibrationFile.read(verified),
            ProfileMixesFile.read(verified));

    TrainingRows trainingRows = TrainingRows.read(verified);
    List<Feature> features = served.features().listed();
    Catalogue catalogue = catalogue(data.catalogue(), trainingRows, features);
    return new ReleaseCandidate(
        verified.version(),
        files,
        whatIf,
        verified.unchecked(),
        catalogue,
        matches(data.catalogue(), trainingRows),
        data.trainingHash(features).equals(verified.manifest().dataHash()),
        data.scoreKind(),
        hash(catalogue));
  }

  /** Refuses courses whose scores are of another kind than the model's. */
  private static void requireSame(ScoreKind ofModel, ScoreKind ofCourses) {
    if (ofModel != ofCourses) {
      throw new PublishException(
          "The model learned from scores of the kind '%s', and those of the courses are of the kind '%s': train a model on such courses, or say with --score-kind what they are."
              .formatted(ofModel, ofCourses));
    }
  }

  /**
   * The same without some companies.
   *
   * @throws PublishException when there are no others
   */
  ReleaseCandidate without(Predicate<Company> left) {
    if (catalogue.companies().stream().noneMatch(courses -> left.test(courses.get(0).company()))) {
      return this;
    }
    Catalogue others =
        catalogue
            .without(left)
            .orElseThrow(
                () ->
                    new PublishException(
                        "All companies of this data were deleted: there is nothing to serve."));
    return new ReleaseCandidate(
        model,
        files,
        whatIf,
        unchecked,
        others,
        matches,
        trainedOnThisData,
        scoreKind,
        hash(others));
  }

  /** SHA-256 of the manifest that is uploaded. */
  public String manifestHash() {
    return FileEntry.sha256(Objects.requireNonNull(files.get(Manifest.FILE)));
  }

  private static Catalogue catalogue(
      List<CourseRow> rows, TrainingRows trainingRows, List<Feature> features) {
    return Catalogue.of(rows.stream().map(row -> course(row, trainingRows)).toList(), features);
  }

  private static Course course(CourseRow row, TrainingRows trainingRows) {
    return row.key()
        .map(key -> trainingRows.course(key, row))
        .orElseThrow(() -> new IllegalArgumentException("a course of the catalogue has an id"));
  }

  private static TrainingRowMatches matches(List<CourseRow> rows, TrainingRows trainingRows) {
    int toOne = 0;
    int toSeveral = 0;
    int withoutTree = 0;
    int unmatched = 0;
    int outsideScope = 0;
    for (CourseRow row : rows) {
      if (!row.inModelScope()) {
        outsideScope++;
        continue;
      }
      switch (trainingRows.rowsLike(row)) {
        case 0 -> unmatched++;
        case 1 -> toOne++;
        default -> toSeveral++;
      }
      if (trainingRows.rowsLike(row) > 0 && trainingRows.maskOf(row).isEmpty()) {
        withoutTree++;
      }
    }
    return new TrainingRowMatches(toOne, toSeveral, withoutTree, unmatched, outsideScope);
  }

  /** Identifies a catalogue; hexadecimal digits. */
  static String hash(Catalogue catalogue) {
    MessageDigest digest = Sha256.newDigest();
    digest.update(HOLDS.getBytes(StandardCharsets.UTF_8));
    catalogue.companies().forEach(courses -> courses.forEach(course -> update(digest, course)));
    return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
  }

  private static void update(MessageDigest digest, Course course) {
    String names = course.company().name() + '\n' + course.id() + '\n';
    digest.update(names.getBytes(StandardCharsets.UTF_8));
    ByteBuffer numbers = ByteBuffer.allocate((1 + Feature.COUNT) * Double.BYTES);
    numbers.putDouble(course.engagementScore());
    for (double value : course.features().toArray()) {
      numbers.putDouble(value);
    }
    digest.update(numbers.array());
    update(digest, course.description());
    digest.update(course.companyRows().toString().getBytes(StandardCharsets.UTF_8));
    digest.update(course.outOfBag().map(TreeMask::toBytes).orElseGet(() -> new byte[0]));
  }

  /** Hashes each part after its length, so that parts cannot run into each other. */
  private static void update(MessageDigest digest, CourseDescription description) {
    String pages = description.pages().isPresent() ? "" + description.pages().getAsInt() : "";
    for (String part :
        List.of(description.title().orElse(""), pages, description.edition().orElse(""))) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
  }
}
