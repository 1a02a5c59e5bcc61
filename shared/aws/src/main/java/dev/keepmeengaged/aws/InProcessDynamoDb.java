package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AccessMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * DynamoDB without a network, for {@link StubTable} and benchmarks. The client is the SDK's own, as
 * the functions build it; an {@link Engine} in the process answers its HTTP requests.
 */
public final class InProcessDynamoDb implements SdkHttpClient {

  /** What answers the requests. Thread-safe. */
  @FunctionalInterface
  public interface Engine {

    /**
     * Answers a request that succeeds.
     *
     * @param operation of DynamoDB's, as {@code GetItem}
     * @param request its JSON
     * @return the JSON of the answer
     */
    String answer(String operation, String request);
  }

  private final Engine engine;

  private InProcessDynamoDb(Engine engine) {
    this.engine = engine;
  }

  /** A table of this name, with a client of its own, whose requests the engine answers. */
  public static CoursesTable table(String name, Engine engine) {
    Settings settings =
        new Settings(
            AccessMode.OPEN,
            name,
            Optional.empty(),
            "us-east-1",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("stub", "stub")),
            Optional.empty(),
            Optional.empty());
    return CoursesTable.of(settings, new InProcessDynamoDb(engine));
  }

  /**
   * An item in DynamoDB's JSON.
   *
   * @param item with texts in which JSON escapes nothing, numbers, bytes, lists, maps and nothings
   */
  public static String json(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .map(a -> "\"%s\":{%s}".formatted(a.getKey(), json(a.getValue())))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String json(AttributeValue value) {
    return switch (value.type()) {
      case S -> "\"S\":\"%s\"".formatted(value.s());
      case N -> "\"N\":\"%s\"".formatted(value.n());
      case B ->
          "\"B\":\"%s\"".formatted(Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case L ->
          value.l().stream()
              .map(element -> "{%s}".formatted(json(element)))
              .collect(Collectors.joining(",", "\"L\":[", "]"));
      case M -> "\"M\":%s".formatted(json(value.m()));
      case NUL -> "\"NULL\":true";
      default -> throw new IllegalArgumentException("no item has a " + value.type());
    };
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    String asked = request.contentStreamProvider().map(p -> text(p.newStream())).orElse("");
    String answer = engine.answer(target.substring(target.indexOf('.') + 1), asked);
    return new Answer(SdkBytes.fromUtf8String(answer));
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // There is nothing that is open.
  }

  private record Answer(SdkBytes body) implements ExecutableHttpRequest {

    @Override
    public HttpExecuteResponse call() {
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(200)
                  .putHeader("Content-Type", "application/x-amz-json-1.0")
                  .putHeader("Content-Length", Integer.toString(body.asByteArrayUnsafe().length))
                  .build())
          .responseBody(AbortableInputStream.create(body.asInputStream()))
          .build();
    }

    @Override
    public void abort() {
      // It is answered already.
    }
  }
}
