package dev.keepmeengaged.aws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflated bytes (RFC 1950) in a binary attribute, after 4 bytes, big-endian, with their unpacked
 * length. Bytes that do not deflate grow by less than a thousandth.
 */
final class Deflated {

  private Deflated() {}

  static byte[] pack(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      byte[] chunk = new byte[8_192];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * Unpacks bytes.
   *
   * @param longest the largest allowed unpacked length
   * @throws IllegalArgumentException when the bytes are not what {@link #pack} gives
   */
  static ByteBuffer unpack(ByteBuffer bytes, int longest) {
    int length = bytes.getInt();
    if (length < 0 || length > longest) {
      throw new IllegalArgumentException("a part is not " + length + " bytes long");
    }
    byte[] whole = new byte[length];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      int inflated = inflater.inflate(whole);
      // The end of the stream, its checksum, comes after the last byte: asking on reads it.
      if (inflated != length
          || inflater.inflate(new byte[1]) != 0
          || !inflater.finished()
          || bytes.hasRemaining()) {
        throw new IllegalArgumentException("it does not unpack to " + length + " bytes");
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("it is not deflated: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
    return ByteBuffer.wrap(whole);
  }
}
