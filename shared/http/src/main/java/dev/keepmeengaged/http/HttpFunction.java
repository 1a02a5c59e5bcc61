package dev.keepmeengaged.http;

import com.amazonaws.services.lambda.runtime.Context;
import dev.keepmeengaged.domain.ServiceException;
import dev.keepmeengaged.domain.UnknownResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;

/**
 * What every function does with an event: reads the request, checks what is common to all, lets the
 * endpoint of its route answer, turns a failure into a problem document, and logs one line.
 * Thread-safe when the endpoints are.
 */
public final class HttpFunction {

  private final Routes routes;
  private final Log log;

  public HttpFunction(Routes routes, Log log) {
    this.routes = routes;
    this.log = log;
  }

  /** The routes that this function answers. */
  public Set<Route> routes() {
    return routes.all();
  }

  /**
   * Answers one event of API Gateway's REST proxy integration. Every failure of an endpoint is
   * answered; only what breaks the JVM itself gets out.
   *
   * @throws IOException when the streams fail, or the event is not one of a REST API
   */
  public void handle(InputStream event, OutputStream answer, Context context) throws IOException {
    long start = System.nanoTime();
    Request request = ProxyEvent.read(event, context);
    Response response = answer(request).with("X-Request-Id", request.id());
    ProxyEvent.write(response, answer);
    log.request(request, response, Duration.ofNanos(System.nanoTime() - start));
  }

  private Response answer(Request request) {
    try {
      RequestLimits.check(request);
      Endpoint endpoint =
          routes
              .find(request)
              .orElseThrow(
                  () ->
                      new UnknownResourceException(
                          "unknown-path", "There is no such path, or not with this method."));
      MediaRanges.requireJsonAccepted(request);
      return endpoint.answer(request).with("X-Content-Type-Options", "nosniff");
    } catch (ProblemException e) {
      return e.problem().response(request);
    } catch (ServiceException e) {
      ProblemDocument problem = ProblemDocument.of(e);
      if (problem.kind() == ProblemKind.UNAVAILABLE) {
        log.failure(request, e);
      }
      return problem.response(request);
    } catch (RuntimeException e) {
      log.failure(request, e);
      return ProblemDocument.unexpected().response(request);
    }
  }
}
