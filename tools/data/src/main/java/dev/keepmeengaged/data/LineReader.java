package dev.keepmeengaged.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Reads the lines of a text file as raw bytes, one char per byte (Latin-1), so that a damaged
 * character is a problem of its own cell and not of the whole file. A line ends with LF, CR LF or
 * CR. A UTF-8 byte order mark is skipped, UTF-16 with a mark becomes UTF-8, and gzip is
 * decompressed, for any file name. Not thread-safe.
 */
final class LineReader implements Closeable {

  /** A line that is longer than this is not a row of a table but a file of another kind. */
  static final int LONGEST = 1 << 16;

  private static final int BYTE_ORDER_MARK_LENGTH = 3;
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private final InputStream in;
  private final boolean utf16;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] line = new byte[256];
  private long number;

  private LineReader(InputStream in, boolean utf16) {
    this.in = in;
    this.utf16 = utf16;
  }

  /**
   * Opens a file.
   *
   * @throws DataProblemsException when it is no text but a file of another kind
   */
  static LineReader open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw refused(file, "is a folder, not a file");
    }
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      return of(file, startsWith(in, 0x1F, 0x8B) ? decompressed(in) : in);
    } catch (IOException | DataProblemsException e) {
      in.close();
      throw e;
    }
  }

  private static BufferedInputStream decompressed(InputStream in) throws IOException {
    return new BufferedInputStream(new GZIPInputStream(in, 1 << 14));
  }

  private static LineReader of(Path file, BufferedInputStream in) throws IOException {
    Optional<String> other = FileKind.ofOther(head(in));
    if (other.isPresent()) {
      throw refused(file, other.get());
    }
    boolean littleEndian = startsWith(in, 0xFF, 0xFE);
    if (!littleEndian && !startsWith(in, 0xFE, 0xFF)) {
      return new LineReader(in, false);
    }
    in.skipNBytes(2);
    Charset utf16 = littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return new LineReader(new Utf16ToUtf8InputStream(in, utf16), true);
  }

  private static boolean startsWith(BufferedInputStream in, int... bytes) throws IOException {
    byte[] head = head(in);
    return head.length >= bytes.length
        && IntStream.range(0, bytes.length).allMatch(i -> (head[i] & 0xFF) == bytes[i]);
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(FileKind.HEAD);
    byte[] head = in.readNBytes(FileKind.HEAD);
    in.reset();
    return head;
  }

  private static DataProblemsException refused(Path file, String reason) {
    return new DataProblemsException(
        DataProblem.ofFile(String.valueOf(file.getFileName()), reason));
  }

  /** Whether the file is UTF-16, by its mark. */
  boolean utf16() {
    return utf16;
  }

  /** The next line without its end, cut at {@link #LONGEST} + 1; empty after the last one. */
  Optional<String> next() throws IOException {
    int length = 0;
    int read = read();
    if (read < 0) {
      return Optional.empty();
    }
    number++;
    while (read >= 0 && read != '\n' && read != '\r') {
      if (length <= LONGEST) {
        length = append(length, (byte) read);
      }
      read = read();
    }
    if (read == '\r') {
      skipLineFeed();
    }
    String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
    return Optional.of(
        number == 1 && text.startsWith(BYTE_ORDER_MARK)
            ? text.substring(BYTE_ORDER_MARK_LENGTH)
            : text);
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  private int append(int length, byte next) {
    if (length == line.length) {
      line = Arrays.copyOf(line, length * 2);
    }
    line[length] = next;
    return length + 1;
  }

  private void skipLineFeed() throws IOException {
    if (read() != '\n' && position > 0) {
      position--;
    }
  }

  /** The next byte, 0..255, or -1 at the end. */
  private int read() throws IOException {
    if (position == limit) {
      limit = in.read(buffer);
      position = 0;
      if (limit <= 0) {
        limit = 0;
        return -1;
      }
    }
    return buffer[position++] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
