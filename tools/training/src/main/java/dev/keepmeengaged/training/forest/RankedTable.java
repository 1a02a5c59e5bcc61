package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.Arrays;
import java.util.List;

/**
 * Training rows by column, each value replaced by its rank among the column's distinct float32
 * values, so that trees compare and count small whole numbers. Made once, read by all threads.
 */
final class RankedTable implements Columns {

  private final double[] scores;
  private final int[][] ranks;
  private final float[][] values;

  /**
   * @param features complete: no value missing
   * @param scores one for each row
   */
  RankedTable(List<FeatureVector> features, double[] scores) {
    this.scores = scores;
    this.ranks = new int[Feature.COUNT][features.size()];
    this.values = new float[Feature.COUNT][];
    double[][] rows = features.stream().map(FeatureVector::toArray).toArray(double[][]::new);
    for (int f = 0; f < Feature.COUNT; f++) {
      rank(f, rows);
    }
  }

  private void rank(int feature, double[][] rows) {
    float[] column = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      // + 0 makes -0 a 0: they are one value.
      column[i] = (float) rows[i][feature] + 0.0f;
    }
    float[] sorted = column.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (float value : sorted) {
      if (distinct == 0 || value > sorted[distinct - 1]) {
        sorted[distinct++] = value;
      }
    }
    values[feature] = Arrays.copyOf(sorted, distinct);
    for (int i = 0; i < rows.length; i++) {
      ranks[feature][i] = Arrays.binarySearch(values[feature], column[i]);
    }
  }

  int rows() {
    return scores.length;
  }

  double[] scores() {
    return scores;
  }

  @Override
  public void ranks(int feature, int[] rows, int from, int to, int[] copy) {
    int[] column = ranks[feature];
    for (int i = from; i < to; i++) {
      copy[i - from] = column[rows[i]];
    }
  }

  @Override
  public float[] values(int feature) {
    return values[feature];
  }

  /** The most distinct values that a feature has. */
  int mostValues() {
    return Arrays.stream(values).mapToInt(v -> v.length).max().orElse(0);
  }
}
