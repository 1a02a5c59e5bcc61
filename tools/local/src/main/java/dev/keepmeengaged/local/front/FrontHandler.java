package dev.keepmeengaged.local.front;

import dev.keepmeengaged.local.front.SiteFiles.SiteFile;
import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.gateway.HttpAnswer;
import dev.keepmeengaged.local.gateway.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/**
 * Sends a request to where CloudFront would: {@code /v1/*} to the gateway, everything else to the
 * site. Requests that name another host than this machine are refused, so that a page somewhere in
 * the web cannot read what is served here by giving its own name our address.
 */
final class FrontHandler extends Handler.Abstract {

  private static final String API_PREFIX = "/v1/";

  /** CloudFront compresses no file that is smaller, in bytes. */
  private static final int SMALLEST_COMPRESSED = 1_000;

  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Gateway gateway;
  private final SiteFiles site;
  private final Map<String, String> securityHeaders;

  FrontHandler(Gateway gateway, SiteFiles site, Map<String, String> securityHeaders) {
    this.gateway = gateway;
    this.site = site;
    this.securityHeaders = Map.copyOf(securityHeaders);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
    if (!OWN_NAMES.contains(Request.getServerName(request).toLowerCase(Locale.ROOT))) {
      writeText(response, callback, 421, "This server answers to localhost only.");
    } else if (path.startsWith(API_PREFIX)) {
      writeAnswer(request, response, callback, apiAnswer(request, path));
    } else {
      writeFile(request, response, callback, path);
    }
    return true;
  }

  private HttpAnswer apiAnswer(Request request, String path) throws IOException {
    byte[] body;
    try (InputStream in = Request.asInputStream(request)) {
      body = in.readNBytes(Gateway.LARGEST_BODY + 1);
    }
    if (body.length > Gateway.LARGEST_BODY) {
      return gateway.tooLarge();
    }
    return gateway.answer(
        new HttpRequest(
            request.getMethod(),
            path,
            Optional.ofNullable(request.getHttpURI().getQuery()),
            request.getHeaders().stream().flatMap(FrontHandler::headers).toList(),
            new String(body, StandardCharsets.UTF_8),
            Request.getRemoteAddr(request)));
  }

  private static Stream<HttpRequest.Header> headers(HttpField field) {
    String value = field.getValue() == null ? "" : field.getValue();
    return Stream.of(new HttpRequest.Header(field.getName(), value));
  }

  private void writeAnswer(
      Request request, Response response, Callback callback, HttpAnswer answer) {
    response.setStatus(answer.status());
    answer.headers().forEach(h -> response.getHeaders().add(h.name(), h.value()));
    if (!response.getHeaders().contains("Content-Type")) {
      response.getHeaders().put("Content-Type", "application/json");
    }
    if (answer.status() == 304) { // how large the answer is that it stands for is not known
      Compression.announce(response);
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    write(
        response,
        callback,
        Compression.applied(request, response, body, gateway.smallestCompressed()));
  }

  private void writeFile(Request request, Response response, Callback callback, String path)
      throws IOException {
    if (!List.of("GET", "HEAD").contains(request.getMethod())) {
      response.getHeaders().put("Allow", "GET, HEAD");
      writeText(response, callback, 405, "The site is only read.");
      return;
    }
    Optional<SiteFile> found = site.find(URIUtil.decodePath(path));
    if (found.isEmpty()) {
      writeText(response, callback, 404, "There is no such page.");
      return;
    }
    SiteFile file = found.get();
    response.getHeaders().put("ETag", file.tag());
    response.getHeaders().put("Cache-Control", "no-cache");
    if (file.tag().equals(request.getHeaders().get("If-None-Match"))) {
      response.setStatus(304);
      if (Files.size(file.path()) >= SMALLEST_COMPRESSED) {
        Compression.announce(response);
      }
      write(response, callback, new byte[0]);
      return;
    }
    byte[] content =
        Compression.applied(
            request, response, Files.readAllBytes(file.path()), SMALLEST_COMPRESSED);
    response.getHeaders().put("Content-Type", file.contentType());
    response.getHeaders().put("Content-Length", content.length);
    boolean head = request.getMethod().equals("HEAD");
    write(response, callback, head ? new byte[0] : content);
  }

  private void writeText(Response response, Callback callback, int status, String text) {
    response.setStatus(status);
    response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
    write(response, callback, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void write(Response response, Callback callback, byte[] body) {
    securityHeaders.forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
