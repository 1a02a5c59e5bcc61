package dev.keepmeengaged.study.promises;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.artifacts.PromisesKept;
import dev.keepmeengaged.artifacts.ReproducedByOrganisation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.promises.Promises.Stability;
import dev.keepmeengaged.training.calibration.ForestGrower;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Judges the promises of advice by splits of the rows into halves, and into quarters.
 *
 * @param parameters of the forests that are judged
 * @param splits at least 2
 * @param seed equal seeds give equal study results
 * @param threads at least 1; nothing that is found depends on it
 */
public record PromiseStudy(ForestParameters parameters, int splits, long seed, int threads) {

  /** With fewer rows a quarter of them cannot be calibrated. */
  public static final int FEWEST_ROWS = PromisesKept.FEWEST_ROWS;

  private static final int LARGEST = 3;
  private static final int FEWEST_OF_AN_ORGANISATION = 10;

  public PromiseStudy {
    if (splits < 2) {
      throw new IllegalArgumentException("promises are judged on 2 splits or more, not " + splits);
    }
  }

  /** How many pieces a checkpoint of the study has. */
  public int pieces() {
    return 2 * splits + 1;
  }

  /**
   * Judges.
   *
   * @return empty when a part of the rows cannot be calibrated: its forests see no difference
   *     between mixes, or too few of its rows can be judged by trees that did not see them
   * @throws IllegalArgumentException when the rows are fewer than {@link #FEWEST_ROWS}
   */
  public Optional<Promises> of(Rows rows, Checkpoint checkpoint) {
    if (rows.size() < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "promises are judged on %,d rows or more, not on %,d",
              FEWEST_ROWS,
              rows.size()));
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<SplitEvaluation> halves = new ArrayList<>();
    List<SplitEvaluation> quarters = new ArrayList<>();
    for (int split = 0; split < splits; split++) {
      Optional<SplitEvaluation> half = judge(rows, 0.5, random.nextLong(), checkpoint);
      Optional<SplitEvaluation> quarter =
          half.flatMap(judged -> judge(rows, 0.25, random.nextLong(), checkpoint));
      if (quarter.isEmpty()) {
        return Optional.empty();
      }
      halves.add(half.orElseThrow());
      quarters.add(quarter.orElseThrow());
    }
    return Optional.of(promises(rows, halves, quarters, random, checkpoint));
  }

  private Optional<SplitEvaluation> judge(
      Rows rows, double part, long splitSeed, Checkpoint checkpoint) {
    String key =
        String.format(
            Locale.ROOT, "promises of %s of the rows: %s, seed %d", part, parameters, splitSeed);
    return checkpoint.once(
        key,
        new TypeReference<>() {},
        () -> SplitEvaluator.evaluate(rows, grower(), part, splitSeed, threads));
  }

  private ForestGrower grower() {
    return ForestTraining.grower(parameters, threads);
  }

  private Promises promises(
      Rows rows,
      List<SplitEvaluation> halves,
      List<SplitEvaluation> quarters,
      SplittableRandom random,
      Checkpoint checkpoint) {
    List<ShownChange> shown = halves.stream().flatMap(h -> h.shown().stream()).toList();
    return new Promises(
        rows.size(),
        (int) Arrays.stream(rows.organisations()).distinct().count(),
        splits,
        stability(halves),
        stability(quarters),
        ShownChangeOutcomes.of(shown, random.split()),
        ShownChangeOutcomes.without(LARGEST, shown, random.split()),
        twins(rows, random.nextLong(), checkpoint),
        ConfidenceReliability.of(halves.stream().flatMap(h -> h.pairs().stream()).toList()),
        byOrganisation(shown));
  }

  private TwinOutcomes twins(Rows rows, long twinSeed, Checkpoint checkpoint) {
    String key =
        String.format(Locale.ROOT, "promises of twin courses: %s, seed %d", parameters, twinSeed);
    return checkpoint.once(
        key, new TypeReference<>() {}, () -> TwinOutcomes.of(rows, grower(), twinSeed));
  }

  private static Stability stability(List<SplitEvaluation> splits) {
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
        byClass(splits, SplitEvaluation::chosenBands),
        measured(splits, s -> s.searchedBands().value()),
        measured(splits, s -> Share.sum(s.otherBands()).value()),
        byClass(splits, SplitEvaluation::otherBands),
        otherBandByFeature(splits),
        measured(splits, s -> s.ranges().overall().value()),
        byClass(splits, s -> s.ranges().byUsers()),
        byClass(splits, s -> s.ranges().bySpread()),
        byClass(splits, s -> s.ranges().byLevel()),
        measured(splits, s -> sum(s, ShownChange::reproduced) / s.shown().size()),
        measured(
            splits, s -> s.oneSwap().stream().mapToDouble(d -> d).average().orElse(Double.NaN)),
        measured(splits, s -> s.oneSwap().size()),
        measured(splits, SplitEvaluation::perCourse),
        measured(splits, SplitEvaluation::perCourseByOneSwap));
  }

  private static double sum(SplitEvaluation split, ToDoubleFunction<ShownChange> points) {
    return split.shown().stream().mapToDouble(points).sum();
  }

  private static Measured measured(
      List<SplitEvaluation> splits, ToDoubleFunction<SplitEvaluation> figure) {
    return Measured.of(splits.stream().mapToDouble(figure).toArray());
  }

  /** Class by class; a split may have fewer classes than others, where values repeat. */
  private static List<Measured> byClass(
      List<SplitEvaluation> splits, Function<SplitEvaluation, List<Share>> shares) {
    int classes = splits.stream().mapToInt(split -> shares.apply(split).size()).max().orElse(0);
    return IntStream.range(0, classes)
        .mapToObj(
            k ->
                Measured.of(
                    splits.stream()
                        .map(shares)
                        .filter(ofOne -> k < ofOne.size())
                        .mapToDouble(ofOne -> ofOne.get(k).value())
                        .toArray()))
        .toList();
  }

  private static Map<Feature, Measured> otherBandByFeature(List<SplitEvaluation> splits) {
    Map<Feature, Measured> measured = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      double[] values =
          splits.stream()
              .map(split -> split.otherBandsByFeature().get(feature))
              .filter(Objects::nonNull)
              .mapToDouble(Share::value)
              .toArray();
      if (values.length > 0) {
        measured.put(feature, Measured.of(values));
      }
    }
    return measured;
  }

  private static ReproducedByOrganisation byOrganisation(List<ShownChange> shown) {
    Map<Integer, List<ShownChange>> changes = new TreeMap<>();
    shown.forEach(
        change ->
            changes.computeIfAbsent(change.organisation(), o -> new ArrayList<>()).add(change));
    double[] ratios =
        changes.values().stream()
            .filter(ofOne -> ofOne.size() >= FEWEST_OF_AN_ORGANISATION)
            .mapToDouble(
                ofOne ->
                    ofOne.stream().mapToDouble(ShownChange::reproduced).sum()
                        / ofOne.stream().mapToDouble(ShownChange::promised).sum())
            .sorted()
            .toArray();
    return new ReproducedByOrganisation(
        ratios.length,
        ShownChangeOutcomes.at(ratios, 0),
        ShownChangeOutcomes.at(ratios, 0.25),
        ShownChangeOutcomes.at(ratios, 0.5),
        ShownChangeOutcomes.at(ratios, 0.75));
  }
}
