package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of one model version, each checked when it is read: against the manifest, and the
 * manifest against the version's name and, where there is a release, the hash that it carries. What
 * cannot be checked of an older version is said by {@link #unchecked}. Immutable and thread-safe;
 * reads again at every call.
 */
public final class VerifiedFiles {

  /** Reads a binary file; refuses a malformed one by an {@link IllegalArgumentException}. */
  @FunctionalInterface
  public interface BinaryFormat<T> {
    T read(DataInputStream in) throws IOException;
  }

  private final ModelFiles files;
  private final ModelVersion version;
  private final byte[] manifestFile;
  private final Manifest manifest;
  private final boolean manifestChecked;

  private VerifiedFiles(
      ModelFiles files, ModelVersion version, byte[] manifestFile, Optional<String> manifestHash) {
    this.files = files;
    this.version = version;
    this.manifestFile = manifestFile;
    this.manifest = Manifest.read(version, manifestFile);
    this.manifestChecked =
        manifestHash.isPresent() || manifest.schema() > Manifest.SCHEMA_WITHOUT_OWN_HASH;
  }

  /**
   * The files of a version, its manifest read.
   *
   * @throws UnavailableException when the manifest is missing, damaged, malformed, of a newer
   *     format, or of another version
   */
  public static VerifiedFiles open(ModelFiles files, ModelVersion version) {
    return open(files, version, Optional.empty());
  }

  /**
   * The files of a release's model, its manifest read.
   *
   * @throws UnavailableException when the manifest is missing, not the one that was published,
   *     malformed, of a newer format, or of another version
   */
  public static VerifiedFiles open(ModelFiles files, Release release) {
    return open(files, release.model(), release.manifestHash());
  }

  private static VerifiedFiles open(
      ModelFiles files, ModelVersion version, Optional<String> manifestHash) {
    byte[] json =
        files
            .read(version, Manifest.FILE)
            .orElseThrow(() -> refused(version, Manifest.FILE, "is missing"));
    if (manifestHash.isPresent() && !manifestHash.get().equals(FileEntry.sha256(json))) {
      throw refused(
          version, Manifest.FILE, "is not the one that was published: the SHA-256 differs");
    }
    return new VerifiedFiles(files, version, json, manifestHash);
  }

  public ModelVersion version() {
    return version;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The content of the manifest's file. */
  public byte[] manifestFile() {
    return manifestFile.clone();
  }

  /** Whether the manifest lists a file of this name. */
  public boolean has(String name) {
    return manifest.files().containsKey(name);
  }

  /** The names of all files that the version has. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(manifest.files().keySet());
    names.add(Manifest.FILE);
    if (hasUnlistedTrainingRows()) {
      names.add(VersionFile.TRAINING_ROWS.fileName());
    }
    return names;
  }

  /**
   * Which files of a version that an older program wrote cannot be checked for damage, in a
   * sentence; empty when all can.
   */
  public Optional<String> unchecked() {
    List<String> names = new ArrayList<>();
    if (!manifestChecked) {
      names.add(Manifest.FILE + " itself");
    }
    if (hasUnlistedTrainingRows()) {
      names.add(VersionFile.TRAINING_ROWS.fileName());
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Model version %s is of an older format whose manifest does not cover %s: damage there cannot be seen."
                .formatted(version, String.join(" and ", names)));
  }

  private boolean hasUnlistedTrainingRows() {
    return manifest.schema() == Manifest.SCHEMA_WITHOUT_OWN_HASH && manifest.seed().isPresent();
  }

  /**
   * The content of a file, as long as the manifest says and with the hash that it says; of an older
   * version the training rows as they are.
   *
   * @throws UnavailableException when the file is missing, or not the one in the manifest
   */
  public byte[] read(String name) {
    FileEntry expected = manifest.files().get(name);
    if (expected == null) {
      if (name.equals(VersionFile.TRAINING_ROWS.fileName()) && hasUnlistedTrainingRows()) {
        return content(name);
      }
      throw refused(version, name, "is not in its manifest");
    }
    byte[] content = content(name);
    if (content.length != expected.size()) {
      throw refused(
          version,
          name,
          String.format(
              Locale.ROOT, "has %d bytes instead of %d", content.length, expected.size()));
    }
    if (!FileEntry.sha256(content).equals(expected.sha256())) {
      throw refused(version, name, "is not the file in its manifest: the SHA-256 differs");
    }
    return content;
  }

  /**
   * What a binary file holds.
   *
   * @throws UnavailableException when the file is missing, not the one in the manifest, or
   *     malformed
   */
  public <T> T read(String name, BinaryFormat<T> format) {
    byte[] content = read(name);
    try {
      return format.read(new DataInputStream(new ByteArrayInputStream(content)));
    } catch (EOFException e) {
      throw new UnavailableException(message(version, name, "is cut off"), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnavailableException(
          message(version, name, "cannot be read: " + e.getMessage()), e);
    }
  }

  private byte[] content(String name) {
    return files.read(version, name).orElseThrow(() -> refused(version, name, "is missing"));
  }

  static UnavailableException refused(ModelVersion version, String name, String what) {
    return new UnavailableException(message(version, name, what));
  }

  private static String message(ModelVersion version, String name, String what) {
    return "model version %s: %s %s".formatted(version, name, what);
  }
}
