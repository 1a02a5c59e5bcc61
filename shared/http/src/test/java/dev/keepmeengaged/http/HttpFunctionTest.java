package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.BadPositionException;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.NothingPublishedException;
import dev.keepmeengaged.domain.OlderReleaseException;
import dev.keepmeengaged.domain.Problem;
import dev.keepmeengaged.domain.RefusedException;
import dev.keepmeengaged.domain.ServiceException;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  private RequestStreamHandler function(Endpoint endpoint) {
    Log log = new Log("test", new PrintStream(logged, true, StandardCharsets.UTF_8));
    return new HttpFunction(Routes.none().get("/v1/things/{thing}", endpoint), AccessMode.OPEN, log)
        ::handle;
  }

  private static GatewayCall aThing() {
    return GatewayCall.get("/v1/things/{thing}").path("thing", "a");
  }

  private static Endpoint echo() {
    return request -> Response.ok(json -> json.member("thing", request.pathParameter("thing")));
  }

  @Test
  void aKnownRoute_isAnsweredByItsEndpoint() {
    Answer answer = aThing().to(function(echo()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"thing\":\"a\"}");
    assertThat(answer.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("X-Request-Id", "gateway-id");
  }

  @Test
  void anEvent_mayHaveUnknownFieldsOfAnyShape() {
    Answer answer =
        aThing()
            .event("version", Map.of("deep", List.of(List.of(1, Map.of("a", true)))))
            .event("headers", 7)
            .to(function(echo()));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void anEvent_withSingleValueHeadersOnly_isRead() {
    Answer answer = aThing().event("headers", Map.of("x-request-id", "mine")).to(function(echo()));

    assertThat(answer.headers()).containsEntry("X-Request-Id", "mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "[1]", "{", "{\"resource\":\"/v1/things/{thing}\"}"})
  void whatIsNoEvent_isRefused(String event) {
    assertThatThrownBy(
            () ->
                function(echo())
                    .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        new TestContext()))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "HEAD", "OPTIONS", "DELETE"})
  void anotherMethod_isUnknown(String method) {
    Answer answer =
        GatewayCall.of(method, "/v1/things/{thing}").path("thing", "a").to(function(echo()));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("unknown-path");
  }

  @Test
  void anotherPath_isUnknown() {
    Answer answer = GatewayCall.get("/v1/other").to(function(echo()));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("unknown-path");
  }

  @Test
  void aPathParameter_isDecodedOnce() {
    assertThat(thing("a+b%20%2541%C3%A9")).isEqualTo("a+b %41é");
  }

  private @Nullable Object thing(String encoded) {
    return GatewayCall.get("/v1/things/{thing}")
        .rawPath("thing", encoded)
        .to(function(echo()))
        .at("/thing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%C3", "%ff"})
  void aPathParameter_thatIsNotPercentEncodedUtf8_isMalformed(String encoded) {
    Answer answer =
        GatewayCall.get("/v1/things/{thing}").rawPath("thing", encoded).to(function(echo()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly("thing not-percent-encoded");
  }

  @Test
  void aPathParameter_withHalfASurrogatePair_isMalformed() {
    Answer answer =
        GatewayCall.get("/v1/things/{thing}").rawPath("thing", "\ud800").to(function(echo()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly("thing not-percent-encoded");
  }

  static Stream<Arguments> failures() {
    Company heron = new Company("heron");
    return Stream.of(
        Arguments.of(UnknownResourceException.company(heron), 404, "unknown-company"),
        Arguments.of(
            UnknownResourceException.course(heron, new CourseId("7")), 404, "unknown-course"),
        Arguments.of(new BadPositionException(), 400, "malformed-request"),
        Arguments.of(
            new ImpossibleRequestException("impossible-change", "No.", List.of()),
            422,
            "impossible-change"),
        Arguments.of(
            new ImpossibleRequestException("outside-model-scope", "No.", List.of()),
            422,
            "outside-model-scope"),
        Arguments.of(new OlderReleaseException(), 422, "not-in-release"),
        Arguments.of(new NothingPublishedException(), 503, "nothing-published"),
        Arguments.of(new UnavailableException("The courses cannot be read."), 503, "unavailable"),
        Arguments.of(
            new RefusedException("The courses cannot be read.", new IOException()),
            500,
            "unexpected"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureOfTheDomain_isAProblemOfItsKind(ServiceException failure, int status, String kind) {
    Answer answer =
        aThing()
            .to(
                function(
                    request -> {
                      throw failure;
                    }));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(kind);
    assertThat(answer.headers())
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("X-Request-Id", "gateway-id");
    assertThat(answer.at("/status")).isEqualTo(status);
    assertThat(answer.at("/instance")).isEqualTo("gateway-id");
    assertThat(answer.at("/title")).asString().isNotBlank();
    assertThat(answer.headers().containsKey("Retry-After")).isEqualTo(status == 503);
  }

  @Test
  void anImpossibleChange_namesItsPlaces() {
    Answer answer =
        aThing()
            .to(
                function(
                    request -> {
                      throw new ImpossibleRequestException(
                          "impossible-change",
                          "No.",
                          List.of(new Problem("/changes/price", "not-controllable", "No.")));
                    }));

    assertThat(answer.places()).containsExactly("/changes/price not-controllable");
  }

  @Test
  void anUnforeseenFailure_tellsTheLogEverythingAndTheSenderNothing() throws IOException {
    Answer answer =
        aThing()
            .to(
                function(
                    request -> {
                      throw new IllegalStateException("secret-table-name");
                    }));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.problem()).isEqualTo("unexpected");
    assertThat(answer.at("/instance")).isEqualTo("gateway-id");
    assertThat(answer.body()).doesNotContain("secret", "IllegalState", "dev.keepmeengaged");
    assertThat(logLines()).hasSize(2);
    assertThat(logLines().get(0))
        .containsEntry("event", "failure")
        .containsEntry("level", "ERROR")
        .containsEntry("requestId", "gateway-id")
        .hasEntrySatisfying("error", e -> assertThat(e).asString().contains("secret-table-name"));
    assertThat(logLines().get(1)).containsEntry("event", "request").containsEntry("level", "ERROR");
  }

  @Test
  void anOutage_isLoggedWithItsCause() throws IOException {
    aThing()
        .to(
            function(
                request -> {
                  throw new UnavailableException("No.", new IOException("connection refused"));
                }));

    assertThat(logLines().get(0))
        .hasEntrySatisfying("stack", s -> assertThat(s).asString().contains("connection refused"));
  }

  @Test
  void aRefusal_isMarkedInTheLog_anOutageIsNot() throws IOException {
    for (UnavailableException failure :
        List.of(
            new RefusedException("No.", new IOException("access denied to secret-table")),
            new UnavailableException("No.", new IOException("connection refused")))) {
      Answer answer =
          aThing()
              .to(
                  function(
                      request -> {
                        throw failure;
                      }));
      assertThat(answer.body()).doesNotContain("secret", "Refused");
    }

    assertThat(logLines().get(0)).containsEntry("refused", true);
    assertThat(logLines().get(2)).containsEntry("refused", false);
  }

  @ParameterizedTest
  @CsvSource({"20000, 7500", "3000, 2500", "400, -100"})
  void aRequest_waitsUntilHalfASecondBeforeLambdaEndsIt_andAtMostTheLongest(
      int remainingMillis, int waitsMillis) throws IOException {
    List<Deadline> seen = new ArrayList<>();
    Deadline before = Deadline.in(Duration.ofMillis(waitsMillis));
    function(
            request -> {
              seen.add(Deadline.current());
              return Response.ok(json -> json.member("a", "b"));
            })
        .handleRequest(
            new ByteArrayInputStream(aThing().json().getBytes(StandardCharsets.UTF_8)),
            new ByteArrayOutputStream(),
            new TestContext(remainingMillis));
    Deadline after = Deadline.in(Duration.ofMillis(waitsMillis));

    assertThat(seen.get(0).nanoTime()).isBetween(before.nanoTime(), after.nanoTime());
  }

  @Test
  void aRequest_isLoggedInOneLineWithoutItsPathOrBody() throws IOException {
    aThing().header("X-Request-Id", "mine").to(function(echo()));

    assertThat(logLines()).hasSize(1);
    assertThat(logLines().get(0))
        .containsOnlyKeys(
            "time",
            "level",
            "function",
            "event",
            "requestId",
            "gatewayRequestId",
            "method",
            "resource",
            "status",
            "milliseconds")
        .containsEntry("level", "INFO")
        .containsEntry("requestId", "mine")
        .containsEntry("gatewayRequestId", "gateway-id")
        .containsEntry("resource", "/v1/things/{thing}")
        .containsEntry("status", 200);
  }

  private List<Map<String, Object>> logLines() throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : logged.toString(StandardCharsets.UTF_8).lines().toList()) {
      lines.add(JSON.std.mapFrom(line));
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "-a",
        "a\nb",
        "é",
        "",
        "<script>",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"x"
      })
  void aRequestId_thatIsNotWellFormed_isReplaced(String id) {
    Answer answer = aThing().header("X-Request-Id", id).to(function(echo()));

    assertThat(answer.headers()).containsEntry("X-Request-Id", "gateway-id");
  }

  @Test
  void aRequestId_ofMoreThan128Characters_isReplaced() {
    assertThat(idFor("a".repeat(128))).isEqualTo("a".repeat(128));
    assertThat(idFor("a".repeat(129))).isEqualTo("gateway-id");
  }

  private @Nullable String idFor(String id) {
    return aThing().header("X-Request-Id", id).to(function(echo())).headers().get("X-Request-Id");
  }

  @Test
  void withoutAnyId_lambdasOwnIsUsed() {
    Answer answer = aThing().event("requestContext", null).to(function(echo()));

    assertThat(answer.headers()).containsEntry("X-Request-Id", "lambda-id");
  }

  @Test
  void aPathThatIsTooLong_isRefused() {
    Answer answer = aThing().query("q", "x".repeat(4_096)).to(function(echo()));

    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.problem()).isEqualTo("path-too-long");
  }

  @Test
  void headersThatAreTooLarge_areRefused() {
    Answer answer = aThing().header("Cookie", "x".repeat(16_384)).to(function(echo()));

    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.problem()).isEqualTo("headers-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/*",
        "*/*",
        "text/html, application/json;q=0.5",
        "text/html;q=1, */*;q=0.1",
        "Application/JSON; charset=utf-8",
        "*/*;q=0, application/json",
        ""
      })
  void anAcceptHeader_thatAllowsJson_isServed(String accept) {
    assertThat(aThing().header("Accept", accept).to(function(echo())).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "application/json;q=0",
        "application/json;q=0.000, */*",
        "text/*",
        "json",
        "application/jsonp"
      })
  void anAcceptHeader_withoutJson_isNotAcceptable(String accept) {
    Answer answer = aThing().header("Accept", accept).to(function(echo()));

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.problem()).isEqualTo("not-acceptable");
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void textOfEveryScript_getsThrough() {
    Answer answer =
        GatewayCall.get("/v1/things/{thing}").path("thing", "日本 🦉 ع").to(function(echo()));

    assertThat(answer.at("/thing")).isEqualTo("日本 🦉 ع");
  }
}
