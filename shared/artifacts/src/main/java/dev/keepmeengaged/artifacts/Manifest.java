package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model version consists of and where it comes from. Names no path and no machine, nor the
 * version, which is named for the manifest's own SHA-256: whatever is changed in a version's files
 * or in its manifest, the name does not fit any more.
 *
 * @param schema the format of the version's files: {@link #SCHEMA}
 * @param treesHash SHA-256 over the trees alone: two trainings are equal when it is
 * @param dataHash SHA-256 over the training rows
 * @param seed of the training; empty for an ensemble that was trained elsewhere and packed
 * @param parameters of the training, by name; none where there is no seed
 * @param trees number of trees, at least 1
 * @param trainingRows number of rows that the trees were drawn from, at least 1
 * @param outOfBag accuracy on the training rows, each judged by the trees that did not see it
 * @param holdOut accuracy on rows that were kept from the training, if some were
 * @param files every other file of the version, by name; in {@link #SCHEMA_WITHOUT_OWN_HASH} only
 *     the served ones
 * @param tribuoVersion of the Tribuo that wrote the forest
 */
public record Manifest(
    int schema,
    String treesHash,
    String dataHash,
    OptionalLong seed,
    Map<String, Integer> parameters,
    int trees,
    int trainingRows,
    Optional<Accuracy> outOfBag,
    Optional<Accuracy> holdOut,
    Map<String, FileEntry> files,
    String tribuoVersion,
    Instant trainedAt) {

  /** The manifest's own file. */
  public static final String FILE = "manifest.json";

  /** The format that this code writes; it refuses higher ones. */
  public static final int SCHEMA = 2;

  /**
   * The format before the one that this code writes. The manifest holds the version's name, which
   * ends in the beginning of {@code treesHash}, and does not list {@link
   * VersionFile#TRAINING_ROWS}.
   */
  static final int SCHEMA_WITHOUT_OWN_HASH = 1;

  public Manifest {
    parameters = sorted(parameters);
    files = sorted(files);
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /**
   * The manifest of a version.
   *
   * @throws UnavailableException when it is damaged, of another version, malformed or of a newer
   *     format, saying where
   */
  public static Manifest read(ModelVersion version, byte[] json) {
    if (!version.isNamedFor(FileEntry.sha256(json))) {
      checkThatItHoldsTheName(version, json);
    }
    return JsonFile.read(FILE, json, Manifest::read);
  }

  private static void checkThatItHoldsTheName(ModelVersion version, byte[] json) {
    Optional<ModelVersion> name =
        JsonFile.read(
            FILE,
            json,
            root ->
                root.find("version")
                    .filter(n -> root.get("schema").asInt() == SCHEMA_WITHOUT_OWN_HASH)
                    .map(Manifest::version));
    if (name.isEmpty()) {
      throw new UnavailableException(
          "model version %s: %s is damaged or of another version: its SHA-256 is %s"
              .formatted(version, FILE, FileEntry.sha256(json)));
    }
    if (!name.get().equals(version)) {
      throw new UnavailableException(
          "model version %s: its %s is that of %s".formatted(version, FILE, name.get()));
    }
  }

  private static Manifest read(JsonValue node) {
    int schema = node.get("schema").asInt();
    if (schema < 1 || schema > SCHEMA) {
      throw new UnavailableException(
          String.format(
              Locale.ROOT,
              "%s: schema %d is not one that this version reads (1 to %d)",
              FILE,
              schema,
              SCHEMA));
    }
    return new Manifest(
        schema,
        node.get("treesHash").asString(),
        node.get("dataHash").asString(),
        node.find("seed").stream().mapToLong(JsonValue::asLong).findAny(),
        node.get("parameters").members(JsonValue::asInt),
        node.get("trees").asInt(),
        node.get("trainingRows").asInt(),
        node.find("outOfBag").map(Accuracy::read),
        node.find("holdOut").map(Accuracy::read),
        node.get("files").members(FileEntry::read),
        node.get("tribuoVersion").asString(),
        JsonFile.instant(node.get("trainedAt")));
  }

  private static ModelVersion version(JsonValue string) {
    try {
      return new ModelVersion(string.asString());
    } catch (IllegalArgumentException e) {
      throw string.refused("is not a model version");
    }
  }

  /** The content of {@link #FILE}. */
  public byte[] toJson() {
    return JsonWriter.writeFile(
        json ->
            json.member("schema", schema)
                .member("trainedAt", trainedAt.toString())
                .member("tribuoVersion", tribuoVersion)
                .member("treesHash", treesHash)
                .member("dataHash", dataHash)
                .member("seed", seed)
                .object("parameters", member -> parameters.forEach(member::member))
                .member("trees", trees)
                .member("trainingRows", trainingRows)
                .object("outOfBag", outOfBag, (object, found) -> found.write(object))
                .object("holdOut", holdOut, (object, found) -> found.write(object))
                .object(
                    "files",
                    member -> files.forEach((name, entry) -> member.object(name, entry::write))));
  }
}
