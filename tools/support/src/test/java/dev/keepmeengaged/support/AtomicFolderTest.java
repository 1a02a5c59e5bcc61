package dev.keepmeengaged.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {

  @TempDir private Path parent;

  @Test
  void create_newOrEmptyFolder_getsTheContent() throws IOException {
    Path empty = Files.createDirectory(parent.resolve("empty"));
    Path deep = parent.resolve("a/b/new");

    AtomicFolder.create(empty, folder -> Files.writeString(folder.resolve("x"), "1"));
    AtomicFolder.create(deep, folder -> Files.writeString(folder.resolve("x"), "2"));

    assertThat(empty.resolve("x")).hasContent("1");
    assertThat(deep.resolve("x")).hasContent("2");
    assertThat(names(parent)).containsExactly("a", "empty");
  }

  @Test
  void create_folderWithContent_isRefusedAndUntouched() throws IOException {
    Path used = Files.createDirectory(parent.resolve("used"));
    Files.writeString(used.resolve("mine"), "1");

    assertThatThrownBy(() -> AtomicFolder.create(used, folder -> {}))
        .isInstanceOf(RefusedPathException.class)
        .hasMessageContaining("is not empty");
    assertThat(names(used)).containsExactly("mine");
  }

  @Test
  void create_fileOfThatName_isRefused() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "1");

    assertThatThrownBy(() -> AtomicFolder.create(file, folder -> {}))
        .isInstanceOf(RefusedPathException.class)
        .hasMessageContaining("is a file");
    assertThat(file).hasContent("1");
  }

  @Test
  void create_contentThatFails_leavesNothing() throws IOException {
    assertThatThrownBy(
            () ->
                AtomicFolder.create(
                    parent.resolve("new"),
                    folder -> {
                      Files.createDirectory(folder.resolve("sub"));
                      Files.writeString(folder.resolve("sub/x"), "half");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be written: disk full");
    assertThat(names(parent)).isEmpty();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
