package dev.keepmeengaged.benchmarks.importances;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of little-endian numbers, as NumPy reads them.
 *
 * @param folder that holds them
 */
record LittleEndianFolder(Path folder) implements AutoCloseable {

  static LittleEndianFolder temporary() throws IOException {
    return new LittleEndianFolder(Files.createTempDirectory("importances"));
  }

  void write(String name, int... numbers) throws IOException {
    byte[] bytes = new byte[numbers.length * Integer.BYTES];
    littleEndian(bytes).asIntBuffer().put(numbers);
    write(name, bytes);
  }

  void write(String name, double... numbers) throws IOException {
    byte[] bytes = new byte[numbers.length * Double.BYTES];
    littleEndian(bytes).asDoubleBuffer().put(numbers);
    write(name, bytes);
  }

  void write(String name, byte[] numbers) throws IOException {
    Files.write(folder.resolve(name), numbers);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Deletes the folder. */
  @Override
  public void close() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
