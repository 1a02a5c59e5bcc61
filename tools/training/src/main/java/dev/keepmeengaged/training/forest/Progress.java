package dev.keepmeengaged.training.forest;

import java.time.Duration;

/** Told of progress, by any thread. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = () -> {};

  /** One more tree is there. */
  void treeGrown();

  /** How the score goes with each feature was found, in so long. */
  default void directionsFound(Duration took) {}

  /** What turns the forest's answers into numbers that hold up was found, in so long. */
  default void calibrated(Duration took) {}
}
