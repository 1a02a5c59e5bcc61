package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.artifacts.PromiseOutcomes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * How real courses fared where a change was shown and courses of the same organisation, alike and
 * not used for the advice, were near both mixes.
 *
 * @param changes shown changes that could be checked so; one course counts in each split that it is
 *     shown in
 * @param organisations that they are of
 * @param observedToPromised sum of the observed differences over the sum of the promised
 * @param low lower end of the 90 % interval of that, organisations drawn with replacement
 * @param high upper end of it
 * @param favouredHigher in how many the courses near the proposed mix scored higher
 * @param median over organisations, each its own observed to promised
 * @param worst the lowest of the organisations
 */
public record ShownChangeOutcomes(
    int changes,
    int organisations,
    double observedToPromised,
    double low,
    double high,
    double favouredHigher,
    double median,
    double worst) {

  /** With fewer organisations the outcomes are not taken to show anything. */
  public static final int ENOUGH_ORGANISATIONS = PromiseOutcomes.ENOUGH_ORGANISATIONS;

  private static final int DRAWS = 2_000;

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
  static ShownChangeOutcomes of(List<ShownChange> shown, SplittableRandom random) {
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

  private static ShownChangeOutcomes summed(List<Sums> organisations, SplittableRandom random) {
    int changes = organisations.stream().mapToInt(Sums::changes).sum();
    double[] drawn =
        DoubleStream.generate(() -> ratio(drawn(organisations, random)))
            .limit(organisations.isEmpty() ? 0 : DRAWS)
            .sorted()
            .toArray();
    double[] each =
        organisations.stream().mapToDouble(o -> o.observed() / o.promised()).sorted().toArray();
    return new ShownChangeOutcomes(
        changes,
        organisations.size(),
        ratio(organisations),
        at(drawn, 0.05),
        at(drawn, 0.95),
        (double) organisations.stream().mapToInt(Sums::higher).sum() / changes,
        at(each, 0.5),
        at(each, 0));
  }

  /** The same without the organisations with most changes. */
  static ShownChangeOutcomes without(
      int largest, List<ShownChange> shown, SplittableRandom random) {
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

  /** A quantile of sorted values; NaN where there are none. */
  static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
