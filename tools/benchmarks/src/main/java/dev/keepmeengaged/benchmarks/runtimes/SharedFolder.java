package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.benchmarks.ParameterSet;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.PackedForest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * What every side reads: the forest in our format, as ONNX, and as the arrays of {@link NodeArrays}
 * ({@code roots.bin}, {@code features.bin}, {@code rights.bin} as 32-bit integers, {@code
 * numbers.bin} as float32); the rows that are predicted one by one ({@code courses.bin}) and those
 * that are predicted together ({@code batch.bin}), a row of twenty float32 after the other; and in
 * {@code order.bin} which of the courses the calls take. All little-endian.
 *
 * @param folder that holds the files
 */
public record SharedFolder(Path folder) {

  private static final int COURSES = 1_000;
  private static final int BATCH = 10_000;
  private static final int CALLS = 20_000;
  private static final String ONNX = "forest.onnx";

  static SharedFolder of(Path work, ParameterSet set) {
    return new SharedFolder(work.resolve(set.toString()));
  }

  /**
   * Writes every file.
   *
   * @param rows to draw from; complete: no value missing
   */
  void write(PackedForest forest, List<FeatureVector> rows) throws IOException {
    Files.createDirectories(folder);
    NodeArrays nodes = NodeArrays.of(forest);
    write("roots.bin", nodes.roots());
    write("features.bin", nodes.features());
    write("rights.bin", nodes.rights());
    write("numbers.bin", nodes.numbers());
    try (OutputStream out = Files.newOutputStream(folder.resolve(PackedForest.FILE))) {
      forest.serializeToStream(out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(ONNX))) {
      OnnxForest.of(nodes).writeTo(out);
    }
    Random random = new Random(1);
    write("courses.bin", drawn(COURSES, rows, random));
    write("batch.bin", drawn(BATCH, rows, random));
    write("order.bin", random.ints(CALLS, 0, COURSES).toArray());
  }

  private static float[] drawn(int count, List<FeatureVector> rows, Random random) {
    float[] values = new float[count * Feature.COUNT];
    for (int i = 0; i < count; i++) {
      double[] row = rows.get(random.nextInt(rows.size())).toArray();
      for (int f = 0; f < row.length; f++) {
        values[i * Feature.COUNT + f] = (float) row[f];
      }
    }
    return values;
  }

  private void write(String name, int[] numbers) throws IOException {
    byte[] bytes = new byte[numbers.length * Integer.BYTES];
    littleEndian(bytes).asIntBuffer().put(numbers);
    Files.write(folder.resolve(name), bytes);
  }

  private void write(String name, float[] numbers) throws IOException {
    byte[] bytes = new byte[numbers.length * Float.BYTES];
    littleEndian(bytes).asFloatBuffer().put(numbers);
    Files.write(folder.resolve(name), bytes);
  }

  PackedForest forest() throws IOException {
    return ForestLoader.read(Files.readAllBytes(folder.resolve(PackedForest.FILE)));
  }

  /** The graph for ONNX Runtime. */
  public Path onnx() {
    return folder.resolve(ONNX);
  }

  /** The rows that are predicted one by one, as {@code float[course][feature]}. */
  public float[][] courses() throws IOException {
    return rows("courses.bin");
  }

  /** The rows that are predicted together, as {@code float[row][feature]}. */
  public float[][] batch() throws IOException {
    return rows("batch.bin");
  }

  int[] order() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("order.bin"));
    int[] order = new int[bytes.length / Integer.BYTES];
    littleEndian(bytes).asIntBuffer().get(order);
    return order;
  }

  private float[][] rows(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    ByteBuffer values = littleEndian(bytes);
    float[][] rows = new float[bytes.length / Float.BYTES / Feature.COUNT][Feature.COUNT];
    for (float[] row : rows) {
      for (int f = 0; f < row.length; f++) {
        row[f] = values.getFloat();
      }
    }
    return rows;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
