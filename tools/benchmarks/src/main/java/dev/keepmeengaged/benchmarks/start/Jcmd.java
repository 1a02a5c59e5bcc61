package dev.keepmeengaged.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The JDK's {@code jcmd}, of the JDK that this JVM is of. */
final class Jcmd {

  private Jcmd() {}

  /**
   * What another JVM answers.
   *
   * @param pid of the JVM
   * @throws IllegalStateException when it fails, with what it said
   */
  static String ask(long pid, String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "jcmd %d %s failed: %s", pid, command, said));
    }
    return said;
  }
}
