package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.domain.ServiceException;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.UnknownResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What every function does with an event: reads the request, checks what is common to all, lets the
 * endpoint of its route answer, turns a failure into a problem document, and logs one line.
 * Thread-safe when the endpoints are.
 */
public final class HttpFunction implements Resource {

  /** Before Lambda ends an invocation, so long is left for the answer that it took too long. */
  private static final Duration FOR_THE_ANSWER = Duration.ofMillis(500);

  private final Routes routes;
  private final Log log;
  private final Optional<Priming> priming;

  HttpFunction(Routes routes, Log log) {
    this(routes, log, Optional.empty());
  }

  private HttpFunction(Routes routes, Log log, Optional<Priming> priming) {
    this.routes = routes;
    this.log = log;
    this.priming = priming;
  }

  /**
   * A function that is primed before SnapStart takes its snapshot. Whoever holds it keeps its hooks
   * alive: the runtime refers to them weakly.
   */
  public static HttpFunction primed(Priming priming, Log log) {
    HttpFunction function = new HttpFunction(priming.own(), log, Optional.of(priming));
    Core.getGlobalContext().register(function);
    return function;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    priming.ifPresent(Priming::run);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // What a snapshot makes old is the business of those that hold it.
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
  public void handle(
      InputStream event, OutputStream answer, com.amazonaws.services.lambda.runtime.Context context)
      throws IOException {
    handle(
        event,
        answer,
        Objects.requireNonNullElse(context.getAwsRequestId(), ""),
        Objects.requireNonNullElse(context.getFunctionVersion(), ""),
        Deadline.in(Duration.ofMillis(context.getRemainingTimeInMillis()).minus(FOR_THE_ANSWER)));
  }

  void handle(
      InputStream event,
      OutputStream answer,
      String lambdaId,
      String functionVersion,
      Deadline deadline)
      throws IOException {
    long start = System.nanoTime();
    Request request = ProxyEvent.read(event, lambdaId, functionVersion);
    Response response = deadline.during(() -> answer(request)).with("X-Request-Id", request.id());
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
      if (e instanceof UnavailableException) {
        log.failure(request, e);
      }
      return ProblemDocument.of(e).response(request);
    } catch (RuntimeException e) {
      log.failure(request, e);
      return ProblemDocument.unexpected().response(request);
    }
  }
}
