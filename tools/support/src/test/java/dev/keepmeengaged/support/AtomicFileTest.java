package dev.keepmeengaged.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir private Path parent;

  @Test
  void create_inAFolderThatIsNotThereYet_getsTheContent() throws IOException {
    Path file = parent.resolve("a/b/x.csv.gz");

    long written =
        AtomicFile.create(
            file,
            draft -> {
              assertThat(draft.toString()).endsWith("x.csv.gz").isNotEqualTo(file.toString());
              assertThat(file).doesNotExist();
              Files.writeString(draft, "1");
              return 7L;
            });

    assertThat(written).isEqualTo(7);
    assertThat(file).hasContent("1");
    assertThat(parent.resolve("a/b").toFile().list()).containsExactly("x.csv.gz");
  }

  @Test
  void create_fileThatExists_isRefusedAndKept() throws IOException {
    Path file = Files.writeString(parent.resolve("x.csv"), "mine");

    assertThatThrownBy(() -> AtomicFile.create(file, draft -> Files.writeString(draft, "1")))
        .isInstanceOf(RefusedPathException.class)
        .hasMessageContaining("nothing is overwritten");

    assertThat(file).hasContent("mine");
  }

  @Test
  void create_fileThatComesMeanwhile_isKept() {
    Path file = parent.resolve("x.csv");

    assertThatThrownBy(
            () ->
                AtomicFile.create(
                    file,
                    draft -> {
                      Files.writeString(draft, "1");
                      return Files.writeString(file, "another's");
                    }))
        .isInstanceOf(RefusedPathException.class)
        .hasMessageContaining("came into being meanwhile");

    assertThat(file).hasContent("another's");
    assertThat(parent.toFile().list()).containsExactly("x.csv");
  }

  @Test
  void create_contentThatFails_leavesNothing() {
    Path file = parent.resolve("x.csv");

    assertThatThrownBy(
            () ->
                AtomicFile.create(
                    file,
                    draft -> {
                      Files.writeString(draft, "half");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be written: disk full");

    assertThat(parent.toFile().list()).isEmpty();
  }
}
