package dev.keepmeengaged.local.gateway;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
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
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaAuthorizerTest {

  private static final TemplateRoute PUBLIC = new TemplateRoute("GET", "/v1/public");
  private static final TemplateRoute SECURED = new TemplateRoute("GET", "/v1/things/{thing}");
  private static final Header TOKEN = new Header("authorization", "Bearer abc");

  private final List<String> asked = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();

  @Test
  void allowedCaller_isToldToTheFunction() throws IOException {
    assertThat(
            status(
                saying(
                    "Allow",
                    "arn:aws:execute-api:*/live/*",
                    "{\"company\":\"acme\",\"allCompanies\":true,\"level\":3}"),
                "/v1/things/1",
                TOKEN))
        .isEqualTo(200);

    assertThat(JSON.std.mapFrom(answered.get(0)))
        .extractingByKey("requestContext", as(InstanceOfAssertFactories.MAP))
        .containsEntry(
            "authorizer",
            Map.of(
                "principalId", "somebody",
                "company", "acme",
                "allCompanies", "true",
                "level", "3"));
  }

  @Test
  void authorizer_isAskedWithoutTheBody() throws IOException {
    status(saying("Allow", "*", "{}"), "/v1/things/1?a=b", TOKEN);

    Map<String, Object> event = JSON.std.mapFrom(asked.get(0));
    assertThat(event)
        .containsEntry("type", "REQUEST")
        .containsEntry(
            "methodArn", "arn:aws:execute-api:us-east-1:000000000000:local/live/GET/v1/things/1")
        .containsEntry("resource", "/v1/things/{thing}")
        .containsEntry("pathParameters", Map.of("thing", "1"))
        .containsEntry("queryStringParameters", Map.of("a", "b"))
        .doesNotContainKeys("body", "isBase64Encoded");
    assertThat(event)
        .extractingByKey("headers", as(InstanceOfAssertFactories.MAP))
        .containsEntry("authorization", "Bearer abc");
  }

  @Test
  void requestWithoutToken_isRefused_andNobodyAsked() {
    assertThat(status(saying("Allow", "*", "{}"), "/v1/things/1")).isEqualTo(401);
    assertThat(status(saying("Allow", "*", "{}"), "/v1/things/1", new Header("Authorization", "")))
        .isEqualTo(401);
    assertThat(asked).isEmpty();
    assertThat(answered).isEmpty();
  }

  @Test
  void publicRouteAndUnknownPath_needNoToken() {
    assertThat(status(failing("down"), "/v1/public")).isEqualTo(200);
    assertThat(status(failing("down"), "/v1/other", TOKEN)).isEqualTo(404);
    assertThat(asked).isEmpty();
  }

  @Test
  void unauthorized_isThatAndNoFailure() {
    assertThat(status(failing("Unauthorized"), "/v1/things/1", TOKEN)).isEqualTo(401);
    assertThat(logged).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the issuer is down", "unauthorized", "Unauthorized: expired"})
  void otherFailure_isAnOutage(String message) {
    assertThat(status(failing(message), "/v1/things/1", TOKEN)).isEqualTo(503);
    assertThat(logged).singleElement().asString().contains("Authorizer failed", message);
    assertThat(answered).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"principalId\":\"a\"}",
        "{\"principalId\":\"a\",\"policyDocument\":{\"Statement\":[{}]}}",
        "{\"principalId\":\"a\",\"context\":{\"a\":[]},\"policyDocument\":{\"Statement\":[]}}",
      })
  void answerThatIsNone_isAnOutage(String answer) {
    assertThat(status(returning(answer), "/v1/things/1", TOKEN)).isEqualTo(503);
  }

  @Test
  void policyThatDenies_orNamesSomethingElse_isForbidden() {
    assertThat(status(saying("Deny", "*", "{}"), "/v1/things/1", TOKEN)).isEqualTo(403);
    assertThat(status(saying("Allow", "arn:*/live/GET/v1/public", "{}"), "/v1/things/1", TOKEN))
        .isEqualTo(403);
    assertThat(
            status(
                returning(
                    """
                    {"principalId":"a","policyDocument":{"Statement":[
                     {"Effect":"Allow","Resource":["*"]},{"Effect":"Deny","Resource":"*/v1/things/*"}]}}
                    """),
                "/v1/things/1",
                TOKEN))
        .isEqualTo(403);
    assertThat(answered).isEmpty();
  }

  private int status(RequestStreamHandler authorizer, String path, Header... headers) {
    return gateway(authorizer).answer(Requests.get(path, headers)).status();
  }

  private Gateway gateway(RequestStreamHandler authorizer) {
    RequestStreamHandler function =
        (in, out, context) -> {
          answered.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          out.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
        };
    RequestStreamHandler recorded =
        (in, out, context) -> {
          asked.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          authorizer.handleRequest(in, out, context);
        };
    return new Gateway(
        Template.parse(
                """
                StageName: live
                GatewayResponses:
                  MISSING_AUTHENTICATION_TOKEN:
                    StatusCode: 404
                    ResponseTemplates: {application/json: '{}'}
                  AUTHORIZER_CONFIGURATION_ERROR:
                    StatusCode: 503
                    ResponseTemplates: {application/json: '{}'}
                """)
            .root(),
        Map.of(
            new FunctionDefinition("Thing", "Thing", Map.of(), List.of(PUBLIC, SECURED)),
            function,
            new FunctionDefinition(
                "Authorizer", "Authorizer", Map.of(), List.of(), List.of(SECURED)),
            recorded),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        logged::add);
  }

  private static RequestStreamHandler saying(String effect, String resource, String context) {
    return returning(
        """
        {"principalId":"somebody","context":%s,"policyDocument":{"Version":"2012-10-17",
         "Statement":[{"Action":"execute-api:Invoke","Effect":"%s","Resource":"%s"}]}}
        """
            .formatted(context, effect, resource));
  }

  private static RequestStreamHandler returning(String result) {
    return (in, out, context) -> out.write(result.getBytes(StandardCharsets.UTF_8));
  }

  private static RequestStreamHandler failing(String message) {
    return (in, out, context) -> {
      throw new IllegalStateException(message);
    };
  }
}
