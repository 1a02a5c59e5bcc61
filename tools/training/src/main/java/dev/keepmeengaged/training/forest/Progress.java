package dev.keepmeengaged.training.forest;

import java.time.Duration;
import java.util.function.Consumer;

/** Told of progress, by any thread. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = () -> {};

  /**
   * Tells of trees one way, and what there is to say another way.
   *
   * @param treeGrown called by any thread
   * @param said given one line at a time
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

  /** One more tree is there. */
  void treeGrown();

  /** Fewer rows are drawn for each tree than asked for, since the forest would be too large. */
  default void samplesBounded(SampleBound bound) {}

  /** How the score goes with each feature was found, in so long. */
  default void directionsFound(Duration took) {}

  /** What turns the forest's answers into numbers that hold up was found, in so long. */
  default void calibrated(Duration took) {}
}
