package dev.keepmeengaged.local.front;

import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.gateway.HttpAnswer;
import dev.keepmeengaged.local.gateway.HttpRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

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
  private final Site site;
  private final SecurityHeaders securityHeaders;
  private final ErrorAnswers errors;

  FrontHandler(Gateway gateway, Site site, SecurityHeaders securityHeaders, ErrorAnswers errors) {
    this.gateway = gateway;
    this.site = site;
    this.securityHeaders = securityHeaders;
    this.errors = errors;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = path(request);
    if (!OWN_NAMES.contains(Request.getServerName(request).toLowerCase(Locale.ROOT))) {
      writeText(response, callback, 421, "This server answers to localhost only.");
    } else if (path.startsWith(API_PREFIX)) {
      answer(request, response, callback, path);
    } else {
      writeFile(request, response, callback, path);
    }
    return true;
  }

  private static String path(Request request) {
    return Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
  }

  /** Answers once the whole body is there; until then no thread waits for it. */
  private void answer(Request request, Response response, Callback callback, String path) {
    Content.Source.asByteArrayAsync(
        request,
        Gateway.LARGEST_BODY + 1,
        Promise.Invocable.from(
            InvocationType.BLOCKING,
            (byte[] body) -> {
              try {
                writeAnswer(request, response, callback, apiAnswer(request, path, body));
              } catch (RuntimeException e) {
                Response.writeError(request, response, callback, e);
              }
            },
            failure -> errors.write(HttpProblem.of(status(failure)), response, callback)));
  }

  private HttpAnswer apiAnswer(Request request, String path, byte[] body) {
    if (body.length > Gateway.LARGEST_BODY) {
      return gateway.tooLarge();
    }
    return gateway.answer(
        new HttpRequest(
            request.getMethod(),
            path,
            Optional.ofNullable(request.getHttpURI().getQuery()),
            request.getHeaders().stream().flatMap(FrontHandler::headers).toList(),
            HttpRequest.Body.of(body),
            Request.getRemoteAddr(request)));
  }

  /** Why a body could not be read. */
  private static int status(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof HttpException http) {
      return http.getCode();
    }
    if (cause instanceof TimeoutException) {
      return HttpStatus.REQUEST_TIMEOUT_408;
    }
    // The only limit that reading has is that of the size.
    return cause instanceof IllegalStateException
        ? HttpStatus.PAYLOAD_TOO_LARGE_413
        : HttpStatus.BAD_REQUEST_400;
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
    Optional<String> decoded = decoded(path);
    Optional<ServedFile> found = decoded.isPresent() ? site.find(decoded.get()) : Optional.empty();
    if (found.isEmpty()) {
      writeText(response, callback, 404, "There is no such page.");
      return;
    }
    ServedFile file = found.get();
    byte[] whole = file.content().asByteArrayUnsafe();
    String tag = file.tag();
    response.getHeaders().put("ETag", tag);
    response.getHeaders().put("Cache-Control", file.cacheControl());
    if (tag.equals(request.getHeaders().get("If-None-Match"))) {
      response.setStatus(304);
      if (whole.length >= SMALLEST_COMPRESSED) {
        Compression.announce(response);
      }
      write(response, callback, new byte[0]);
      return;
    }
    byte[] content = Compression.applied(request, response, whole, SMALLEST_COMPRESSED);
    response.getHeaders().put("Content-Type", file.contentType());
    response.getHeaders().put("Content-Length", content.length);
    boolean head = request.getMethod().equals("HEAD");
    write(response, callback, head ? new byte[0] : content);
  }

  /** Empty for a path that is not percent-encoded UTF-8, which no file can have. */
  private static Optional<String> decoded(String path) {
    try {
      return Optional.of(URIUtil.decodePath(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void writeText(Response response, Callback callback, int status, String text) {
    response.setStatus(status);
    response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
    write(response, callback, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void write(Response response, Callback callback, byte[] body) {
    securityHeaders.of(path(response.getRequest())).forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
