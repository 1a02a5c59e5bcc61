package dev.keepmeengaged.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedFilesTest {

  private static final byte[] CONTENT = "content".getBytes(UTF_8);

  private static final byte[] MANIFEST =
      Example.manifest(Map.of("file.bin", FileEntry.of(CONTENT))).toJson();
  private static final ModelVersion VERSION = Example.version(MANIFEST);

  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void writeVersion() throws IOException {
    folder = Files.createDirectory(root.resolve(VERSION.value()));
    write("file.bin", CONTENT);
    write(Manifest.FILE, MANIFEST);
  }

  @Test
  void read_ofTheFileInTheManifest_givesItsContent() {
    assertThat(open().read("file.bin")).isEqualTo(CONTENT);
  }

  @Test
  void read_ofAChangedFile_isRefused() throws IOException {
    write("file.bin", "contend".getBytes(UTF_8));

    assertRefused("SHA-256 differs");
  }

  @Test
  void read_ofALongerFile_isRefused() throws IOException {
    write("file.bin", "content!".getBytes(UTF_8));

    assertRefused("has 8 bytes instead of 7");
  }

  @Test
  void read_ofAMissingFile_isRefused() throws IOException {
    Files.delete(folder.resolve("file.bin"));

    assertRefused("file.bin is missing");
  }

  @Test
  void read_ofAFileThatIsNotInTheManifest_isRefused() {
    assertThatThrownBy(() -> open().read(Manifest.FILE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("not in its manifest");
  }

  @Test
  void open_withoutManifest_isRefused() {
    assertThatThrownBy(
            () -> VerifiedFiles.open(new FolderModelFiles(root), new ModelVersion("other")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("other: manifest.json is missing");
  }

  @Test
  void open_withTheManifestOfAnotherVersion_isRefused() throws IOException {
    Files.move(folder, root.resolve("other"));

    assertThatThrownBy(() -> FolderModelFiles.open(root.resolve("other")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("other: manifest.json is damaged or of another version");
  }

  @Test
  void open_ofARelease_checksTheManifestByItsWholeHash() {
    FolderModelFiles files = new FolderModelFiles(root);
    String hash = FileEntry.sha256(MANIFEST);
    String sameName = hash.substring(0, 63) + (hash.endsWith("0") ? "1" : "0");

    assertThat(VerifiedFiles.open(files, release(Optional.of(hash))).read("file.bin"))
        .isEqualTo(CONTENT);
    assertThat(VerifiedFiles.open(files, release(Optional.empty())).read("file.bin"))
        .isEqualTo(CONTENT);
    assertThatThrownBy(() -> VerifiedFiles.open(files, release(Optional.of(sameName))))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("manifest.json is not the one that was published");
  }

  private static Release release(Optional<String> manifestHash) {
    return new Release(new DataVersion("d"), VERSION, manifestHash, Instant.EPOCH, "me");
  }

  @Test
  void open_ofAFolderWithAFileMoreThanTheManifestLists_namesIt() throws IOException {
    write("training-rows.bin", CONTENT);
    write(".hidden-by-the-system", CONTENT);

    assertThatThrownBy(this::open)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(": training-rows.bin is not in its manifest");
  }

  @Test
  void unchecked_ofAVersionOfThisFormat_isNothing() {
    assertThat(open().unchecked()).isEmpty();
  }

  @Test
  void open_ofSomethingElseThanAVersionsFolder_saysSo() {
    assertThatThrownBy(() -> FolderModelFiles.open(root.resolve("nothing")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("is not a model version's folder");
  }

  @Test
  void read_ofANameThatLeavesTheFolder_findsNothing() throws IOException {
    Files.write(root.resolve("secret"), CONTENT);

    assertThat(new FolderModelFiles(root).read(VERSION, "../secret")).isEmpty();
  }

  private VerifiedFiles open() {
    return FolderModelFiles.open(folder);
  }

  private void write(String file, byte[] content) throws IOException {
    Files.write(folder.resolve(file), content);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> open().read("file.bin"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(message);
  }
}
