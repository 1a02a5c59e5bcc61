package dev.keepmeengaged.study.result;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import java.util.List;
import java.util.Optional;

/**
 * The direction of the predicted score with a controllable feature, by accumulated local effects
 * (Apley and Zhu, 2020). A page type moves along feasible mixes: the other four share the rest in
 * proportion.
 *
 * <p>Most features have a value that many courses share, for example 0 % or 100 %. These are
 * courses of another kind. The step between them and the next courses is therefore no part of the
 * shape.
 *
 * @param shape of the curve from left to right: up or down if the way back is at most a fifth of
 *     the whole way, flat if rise and fall are each less than a point
 * @param curve by ascending value
 * @param rise sum of the upward steps of the curve, in points, without the one apart
 * @param fall sum of the downward steps, at most 0, without the one apart
 * @param apart the step beside a value that at least a fifth of the courses share; empty without
 *     such a value or without another step
 * @param refits the number of further forests, each trained on random four fifths of the rows
 * @param sameShape how many of these forests give the same shape
 * @param original the direction in the original study, if it has one
 * @param verdict comparison with the original study in sentences; empty if that has no direction
 */
public record FeatureDirection(
    Feature feature,
    Direction shape,
    List<CurvePoint> curve,
    double rise,
    double fall,
    Optional<Apart> apart,
    int refits,
    int sameShape,
    Optional<Direction> original,
    String verdict) {

  /**
   * A step that is no part of the shape.
   *
   * @param common the value that many courses share, in the feature's unit
   * @param next the value at the other end of the step, lower or higher
   * @param difference the effect at the common value minus that at the other, in points
   * @param courses number of courses with the common value
   */
  public record Apart(double common, double next, double difference, long courses) {}

  /**
   * A point of a curve.
   *
   * @param effect accumulated effect, in points; its mean over the rows is 0
   * @param deviation sample standard deviation of the effect between the refitted forests, in
   *     points; 0 for less than two
   * @param rows rows above the point before and up to this one; at the first, those at its value
   */
  public record CurvePoint(double value, double effect, double deviation, long rows) {}

  public FeatureDirection {
    curve = List.copyOf(curve);
  }
}
