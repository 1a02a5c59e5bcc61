package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The largest bag with which the functions can load the forest, and its cost in accuracy. The
 * number of nodes is about proportional to the rows in a bag.
 *
 * @param samples rows in the bag of each tree
 * @param learningCurve out-of-bag accuracies of small forests by the size of their bags, smallest
 *     first; the last has the requested size
 */
record SampleBound(int samples, List<Point> learningCurve) {

  /** The largest forest that is served: 50 MB of packed nodes. */
  public static final int MOST_BYTES = 50_000_000;

  private static final int BYTES_A_NODE = 8;
  private static final int TRIAL_TREES = 8;
  private static final int CURVE_TREES = 50;

  /** A margin for trees that are larger than the tried ones. */
  private static final double ROOM = 0.97;

  /**
   * A small forest.
   *
   * @param samples rows in the bag of each tree
   * @param accuracy out-of-bag accuracy
   */
  public record Point(int samples, Accuracy accuracy) {}

  public SampleBound {
    learningCurve = List.copyOf(learningCurve);
  }

  /**
   * Finds the bound; empty if the requested forest fits.
   *
   * @param features complete: no value missing; at least one row
   * @param scores one for each row, in percent
   * @param mostBytes of packed nodes, at least for a forest of one node per tree
   * @param threads at least 1; no result depends on it
   */
  static Optional<SampleBound> of(
      List<FeatureVector> features,
      double[] scores,
      ForestParameters parameters,
      long seed,
      int mostBytes,
      int threads) {
    int asked = parameters.samples(scores.length);
    if (BYTES_A_NODE * mostNodes(asked, parameters) <= mostBytes) {
      return Optional.empty();
    }
    TrainingSet rows = TrainingSet.checked(features, scores);
    Trial trial = new Trial(rows, parameters, seed, threads);
    OptionalInt fitting = trial.fitting(asked, mostBytes);
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    int samples = fitting.getAsInt();
    List<Point> curve = new ArrayList<>();
    IntStream.of(samples / 4, samples / 2, samples, asked)
        .filter(size -> size > 0)
        .forEach(
            size ->
                trial
                    .accuracy(size, features, scores)
                    .ifPresent(accuracy -> curve.add(new Point(size, accuracy))));
    return Optional.of(new SampleBound(samples, curve));
  }

  /** The bound and the learning curve as lines for a terminal. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "For each tree %,d rows are drawn, so that the forest is at most %d MB and the functions"
                + " can load it. Small forests, by the rows drawn for each of their trees:",
            samples,
            MOST_BYTES / 1_000_000));
    for (Point point : learningCurve) {
      lines.add(
          AccuracyLine.of(String.format(Locale.ROOT, "  %,d", point.samples()), point.accuracy()));
    }
    return List.copyOf(lines);
  }

  /** More nodes than any forest can have: each leaf has its rows, and splits are one less. */
  private static double mostNodes(int samples, ForestParameters parameters) {
    return parameters.trees() * (2.0 * samples / parameters.minLeaf());
  }

  /** Small forests that stand for the whole one. */
  private record Trial(TrainingSet rows, ForestParameters parameters, long seed, int threads) {

    /** Empty if the requested bag fits. */
    OptionalInt fitting(int asked, int mostBytes) {
      double most = (double) mostBytes / BYTES_A_NODE;
      double nodes = nodes(asked);
      if (nodes <= ROOM * most) {
        return OptionalInt.empty();
      }
      int samples = asked;
      while (samples > 1 && nodes > ROOM * most) {
        samples = Math.max(1, (int) Math.min(samples * ROOM * most / nodes, samples - 1.0));
        nodes = nodes(samples);
      }
      return OptionalInt.of(samples);
    }

    /** Estimates the number of nodes in the whole forest. */
    private double nodes(int samples) {
      int trees = Math.min(TRIAL_TREES, parameters.trees());
      return (double) forest(samples, trees).forest().nodes() / trees * parameters.trees();
    }

    Optional<Accuracy> accuracy(int samples, List<FeatureVector> features, double[] scores) {
      TrainedForest forest = forest(samples, Math.min(CURVE_TREES, parameters.trees()));
      return forest.outOfBag().accuracy(forest.forest(), features, scores);
    }

    private TrainedForest forest(int samples, int trees) {
      return ForestTraining.train(
          rows,
          parameters.withTrees(trees).withMaxSamples(samples),
          seed,
          threads,
          Progress.SILENT);
    }
  }
}
