package dev.keepmeengaged.local.front;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection over which a test sends what no client would. */
final class RawHttp implements AutoCloseable {

  /** For a server that hangs: the test fails and does not wait for ever. */
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  RawHttp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** An answer as it came over the wire. */
  record RawAnswer(int status, String head, String body) {

    Optional<String> header(String name) {
      String start = name + ":";
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }

    Map<String, Object> json() throws IOException {
      return JSON.std.mapFrom(body);
    }
  }

  /** Each character is one byte. */
  RawHttp send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Reads as far as this text, which it contains. */
  String readTo(String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("ended after: " + read.toString(StandardCharsets.ISO_8859_1));
      }
      read.write(next);
    }
    return read.toString(StandardCharsets.ISO_8859_1);
  }

  /** The answer to a request after which the connection ends. */
  RawAnswer answer() throws IOException {
    InputStream in = socket.getInputStream();
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    List<String> parts = List.of(all.split("\\r\\n\\r\\n", 2));
    return new RawAnswer(
        Integer.parseInt(all.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())),
        parts.get(0),
        parts.size() > 1 ? parts.get(1) : "");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
