package dev.keepmeengaged.local.front;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * Compresses bodies for clients that accept it, as API Gateway and CloudFront do; by gzip alone,
 * where CloudFront has brotli as well.
 */
final class Compression {

  private Compression() {}

  /**
   * The body to send, with the headers that go with it set.
   *
   * @param smallest the fewest bytes that are compressed
   */
  static byte[] applied(Request request, Response response, byte[] body, int smallest) {
    if (body.length < smallest) {
      return body;
    }
    announce(response);
    if (!request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_ENCODING).contains("gzip")) {
      return body;
    }
    response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
    return gzip(body);
  }

  /**
   * Says that what is answered may be compressed for others, beside what else it depends on. A 304
   * says so as well, where the answer that it stands for does.
   */
  static void announce(Response response) {
    response.getHeaders().addCSV(HttpHeader.VARY, "Accept-Encoding");
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return compressed.toByteArray();
  }
}
