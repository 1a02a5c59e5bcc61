package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.TreeDifferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Calibrates changes by forests that are grown on halves of the rows: each forest's changes of
 * courses that it knows are held against what the forest of the other half makes of them. Nothing
 * is judged by a forest that saw the course's score.
 *
 * <p>The forests have half of the rows that the served one has. The figures hardly depend on the
 * number of rows: with a quarter of the original's rows they were within 5 % of those with half
 * (decision 50).
 */
final class ChangeCalibrator {

  /** With fewer rows the halves are too small to grow forests that say anything of each other. */
  static final int FEWEST_ROWS = 200;

  private static final int REPEATS = 3;
  private static final int COURSES_CHANGED = 1_500;
  private static final int COURSES_SEARCHED = 500;
  private static final double[] GROWTHS = {0, 0.05, 0.1, 0.15, 0.2};
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
   * The calibration; empty where there are too few rows, or no forest sees any difference, or so
   * few trees judge a course that no band is wide enough: those that agree on a change to the point
   * leave a band without width, and the other forest is outside it.
   */
  Optional<ChangeCalibration> calibrate(long seed) {
    if (rows.size() < FEWEST_ROWS) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Changes> pairs = new ArrayList<>();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      pairs.addAll(halves(random));
    }
    List<JudgedChange> chosen =
        pairs.stream().flatMap(p -> p.chosen(COURSES_CHANGED, random.split()).stream()).toList();
    Optional<ChangeCalibration> first = fit(chosen, List.of());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    ToDoubleFunction<TreeDifferences> merit =
        differences -> first.get().of(differences, Origin.CHOSEN).band().low();
    List<JudgedChange> searched =
        pairs.stream()
            .flatMap(p -> p.searched(COURSES_SEARCHED, random.split(), merit).stream())
            .toList();
    return fit(chosen, searched);
  }

  /** Forests of two halves, each to be judged by the other. */
  private List<Changes> halves(SplittableRandom random) {
    int[] order = Shuffle.of(rows.size(), random);
    int half = order.length / 2;
    GrownForest one = grown(Arrays.copyOfRange(order, 0, half), random.nextLong());
    GrownForest other = grown(Arrays.copyOfRange(order, half, order.length), random.nextLong());
    return List.of(
        new Changes(one, other.forest(), threads), new Changes(other, one.forest(), threads));
  }

  private GrownForest grown(int[] half, long seed) {
    return grower.grow(rows.at(half), seed);
  }

  /** Fits every figure; without searched-for changes they are taken to be as the chosen ones. */
  static Optional<ChangeCalibration> fit(List<JudgedChange> chosen, List<JudgedChange> searched) {
    double shrinkage = shrinkage(chosen, searched);
    double variance = forestVariance(chosen, shrinkage);
    if (!Double.isFinite(shrinkage) || !Double.isFinite(variance)) {
      return Optional.empty();
    }
    double growth =
        Arrays.stream(GROWTHS)
            .boxed()
            .min(Comparator.comparingDouble(g -> unevenness(chosen, shrinkage, variance, g)))
            .orElseThrow();
    double width = width(chosen, shrinkage, variance, growth);
    double searchedWidth =
        searched.isEmpty() ? width : Math.max(width, width(searched, shrinkage, variance, growth));
    if (!(width > 0 && Double.isFinite(searchedWidth))) {
      return Optional.empty();
    }
    return Optional.of(new ChangeCalibration(shrinkage, variance, growth, width, searchedWidth));
  }

  /**
   * The slope of what is reproduced on what the trees say, through the origin; both kinds of
   * changes weigh the same.
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

  /** How far the bands are from holding equally often for small and for large differences. */
  private static double unevenness(
      List<JudgedChange> changes, double shrinkage, double variance, double growth) {
    double width = width(changes, shrinkage, variance, growth);
    List<JudgedChange> bySize =
        changes.stream()
            .sorted(Comparator.comparingDouble(c -> Math.abs(c.differences().mean())))
            .toList();
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      List<JudgedChange> part =
          bySize.subList(k * bySize.size() / CLASSES, (k + 1) * bySize.size() / CLASSES);
      long held =
          part.stream().filter(c -> multiple(c, shrinkage, variance, growth) <= width).count();
      double off = (double) held / part.size() - Band.LEVEL;
      sum += off * off;
    }
    return sum;
  }

  /** The multiple of the scale that holds a band's level of the changes. */
  private static double width(
      List<JudgedChange> changes, double shrinkage, double variance, double growth) {
    double[] multiples =
        changes.stream()
            .mapToDouble(change -> multiple(change, shrinkage, variance, growth))
            .sorted()
            .toArray();
    return OrderStatistics.upper(multiples, Band.LEVEL);
  }

  /** How many times the scale the judging forest is away; 0 where both see the same difference. */
  private static double multiple(
      JudgedChange change, double shrinkage, double variance, double growth) {
    double distance = Math.abs(change.reproduced() - shrinkage * change.differences().mean());
    double scale = ChangeCalibration.scale(change.differences(), variance, growth);
    return distance == 0 ? 0 : distance / scale;
  }
}
