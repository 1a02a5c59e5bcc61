package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.study.promises.Judgement.SaidOdds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums up pairs of real courses by the word that was said of them. */
final class SaidAndObserved {

  private SaidAndObserved() {}

  /** One for each word, in order; that of a word that was never said has no pairs and NaN. */
  static List<PromiseOdds> of(List<SaidOdds> said) {
    return Arrays.stream(Confidence.values())
        .map(word -> of(word, said.stream().filter(s -> word(s) == word).toList()))
        .toList();
  }

  private static Confidence word(SaidOdds said) {
    return Confidence.of(said.of100());
  }

  private static PromiseOdds of(Confidence word, List<SaidOdds> pairs) {
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
    return new PromiseOdds(
        word,
        pairs.size(),
        deviations.size(),
        said,
        100 * share,
        100 * Math.sqrt(squares) / weights);
  }
}
