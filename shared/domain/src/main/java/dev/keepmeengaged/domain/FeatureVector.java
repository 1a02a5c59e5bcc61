package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The values of the features of one course, each in its feature's unit; a value may be missing (a
 * course without quizzes has no quiz grade). Immutable, so safe to share.
 */
public final class FeatureVector {

  private final double[] values;

  private FeatureVector(double[] values) {
    this.values = values;
  }

  /**
   * A vector of the given values.
   *
   * @param values {@link Feature#COUNT} values in the order of {@link Feature}; NaN means missing
   * @throws IllegalArgumentException when the length differs or a value is infinite
   */
  public static FeatureVector of(double... values) {
    if (values.length != Feature.COUNT) {
      throw new IllegalArgumentException(
          "a feature vector has " + Feature.COUNT + " values, not " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw new IllegalArgumentException(Feature.values()[i].id() + " is infinite");
      }
    }
    return new FeatureVector(values.clone());
  }

  /** A vector of the values of some features; all others have the same value. */
  public static FeatureVector of(Map<Feature, Double> values, double others) {
    double[] all = new double[Feature.COUNT];
    Arrays.fill(all, others);
    return new FeatureVector(all).with(values);
  }

  /** The value, or empty where it is missing. */
  public OptionalDouble get(Feature feature) {
    double value = values[feature.ordinal()];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The value, or NaN where it is missing. */
  public double raw(Feature feature) {
    return values[feature.ordinal()];
  }

  /** This vector with some values replaced. */
  public FeatureVector with(Map<Feature, Double> replacements) {
    double[] changed = values.clone();
    replacements.forEach((feature, value) -> changed[feature.ordinal()] = value);
    return of(changed);
  }

  /** This vector with each missing value taken from {@code defaults}. */
  public FeatureVector orElse(FeatureVector defaults) {
    double[] filled = values.clone();
    for (int i = 0; i < filled.length; i++) {
      if (Double.isNaN(filled[i])) {
        filled[i] = defaults.values[i];
      }
    }
    return new FeatureVector(filled);
  }

  /** A copy of the values in the order of {@link Feature}; NaN means missing. */
  public double[] toArray() {
    return values.clone();
  }

  /** The values of some features, in their order here; NaN means missing. */
  public double[] toArray(List<Feature> features) {
    return features.stream().mapToDouble(this::raw).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureVector that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "FeatureVector" + Arrays.toString(values);
  }
}
