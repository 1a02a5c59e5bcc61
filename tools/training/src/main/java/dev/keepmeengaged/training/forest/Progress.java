package dev.keepmeengaged.training.forest;

/** Told of progress, by any thread. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = () -> {};

  /** One more tree is there. */
  void treeGrown();
}
