package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;

/**
 * Floats as ints that compare as the floats do, so that which way a row goes at a split is
 * arithmetic and no jump. Both zeros have the same key. For finite floats and infinities.
 */
final class FloatKeys {

  private static final Feature[] FEATURES = Feature.values();

  private FloatKeys() {}

  static int key(float number) {
    int bits = Float.floatToIntBits(number + 0f); // -0 + 0 is 0
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }

  /** The float with a key; 0 for that of the zeros. */
  static float number(int key) {
    return Float.intBitsToFloat(key ^ (key >> 31 & Integer.MAX_VALUE));
  }

  /**
   * Writes the keys of a row's values, each read as float32, in the order of {@link Feature}.
   *
   * @param keys where to write, from {@code start} on
   * @throws IllegalArgumentException when a value is missing
   */
  static void write(FeatureVector row, int[] keys, int start) {
    for (int i = 0; i < Feature.COUNT; i++) {
      double value = row.raw(FEATURES[i]);
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException(FEATURES[i].id() + " is missing");
      }
      keys[start + i] = key((float) value);
    }
  }

  /** The keys of a row's values. */
  static int[] of(FeatureVector row) {
    int[] keys = new int[Feature.COUNT];
    write(row, keys, 0);
    return keys;
  }
}
