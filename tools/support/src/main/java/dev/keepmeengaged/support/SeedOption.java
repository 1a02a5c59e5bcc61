package dev.keepmeengaged.support;

import picocli.CommandLine.Option;

/** {@code --seed} of every command that draws random numbers from real data. */
public final class SeedOption {

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Equal seeds give equal results (${DEFAULT-VALUE}).")
  private long seed;

  /** The given seed, or 1. */
  public long seed() {
    return seed;
  }
}
