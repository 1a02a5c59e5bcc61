package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * {@code kme extract} with these arguments.
 *
 * @param failures what it failed with; empty when it did not
 */
record ExtractRun(int exitCode, String terminal, String errors, List<Exception> failures) {

  static ExtractRun with(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<Exception> failures = new ArrayList<>();
    int exitCode =
        new CommandLine(new ExtractCommand(environment))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(
                (failure, commandLine, parsed) -> {
                  failures.add(failure);
                  return 1;
                })
            .execute(arguments);
    return new ExtractRun(exitCode, out.toString(), err.toString(), failures);
  }

  static ExtractRun with(String... arguments) {
    return with(Map.of(), arguments);
  }

  /** What it said, after it did what it was told. */
  String done() {
    assertThat(failures).isEmpty();
    assertThat(errors).isEmpty();
    assertThat(exitCode).isZero();
    return terminal;
  }

  /** Why it did nothing. */
  Exception failure() {
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }
}
