package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.AccessMode;
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
 * Answers the events of a function: reads the request, makes the checks that all requests share,
 * lets the endpoint of the route answer, turns a failure into a problem document, and logs one
 * line. Thread-safe when the endpoints are.
 */
public final class HttpFunction implements Resource {

  /** Time that is kept back to answer "it took too long" before Lambda ends the invocation. */
  private static final Duration FOR_THE_ANSWER = Duration.ofMillis(500);

  private final Routes routes;
  private final AccessMode access;
  private final Log log;
  private final Optional<WarmUp> warmUp;

  HttpFunction(Routes routes, AccessMode access, Log log) {
    this(routes, access, log, Optional.empty());
  }

  private HttpFunction(Routes routes, AccessMode access, Log log, Optional<WarmUp> warmUp) {
    this.routes = routes;
    this.access = access;
    this.log = log;
    this.warmUp = warmUp;
  }

  /**
   * A function that answers its warm-up calls before SnapStart takes its snapshot. The caller must
   * keep a reference to it: the runtime refers to its hooks weakly.
   *
   * @param access whether callers need a token, so that only the authorizer says what they may see
   */
  public static HttpFunction warmedUp(WarmUp warmUp, AccessMode access, Log log) {
    HttpFunction function = new HttpFunction(warmUp.own(), access, log, Optional.of(warmUp));
    Core.getGlobalContext().register(function);
    return function;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    warmUp.ifPresent(WarmUp::run);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Objects that a snapshot makes stale have hooks of their own.
  }

  /** The routes that this function answers. */
  public Set<Route> routes() {
    return routes.all();
  }

  /**
   * Answers one event of API Gateway's REST proxy integration. Turns every failure of an endpoint
   * into an answer; only errors of the JVM itself propagate.
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
    Request request = ProxyEvent.read(event, lambdaId, functionVersion, access);
    Response response = deadline.during(() -> answer(request)).with("X-Request-Id", request.id());
    ProxyEvent.write(response, answer);
    log.request(request, response, Duration.ofNanos(System.nanoTime() - start));
  }

  private Response answer(Request request) {
    Optional<Endpoint> endpoint = routes.find(request);
    Optional<Pages> asPage =
        endpoint
            .filter(BrowserEndpoint.class::isInstance)
            .map(found -> ((BrowserEndpoint) found).pages())
            .filter(pages -> MediaRanges.namesHtml(request));
    try {
      RequestLimits.check(request);
      if (endpoint.isEmpty()) {
        throw new UnknownResourceException(
            "unknown-path", "There is no such path, or not with this method.");
      }
      if (asPage.isEmpty()) {
        MediaRanges.requireJsonAccepted(request);
      }
      return endpoint.get().answer(request).with("X-Content-Type-Options", "nosniff");
    } catch (RuntimeException e) {
      ProblemDocument problem = problem(request, e);
      return asPage
          .map(pages -> ProblemPage.of(problem, request, pages))
          .orElseGet(() -> problem.response(request));
    }
  }

  private ProblemDocument problem(Request request, RuntimeException e) {
    if (e instanceof ProblemException known) {
      return known.problem();
    }
    if (!(e instanceof ServiceException) || e instanceof UnavailableException) {
      log.failure(request, e);
    }
    return e instanceof ServiceException service
        ? ProblemDocument.of(service)
        : ProblemDocument.unexpected();
  }
}
