package dev.keepmeengaged.benchmarks.runtimes;

/** A way to predict the rows of a {@link RuntimeInputs}, which it has read. Used by one thread. */
public interface Predictor {

  /** What runs, its version, and which of its calls is taken. */
  String name();

  /** The prediction for one of the courses, by its number. */
  double one(int course);

  /** The predictions for all rows of the batch. */
  double[] batch();
}
