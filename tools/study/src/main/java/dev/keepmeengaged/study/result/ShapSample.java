package dev.keepmeengaged.study.result;

import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;
import java.util.Locale;

/**
 * Exact Shapley values (path-dependent TreeSHAP) of some training rows, each by its out-of-bag
 * trees.
 *
 * @param rows a seeded sample, or all
 * @param largestError greatest difference between a prediction and its base value plus
 *     contributions, in points
 * @param examples indices of a few rows that serve as examples
 */
public record ShapSample(List<Row> rows, double largestError, List<Integer> examples) {

  /**
   * An explained row.
   *
   * @param features complete: gaps filled with medians
   * @param observed score, in percent
   * @param base base value: the expectation for any course, in percent
   * @param prediction in percent
   * @param contributions of every feature in order, in points
   * @param pageMix of the five page types as one player, in points
   */
  public record Row(
      FeatureVector features,
      double observed,
      double base,
      double prediction,
      List<Double> contributions,
      double pageMix) {

    public Row {
      contributions = List.copyOf(contributions);
    }
  }

  public ShapSample {
    rows = List.copyOf(rows);
    examples = List.copyOf(examples);
    for (int example : examples) {
      if (example < 0 || example >= rows.size()) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "example %d is none of %d rows", example, rows.size()));
      }
    }
  }
}
