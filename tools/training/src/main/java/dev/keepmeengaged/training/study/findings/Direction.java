package dev.keepmeengaged.training.study.findings;

import dev.keepmeengaged.domain.Feature;
import java.util.List;
import java.util.Optional;

/**
 * How the predicted score goes with a controllable feature: accumulated local effects (Apley and
 * Zhu, 2020). A page type is moved along the feasible mix: the other four share the rest in
 * proportion.
 *
 * @param curve by ascending value
 * @param rise sum of the upward steps of the curve, in points, weighted by nothing
 * @param fall sum of the downward steps, at most 0
 * @param original what the original study found for it, if it found something
 * @param verdict whether that agrees and why not, in a sentence; empty where the study said nothing
 */
public record Direction(
    Feature feature,
    Shape shape,
    List<CurvePoint> curve,
    double rise,
    double fall,
    Optional<Shape> original,
    String verdict) {

  /** What a curve does from its left end to its right. */
  public enum Shape {
    INCREASING,
    DECREASING,
    MIXED,
    /** Too little change to speak of. */
    FLAT
  }

  /**
   * A point of a curve.
   *
   * @param effect accumulated effect, in points; its mean over the rows is 0
   * @param rows rows between the point before and this one
   */
  public record CurvePoint(double value, double effect, long rows) {}

  public Direction {
    curve = List.copyOf(curve);
  }
}
