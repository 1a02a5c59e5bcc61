package dev.keepmeengaged.sample;

import java.util.SplittableRandom;

/**
 * Random numbers that are the same for a seed on every JVM: nothing but {@code nextLong} of {@link
 * SplittableRandom}, whose other methods changed between releases, and {@link StrictMath}. Not
 * thread-safe.
 */
final class Draws {

  private final SplittableRandom random;

  private Draws(SplittableRandom random) {
    this.random = random;
  }

  static Draws seeded(long seed) {
    return new Draws(new SplittableRandom(seed));
  }

  /** Draws that are independent of these. */
  Draws split() {
    return seeded(random.nextLong());
  }

  long bits() {
    return random.nextLong();
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in [low, high). */
  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** A whole number in [0, bound). */
  int index(int bound) {
    return (int) (uniform() * bound);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Standard normal (Box and Muller, 1958). */
  double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  double normal(double mean, double deviation) {
    return mean + deviation * normal();
  }

  /**
   * Log-normal.
   *
   * @param deviation standard deviation of the logarithm
   */
  double logNormal(double median, double deviation) {
    return median * StrictMath.exp(deviation * normal());
  }

  /** The index of one of the weights, with a probability in proportion to it. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = uniform() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** A beta-like share in [0, 1]: most draws near 0 or 1, with this mean. */
  double habit(double mean) {
    double share = uniform();
    return chance(mean) ? 1 - (1 - mean) * share * share : mean * share * share;
  }
}
