package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A process that answers each line that it is sent with a line. */
public final class OtherProcess implements AutoCloseable {

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private OtherProcess(Process process) {
    this.process = process;
    this.requests = process.outputWriter();
    this.answers = process.inputReader();
  }

  /** Starts a program; what it says on standard error is shown. */
  public static OtherProcess start(List<String> command) throws IOException {
    return new OtherProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  Fit fit(int split, ForestParameters parameters) throws IOException {
    return Fit.parse(
        ask(
            String.format(
                Locale.ROOT,
                "%d %d %d %d %d %d",
                split,
                parameters.trees(),
                parameters.maxFeatures(),
                parameters.minLeaf(),
                parameters.minSplit(),
                parameters.maxDepth())));
  }

  /** The answer to a line. */
  public String ask(String request) throws IOException {
    requests.write(request);
    requests.newLine();
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the other process ended");
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    requests.close();
    process.destroy();
  }
}
