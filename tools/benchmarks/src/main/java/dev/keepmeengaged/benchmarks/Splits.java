package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows, and some of them to train on, several times; for both sides of a comparison. */
final class Splits {

  private static final double TRAINING_SHARE = 0.8;

  private final List<FeatureVector> features;
  private final double[] scores;
  private final List<List<Integer>> trainingRows;

  private Splits(List<FeatureVector> features, double[] scores, List<List<Integer>> trainingRows) {
    this.features = features;
    this.scores = scores;
    this.trainingRows = trainingRows;
  }

  /** Random four fifths to train on, other ones in each split. */
  static Splits fourFifths(List<FeatureVector> features, double[] scores, int count) {
    int size = (int) (features.size() * TRAINING_SHARE);
    return new Splits(
        features,
        scores,
        IntStream.range(0, count)
            .mapToObj(split -> shuffled(features.size(), split).subList(0, size))
            .toList());
  }

  /** One split for each size: so many random rows to train on. */
  static Splits ofSizes(List<FeatureVector> features, double[] scores, List<Integer> sizes) {
    List<Integer> rows = shuffled(features.size(), 0);
    return new Splits(features, scores, sizes.stream().map(size -> rows.subList(0, size)).toList());
  }

  private static List<Integer> shuffled(int rows, int seed) {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  int rows() {
    return features.size();
  }

  int count() {
    return trainingRows.size();
  }

  void writeTo(Path folder) throws IOException {
    byte[] table = new byte[features.size() * (1 + Feature.COUNT) * Double.BYTES];
    ByteBuffer rows = littleEndian(table);
    for (int i = 0; i < features.size(); i++) {
      rows.putDouble(scores[i]);
      for (double value : features.get(i).toArray()) {
        rows.putDouble(value);
      }
    }
    Files.write(folder.resolve("rows.bin"), table);
    for (int split = 0; split < count(); split++) {
      byte[] list = new byte[trainingRows.get(split).size() * Integer.BYTES];
      ByteBuffer indices = littleEndian(list);
      trainingRows.get(split).forEach(indices::putInt);
      Files.write(folder.resolve("split-" + split + ".bin"), list);
    }
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
