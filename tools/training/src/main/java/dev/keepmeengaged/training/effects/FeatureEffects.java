package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.support.ParallelTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The effects of every controllable feature on the score that a model expects. Immutable and
 * thread-safe.
 *
 * <p>All models share the bins of all rows.
 */
public final class FeatureEffects {

  /** The controllable features, in order. */
  public static final List<Feature> FEATURES =
      Arrays.stream(Feature.values()).filter(Feature::controllable).toList();

  private final List<FeatureVector> rows;
  private final Map<Feature, double[]> edges;

  private FeatureEffects(List<FeatureVector> rows, Map<Feature, double[]> edges) {
    this.rows = rows;
    this.edges = edges;
  }

  /**
   * The effects over these rows.
   *
   * @param rows at least one; complete
   */
  public static FeatureEffects over(List<FeatureVector> rows) {
    Map<Feature, double[]> edges = new EnumMap<>(Feature.class);
    FEATURES.forEach(f -> edges.put(f, AccumulatedLocalEffects.edges(f, rows)));
    return new FeatureEffects(List.copyOf(rows), edges);
  }

  /** The rows of the bins. */
  public List<FeatureVector> rows() {
    return rows;
  }

  /** The ends of a controllable feature's bins, ascending. */
  public double[] edges(Feature feature) {
    double[] ends = edges.get(feature);
    if (ends == null) {
      throw new IllegalArgumentException(feature.id() + " is not controllable");
    }
    return ends.clone();
  }

  /** The number of points in all curves. */
  public int points() {
    return edges.values().stream().mapToInt(ends -> ends.length).sum();
  }

  /**
   * The effects of every feature in order, one feature's after the other's, by a model that knows
   * these rows.
   *
   * @param modelRows all rows or some of them; complete
   * @param threads at least 1; the result does not depend on it
   */
  public double[] by(RowModel model, List<FeatureVector> modelRows, int threads) {
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (Feature feature : FEATURES) {
      double[] ends = edges(feature);
      tasks.add(() -> AccumulatedLocalEffects.effects(feature, ends, model, modelRows));
    }
    return ParallelTasks.all(tasks, threads).stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * A feature's part of the effects of every feature.
   *
   * @param effects as {@link #by} gives them
   */
  public double[] of(Feature feature, double[] effects) {
    int from = 0;
    for (Feature other : FEATURES) {
      int to = from + edges(other).length;
      if (other == feature) {
        return Arrays.copyOfRange(effects, from, to);
      }
      from = to;
    }
    throw new IllegalArgumentException(feature.id() + " is not controllable");
  }

  /**
   * A feature's curve over all rows.
   *
   * @param effects as {@link #by} gives them
   */
  public EffectCurve curve(Feature feature, double[] effects) {
    double[] ends = edges(feature);
    return EffectCurve.of(
        ends,
        of(feature, effects),
        AccumulatedLocalEffects.atEnds(feature, ends, rows),
        rows.size());
  }

  /**
   * The direction of the expected score with each feature.
   *
   * @param effects as {@link #by} gives them
   */
  public Map<Feature, Direction> directions(double[] effects) {
    Map<Feature, Direction> directions = new EnumMap<>(Feature.class);
    FEATURES.forEach(f -> directions.put(f, curve(f, effects).shape()));
    return directions;
  }
}
