package dev.keepmeengaged.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import dev.keepmeengaged.local.gateway.LambdaAuthorizer.Decision;
import dev.keepmeengaged.local.gateway.RouteTable.Match;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.TemplateNode;
import dev.keepmeengaged.local.template.TemplateRoute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The REST API of the template, with the real functions behind it in this JVM. Thread-safe if the
 * functions are: they are called concurrently, which Lambda never does with one container.
 */
public final class Gateway {

  /** API Gateway's limit to the body of a request, in bytes. */
  public static final int LARGEST_BODY = 10 * 1024 * 1024;

  private record Target(
      String name, RequestStreamHandler handler, Optional<LambdaAuthorizer> authorizer) {}

  private final RouteTable<Target> routes;
  private final GatewayResponses responses;
  private final int smallestCompressed;
  private final String stage;
  private final Clock clock;
  private final Consumer<String> log;

  /**
   * @param api the properties of the template's API
   * @param functions the handler of each function
   * @param log takes what functions log, and why one failed
   */
  public Gateway(
      TemplateNode api,
      Map<FunctionDefinition, RequestStreamHandler> functions,
      Clock clock,
      Consumer<String> log) {
    Map<TemplateRoute, LambdaAuthorizer> authorizers = new LinkedHashMap<>();
    functions.forEach(
        (definition, handler) ->
            definition
                .authorizes()
                .forEach(
                    route ->
                        authorizers.put(
                            route, new LambdaAuthorizer(definition.name(), handler, log))));
    Map<TemplateRoute, Target> targets = new LinkedHashMap<>();
    functions.forEach(
        (definition, handler) ->
            definition
                .routes()
                .forEach(
                    route ->
                        targets.put(
                            route,
                            new Target(
                                definition.name(),
                                handler,
                                Optional.ofNullable(authorizers.get(route))))));
    this.routes = new RouteTable<>(targets);
    this.responses = new GatewayResponses(api);
    this.smallestCompressed =
        api.find("MinimumCompressionSize")
            .map(size -> Integer.parseInt(size.text()))
            .orElse(Integer.MAX_VALUE);
    this.stage = api.at("StageName").text();
    this.clock = clock;
    this.log = log;
  }

  /** The fewest bytes of a body that the API compresses, for clients that accept it. */
  public int smallestCompressed() {
    return smallestCompressed;
  }

  /** Answers a request; never throws for what a request or a function does. */
  public HttpAnswer answer(HttpRequest request) {
    String requestId = newRequestId();
    return withRequestId(answer(request, requestId), requestId);
  }

  /** Answers a request with a body of more than {@link #LARGEST_BODY} bytes. */
  public HttpAnswer tooLarge() {
    String requestId = newRequestId();
    return withRequestId(responses.answer(GatewayError.REQUEST_TOO_LARGE, requestId), requestId);
  }

  private static String newRequestId() {
    return UUID.randomUUID().toString();
  }

  private static HttpAnswer withRequestId(HttpAnswer answer, String requestId) {
    List<Header> headers = new ArrayList<>(answer.headers());
    headers.add(new Header("x-amzn-RequestId", requestId));
    return new HttpAnswer(answer.status(), headers, answer.body());
  }

  private HttpAnswer answer(HttpRequest request, String requestId) {
    Optional<Match<Target>> match = routes.match(request.method(), request.path());
    if (match.isEmpty()) {
      return responses.answer(GatewayError.MISSING_AUTHENTICATION_TOKEN, requestId);
    }
    Target target = match.get().target();
    GatewayEvent event = event(request, match.get(), requestId);
    byte[] json;
    try {
      Decision decision =
          target.authorizer().map(a -> a.decide(event)).orElse(Decision.allowed(Map.of()));
      if (decision.refused().isPresent()) {
        return responses.answer(decision.refused().get(), requestId);
      }
      json = event.toJson(decision.context());
    } catch (IllegalArgumentException e) {
      return responses.answer(GatewayError.BAD_REQUEST_PARAMETERS, requestId);
    }
    return invoke(target, json, requestId);
  }

  private GatewayEvent event(HttpRequest request, Match<Target> match, String requestId) {
    return new GatewayEvent(
        request, match.route(), match.pathParameters(), stage, requestId, clock.instant());
  }

  private HttpAnswer invoke(Target target, byte[] event, String requestId) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try {
      target
          .handler()
          .handleRequest(
              new ByteArrayInputStream(event),
              result,
              new Invocation(requestId, target.name(), log));
      return ProxyResult.parse(result.toByteArray());
    } catch (IOException | RuntimeException e) {
      log.accept("%s failed on request %s: %s".formatted(target.name(), requestId, e));
      return responses.answer(GatewayError.DEFAULT_5XX, requestId);
    }
  }
}
