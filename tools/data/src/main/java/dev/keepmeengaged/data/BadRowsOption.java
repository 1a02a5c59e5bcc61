package dev.keepmeengaged.data;

import picocli.CommandLine.Option;

/** {@code --skip-bad-rows} of every command that reads courses. */
public final class BadRowsOption {

  @Option(
      names = "--skip-bad-rows",
      description = "Leave bad rows out, counted and listed, instead of refusing the data.")
  private boolean skip;

  /** How to read data with bad rows. */
  public BadRowPolicy policy() {
    return skip ? BadRowPolicy.SKIP : BadRowPolicy.REFUSE;
  }
}
