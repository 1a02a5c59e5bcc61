package dev.keepmeengaged.aws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A text in a binary attribute: 2 bytes for its length, then UTF-8. */
final class PackedText {

  private PackedText() {}

  /** The number of bytes that a text takes. */
  static int length(String text) {
    return Short.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
  }

  static void put(ByteBuffer buffer, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    buffer.putShort((short) bytes.length).put(bytes);
  }

  static String get(ByteBuffer buffer) {
    byte[] text = new byte[Short.toUnsignedInt(buffer.getShort())];
    buffer.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
