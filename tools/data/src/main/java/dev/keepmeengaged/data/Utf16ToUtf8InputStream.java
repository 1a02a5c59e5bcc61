package dev.keepmeengaged.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Converts UTF-16 text to UTF-8 bytes. An invalid character becomes an invalid byte of UTF-8, so
 * that it is a problem of its own cell. Not thread-safe.
 */
final class Utf16ToUtf8InputStream extends InputStream {

  private static final byte NO_CHARACTER = (byte) 0xFF;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
  private final CharBuffer chars = CharBuffer.allocate(1 << 14);
  private ByteBuffer encoded = ByteBuffer.allocate(0);
  private boolean ended;

  /** The text of a stream, whose byte order mark has been read. */
  Utf16ToUtf8InputStream(InputStream in, Charset utf16) {
    this.in = in;
    this.decoder = utf16.newDecoder();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!encoded.hasRemaining()) {
      if (ended) {
        return -1;
      }
      decodeMore();
    }
    int count = Math.min(length, encoded.remaining());
    encoded.get(target, offset, count);
    return count;
  }

  private void decodeMore() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0)).flip();
    CoderResult result = decoder.decode(bytes, chars, ended);
    ByteBuffer text = StandardCharsets.UTF_8.encode(chars.flip());
    chars.clear();
    if (result.isMalformed()) {
      bytes.position(bytes.position() + result.length());
      ended = false;
      decoder.reset();
      text = ByteBuffer.allocate(text.remaining() + 1).put(text).put(NO_CHARACTER).flip();
    }
    encoded = text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
