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

/** Rows, and random four fifths of them to train on; for both sides of a comparison. */
final class Splits {

  private static final double TRAINING_SHARE = 0.8;

  private final List<FeatureVector> features;
  private final double[] scores;
  private final List<List<Integer>> trainingRows = new ArrayList<>();

  Splits(List<FeatureVector> features, double[] scores, int count) {
    this.features = features;
    this.scores = scores;
    int size = (int) (features.size() * TRAINING_SHARE);
    for (int split = 0; split < count; split++) {
      List<Integer> rows = new ArrayList<>(IntStream.range(0, features.size()).boxed().toList());
      Collections.shuffle(rows, new Random(split));
      trainingRows.add(List.copyOf(rows.subList(0, size)));
    }
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

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
