package dev.keepmeengaged.study.models;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestPredictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A random forest.
 *
 * @param threads number of threads; no result depends on it
 */
record ForestModel(String id, String name, ForestParameters grown, int threads)
    implements StudiedModel {

  @Override
  public String description(List<Double> chosen) {
    return String.format(
        Locale.ROOT,
        "%,d trees up to %d deep; each split chooses from %d features; at least %d rows in a leaf and"
            + " %d in a node that is split.",
        grown.trees(),
        grown.maxDepth(),
        grown.maxFeatures(),
        grown.minLeaf(),
        grown.minSplit());
  }

  @Override
  public String parameters() {
    return grown.toString();
  }

  @Override
  public Fitted fit(SplitData split, long seed) {
    List<FeatureVector> training = split.training().features();
    List<FeatureVector> all = new ArrayList<>(training);
    all.addAll(split.test().features());
    double[] predicted =
        ForestPredictions.grow(
                training,
                split.training().scores(),
                all,
                grown,
                new int[] {grown.trees()},
                seed,
                threads)
            .get(0)
            .means();
    return new Fitted(
        Arrays.copyOf(predicted, training.size()),
        Arrays.copyOfRange(predicted, training.size(), predicted.length),
        OptionalDouble.empty());
  }
}
