package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableDataset;
import org.tribuo.dataset.DatasetView;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Training rows as a Tribuo dataset, and the same rows ranked by column. Thread-safe. */
final class TrainingSet {

  /** The name of the one dimension that is predicted. */
  static final String SCORE = "engagementScore";

  private static final String[] NAMES =
      Arrays.stream(Feature.values()).map(Feature::id).toArray(String[]::new);

  private final MutableDataset<Regressor> dataset;
  private final ImmutableFeatureMap featureMap;
  private final ImmutableOutputInfo<Regressor> outputInfo;
  private final RankedTable table;

  /**
   * @param features complete: no value missing
   * @param scores one for each row, in percent
   */
  TrainingSet(List<FeatureVector> features, double[] scores) {
    RegressionFactory factory = new RegressionFactory();
    dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("course rows of Keep-Me-Engaged", factory), factory);
    for (int i = 0; i < scores.length; i++) {
      dataset.add(example(features.get(i), scores[i]));
    }
    featureMap = dataset.getFeatureIDMap();
    outputInfo = dataset.getOutputIDInfo();
    table = new RankedTable(features, scores);
  }

  /**
   * The training set of these rows.
   *
   * @throws IllegalArgumentException when there is no row, or not one score for each
   */
  static TrainingSet checked(List<FeatureVector> features, double[] scores) {
    if (features.isEmpty() || features.size() != scores.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a forest is trained on rows with a score each, not on %d rows with %d scores",
              features.size(),
              scores.length));
    }
    return new TrainingSet(features, scores);
  }

  /** A row as Tribuo sees it: its features as float32, by name. */
  static Example<Regressor> example(FeatureVector features, double score) {
    double[] values = features.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) values[i];
    }
    return new ArrayExample<>(new Regressor(SCORE, score), NAMES, values);
  }

  /** Draws a bag: rows with replacement. */
  DatasetView<Regressor> bag(int samples, long seed) {
    return DatasetView.createBootstrapView(dataset, samples, seed, featureMap, outputInfo);
  }

  /**
   * How often a view has each row.
   *
   * @throws IllegalArgumentException when it is a view of another dataset
   */
  int[] drawsOf(DatasetView<Regressor> view) {
    int[] drawn = view.getExampleIndices();
    if (drawn.length == 0
        || drawn[0] >= dataset.size()
        || view.getExample(0) != dataset.getExample(drawn[0])) {
      throw new IllegalArgumentException("this is a view of another dataset");
    }
    int[] draws = new int[dataset.size()];
    for (int row : drawn) {
      draws[row]++;
    }
    return draws;
  }

  RankedTable table() {
    return table;
  }

  MutableDataset<Regressor> dataset() {
    return dataset;
  }

  ImmutableFeatureMap featureMap() {
    return featureMap;
  }

  ImmutableOutputInfo<Regressor> outputInfo() {
    return outputInfo;
  }

  int size() {
    return dataset.size();
  }
}
