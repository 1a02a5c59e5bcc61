package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.data.MinimumRows;
import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.TreeDifferences;
import dev.keepmeengaged.training.calibration.JudgedChanges.OtherChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Calibrates the predicted changes with forests of half of the rows each. No forest judges a course
 * whose score it saw.
 *
 * <p><b>Implementation note.</b> The rows are split into two halves three times. The forest of each
 * half predicts the effect of changes of its courses, and the forest of the other half judges the
 * predictions. The slope of the judged on the predicted differences, through the origin, is the
 * shrinkage. The band holds 80 of 100 judged differences. Changes from a search have a width of
 * their own, since the best of many changes is overestimated. Changes that set something beside the
 * page mix (certificates, comments, collaborations, yes and no, alone or with a swap of pages) are
 * calibrated by the same forests apart; they set 0 or what another course has. Their band has a
 * floor: where few courses have something (SCORM packages: 2 of 100 in the original study's data),
 * the trees of many courses see no difference, and another forest does.
 *
 * <p>The forests have half of the rows of the served one. Nothing corrects for that: with quarters
 * of the original study's rows the bands' width was within 5 % of that with halves.
 */
final class ChangeCalibrator {

  private static final int REPEATS = 3;
  private static final int COURSES_CHANGED = 1_500;
  private static final int COURSES_SEARCHED = 500;
  private static final double[] GROWTHS = {0, 0.05, 0.1, 0.15, 0.2};

  /**
   * Some trees see a difference in any swap of pages. Many forests see none in rare features such
   * as SCORM packages.
   */
  private static final double[] NO_FLOOR = {0};

  private static final double[] FLOORS = {0, 0.05, 0.1, 0.2, 0.3, 0.5, 1};

  /** With fewer changes, one change in a hundred would decide the width of a band. */
  private static final int FEWEST_CHANGES = 100;

  private static final int CLASSES = 5;

  private final Rows rows;
  private final ForestGrower grower;
  private final int threads;

  ChangeCalibrator(Rows rows, ForestGrower grower, int threads) {
    this.rows = rows;
    this.grower = grower;
    this.threads = threads;
  }

  /**
   * Calibrations, each empty where there are too few rows or changes, or no forest sees any
   * difference, or so few trees judge a course that no band is wide enough: those that agree on a
   * change to the point leave a band without width, and the other forest is outside it.
   *
   * @param ofMix of changes of the page mix alone
   * @param other of changes that set something else, with the mix or without
   */
  record Found(Optional<ChangeCalibration> ofMix, Optional<ChangeCalibration> other) {}

  /** Calibrates; equal seeds give equal calibrations. */
  Found calibrate(long seed) {
    if (rows.size() < MinimumRows.FOR_CHANGES) {
      return new Found(Optional.empty(), Optional.empty());
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<JudgedChanges> pairs = new ArrayList<>();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      pairs.addAll(halves(random));
    }
    return new Found(ofMix(pairs, random), other(pairs, random));
  }

  private static Optional<ChangeCalibration> ofMix(
      List<JudgedChanges> pairs, SplittableRandom random) {
    List<JudgedChange> chosen =
        pairs.stream().flatMap(p -> p.chosen(COURSES_CHANGED, random.split()).stream()).toList();
    Optional<ChangeCalibration> first = fit(chosen, List.of(), NO_FLOOR);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    ToDoubleFunction<TreeDifferences> merit =
        differences -> first.get().of(differences, Origin.CHOSEN).band().low();
    List<JudgedChange> searched =
        pairs.stream()
            .flatMap(p -> p.searched(COURSES_SEARCHED, random.split(), merit).stream())
            .toList();
    return fit(chosen, searched, NO_FLOOR);
  }

  private static Optional<ChangeCalibration> other(
      List<JudgedChanges> pairs, SplittableRandom random) {
    List<JudgedChange> chosen =
        pairs.stream()
            .flatMap(p -> p.other(COURSES_CHANGED, random.split()).stream())
            .map(OtherChange::judged)
            .toList();
    return chosen.size() < FEWEST_CHANGES ? Optional.empty() : fit(chosen, List.of(), FLOORS);
  }

  /** Forests of two halves, each to be judged by the other. */
  private List<JudgedChanges> halves(SplittableRandom random) {
    int[] order = Shuffle.of(rows.size(), random);
    int half = order.length / 2;
    GrownForest one = grown(Arrays.copyOfRange(order, 0, half), random.nextLong());
    GrownForest other = grown(Arrays.copyOfRange(order, half, order.length), random.nextLong());
    return List.of(
        new JudgedChanges(one, other.forest(), threads),
        new JudgedChanges(other, one.forest(), threads));
  }

  private GrownForest grown(int[] half, long seed) {
    return grower.grow(rows.at(half), seed);
  }

  /**
   * Fits every figure. Without changes from a search, the chosen changes replace them.
   *
   * @param floors that may be
   */
  static Optional<ChangeCalibration> fit(
      List<JudgedChange> chosen, List<JudgedChange> searched, double... floors) {
    double shrinkage = shrinkage(chosen, searched);
    double variance = forestVariance(chosen, shrinkage);
    if (!Double.isFinite(shrinkage) || !Double.isFinite(variance)) {
      return Optional.empty();
    }
    Distances distances =
        Arrays.stream(floors)
            .boxed()
            .flatMap(
                floor ->
                    Arrays.stream(GROWTHS)
                        .mapToObj(growth -> new Distances(shrinkage, variance, growth, floor)))
            .min(Comparator.comparingDouble(d -> unevenness(chosen, d)))
            .orElseThrow();
    double width = distances.width(chosen);
    double searchedWidth = searched.isEmpty() ? width : Math.max(width, distances.width(searched));
    if (!(width > 0 && Double.isFinite(searchedWidth))) {
      return Optional.empty();
    }
    return Optional.of(
        new ChangeCalibration(
            shrinkage, variance, distances.growth(), distances.floor(), width, searchedWidth));
  }

  /**
   * The slope of the reproduced on the predicted differences, through the origin. Both kinds of
   * changes have the same weight.
   */
  private static double shrinkage(List<JudgedChange> chosen, List<JudgedChange> searched) {
    return Stream.of(chosen, searched)
        .filter(changes -> !changes.isEmpty())
        .mapToDouble(ChangeCalibrator::slope)
        .average()
        .orElse(Double.NaN);
  }

  static double slope(List<JudgedChange> changes) {
    double products = 0;
    double squares = 0;
    for (JudgedChange change : changes) {
      double mean = change.differences().mean();
      products += mean * change.reproduced();
      squares += mean * mean;
    }
    return products / squares;
  }

  /**
   * The squared distance of two forests' means is, by chance, spread² (2 variance + 1/trees of the
   * one + 1/trees of the other), solved for the variance by sums over all changes. The judging
   * forest's own share of 1/trees is small and left in, which makes the bands a little wider.
   */
  private static double forestVariance(List<JudgedChange> changes, double shrinkage) {
    double distances = 0;
    double spreads = 0;
    double chance = 0;
    for (JudgedChange change : changes) {
      double distance = change.reproduced() - shrinkage * change.differences().mean();
      double squared = change.differences().spread() * change.differences().spread();
      distances += distance * distance;
      spreads += squared;
      chance += squared / change.differences().trees();
    }
    return Math.max(0, (distances - chance) / (2 * spreads));
  }

  /** The difference between the coverage of the bands for small and for large differences. */
  private static double unevenness(List<JudgedChange> changes, Distances distances) {
    double width = distances.width(changes);
    List<JudgedChange> bySize =
        changes.stream()
            .sorted(Comparator.comparingDouble(c -> Math.abs(c.differences().mean())))
            .toList();
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      List<JudgedChange> part =
          bySize.subList(k * bySize.size() / CLASSES, (k + 1) * bySize.size() / CLASSES);
      long held = part.stream().filter(change -> distances.of(change) <= width).count();
      double off = (double) held / part.size() - Band.LEVEL;
      sum += off * off;
    }
    return sum;
  }

  /**
   * Distances of the judging forests' differences from the expected ones, as multiples of a band's
   * scale.
   */
  private record Distances(double shrinkage, double variance, double growth, double floor) {

    /** 0 if both forests see the same difference. */
    double of(JudgedChange change) {
      double distance = Math.abs(change.reproduced() - shrinkage * change.differences().mean());
      return distance == 0
          ? 0
          : distance / ChangeCalibration.scale(change.differences(), variance, growth, floor);
    }

    /** The multiple that holds a band's level of the changes. */
    double width(List<JudgedChange> changes) {
      return OrderStatistics.upper(
          changes.stream().mapToDouble(this::of).sorted().toArray(), Band.LEVEL);
    }
  }
}
