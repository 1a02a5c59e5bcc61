package dev.keepmeengaged.study.result;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import java.util.List;
import java.util.Optional;

/**
 * How the predicted score goes with a controllable feature: accumulated local effects (Apley and
 * Zhu, 2020). A page type is moved along the feasible mix: the other four share the rest in
 * proportion.
 *
 * <p>Most features have a value that many courses share: none, or nothing but content. These are
 * courses of another kind, and the step that leads from them to the next courses is kept apart from
 * the shape, which is about more or less among the others.
 *
 * @param shape what the curve does from its left end to its right: up or down when the way back is
 *     at most a fifth of the whole way, flat when it goes less than a point up and less than a
 *     point down
 * @param curve by ascending value
 * @param rise sum of the upward steps of the curve, in points, without the one apart
 * @param fall sum of the downward steps, at most 0, without the one apart
 * @param apart the step beside a value that at least a fifth of the courses share; empty where
 *     there is none, or no other step
 * @param refits how many more forests, each trained on random four fifths of the rows, were asked
 * @param sameShape how many of these have the same shape
 * @param original what the original study found for it, if it found something
 * @param verdict whether that agrees and why not, in sentences; empty where the study said nothing
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
   * The step that is no part of the shape.
   *
   * @param common the value that many courses share, in the feature's unit
   * @param next the value at the other end of the step, lower or higher
   * @param difference the effect at the common value minus that at the other, in points
   * @param courses how many have the common value
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
