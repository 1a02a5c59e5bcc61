package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.study.promises.SplitEvaluation.SaidOdds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairs of real courses for which the same word was said, by odds that were set without their
 * organisation.
 *
 * @param word that was said
 * @param pairs how many; one pair counts in each split that it is in
 * @param organisations that they are of
 * @param said mean of the odds that were said, 0..100
 * @param observed of 100 pairs, how often the favoured course was higher
 * @param standardError of {@code observed}, organisations taken as independent
 */
public record ConfidenceReliability(
    Confidence word,
    int pairs,
    int organisations,
    double said,
    double observed,
    double standardError) {

  static List<ConfidenceReliability> of(List<SaidOdds> said) {
    return Arrays.stream(Confidence.values())
        .map(word -> of(word, said.stream().filter(s -> word(s) == word).toList()))
        .toList();
  }

  private static Confidence word(SaidOdds said) {
    return Confidence.of(said.of100());
  }

  private static ConfidenceReliability of(Confidence word, List<SaidOdds> pairs) {
    double weights = pairs.stream().mapToDouble(SaidOdds::weight).sum();
    double said = pairs.stream().mapToDouble(p -> p.weight() * p.of100()).sum() / weights;
    double share =
        pairs.stream().mapToDouble(p -> p.favouredHigher() ? p.weight() : 0).sum() / weights;
    // Variance of a ratio of sums over independent organisations, linearised.
    Map<Integer, Double> deviations = new TreeMap<>();
    for (SaidOdds pair : pairs) {
      double deviation = pair.weight() * ((pair.favouredHigher() ? 1 : 0) - share);
      deviations.merge(pair.organisation(), deviation, Double::sum);
    }
    double squares = deviations.values().stream().mapToDouble(d -> d * d).sum();
    return new ConfidenceReliability(
        word,
        pairs.size(),
        deviations.size(),
        said,
        100 * share,
        100 * Math.sqrt(squares) / weights);
  }
}
