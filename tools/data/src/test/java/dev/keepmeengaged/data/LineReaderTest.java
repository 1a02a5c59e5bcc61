package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void next_anyLineEnd_separatesLines(String end) throws IOException {
    assertThat(lines("a" + end + end + "b" + end)).containsExactly("a", "", "b");
    assertThat(lines("a" + end + "b")).containsExactly("a", "b");
  }

  @Test
  void next_lineEndAcrossBuffers_isOne() throws IOException {
    String longLine = "x".repeat((1 << 16) - 1);

    assertThat(lines(longLine + "\r\nb\r\n")).containsExactly(longLine, "b");
  }

  @Test
  void next_emptyFile_hasNoLine() throws IOException {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void next_byteOrderMark_isPassedOverAtTheBeginningOnly() throws IOException {
    assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("a", "\u00EF\u00BB\u00BFb");
  }

  @Test
  void next_endlessLine_isCut() throws IOException {
    assertThat(lines("x".repeat(200_000) + "\nb"))
        .containsExactly("x".repeat(LineReader.LONGEST + 1), "b");
  }

  private List<String> lines(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("text"), text);
    List<String> lines = new ArrayList<>();
    try (LineReader opened = LineReader.open(file)) {
      for (Optional<String> line = opened.next(); line.isPresent(); line = opened.next()) {
        lines.add(line.get());
        assertThat(opened.number()).isEqualTo(lines.size());
      }
    }
    return lines;
  }
}
