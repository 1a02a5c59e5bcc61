package dev.keepmeengaged.data;

import picocli.CommandLine.Option;

/** {@code --skip-bad-rows} of every command that reads courses. */
public final class BadRowsOption {

  @Option(
      names = "--skip-bad-rows",
      description = "Leave bad rows out, counted and listed, instead of refusing the data.")
  private boolean skip;

  /** What becomes of the data when some rows are bad. */
  public BadRowPolicy policy() {
    return skip ? BadRowPolicy.SKIP : BadRowPolicy.REFUSE;
  }
}
