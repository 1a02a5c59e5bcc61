package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.artifacts.PromiseOutcomes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Sums up how real courses fared where a change was shown and courses of the same organisation,
 * alike and not used for the advice, were near both mixes. One course counts in each split that it
 * is shown in; the interval draws organisations with replacement.
 */
final class ShownChangeOutcomes {

  private static final int DRAWS = 2_000;

  private ShownChangeOutcomes() {}

  /** Sums of an organisation. */
  private record Sums(double promised, double observed, int higher, int changes) {

    Sums plus(ShownChange change) {
      double points = change.observed().orElseThrow();
      return new Sums(
          promised + change.promised(),
          observed + points,
          higher + (points > 0 ? 1 : 0),
          changes + 1);
    }
  }

  /** Of changes whose outcome is known; the others are left out. */
  static PromiseOutcomes of(List<ShownChange> shown, SplittableRandom random) {
    Map<Integer, Sums> sums = new TreeMap<>();
    shown.stream()
        .filter(change -> change.observed().isPresent())
        .forEach(
            change ->
                sums.merge(
                    change.organisation(),
                    new Sums(0, 0, 0, 0).plus(change),
                    (known, one) -> known.plus(change)));
    return summed(List.copyOf(sums.values()), random);
  }

  private static PromiseOutcomes summed(List<Sums> organisations, SplittableRandom random) {
    int changes = organisations.stream().mapToInt(Sums::changes).sum();
    double[] drawn =
        DoubleStream.generate(() -> ratio(drawn(organisations, random)))
            .limit(organisations.isEmpty() ? 0 : DRAWS)
            .sorted()
            .toArray();
    double[] each =
        organisations.stream().mapToDouble(o -> o.observed() / o.promised()).sorted().toArray();
    return new PromiseOutcomes(
        changes,
        organisations.size(),
        ratio(organisations),
        at(drawn, 0.05),
        at(drawn, 0.95),
        (double) organisations.stream().mapToInt(Sums::higher).sum() / changes,
        quantile(each, 0.5),
        quantile(each, 0));
  }

  /** The same without the organisations with most changes. */
  static PromiseOutcomes without(int largest, List<ShownChange> shown, SplittableRandom random) {
    Map<Integer, Integer> counts = new TreeMap<>();
    shown.stream()
        .filter(change -> change.observed().isPresent())
        .forEach(change -> counts.merge(change.organisation(), 1, Integer::sum));
    List<Integer> left =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(largest)
            .toList();
    return of(
        shown.stream().filter(change -> !left.contains(change.organisation())).toList(), random);
  }

  private static List<Sums> drawn(List<Sums> organisations, SplittableRandom random) {
    return random
        .ints(organisations.size(), 0, organisations.size())
        .mapToObj(organisations::get)
        .toList();
  }

  private static double ratio(Collection<Sums> organisations) {
    return organisations.stream().mapToDouble(Sums::observed).sum()
        / organisations.stream().mapToDouble(Sums::promised).sum();
  }

  private static OptionalDouble quantile(double[] sorted, double share) {
    return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(at(sorted, share));
  }

  /** A quantile of sorted values; NaN where there are none. */
  static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
