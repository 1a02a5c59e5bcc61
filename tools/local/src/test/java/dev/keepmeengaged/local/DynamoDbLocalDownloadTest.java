package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbLocalDownloadTest {

  private static final String PATH = "com/amazonaws/DynamoDBLocal/1.0/DynamoDBLocal-1.0.jar";
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  /** Of the three letters "jar". */
  private static final String SHA_256 =
      "0163f1eea7894350060624d315234d40c508ab251ba121714e234503045faadd";

  @TempDir private Path repository;
  @TempDir private Path libraries;

  @BeforeEach
  void releaseAndRepository() throws IOException {
    Files.writeString(
        libraries.resolve(DynamoDbLocalDownload.DESCRIPTION),
        "path=%s%nsha256=%s%n".formatted(PATH, SHA_256));
    Files.createDirectories(repository.resolve(PATH).getParent());
    Files.writeString(repository.resolve(PATH), "jar");
  }

  @Test
  void library_isPutBesideTheOthers() {
    download().run(SILENT);

    assertThat(libraries.resolve("DynamoDBLocal-1.0.jar")).hasContent("jar");
    assertOnly("DynamoDBLocal-1.0.jar", DynamoDbLocalDownload.DESCRIPTION);
  }

  @Test
  void anotherFile_isRefused_andNotKept() throws IOException {
    Files.writeString(repository.resolve(PATH), "another");

    assertThatIllegalStateException()
        .isThrownBy(() -> download().run(SILENT))
        .withMessageContaining("which is not that of the release");
    assertOnly(DynamoDbLocalDownload.DESCRIPTION);
  }

  @Test
  void noFile_isToldWithWhatElseCanBeDone() throws IOException {
    Files.delete(repository.resolve(PATH));

    assertThatIllegalStateException()
        .isThrownBy(() -> download().run(SILENT))
        .withMessageContaining("there is no such file")
        .withMessageContaining("KME_MAVEN_REPOSITORY")
        .withMessageContaining("--dynamodb-endpoint");
    assertOnly(DynamoDbLocalDownload.DESCRIPTION);
  }

  @Test
  void run_needsIt_unlessItOnlyHelpsOrUsesAnotherEngine() {
    assertThat(DynamoDbLocalDownload.needed(List.of("run", "--port", "0"))).isTrue();
    assertThat(DynamoDbLocalDownload.needed(List.of("run", "--help"))).isFalse();
    assertThat(DynamoDbLocalDownload.needed(List.of("run", "--dynamodb-endpoint", "http://db")))
        .isFalse();
    assertThat(DynamoDbLocalDownload.needed(List.of("run", "--dynamodb-endpoint=http://db")))
        .isFalse();
  }

  private DynamoDbLocalDownload download() {
    // A URL of a folder ends with a slash, which repositories are named without.
    String url = repository.toUri().toString().replaceFirst("/$", "");
    return new DynamoDbLocalDownload(libraries, Map.of(DynamoDbLocalDownload.REPOSITORY, url));
  }

  private void assertOnly(String... names) {
    assertThat(libraries.toFile().list()).containsExactlyInAnyOrder(names);
  }
}
