package dev.keepmeengaged.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Python that has the packages of {@code tools/conformance/requirements.txt}.
 *
 * @param interpreter the program
 * @param scripts the folder {@code tools/conformance}
 */
public record Python(Path interpreter, Path scripts) {

  /**
   * Runs a script, which reads arrays from the folder and writes others into it.
   *
   * @throws IOException when the script fails
   */
  void run(String script, ArrayFolder folder) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command(script, folder)).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(script + " ended with status " + status);
    }
  }

  /** Starts a script that reads arrays from the folder and answers requests. */
  LineProcess start(String script, ArrayFolder folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(command(script, folder));
    command.addAll(List.of(arguments));
    return LineProcess.start(command);
  }

  private List<String> command(String script, ArrayFolder folder) {
    return List.of(
        interpreter.toString(), scripts.resolve(script).toString(), folder.path().toString());
  }
}
