package dev.keepmeengaged.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.local.front.RawHttp.RawAnswer;
import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.Template;
import dev.keepmeengaged.local.template.TemplateNode;
import dev.keepmeengaged.local.template.TemplateRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are no good HTTP, cut off, or slow. */
class MalformedHttpTest {

  private static final TemplateNode API =
      Template.parse(
              """
              StageName: live
              GatewayResponses:
                MISSING_AUTHENTICATION_TOKEN:
                  StatusCode: 404
                  ResponseParameters:
                    Headers: {Content-Type: "'application/problem+json'"}
                  ResponseTemplates:
                    application/json: '{"type":"/problems/unknown-path","status":404}'
                BAD_REQUEST_PARAMETERS:
                  StatusCode: 400
                  ResponseParameters:
                    Headers: {Content-Type: "'application/problem+json'"}
                  ResponseTemplates:
                    application/json: '{"type":"/problems/malformed-request","status":400}'
              """)
          .root();

  /** Answers with the event's body and whether it is in Base64. */
  private static final RequestStreamHandler ECHO =
      (in, out, context) -> {
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String said =
            event.replaceAll("(?s).*\"body\":(.*?),\"isBase64Encoded\":(.*?)}.*", "$1 $2");
        out.write(
            "{\"statusCode\":200,\"body\":\"%s\"}"
                .formatted(said.replace("\"", "'"))
                .getBytes(StandardCharsets.UTF_8));
      };

  private Front front;

  @BeforeEach
  void start(@TempDir Path site) throws IOException {
    Gateway gateway =
        new Gateway(
            API,
            Map.of(
                new FunctionDefinition(
                    "Echo",
                    "EchoHandler",
                    Map.of(),
                    List.of(
                        new TemplateRoute("GET", "/v1/echo"),
                        new TemplateRoute("POST", "/v1/echo"))),
                ECHO),
            Clock.systemUTC(),
            line -> {});
    front =
        new Front(
            address -> gateway,
            Site.sources(site),
            Map.of("*", new TemplateNode("Headers", Map.of("SecurityHeadersConfig", Map.of()))),
            0);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /v1/echo HTTP/1.1\\r\\n\\r\\n                                      | 400 | malformed-request",
        "GET /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\nHost: localhost\\r\\n\\r\\n | 400 | malformed-request",
        "GET /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\nno colon\\r\\n\\r\\n     | 400 | malformed-request",
        "GET /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\nA: b\\0c\\r\\n\\r\\n      | 400 | malformed-request",
        "GET /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\nA : b\\r\\n\\r\\n         | 400 | malformed-request",
        "GET /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\nA: b\\r\\n c\\r\\n\\r\\n   | 400 | malformed-request",
        "GET /v1/ec\\0ho HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n                | 400 | malformed-request",
        "G@T /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n                  | 400 | malformed-request",
        "garbage\\r\\n\\r\\n                                                    | 400 | malformed-request",
        "POST /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: x\\r\\n\\r\\n | 400 | malformed-request",
        "POST /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\n | 400 | malformed-request",
        "POST /v1/echo HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n | 400 | malformed-request",
      })
  void badHttp_isAProblem(String request, int status, String type) throws IOException {
    RawAnswer answer = answer(unescaped(request));

    assertProblem(answer, status, "/problems/" + type);
    assertThat(answer.header("X-Request-Id")).hasValue((String) answer.json().get("instance"));
  }

  @Test
  void pathThatIsTooLong_isAProblem() throws IOException {
    assertProblem(answer(get("/v1/echo?" + "a".repeat(40_000))), 414, "/problems/path-too-long");
  }

  @Test
  void headersThatAreTooLarge_areAProblem() throws IOException {
    assertProblem(
        answer("GET /v1/echo HTTP/1.1\r\nHost: localhost\r\nA: " + "a".repeat(40_000) + "\r\n\r\n"),
        431,
        "/problems/headers-too-large");
  }

  @Test
  void versionThatIsUnknown_isAProblemWithoutAType() throws IOException {
    assertProblem(answer("GET /v1/echo HTTP/7.7\r\nHost: localhost\r\n\r\n"), 505, "about:blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/%", "/v1/%zz/echo", "/v1/a%00"})
  void pathThatIsNotEncoded_isAProblem(String path) throws IOException {
    assertProblem(answer(get(path)), 400, "/problems/malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/%c0%af",
        "/v1/%ff",
        "/v1/..",
        "/v1/%2e%2e/echo",
        "/v1//echo",
        "/v1/echo;a=b",
        "/v1/a%2fb",
        "/v1/a\\b",
        "/v1/\u00e9",
      })
  void pathThatIsNoRoute_isTheGatewaysProblem(String path) throws IOException {
    assertProblem(answer(get(path)), 404, "/problems/unknown-path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%zz", "/%c0%af", "/%ff", "/%00", "/..", "/;", "/a\\b"})
  void pathThatIsNoFile_isNoPageOfTheServer(String path) throws IOException {
    RawAnswer answer = answer(get(path));

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Content-Type").orElseThrow()).doesNotContain("html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/echo?a=%", "/v1/echo?a=%zz"})
  void queryThatIsNotEncoded_isTheGatewaysProblem(String path) throws IOException {
    assertProblem(answer(get(path)), 400, "/problems/malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "HEAD2", "get", "PROPFIND", "DELETE", "OPTIONS", "QUERY"})
  void methodThatIsUnknown_isTheGatewaysProblem(String method) throws IOException {
    assertProblem(
        answer(get("/v1/echo").replaceFirst("GET", method)), 404, "/problems/unknown-path");
  }

  @Test
  void bodyThatIsNotUtf8_isHandedOnAsItIs() throws IOException {
    String bytes = "{\"company\":\"\u00e9\u00ff\"}";

    assertThat(answer(post(bytes)).body())
        .isEqualTo(
            "'%s' true"
                .formatted(
                    Base64.getEncoder()
                        .encodeToString(bytes.getBytes(StandardCharsets.ISO_8859_1))));
    assertThat(answer(post("a")).body()).isEqualTo("'a' false");
  }

  @Test
  void slowSenders_holdUpNobody() throws IOException {
    List<RawHttp> slow = new ArrayList<>();
    try {
      // More of them than there are threads, each already being read.
      for (int i = 0; i < Front.MOST_THREADS + 50; i++) {
        slow.add(
            connection()
                .send(
                    String.join(
                        "\r\n",
                        "POST /v1/echo HTTP/1.1",
                        "Host: localhost",
                        "Connection: close",
                        "Expect: 100-continue",
                        "Content-Length: 2",
                        "",
                        "")));
        slow.get(i).readTo("100 Continue\r\n\r\n");
        slow.get(i).send("a");
      }

      assertThat(answer(get("/v1/echo")).status()).isEqualTo(200);

      for (RawHttp sender : slow) {
        assertThat(sender.send("b").answer().body()).isEqualTo("'ab' false");
      }
    } finally {
      for (RawHttp sender : slow) {
        sender.close();
      }
    }
  }

  private static void assertProblem(RawAnswer answer, int status, String type) throws IOException {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.json()).containsEntry("type", type).containsEntry("status", status);
  }

  private static String unescaped(String text) {
    return text.strip().replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  private static String post(String body) {
    return "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private RawAnswer answer(String request) throws IOException {
    try (RawHttp connection = connection()) {
      return connection.send(request).answer();
    }
  }

  private RawHttp connection() throws IOException {
    return new RawHttp(front.address().getPort());
  }
}
