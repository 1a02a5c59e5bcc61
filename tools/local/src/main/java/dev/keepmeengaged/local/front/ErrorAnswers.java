package dev.keepmeengaged.local.front;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never got to a handler, or failed in one: a problem document in place of the
 * server's own page.
 */
final class ErrorAnswers implements Request.Handler {

  private final Map<String, String> securityHeaders;

  ErrorAnswers(Map<String, String> securityHeaders) {
    this.securityHeaders = Map.copyOf(securityHeaders);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer code
            ? code
            : response.getStatus();
    write(HttpProblem.of(status), response, callback);
    return true;
  }

  void write(HttpProblem problem, Response response, Callback callback) {
    String requestId = UUID.randomUUID().toString();
    response.setStatus(problem.status());
    securityHeaders.forEach(response.getHeaders()::put);
    response.getHeaders().put("Content-Type", "application/problem+json");
    response.getHeaders().put("Cache-Control", "no-store");
    response.getHeaders().put("X-Request-Id", requestId);
    response.write(
        true, ByteBuffer.wrap(problem.json(requestId).getBytes(StandardCharsets.UTF_8)), callback);
  }
}
