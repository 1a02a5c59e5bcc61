package dev.keepmeengaged.training.forest;

import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options of everything that trains a forest. */
final class ForestOptions {

  @Option(
      names = "--trees",
      defaultValue = "200",
      paramLabel = "N",
      description = "Number of trees (${DEFAULT-VALUE}).")
  private int trees;

  @Option(
      names = "--max-features",
      defaultValue = "6",
      paramLabel = "N",
      description = "Features that a split chooses from, 1 to 20 (${DEFAULT-VALUE}).")
  private int maxFeatures;

  @Option(
      names = "--min-leaf",
      defaultValue = "3",
      paramLabel = "N",
      description = "Fewest distinct rows in a leaf (${DEFAULT-VALUE}).")
  private int minLeaf;

  @Option(
      names = "--min-split",
      defaultValue = "8",
      paramLabel = "N",
      description = "Fewest distinct rows in a node that is split (${DEFAULT-VALUE}).")
  private int minSplit;

  @Option(
      names = "--max-depth",
      defaultValue = "25",
      paramLabel = "N",
      description = "Most splits above a leaf (${DEFAULT-VALUE}).")
  private int maxDepth;

  @Option(
      names = "--max-samples",
      paramLabel = "N",
      description = {
        "Most rows to draw for a tree (all).",
        "Fewer are drawn where the functions could not load the forest otherwise."
      })
  private Optional<Integer> maxSamples = Optional.empty();

  /**
   * @throws IllegalArgumentException naming the option that is out of range
   */
  ForestParameters parameters() {
    return new ForestParameters(
        trees,
        maxFeatures,
        minLeaf,
        minSplit,
        maxDepth,
        maxSamples.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }
}
