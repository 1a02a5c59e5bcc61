package dev.keepmeengaged.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.Template;
import dev.keepmeengaged.local.template.TemplateRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private static final String API =
      """
      StageName: live
      GatewayResponses:
        MISSING_AUTHENTICATION_TOKEN:
          StatusCode: 404
          ResponseParameters:
            Headers: {Content-Type: "'application/problem+json'", X-Request-Id: context.requestId}
          ResponseTemplates:
            application/json: '{"title":"Not found","instance":"$context.requestId"}'
        DEFAULT_4XX:
          ResponseTemplates:
            application/json: '{"title":"Bad request"}'
        DEFAULT_5XX:
          ResponseTemplates:
            application/json: '{"title":"Internal error"}'
      """;

  private final List<String> logged = new ArrayList<>();

  @Test
  void result_becomesTheAnswer() {
    HttpAnswer answer =
        answer(
            returning(
                """
                {"statusCode":201,"headers":{"Content-Type":"text/plain"},
                 "multiValueHeaders":{"Vary":["a","b"]},"body":"done","isBase64Encoded":false}
                """),
            Requests.get("/v1/thing"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("done");
    assertThat(answer.headers())
        .contains(
            new Header("Content-Type", "text/plain"),
            new Header("Vary", "a"),
            new Header("Vary", "b"));
  }

  @Test
  void unknownPath_isWordedByTheTemplate_withTheRequestId() {
    HttpAnswer answer = answer(returning("{}"), Requests.get("/v1/other"));

    String requestId = header(answer, "x-amzn-RequestId");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo("{\"title\":\"Not found\",\"instance\":\"%s\"}".formatted(requestId));
    assertThat(header(answer, "X-Request-Id")).isEqualTo(requestId);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void typeWithoutWording_takesTheDefaultsAndKeepsItsStatus() {
    assertThat(answer(returning("{}"), Requests.get("/v1/thing?a=%zz")))
        .satisfies(
            answer -> {
              assertThat(answer.status()).isEqualTo(400);
              assertThat(answer.body()).contains("Bad request");
            });
    assertThat(gateway(returning("{}")).tooLarge().status()).isEqualTo(413);
  }

  @Test
  void functionThatFails_isA502ThatTellsNothing_andIsLogged() {
    RequestStreamHandler failing =
        (in, out, context) -> {
          throw new IOException("secret");
        };

    HttpAnswer answer = answer(failing, Requests.get("/v1/thing"));

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.body()).isEqualTo("{\"title\":\"Internal error\"}");
    assertThat(logged).singleElement().asString().contains("Thing failed", "secret");
  }

  @Test
  void resultThatIsNone_isA502() {
    assertThat(answer(returning(""), Requests.get("/v1/thing")).status()).isEqualTo(502);
    assertThat(answer(returning("[]"), Requests.get("/v1/thing")).status()).isEqualTo(502);
    assertThat(answer(returning("{\"status\":200}"), Requests.get("/v1/thing")).status())
        .isEqualTo(502);
    assertThat(answer(returning("{\"statusCode\":200}{}"), Requests.get("/v1/thing")).status())
        .isEqualTo(502);
    assertThat(answer(returning("{\"statusCode\":\"x\"}"), Requests.get("/v1/thing")).status())
        .isEqualTo(502);
  }

  @Test
  void function_isToldTheRequestId_andCanLog() {
    RequestStreamHandler echo =
        (in, out, context) -> {
          context.getLogger().log("called " + context.getFunctionName());
          out.write(
              "{\"body\":\"%s\"}"
                  .formatted(context.getAwsRequestId())
                  .getBytes(StandardCharsets.UTF_8));
        };

    HttpAnswer answer = answer(echo, Requests.get("/v1/thing"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(header(answer, "x-amzn-RequestId"));
    assertThat(logged).containsExactly("called Thing");
  }

  private HttpAnswer answer(RequestStreamHandler handler, HttpRequest request) {
    return gateway(handler).answer(request);
  }

  private Gateway gateway(RequestStreamHandler handler) {
    FunctionDefinition definition =
        new FunctionDefinition(
            "Thing", "ThingHandler", Map.of(), List.of(new TemplateRoute("GET", "/v1/thing")));
    return new Gateway(
        Template.parse(API).root(),
        Map.of(definition, handler),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        logged::add);
  }

  private static RequestStreamHandler returning(String result) {
    return (in, out, context) -> out.write(result.getBytes(StandardCharsets.UTF_8));
  }

  private static String header(HttpAnswer answer, String name) {
    return answer.headers().stream()
        .filter(h -> h.name().equals(name))
        .map(Header::value)
        .findFirst()
        .orElse("none");
  }
}
