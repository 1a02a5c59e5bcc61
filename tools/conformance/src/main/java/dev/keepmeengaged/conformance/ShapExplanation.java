package dev.keepmeengaged.conformance;

import dev.keepmeengaged.domain.Feature;
import java.util.List;

/**
 * What shap says of a row.
 *
 * @param cpuSeconds that shap took
 * @param base the expected score, in points
 * @param contributions in points, in the order of {@link Feature}
 */
public record ShapExplanation(double cpuSeconds, double base, List<Double> contributions) {

  public ShapExplanation {
    contributions = List.copyOf(contributions);
  }

  /** The prediction that they add up to. */
  double sum() {
    return base + contributions.stream().mapToDouble(Double::doubleValue).sum();
  }
}
