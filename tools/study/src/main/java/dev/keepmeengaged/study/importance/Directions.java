package dev.keepmeengaged.study.importance;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.Apart;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.training.effects.AccumulatedLocalEffects;
import dev.keepmeengaged.training.effects.EffectCurve;
import dev.keepmeengaged.training.effects.FeatureEffects;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Computes the direction of the predicted score with every controllable feature: the curve, its
 * variation between forests, and a comparison with the original study.
 *
 * @param effects over all rows
 */
record Directions(FeatureEffects effects) {

  /**
   * The directions of all controllable features.
   *
   * @param found effects of the forest on all rows
   * @param refitted of each refitted forest
   */
  List<FeatureDirection> of(double[] found, List<double[]> refitted) {
    return FeatureEffects.FEATURES.stream()
        .map(
            feature ->
                direction(
                    feature,
                    effects.curve(feature, found),
                    effects.of(feature, found),
                    refitted.stream().map(other -> effects.of(feature, other)).toList()))
        .toList();
  }

  private FeatureDirection direction(
      Feature feature, EffectCurve curve, double[] found, List<double[]> refitted) {
    double[] edges = effects.edges(feature);
    List<FeatureVector> rows = effects.rows();
    long[] atEnds = AccumulatedLocalEffects.atEnds(feature, edges, rows);
    long[] counts = AccumulatedLocalEffects.counts(feature, edges, rows);
    List<CurvePoint> points =
        IntStream.range(0, edges.length)
            .mapToObj(
                end ->
                    new CurvePoint(edges[end], found[end], deviation(refitted, end), counts[end]))
            .toList();
    int same =
        (int) refitted.stream().filter(other -> curve.with(other).shape() == curve.shape()).count();
    return new FeatureDirection(
        feature,
        curve.shape(),
        points,
        curve.rise(),
        curve.fall(),
        apart(curve, atEnds),
        refitted.size(),
        same,
        OriginalDirections.of(feature),
        OriginalDirections.verdict(feature, curve, points, refitted.size(), same));
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
}
