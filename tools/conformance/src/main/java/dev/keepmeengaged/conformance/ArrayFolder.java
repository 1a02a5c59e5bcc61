package dev.keepmeengaged.conformance;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openlca.npy.Npy;
import org.openlca.npy.NpyArray;
import org.openlca.npy.NpyDoubleArray;
import org.openlca.npy.NpyIntArray;

/**
 * A folder of arrays that processes in Java, Python and C exchange, each a file of NumPy's format
 * {@code .npy}.
 *
 * @param path of the folder, which exists
 */
public record ArrayFolder(Path path) {

  /** The folder at this path, made if it is not there. */
  public static ArrayFolder create(Path path) throws IOException {
    return new ArrayFolder(Files.createDirectories(path));
  }

  /** Writes {@code NAME.npy}; replaces a file of that name. */
  public void write(String name, NpyArray<?> array) {
    Npy.write(file(name).toFile(), array);
  }

  /** Writes a vector of integers. */
  public void write(String name, int... values) {
    write(name, NpyIntArray.vectorOf(values));
  }

  /** Writes a matrix of integers, whose rows have one length. */
  void write(String name, int[][] rows) {
    int columns = rows[0].length;
    int[] values = new int[rows.length * columns];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, values, row * columns, columns);
    }
    write(name, NpyIntArray.rowOrderOf(values, rows.length, columns));
  }

  /** Writes a matrix of doubles: a row for each vector, its features in order, NaN for a gap. */
  void write(String name, List<FeatureVector> rows) {
    double[] values = new double[rows.size() * Feature.COUNT];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row).toArray(), 0, values, row * Feature.COUNT, Feature.COUNT);
    }
    write(name, NpyDoubleArray.rowOrderOf(values, rows.size(), Feature.COUNT));
  }

  /** Reads {@code NAME.npy}. */
  public NpyArray<?> read(String name) {
    return Npy.read(file(name).toFile());
  }

  /** Reads {@code NAME.npy} as doubles, row after row. */
  double[] doubles(String name) {
    return read(name).asDoubleArray().data();
  }

  /** Reads {@code NAME.npy} as integers, row after row. */
  public int[] ints(String name) {
    return read(name).asIntArray().data();
  }

  private Path file(String name) {
    return path.resolve(name + ".npy");
  }
}
