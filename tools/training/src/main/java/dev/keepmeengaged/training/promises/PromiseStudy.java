package dev.keepmeengaged.training.promises;

import dev.keepmeengaged.training.calibration.ForestGrower;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.promises.Promises.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Judges the promises of advice by splits of the rows into halves, and into quarters.
 *
 * @param grower of the forests that are judged
 * @param splits at least 2
 * @param seed equal seeds give equal findings
 * @param threads at least 1; nothing that is found depends on it
 */
public record PromiseStudy(ForestGrower grower, int splits, long seed, int threads) {

  /** With fewer rows a quarter of them cannot be calibrated. */
  public static final int FEWEST_ROWS = 2_000;

  private static final int LARGEST = 3;
  private static final int FEWEST_OF_AN_ORGANISATION = 10;

  /** Told after each split that was judged. */
  @FunctionalInterface
  public interface Progress {
    void judged();
  }

  /** How often {@link Progress} is told. */
  public int pieces() {
    return 2 * splits + 1;
  }

  /**
   * Judges.
   *
   * @throws IllegalArgumentException when the rows are fewer than {@link #FEWEST_ROWS}
   */
  public Promises of(Rows rows, Progress progress) {
    if (rows.size() < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "promises are judged on %,d rows or more, not on %,d"
              .formatted(FEWEST_ROWS, rows.size()));
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Judgement> halves = new ArrayList<>();
    List<Judgement> quarters = new ArrayList<>();
    for (int split = 0; split < splits; split++) {
      halves.add(new Judging(rows, grower, 0.5, random.nextLong(), threads).judge());
      progress.judged();
      quarters.add(new Judging(rows, grower, 0.25, random.nextLong(), threads).judge());
      progress.judged();
    }
    List<ShownChange> shown = halves.stream().flatMap(h -> h.shown().stream()).toList();
    Promises promises =
        new Promises(
            rows.size(),
            (int) Arrays.stream(rows.organisations()).distinct().count(),
            splits,
            stability(halves),
            stability(quarters),
            Outcomes.of(shown, random.split()),
            Outcomes.without(LARGEST, shown, random.split()),
            Twins.of(rows, grower, random.nextLong()),
            SaidAndObserved.of(halves.stream().flatMap(h -> h.pairs().stream()).toList()),
            byOrganisation(shown));
    progress.judged();
    return promises;
  }

  private static Stability stability(List<Judgement> splits) {
    return new Stability(
        measured(splits, s -> sum(s, ShownChange::promised) / sum(s, ShownChange::reproduced)),
        measured(
            splits,
            s ->
                (double) s.shown().stream().filter(c -> c.reproduced() > 0).count()
                    / s.shown().size()),
        measured(splits, s -> s.withMove().value()),
        measured(splits, s -> s.shownOf().value()),
        measured(splits, s -> s.shownUnlocked().value()),
        measured(splits, s -> s.shownWithoutVeto().value()),
        measured(splits, s -> Share.sum(s.chosenBands()).value()),
        IntStream.range(0, splits.get(0).chosenBands().size())
            .mapToObj(k -> measured(splits, s -> s.chosenBands().get(k).value()))
            .toList(),
        measured(splits, s -> s.searchedBands().value()),
        measured(splits, s -> s.ranges().overall().value()),
        byClass(splits, s -> s.ranges().byUsers()),
        byClass(splits, s -> s.ranges().bySpread()),
        byClass(splits, s -> s.ranges().byLevel()),
        measured(splits, s -> sum(s, ShownChange::reproduced) / s.shown().size()),
        measured(splits, s -> s.oneSwap().stream().mapToDouble(d -> d).average().orElse(0)),
        measured(splits, s -> s.oneSwap().size()));
  }

  private static double sum(Judgement split, ToDoubleFunction<ShownChange> points) {
    return split.shown().stream().mapToDouble(points).sum();
  }

  private static Measured measured(List<Judgement> splits, ToDoubleFunction<Judgement> figure) {
    return Measured.of(splits.stream().mapToDouble(figure).toArray());
  }

  private static Map<Integer, Measured> byClass(
      List<Judgement> splits, Function<Judgement, Map<Integer, Share>> shares) {
    Map<Integer, Measured> measured = new TreeMap<>();
    splits.stream()
        .flatMap(split -> shares.apply(split).keySet().stream())
        .distinct()
        .forEach(
            number ->
                measured.put(
                    number,
                    Measured.of(
                        splits.stream()
                            .map(split -> shares.apply(split).getOrDefault(number, Share.NONE))
                            .filter(share -> share.cases() > 0)
                            .mapToDouble(Share::value)
                            .toArray())));
    return measured;
  }

  private static List<Double> byOrganisation(List<ShownChange> shown) {
    Map<Integer, List<ShownChange>> changes = new TreeMap<>();
    shown.forEach(
        change ->
            changes.computeIfAbsent(change.organisation(), o -> new ArrayList<>()).add(change));
    return changes.values().stream()
        .filter(ofOne -> ofOne.size() >= FEWEST_OF_AN_ORGANISATION)
        .map(
            ofOne ->
                ofOne.stream().mapToDouble(ShownChange::reproduced).sum()
                    / ofOne.stream().mapToDouble(ShownChange::promised).sum())
        .sorted()
        .toList();
  }
}
