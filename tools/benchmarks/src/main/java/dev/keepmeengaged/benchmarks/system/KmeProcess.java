package dev.keepmeengaged.benchmarks.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code ./kme} command in a process of its own, started in the project's folder. It ends when
 * this is closed, and with this JVM. Not thread-safe.
 */
final class KmeProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final Process process;
  private final BufferedReader output;
  private final List<String> said = new ArrayList<>();
  private final Thread ender;

  private KmeProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
    this.ender = new Thread(this::end);
    Runtime.getRuntime().addShutdownHook(ender);
  }

  static KmeProcess start(List<String> arguments) {
    return start(arguments, Map.of());
  }

  /**
   * @param environment variables beside those of this process
   */
  static KmeProcess start(List<String> arguments, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("./kme"), arguments.stream()).toList())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return new KmeProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a command to its end.
   *
   * @return how long it took, in seconds
   * @throws IllegalStateException when it fails, with what it said
   */
  static double run(List<String> arguments, Map<String, String> environment) {
    long begin = System.nanoTime();
    try (KmeProcess process = start(arguments, environment)) {
      process.readToTheEnd();
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (process.process.waitFor() != 0) {
        throw process.failure("failed");
      }
      return seconds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The first line that the pattern is found in, of those not read yet. Nothing is read after it
   * until this is called again, or {@link #ignoreTheRest}.
   *
   * @throws IllegalStateException when the process ends without one, with what it said
   */
  Matcher await(Pattern pattern) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.add(line);
        Matcher matcher = pattern.matcher(line);
        if (matcher.find()) {
          return matcher;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw failure("ended early");
  }

  /** The lines that were read so far. */
  List<String> said() {
    return List.copyOf(said);
  }

  /**
   * Throws away what the process says from now on, as one whose output nobody reads would stand
   * still. No line may be awaited any more.
   */
  void ignoreTheRest() {
    Thread reader =
        new Thread(
            () -> {
              try {
                output.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                // The process is gone.
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  private void readToTheEnd() throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (said.size() < 1_000) {
        said.add(line);
      }
    }
  }

  private IllegalStateException failure(String how) {
    return new IllegalStateException(
        "%s %s:%n%s"
            .formatted(process.info().commandLine().orElse("./kme"), how, String.join("\n", said)));
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(ender);
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
