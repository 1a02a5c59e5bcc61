package dev.keepmeengaged.training.study.importance;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.study.findings.Direction;
import dev.keepmeengaged.training.study.findings.Direction.Apart;
import dev.keepmeengaged.training.study.findings.Direction.CurvePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * How the predicted score goes with every controllable feature. Immutable and thread-safe.
 *
 * <p>The bins are those of all rows, whichever forest is asked.
 */
final class Directions {

  /** The features whose direction is asked for, in order. */
  static final List<Feature> FEATURES =
      Arrays.stream(Feature.values()).filter(Feature::controllable).toList();

  private final List<FeatureVector> rows;
  private final Map<Feature, double[]> values;

  private Directions(List<FeatureVector> rows, Map<Feature, double[]> values) {
    this.rows = rows;
    this.values = values;
  }

  /**
   * The directions over these rows.
   *
   * @param rows at least one; complete
   */
  static Directions over(List<FeatureVector> rows) {
    Map<Feature, double[]> values = new TreeMap<>();
    FEATURES.forEach(f -> values.put(f, AccumulatedLocalEffects.edges(f, rows)));
    return new Directions(List.copyOf(rows), values);
  }

  /** How many points all curves have together. */
  int points() {
    return values.values().stream().mapToInt(edges -> edges.length).sum();
  }

  /**
   * The effects of every feature in order, one feature's after the other's, by a model that knows
   * these rows.
   *
   * @param modelRows all rows or some of them; complete
   * @param threads at least 1; the result does not depend on it
   */
  double[] effects(RowModel model, List<FeatureVector> modelRows, int threads) {
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (Feature feature : FEATURES) {
      double[] edges = edges(feature);
      tasks.add(() -> AccumulatedLocalEffects.effects(feature, edges, model, modelRows));
    }
    return Tasks.all(tasks, threads).stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * The findings.
   *
   * @param effects of the forest on all rows
   * @param refitted of each refitted forest
   */
  List<Direction> of(double[] effects, List<double[]> refitted) {
    List<Direction> directions = new ArrayList<>();
    int at = 0;
    for (Feature feature : FEATURES) {
      int from = at;
      int to = at + edges(feature).length;
      directions.add(
          direction(
              feature,
              Arrays.copyOfRange(effects, from, to),
              refitted.stream().map(other -> Arrays.copyOfRange(other, from, to)).toList()));
      at = to;
    }
    return directions;
  }

  private Direction direction(Feature feature, double[] effects, List<double[]> refitted) {
    double[] edges = edges(feature);
    long[] atEnds = AccumulatedLocalEffects.atEnds(feature, edges, rows);
    EffectCurve curve = EffectCurve.of(edges, effects, atEnds, rows.size());
    long[] counts = AccumulatedLocalEffects.counts(feature, edges, rows);
    List<CurvePoint> points =
        IntStream.range(0, edges.length)
            .mapToObj(
                end ->
                    new CurvePoint(edges[end], effects[end], deviation(refitted, end), counts[end]))
            .toList();
    int same =
        (int) refitted.stream().filter(other -> curve.with(other).shape() == curve.shape()).count();
    return new Direction(
        feature,
        curve.shape(),
        points,
        curve.rise(),
        curve.fall(),
        apart(curve, atEnds),
        refitted.size(),
        same,
        OriginalFindings.of(feature),
        OriginalFindings.verdict(feature, curve, points, refitted.size(), same));
  }

  private static Optional<Apart> apart(EffectCurve curve, long[] atEnds) {
    if (curve.apartAt().isEmpty()) {
      return Optional.empty();
    }
    int upper = curve.apartAt().getAsInt();
    int common = atEnds[upper - 1] > atEnds[upper] ? upper - 1 : upper;
    int next = 2 * upper - 1 - common;
    return Optional.of(
        new Apart(
            curve.value(common),
            curve.value(next),
            curve.effect(common) - curve.effect(next),
            atEnds[common]));
  }

  private static double deviation(List<double[]> refitted, int end) {
    if (refitted.size() < 2) {
      return 0;
    }
    double[] effects = refitted.stream().mapToDouble(other -> other[end]).toArray();
    double mean = Arrays.stream(effects).average().orElseThrow();
    double squares = Arrays.stream(effects).map(e -> (e - mean) * (e - mean)).sum();
    return Math.sqrt(squares / (effects.length - 1));
  }

  private double[] edges(Feature feature) {
    double[] edges = values.get(feature);
    if (edges == null) {
      throw new IllegalArgumentException(feature.id() + " is not controllable");
    }
    return edges;
  }
}
