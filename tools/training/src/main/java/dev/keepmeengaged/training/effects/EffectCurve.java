package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.artifacts.Direction;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The curve of accumulated effects at the ends of a feature's bins, and its shape. Immutable.
 *
 * <p>Steps count alike, so every twentieth of the courses that are not at the lowest value has the
 * same say; none is a thin tail. The step of the bin whose courses mostly share one value is no
 * step between more and less but between two kinds of course, and is kept apart.
 */
public final class EffectCurve {

  /** The share of courses from which a common value counts as another kind of course. */
  private static final double COMMON = 0.2;

  /** The largest share of the way back in the whole way of a direction. */
  private static final double WAY_BACK = 0.2;

  /** The smallest effect that counts, in points. */
  private static final double SLIGHT = 1;

  private final double[] values;
  private final double[] effects;
  private final OptionalInt apart;

  private EffectCurve(double[] values, double[] effects, OptionalInt apart) {
    this.values = values;
    this.effects = effects;
    this.apart = apart;
  }

  /**
   * Creates a curve.
   *
   * @param values ends of the bins, ascending
   * @param effects at each end, in points
   * @param atEnds number of rows with exactly the value of each end
   * @param rows number of all rows
   */
  public static EffectCurve of(double[] values, double[] effects, long[] atEnds, long rows) {
    return new EffectCurve(values.clone(), effects.clone(), apart(atEnds, rows));
  }

  /** The upper end of the bin to keep apart; the lowest value belongs to the first bin. */
  private static OptionalInt apart(long[] atEnds, long rows) {
    if (atEnds.length <= 2) {
      return OptionalInt.empty();
    }
    int commonest = 0;
    for (int end = 1; end < atEnds.length; end++) {
      if (atEnds[end] > atEnds[commonest]) {
        commonest = end;
      }
    }
    return atEnds[commonest] >= COMMON * rows
        ? OptionalInt.of(Math.max(1, commonest))
        : OptionalInt.empty();
  }

  /** A copy with other effects. */
  public EffectCurve with(double[] otherEffects) {
    return new EffectCurve(values, otherEffects.clone(), apart);
  }

  /** The index of the upper end of the step that is kept apart. */
  public OptionalInt apartAt() {
    return apart;
  }

  /** The step that is kept apart, in points. */
  public OptionalDouble apart() {
    return apart.isPresent() ? OptionalDouble.of(step(apart.getAsInt())) : OptionalDouble.empty();
  }

  /** Sum of the upward steps but for the one apart, in points. */
  public double rise() {
    return sum(step -> Math.max(step, 0));
  }

  /** Sum of the downward steps but for the one apart, in points, at most 0. */
  public double fall() {
    return sum(step -> Math.min(step, 0));
  }

  public Direction shape() {
    double up = rise();
    double down = -fall();
    if (up < SLIGHT && down < SLIGHT) {
      return Direction.FLAT;
    }
    if (down <= WAY_BACK * (up + down)) {
      return Direction.INCREASING;
    }
    return up <= WAY_BACK * (up + down) ? Direction.DECREASING : Direction.MIXED;
  }

  /** The indices of the ends that the shape is judged on, ascending. */
  public int[] judged() {
    IntStream ends = IntStream.range(0, values.length);
    if (apart.isEmpty()) {
      return ends.toArray();
    }
    int step = apart.getAsInt();
    int last = values.length - 1;
    return ends.filter(end -> !(step == 1 && end == 0) && !(step == last && end == last)).toArray();
  }

  public double value(int end) {
    return values[end];
  }

  /** In points. */
  public double effect(int end) {
    return effects[end];
  }

  private double step(int end) {
    return effects[end] - effects[end - 1];
  }

  private double sum(DoubleUnaryOperator part) {
    return IntStream.range(1, values.length)
        .filter(end -> apart.isEmpty() || end != apart.getAsInt())
        .mapToDouble(this::step)
        .map(part)
        .sum();
  }

  @Override
  public String toString() {
    return "EffectCurve" + Arrays.toString(values) + Arrays.toString(effects);
  }
}
