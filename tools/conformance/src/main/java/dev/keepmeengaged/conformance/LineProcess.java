package dev.keepmeengaged.conformance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that answers each line that it is sent with a line. */
public final class LineProcess implements AutoCloseable {

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private LineProcess(Process process) {
    this.process = process;
    this.requests = process.outputWriter();
    this.answers = process.inputReader();
  }

  /** Starts a program; what it says on standard error is shown. */
  public static LineProcess start(List<String> command) throws IOException {
    return new LineProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /**
   * Sends a line and waits for the answer.
   *
   * @throws IOException when the process ends without one
   */
  public String ask(String request) throws IOException {
    requests.write(request);
    requests.newLine();
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("a process that was asked \"" + request + "\" ended");
    }
    return answer;
  }

  /** Ends the input of the process, and the process where it does not end in ten seconds. */
  @Override
  public void close() throws IOException {
    requests.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroy();
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
