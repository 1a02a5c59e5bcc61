package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.data.MinimumRows;
import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.TypicalRanges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Computes typical ranges from out-of-bag residuals, in classes of learners, spread and level. A
 * class with few rows uses the residuals of all spreads, then of all numbers of learners, then of
 * all rows.
 */
final class RangeTable {

  private static final int CLASSES = 5;

  /** The share of rows below the upper end, and of rows above the lower end. */
  private static final double END = (1 + Band.LEVEL) / 2;

  private final List<Residual> residuals;
  private final List<Double> spreadEdges;
  private final List<Double> levelEdges;

  private RangeTable(List<Residual> residuals) {
    this.residuals = residuals;
    this.spreadEdges = fifths(residuals.stream().mapToDouble(Residual::spread).toArray());
    this.levelEdges = fifths(residuals.stream().mapToDouble(Residual::expected).toArray());
  }

  /**
   * The out-of-bag residual of a row.
   *
   * @param spread of the trees, in points
   * @param expected by them, in percent
   * @param points observed minus expected
   */
  private record Residual(double users, double spread, double expected, double points) {}

  /** The ranges; empty if too few rows have enough out-of-bag trees. */
  static Optional<TypicalRanges> of(GrownForest forest) {
    List<Residual> residuals =
        IntStream.range(0, forest.rows().size())
            .filter(row -> forest.judges().get(row).count() < forest.forest().trees())
            .mapToObj(row -> residual(forest, row))
            .toList();
    return residuals.size() < MinimumRows.FOR_RANGES
        ? Optional.empty()
        : Optional.of(new RangeTable(residuals).ranges());
  }

  private static Residual residual(GrownForest forest, int row) {
    FeatureVector features = forest.rows().features().get(row);
    TreeMask judges = forest.judges().get(row);
    double expected = forest.forest().predict(features, judges);
    return new Residual(
        features.raw(Feature.USERS),
        TypicalRanges.spread(forest.forest().treeValues(features, judges)),
        expected,
        forest.rows().scores()[row] - expected);
  }

  private TypicalRanges ranges() {
    List<Band> bands = new ArrayList<>();
    for (int users = 0; users <= TypicalRanges.USERS_EDGES.size(); users++) {
      for (int spread = 0; spread <= spreadEdges.size(); spread++) {
        for (int level = 0; level <= levelEdges.size(); level++) {
          bands.add(band(users, spread, level));
        }
      }
    }
    return new TypicalRanges(spreadEdges, levelEdges, bands);
  }

  private Band band(int users, int spread, int level) {
    Predicate<Residual> ofUsers =
        r -> TypicalRanges.above(TypicalRanges.USERS_EDGES, r.users()) == users;
    Predicate<Residual> ofSpread = r -> TypicalRanges.above(spreadEdges, r.spread()) == spread;
    Predicate<Residual> ofLevel = r -> TypicalRanges.above(levelEdges, r.expected()) == level;
    return middle(ofUsers.and(ofSpread).and(ofLevel))
        .or(() -> middle(ofUsers.and(ofLevel)))
        .or(() -> middle(ofLevel))
        .or(() -> middle(r -> true))
        .orElseThrow();
  }

  private Optional<Band> middle(Predicate<Residual> in) {
    double[] points =
        residuals.stream().filter(in).mapToDouble(Residual::points).sorted().toArray();
    return points.length < MinimumRows.FOR_RANGES
        ? Optional.empty()
        : Optional.of(
            new Band(OrderStatistics.lower(points, END), OrderStatistics.upper(points, END)));
  }

  /** The limits between fifths; fewer if values repeat. */
  private static List<Double> fifths(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return IntStream.range(1, CLASSES)
        .mapToObj(k -> sorted[k * sorted.length / CLASSES])
        .distinct()
        .toList();
  }
}
