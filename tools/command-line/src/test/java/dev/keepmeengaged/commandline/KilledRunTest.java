package dev.keepmeengaged.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code kme run} leaves among the temporary files when it is killed, and when it is ended.
 */
class KilledRunTest {

  @TempDir private Path temporary;

  @Test
  void killedRun_leavesOneFolder_thatTheNextRemoves_andAnEndedOneLeavesNothing() throws Exception {
    Process killed = serving();
    killed.destroyForcibly().waitFor();
    List<Path> left = files();

    Process next = serving();
    List<Path> after = files();
    next.destroy();
    next.waitFor();

    assertThat(left).singleElement().asString().contains("kme-run-");
    assertThat(after).singleElement().asString().contains("kme-run-");
    assertThat(after).doesNotContainAnyElementsOf(left);
    assertThat(files()).isEmpty();
  }

  /** A process that serves the sample. */
  private Process serving() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-Dkme.home=" + Path.of("../..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Kme.class.getName(),
                "run",
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("Serving ")) {
        return process;
      }
      all.append(line).append('\n');
    }
    throw new IOException("it does not serve:\n" + all);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }
}
