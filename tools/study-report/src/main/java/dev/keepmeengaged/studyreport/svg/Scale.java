package dev.keepmeengaged.studyreport.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a value lies between the two ends of an axis, as a share of its length. Linear, or for
 * skewed columns that start at 0 by log(1 + x), in which 0 has a place, or for columns that crowd
 * at their highest value by the same of the distance to it.
 */
public final class Scale {

  private enum Kind {
    LINEAR,
    LOGARITHMIC,
    FROM_TOP
  }

  private final double low;
  private final double high;
  private final Kind kind;
  private final List<String> names;

  private Scale(double low, double high, Kind kind, List<String> names) {
    this.low = low;
    this.high = high;
    this.kind = kind;
    this.names = names;
  }

  private Scale(double low, double high, Kind kind) {
    this(low, high, kind, List.of());
  }

  /** An axis of a few numbers from 0 on that have names, with room at its ends. */
  public static Scale named(String... names) {
    return new Scale(-0.25, names.length - 0.75, Kind.LINEAR, List.of(names));
  }

  /**
   * An axis from low to high; one of no length is widened, so that its value lies in the middle.
   */
  public static Scale linear(double low, double high) {
    if (!(Double.isFinite(low) && Double.isFinite(high))) {
      return new Scale(0, 1, Kind.LINEAR);
    }
    if (low < high) {
      return new Scale(low, high, Kind.LINEAR);
    }
    double reach = low == 0 ? 1 : Math.abs(low) / 2;
    return new Scale(low - reach, low + reach, Kind.LINEAR);
  }

  /** An axis from low to high, both at least 0, by log(1 + x). */
  public static Scale logarithmic(double low, double high) {
    Scale linear = linear(low, high);
    return linear.low < 0 ? linear : new Scale(linear.low, linear.high, Kind.LOGARITHMIC);
  }

  /** An axis from low to high by log(1 + high - x), its fine end at the top. */
  public static Scale logarithmicFromTop(double low, double high) {
    Scale linear = linear(low, high);
    return new Scale(linear.low, linear.high, Kind.FROM_TOP);
  }

  /** This with its ends moved outwards to round numbers. */
  public Scale rounded(int ticks) {
    if (kind != Kind.LINEAR || !names.isEmpty()) {
      return this;
    }
    double step = step(ticks);
    return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, Kind.LINEAR);
  }

  public double low() {
    return low;
  }

  public double high() {
    return high;
  }

  /** Whether the value lies on the axis. */
  public boolean holds(double value) {
    return value >= low && value <= high;
  }

  /**
   * The value's place, 0 at the low end and 1 at the high one; beyond them where it lies beyond.
   */
  public double at(double value) {
    return switch (kind) {
      case LINEAR -> (value - low) / (high - low);
      case LOGARITHMIC ->
          (Math.log1p(value) - Math.log1p(low)) / (Math.log1p(high) - Math.log1p(low));
      case FROM_TOP ->
          value > high
              ? 1 + (value - high) / (high - low)
              : 1 - Math.log1p(high - value) / Math.log1p(high - low);
    };
  }

  /** The value's place, or the nearer end for a value beyond it. */
  public double clamped(double value) {
    return Math.max(0, Math.min(1, at(value)));
  }

  /** About {@code about} round values on the axis. */
  public List<Double> ticks(int about) {
    if (!names.isEmpty()) {
      return IntStream.range(0, names.size()).mapToObj(i -> (double) i).toList();
    }
    return switch (kind) {
      case LINEAR -> multiples(about);
      case LOGARITHMIC -> powers(about);
      case FROM_TOP -> fromTop(about);
    };
  }

  /** How a tick is written: no more decimals than the ticks differ in, thousands as k and M. */
  public String label(double tick, int about) {
    if (!names.isEmpty()) {
      return names.get((int) tick);
    }
    double size = Math.abs(tick);
    if (size >= 1e15) {
      return tick < 0 ? "\u2212huge" : "huge";
    }
    if (size >= 1e6) {
      return plain(tick / 1e6) + "M";
    }
    if (size >= 1e4) {
      return plain(tick / 1e3) + "k";
    }
    if (kind != Kind.LINEAR) {
      return plain(tick);
    }
    int decimals = (int) Math.max(0, Math.min(6, Math.ceil(-Math.log10(step(about)) - 1e-9)));
    return signed(new BigDecimal(tick).setScale(decimals, RoundingMode.HALF_EVEN));
  }

  private static String plain(double value) {
    return signed(new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }

  private static String signed(BigDecimal number) {
    return (number.signum() < 0 ? "\u2212" : "") + number.abs().toPlainString();
  }

  /** The round step (1, 2 or 5 times a power of ten) for about this number of ticks. */
  private double step(int about) {
    double raw = (high - low) / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double digits = raw / power;
    // Geometric middles between 1, 2, 5 and 10.
    return power
        * (digits < Math.sqrt(2)
            ? 1
            : digits < Math.sqrt(10) ? 2 : digits < Math.sqrt(50) ? 5 : 10);
  }

  private List<Double> multiples(int about) {
    double step = step(about);
    List<Double> ticks = new ArrayList<>();
    double first = Math.ceil(low / step - 1e-9);
    for (int i = 0; i <= 2 * about && (first + i) * step <= high + step * 1e-9; i++) {
      ticks.add((first + i) * step);
    }
    return ticks;
  }

  private List<Double> powers(int about) {
    List<Double> ticks = new ArrayList<>();
    if (low == 0) {
      ticks.add(0.0);
    }
    int first = (int) Math.ceil(Math.log10(Math.max(low, 1)));
    int last = (int) Math.floor(Math.log10(Math.max(high, 1)));
    int stride = Math.max(1, (int) Math.ceil((last - first + 1.0) / about));
    for (int power = first; power <= last; power += stride) {
      if (Math.pow(10, power) >= low) {
        ticks.add(Math.pow(10, power));
      }
    }
    return ticks.size() < 2 ? multiples(about) : ticks;
  }

  /** Round distances from the top, and the low end, which is as far as they go. */
  private List<Double> fromTop(int about) {
    List<Double> ticks = new ArrayList<>(List.of(low));
    List<Double> distances = new Scale(0, high - low, Kind.LOGARITHMIC).powers(about);
    for (int i = distances.size() - 1; i >= 0; i--) {
      if (high - distances.get(i) > low) {
        ticks.add(high - distances.get(i));
      }
    }
    return ticks;
  }
}
