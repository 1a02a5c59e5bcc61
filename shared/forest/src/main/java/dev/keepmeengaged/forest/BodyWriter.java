package dev.keepmeengaged.forest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Writes what {@link BodyReader} reads: big-endian numbers, arrays behind their lengths. */
final class BodyWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void raw(byte[] content) {
    bytes.writeBytes(content);
  }

  void number(int value) {
    raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  void bytes(byte[] content) {
    number(content.length);
    raw(content);
  }

  void ints(int[] values) {
    number(values.length);
    ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values.length, Integer.BYTES));
    buffer.asIntBuffer().put(values);
    raw(buffer.array());
  }

  void longs(long[] values) {
    number(values.length);
    ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES));
    buffer.asLongBuffer().put(values);
    raw(buffer.array());
  }

  /** Numbers of at least 0, seven bits a byte, the lowest first; most are small. */
  void varints(int[] values) {
    number(values.length);
    for (int value : values) {
      int rest = value;
      while (rest > 0x7f) {
        bytes.write((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
    }
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
