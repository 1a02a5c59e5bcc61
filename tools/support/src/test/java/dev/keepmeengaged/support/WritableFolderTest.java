package dev.keepmeengaged.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can never be written is refused before any work. */
class WritableFolderTest {

  @TempDir private Path parent;

  @Test
  void foldersThatAreMissing_areCreatedInTheOneThatIsThere() {
    AtomicFolder.checkFree(parent.resolve("a/b/c"));
    AtomicFile.checkFree(parent.resolve("a/b/c.csv"));
    assertThat(parent.toFile().list()).isEmpty();
  }

  @Test
  void folderBelowAFile_isRefused() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "1");
    Path below = file.resolve("a/out");

    assertThatThrownBy(() -> AtomicFolder.checkFree(below))
        .isInstanceOf(RefusedPathException.class)
        .hasMessage("%s: cannot be created: %s is a file, not a folder".formatted(below, file));
    assertThatThrownBy(() -> AtomicFile.checkFree(below)).hasMessageContaining("is a file");
  }

  /** The root user may write everywhere, so for it nothing is refused. */
  @Test
  void folderBelowOneThatIsReadOnly_isRefusedToWhomItIs() throws IOException {
    Path readOnly = Files.createDirectory(parent.resolve("ro"));
    assertThat(readOnly.toFile().setWritable(false)).isTrue();
    Path below = readOnly.resolve("a/out");

    if (Files.isWritable(readOnly)) {
      assertThatNoException().isThrownBy(() -> AtomicFolder.checkFree(below));
      assertThatNoException().isThrownBy(() -> AtomicFile.checkFree(below));
    } else {
      assertThatThrownBy(() -> AtomicFolder.checkFree(below))
          .isInstanceOf(RefusedPathException.class)
          .hasMessageContaining("no permission to write in " + readOnly);
      assertThatThrownBy(() -> AtomicFile.checkFree(below)).hasMessageContaining("no permission");
    }
  }
}
