package dev.keepmeengaged.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineProcessTest {

  private static LineProcess shell(String script, String... arguments) throws IOException {
    return LineProcess.start(
        Stream.concat(Stream.of("sh", "-c", script, "sh"), Stream.of(arguments)).toList());
  }

  @Test
  void eachRequest_getsALine() throws IOException {
    try (LineProcess echo = shell("while read -r line; do echo \"$line!\"; done")) {
      assertThat(echo.ask("one")).isEqualTo("one!");
      assertThat(echo.ask("two")).isEqualTo("two!");
    }
  }

  @Test
  void aProcessThatEndsWithoutAnAnswer_isAFailure() throws IOException {
    try (LineProcess silent = shell("read -r line")) {
      assertThatThrownBy(() -> silent.ask("one"))
          .isInstanceOf(IOException.class)
          .hasMessage("a process that was asked \"one\" ended");
    }
  }

  @Test
  void close_letsTheProcessTidyUp(@TempDir Path folder) throws IOException {
    Path tidied = folder.resolve("tidied");

    shell("while read -r line; do :; done; touch \"$1\"", tidied.toString()).close();

    assertThat(tidied).exists();
  }
}
