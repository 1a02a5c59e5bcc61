package dev.keepmeengaged.training.forest;

import java.time.Duration;
import java.util.function.Consumer;

/** Receives the progress of a training, from any thread. */
@FunctionalInterface
public interface Progress {

  /** Ignores all progress. */
  Progress SILENT = () -> {};

  /**
   * Progress that counts trees and prints all else as lines.
   *
   * @param treeGrown called after each tree, from any thread
   * @param said receives the lines
   */
  static Progress of(Runnable treeGrown, Consumer<String> said) {
    return new Progress() {
      @Override
      public void treeGrown() {
        treeGrown.run();
      }

      @Override
      public void samplesBounded(SampleBound bound) {
        bound.lines().forEach(said);
      }
    };
  }

  /** A tree was grown. */
  void treeGrown();

  /** The bags were made smaller than requested, since the forest would be too large. */
  default void samplesBounded(SampleBound bound) {}

  /** The directions of the features were computed. */
  default void directionsFound(Duration took) {}

  /** The forest was calibrated. */
  default void calibrated(Duration took) {}
}
