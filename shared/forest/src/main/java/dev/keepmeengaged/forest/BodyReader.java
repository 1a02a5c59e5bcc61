package dev.keepmeengaged.forest;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads a body of bytes and refuses one that is cut off: no length is trusted before the bytes are
 * there. Throws IllegalArgumentException that says which part is wrong.
 */
final class BodyReader {

  private final ByteBuffer bytes;

  BodyReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  boolean startsWith(byte[] expected) {
    if (bytes.remaining() < expected.length) {
      return false;
    }
    byte[] found = new byte[expected.length];
    bytes.get(found);
    return Arrays.equals(found, expected);
  }

  int number(String what) {
    require(what, Integer.BYTES);
    return bytes.getInt();
  }

  byte[] bytes(String what) {
    byte[] content = new byte[length(what, 1)];
    bytes.get(content);
    return content;
  }

  int[] ints(String what) {
    int[] values = new int[length(what, Integer.BYTES)];
    bytes.asIntBuffer().get(values);
    bytes.position(bytes.position() + values.length * Integer.BYTES);
    return values;
  }

  long[] longs(String what) {
    long[] values = new long[length(what, Long.BYTES)];
    bytes.asLongBuffer().get(values);
    bytes.position(bytes.position() + values.length * Long.BYTES);
    return values;
  }

  int[] varints(String what) {
    int[] values = new int[length(what, 1)];
    for (int i = 0; i < values.length; i++) {
      int value = 0;
      int shift = 0;
      byte next;
      do {
        require(what, 1);
        next = bytes.get();
        if (shift > 28 || (shift == 28 && (next & 0x70) != 0)) {
          throw new IllegalArgumentException(what + ": a number is too long");
        }
        value |= (next & 0x7f) << shift;
        shift += 7;
      } while (next < 0);
      values[i] = value;
    }
    return values;
  }

  /** Refuses anything after the last part. */
  void end() {
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException(bytes.remaining() + " bytes are left over");
    }
  }

  private int length(String what, int bytesEach) {
    int length = number(what);
    if (length < 0) {
      throw new IllegalArgumentException(what + ": a length of " + length);
    }
    require(what, (long) length * bytesEach);
    return length;
  }

  private void require(String what, long needed) {
    if (bytes.remaining() < needed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s: cut off, %d bytes are missing", what, needed - bytes.remaining()));
    }
  }
}
