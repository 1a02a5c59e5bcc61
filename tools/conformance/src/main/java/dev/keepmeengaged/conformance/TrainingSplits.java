package dev.keepmeengaged.conformance;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openlca.npy.NpyDoubleArray;

/**
 * Rows, and several splits of them into rows to train on and others. A split is an order of all
 * rows and how many of them, from the first, to train on.
 */
public final class TrainingSplits {

  private static final double TRAINING_SHARE = 0.8;

  private final ImputedRows rows;
  private final int[][] orders;
  private final int[] sizes;

  private TrainingSplits(ImputedRows rows, int[][] orders, int[] sizes) {
    this.rows = rows;
    this.orders = orders;
    this.sizes = sizes;
  }

  /** Trains on random four fifths, other ones in each split. */
  public static TrainingSplits fourFifths(ImputedRows rows, int count) {
    int size = rows.features().size();
    int[] sizes = new int[count];
    Arrays.fill(sizes, (int) (size * TRAINING_SHARE));
    return new TrainingSplits(
        rows,
        IntStream.range(0, count).mapToObj(split -> order(size, split)).toArray(int[][]::new),
        sizes);
  }

  /** Trains on that many random rows: a split for each size. */
  public static TrainingSplits ofSizes(ImputedRows rows, int... sizes) {
    int[] order = order(rows.features().size(), 0);
    int[][] orders = new int[sizes.length][];
    Arrays.fill(orders, order);
    return new TrainingSplits(rows, orders, sizes.clone());
  }

  private static int[] order(int rows, int seed) {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Reads what {@link #writeTo} has written. */
  public static TrainingSplits read(ArrayFolder folder) {
    double[] scores = folder.doubles("scores");
    double[] features = folder.doubles("features");
    int[] orders = folder.ints("orders");
    int[] sizes = folder.ints("sizes");
    return new TrainingSplits(
        ImputedRows.of(
            IntStream.range(0, scores.length)
                .mapToObj(
                    row ->
                        FeatureVector.of(
                            Arrays.copyOfRange(
                                features, row * Feature.COUNT, (row + 1) * Feature.COUNT)))
                .toList(),
            scores),
        IntStream.range(0, sizes.length)
            .mapToObj(
                split ->
                    Arrays.copyOfRange(orders, split * scores.length, (split + 1) * scores.length))
            .toArray(int[][]::new),
        sizes);
  }

  /** Writes the arrays {@code features}, {@code scores}, {@code orders} and {@code sizes}. */
  public void writeTo(ArrayFolder folder) {
    folder.write("features", rows.features());
    folder.write("scores", NpyDoubleArray.vectorOf(rows.scores()));
    folder.write("orders", orders);
    folder.write("sizes", sizes);
  }

  /** How many splits there are. */
  public int count() {
    return sizes.length;
  }

  /** How many rows there are, to train on and others. */
  public int rows() {
    return rows.features().size();
  }

  /** Fits a forest of ours, with the split's number as its seed, and judges it. */
  public ForestFit fit(int split, ForestParameters parameters, int threads) {
    ImputedRows training = rows(Arrays.copyOf(orders[split], sizes[split]));
    ImputedRows others = rows(Arrays.copyOfRange(orders[split], sizes[split], rows()));

    long begin = System.nanoTime();
    TrainedForest forest = training.trained(parameters, split, threads);
    double seconds = (System.nanoTime() - begin) / 1e9;

    Accuracy accuracy = Accuracy.of(others.scores(), forest.forest().predictAll(others.features()));
    return new ForestFit(
        seconds, accuracy.r2(), Stream.of(Feature.values()).map(forest.importances()::of).toList());
  }

  private ImputedRows rows(int[] numbers) {
    double[] scores = rows.scores();
    return ImputedRows.of(
        IntStream.of(numbers).mapToObj(rows.features()::get).toList(),
        IntStream.of(numbers).mapToDouble(row -> scores[row]).toArray());
  }
}
