package dev.keepmeengaged.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.json.JsonException;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonValue.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Decides on callers by an authorizer function of the type REQUEST with the identity source {@code
 * Authorization}, as API Gateway does <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">with
 * its answers</a>. Remembers no decision, as with a cache time of 0.
 *
 * @param log takes what the function logs, and why it failed
 */
record LambdaAuthorizer(String name, RequestStreamHandler handler, Consumer<String> log) {

  private static final JsonReader JSON = new JsonReader(16);

  /** What a function fails with to say that the caller is unknown. */
  private static final String UNAUTHORIZED = "Unauthorized";

  /**
   * A decision.
   *
   * @param refused why the request goes no further; empty when it does
   * @param context what the function that answers is told of the caller
   */
  record Decision(Optional<GatewayError> refused, Map<String, String> context) {

    static Decision allowed(Map<String, String> context) {
      return new Decision(Optional.empty(), context);
    }

    static Decision refused(GatewayError error) {
      return new Decision(Optional.of(error), Map.of());
    }
  }

  /**
   * Decides on the caller of a request.
   *
   * @throws IllegalArgumentException when the request is not encoded as it should be
   */
  Decision decide(GatewayEvent event) {
    if (event.request().header("Authorization").orElse("").isEmpty()) {
      return Decision.refused(GatewayError.UNAUTHORIZED);
    }
    byte[] json = event.toAuthorizerJson();
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(json), result, new Invocation(event.requestId(), name, log));
      return decision(JSON.read(result.toByteArray()), event.methodArn());
    } catch (IOException | RuntimeException e) {
      if (UNAUTHORIZED.equals(e.getMessage())) {
        return Decision.refused(GatewayError.UNAUTHORIZED);
      }
      log.accept("%s failed on request %s: %s".formatted(name, event.requestId(), e));
      return Decision.refused(GatewayError.AUTHORIZER_CONFIGURATION_ERROR);
    }
  }

  /**
   * @throws JsonException when it is no answer of an authorizer
   */
  private static Decision decision(JsonValue answer, String methodArn) {
    Map<String, String> context = new LinkedHashMap<>();
    context.put("principalId", answer.get("principalId").asString());
    answer
        .find("context")
        .ifPresent(c -> c.members().forEach((key, value) -> context.put(key, text(value))));
    boolean allowed = false;
    for (JsonValue statement : list(answer.get("policyDocument").get("Statement"))) {
      if (list(statement.get("Resource")).stream().anyMatch(r -> matches(r, methodArn))) {
        if (!statement.get("Effect").asString().equals("Allow")) {
          return Decision.refused(GatewayError.ACCESS_DENIED);
        }
        allowed = true;
      }
    }
    return allowed ? Decision.allowed(context) : Decision.refused(GatewayError.ACCESS_DENIED);
  }

  /** In a context are strings, numbers and booleans; functions get all of them as strings. */
  private static String text(JsonValue value) {
    return switch (value.kind()) {
      case STRING -> value.asString();
      case NUMBER -> value.asWritten();
      case BOOLEAN -> String.valueOf(value.asBoolean());
      default -> throw value.refused("is neither a string nor a number nor a boolean");
    };
  }

  private static List<JsonValue> list(JsonValue value) {
    return value.kind() == Kind.ARRAY ? value.elements() : List.of(value);
  }

  /** In a resource of a policy a star is any text. */
  private static boolean matches(JsonValue resource, String methodArn) {
    String pattern = "\\Q" + resource.asString().replace("*", "\\E.*\\Q") + "\\E";
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(methodArn).matches();
  }
}
