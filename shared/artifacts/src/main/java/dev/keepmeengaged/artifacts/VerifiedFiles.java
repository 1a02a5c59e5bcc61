package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;

/**
 * The files of one model version, each checked against the manifest when it is read. Immutable and
 * thread-safe; reads again at every call.
 */
public final class VerifiedFiles {

  private final ModelFiles files;
  private final Manifest manifest;

  private VerifiedFiles(ModelFiles files, Manifest manifest) {
    this.files = files;
    this.manifest = manifest;
  }

  /**
   * The files of a version, its manifest read.
   *
   * @throws UnavailableException when the manifest is missing, malformed, of a newer format, or of
   *     another version
   */
  public static VerifiedFiles open(ModelFiles files, ModelVersion version) {
    byte[] json =
        files
            .read(version, Manifest.FILE)
            .orElseThrow(
                () ->
                    new UnavailableException(
                        "model version " + version + " has no " + Manifest.FILE));
    Manifest manifest = Manifest.read(json);
    if (!manifest.version().equals(version)) {
      throw new UnavailableException(
          "model version %s: its manifest is that of %s".formatted(version, manifest.version()));
    }
    return new VerifiedFiles(files, manifest);
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Whether the manifest lists a file of this name. */
  public boolean has(String name) {
    return manifest.files().containsKey(name);
  }

  /**
   * The content of a file, as long as the manifest says and with the hash that it says.
   *
   * @throws UnavailableException when the file is missing, or not the one in the manifest
   */
  public byte[] read(String name) {
    FileEntry expected = manifest.files().get(name);
    if (expected == null) {
      throw refused(name, "is not in its manifest");
    }
    byte[] content =
        files.read(manifest.version(), name).orElseThrow(() -> refused(name, "is missing"));
    if (content.length != expected.size()) {
      throw refused(name, "has %d bytes instead of %d".formatted(content.length, expected.size()));
    }
    if (!FileEntry.sha256(content).equals(expected.sha256())) {
      throw refused(name, "is not the file in its manifest: the SHA-256 differs");
    }
    return content;
  }

  private UnavailableException refused(String name, String what) {
    return new UnavailableException(
        "model version %s: %s %s".formatted(manifest.version(), name, what));
  }
}
