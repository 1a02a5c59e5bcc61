package dev.keepmeengaged.benchmarks.study;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What both sides read, little-endian: {@code rows.bin}, a row after the other, each its score and
 * its features in order as doubles, NaN for a gap; lists of 32-bit integers; and forests'
 * parameters.
 *
 * @param folder that holds them
 */
record SharedFiles(Path folder) {

  void writeRows(List<CourseRow> rows) throws IOException {
    byte[] table = new byte[rows.size() * (1 + Feature.COUNT) * Double.BYTES];
    ByteBuffer bytes = littleEndian(table);
    for (CourseRow row : rows) {
      bytes.putDouble(row.engagementScore());
      for (double value : row.features().toArray()) {
        bytes.putDouble(value);
      }
    }
    Files.write(folder.resolve("rows.bin"), table);
  }

  void writeNumbers(String name, int[] numbers) throws IOException {
    byte[] list = new byte[numbers.length * Integer.BYTES];
    littleEndian(list).asIntBuffer().put(numbers);
    Files.write(folder.resolve(name), list);
  }

  void writeForest(String name, ForestParameters forest) throws IOException {
    writeNumbers(
        name,
        new int[] {
          forest.trees(),
          forest.maxFeatures(),
          forest.minLeaf(),
          forest.minSplit(),
          forest.maxDepth()
        });
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
