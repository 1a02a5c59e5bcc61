package dev.keepmeengaged.local;

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

class TemporaryFolderTest {

  @TempDir private Path parent;

  /** A process that has a temporary folder, until it is told to close it or is killed. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      try (TemporaryFolder folder = TemporaryFolder.in(Path.of(arguments[0]))) {
        Files.writeString(
            Files.createDirectory(folder.path().resolve("s3")).resolve("object"), "x");
        System.out.println(folder.path());
        if (System.in.read() < 0) {
          System.err.println("told to end");
        }
      }
    }
  }

  private record Running(Process process, Path folder) {

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    void end() throws IOException, InterruptedException {
      process.getOutputStream().close();
      process.waitFor();
    }
  }

  private Running start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Holder.class.getName(),
                parent.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    return new Running(process, Path.of(said.readLine()));
  }

  @Test
  void close_leavesNothing() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.in(parent)) {
      Files.writeString(folder.path().resolve("file"), "x");
      assertThat(folders()).containsExactly(folder.path());
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void killedProcess_leavesAFolder_thatTheNextRemoves_andLivingOnesKeepTheirs() throws Exception {
    Running killed = start();
    Running living = start();
    killed.kill();
    assertThat(folders()).containsExactlyInAnyOrder(killed.folder(), living.folder());

    Running next = start();

    assertThat(folders()).containsExactlyInAnyOrder(living.folder(), next.folder());
    assertThat(living.folder().resolve("s3/object")).exists();
    living.end();
    next.end();
    assertThat(folders()).isEmpty();
  }

  @Test
  void severalInOneProcess_keepTheirs_fromOthersToo() throws Exception {
    try (TemporaryFolder first = TemporaryFolder.in(parent);
        TemporaryFolder second = TemporaryFolder.in(parent)) {
      Running other = start();

      assertThat(folders()).containsExactlyInAnyOrder(first.path(), second.path(), other.folder());
      other.end();
    }
  }

  @Test
  void whatIsNotOfARun_stays() throws IOException {
    Path store = Files.createDirectory(parent.resolve("kme-run-store-of-mine"));
    Files.writeString(store.resolve("lock"), "");
    Files.writeString(parent.resolve("kme-run-notes"), "");

    TemporaryFolder.in(parent).close();

    assertThat(folders()).containsExactlyInAnyOrder(store, parent.resolve("kme-run-notes"));
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.toList();
    }
  }
}
