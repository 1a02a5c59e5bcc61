package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.conformance.ArrayFolder;
import dev.keepmeengaged.conformance.NodeArrays;
import dev.keepmeengaged.conformance.ParameterSet;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.PackedForest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openlca.npy.NpyFloatArray;

/**
 * What every runtime reads: the forest in our format, as ONNX, and as {@link NodeArrays}; the rows
 * that are predicted one by one ({@code courses}) and those that are predicted together ({@code
 * batch}), twenty float32 each; and in {@code order} which of the courses the calls take.
 *
 * @param folder that holds the arrays and files
 */
public record RuntimeInputs(ArrayFolder folder) {

  private static final int COURSES = 1_000;
  private static final int BATCH = 10_000;
  private static final int CALLS = 20_000;
  private static final String ONNX = "forest.onnx";

  static RuntimeInputs of(Path work, ParameterSet set) {
    return in(work.resolve(set.toString()));
  }

  /** What this folder holds. */
  public static RuntimeInputs in(Path folder) {
    return new RuntimeInputs(new ArrayFolder(folder));
  }

  /**
   * Writes every file.
   *
   * @param rows to draw from; no value is missing
   */
  void write(PackedForest forest, List<FeatureVector> rows) throws IOException {
    Files.createDirectories(folder.path());
    NodeArrays nodes = NodeArrays.of(forest);
    nodes.writeTo(folder, "");
    try (OutputStream out = Files.newOutputStream(folder.path().resolve(PackedForest.FILE))) {
      forest.serializeToStream(out);
    }
    try (OutputStream out = Files.newOutputStream(onnx())) {
      OnnxForest.of(nodes).writeTo(out);
    }
    Random random = new Random(1);
    folder.write("courses", drawn(COURSES, rows, random));
    folder.write("batch", drawn(BATCH, rows, random));
    folder.write("order", random.ints(CALLS, 0, COURSES).toArray());
  }

  private static NpyFloatArray drawn(int count, List<FeatureVector> rows, Random random) {
    float[] values = new float[count * Feature.COUNT];
    for (int i = 0; i < count; i++) {
      double[] row = rows.get(random.nextInt(rows.size())).toArray();
      for (int f = 0; f < row.length; f++) {
        values[i * Feature.COUNT + f] = (float) row[f];
      }
    }
    return NpyFloatArray.rowOrderOf(values, count, Feature.COUNT);
  }

  PackedForest forest() throws IOException {
    return ForestLoader.read(Files.readAllBytes(folder.path().resolve(PackedForest.FILE)));
  }

  /** The graph for ONNX Runtime. */
  public Path onnx() {
    return folder.path().resolve(ONNX);
  }

  /** The rows that are predicted one by one, as {@code float[course][feature]}. */
  public float[][] courses() {
    return rows("courses");
  }

  /** The rows that are predicted together, as {@code float[row][feature]}. */
  public float[][] batch() {
    return rows("batch");
  }

  int[] order() {
    return folder.ints("order");
  }

  private float[][] rows(String name) {
    float[] values = folder.read(name).asFloatArray().data();
    return IntStream.range(0, values.length / Feature.COUNT)
        .mapToObj(row -> Arrays.copyOfRange(values, row * Feature.COUNT, (row + 1) * Feature.COUNT))
        .toArray(float[][]::new);
  }
}
