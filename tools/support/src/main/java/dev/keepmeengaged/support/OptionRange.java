package dev.keepmeengaged.support;

/** Refuses numbers outside their range, in a message that begins with the option's name. */
public final class OptionRange {

  private OptionRange() {}

  /**
   * @throws IllegalArgumentException if the value is below the lowest
   */
  public static void check(String name, int value, int lowest) {
    if (value < lowest) {
      throw new IllegalArgumentException(name + " is at least " + lowest + ", not " + value);
    }
  }

  /**
   * @throws IllegalArgumentException if the value is below the lowest or above the highest
   */
  public static void check(String name, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          name + " is " + lowest + " to " + highest + ", not " + value);
    }
  }
}
