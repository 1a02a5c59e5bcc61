package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.FeatureFacts;
import dev.keepmeengaged.artifacts.Histogram;
import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a feature's values are distributed in training, as far as a caller may see it.
 *
 * @param distribution empty where it is of too few courses or companies for the caller
 * @param histogram without small counts for who sees one company
 */
record ShownFacts(Optional<Distribution> distribution, Histogram histogram) {

  /**
   * What the caller may see of a feature.
   *
   * @param companies number of companies that the training rows are of; 0 where it is not known
   */
  static ShownFacts of(FeatureFacts facts, int companies, Visibility visibility) {
    return visibility.isOfAll()
        ? new ShownFacts(Optional.of(facts.distribution()), facts.histogram())
        : new ShownFacts(facts.seenByOneOf(companies), facts.histogramSeenByOneOf(companies));
  }

  OptionalDouble mean() {
    return distribution.stream().mapToDouble(Distribution::mean).findAny();
  }

  OptionalDouble percentile(int percent) {
    return distribution.stream().mapToDouble(shown -> shown.percentile(percent)).findAny();
  }

  Optional<List<Double>> quantiles() {
    return distribution.map(shown -> Arrays.stream(shown.percentiles()).boxed().toList());
  }
}
