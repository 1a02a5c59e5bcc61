package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks, and what of it a function takes from the event. */
class CallerTest {

  private static final Map<String, Object> ALL = Map.of("allCompanies", "true");

  /** Says which companies the request names, as the function sees them. */
  private static RequestStreamHandler function(AccessMode access) {
    return new HttpFunction(
            Routes.none()
                .get("/v1/companies/{company}", r -> seen(List.of(CoursePath.company(r))))
                .post("/v1/what-if", r -> seen(named(r.jsonObject())))
                .post("/v1/batch", r -> seen(batch(r.jsonObject())))
                .getForEverybody("/v1/health", r -> Response.ok(json -> {})),
            access,
            new Log("test", new PrintStream(new ByteArrayOutputStream())))
        ::handle;
  }

  private static Response seen(List<Company> companies) {
    return Response.ok(
        json ->
            json.strings(
                "seen", companies.stream().map(c -> c.name() + " " + !c.isHidden()).toList()));
  }

  private static List<Company> named(RequestMembers body) {
    return body.course().map(CourseKey::company).stream().toList();
  }

  private static List<Company> batch(RequestMembers body) {
    return body.requiredObjects("items", 9).stream().flatMap(item -> named(item).stream()).toList();
  }

  private static GatewayCall path(String company) {
    return GatewayCall.get("/v1/companies/{company}").path("company", company);
  }

  private static GatewayCall body(String company) {
    return GatewayCall.post("/v1/what-if", course(company));
  }

  private static String course(String company) {
    return "{\"company\":\"%s\",\"course\":\"1\"}".formatted(company);
  }

  @Test
  void inOpenMode_everybodySeesAll_whateverAnAuthorizerSays() {
    RequestStreamHandler open = function(AccessMode.OPEN);

    assertThat(path("kite").to(open).body()).contains("kite true");
    assertThat(body("kite").to(open).body()).contains("kite true");
    assertThat(path("kite").as("heron").to(open).body()).contains("kite true");
  }

  @Test
  void inTokenMode_aCompanySeesItself_andNoOther_inPathBodyAndBatch() {
    RequestStreamHandler token = function(AccessMode.TOKEN);
    String batch = "{\"items\":[%s,%s]}".formatted(course("heron"), course("kite"));

    assertThat(path("HERON").as("heron").to(token).body()).contains("HERON true");
    assertThat(path("kite").as("heron").to(token).body()).contains("kite false");
    assertThat(body("heron").as("heron").to(token).body()).contains("heron true");
    assertThat(body("kite").as("heron").to(token).body()).contains("kite false");
    assertThat(GatewayCall.post("/v1/batch", batch).as("heron").to(token).body())
        .contains("heron true", "kite false");
  }

  @Test
  void inTokenMode_thePlatformSeesAll() {
    RequestStreamHandler token = function(AccessMode.TOKEN);

    assertThat(path("kite").authorizer(ALL).to(token).body()).contains("kite true");
    assertThat(body("kite").authorizer(ALL).to(token).body()).contains("kite true");
  }

  static Stream<Map<String, Object>> saysNothingClear() {
    return Stream.of(
        Map.of(),
        Map.of("company", ""),
        Map.of("company", 7),
        Map.of("company", List.of("heron")),
        Map.of("company", " no name "),
        Map.of("company", "heron", "allCompanies", "true"),
        Map.of("allCompanies", true),
        Map.of("allCompanies", "TRUE"),
        Map.of("allCompanies", "false"),
        Map.of("client", "some-client"));
  }

  @ParameterizedTest
  @MethodSource("saysNothingClear")
  void inTokenMode_whoIsNotKnown_isA401(Map<String, Object> context) {
    RequestStreamHandler token = function(AccessMode.TOKEN);

    Answer answer = path("heron").authorizer(context).to(token);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthorized");
    assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
    assertThat(body("heron").authorizer(context).to(token).status()).isEqualTo(401);
  }

  @Test
  void inTokenMode_withoutAnAuthorizer_allIsA401ButWhatIsForEverybody() {
    RequestStreamHandler token = function(AccessMode.TOKEN);

    assertThat(path("heron").to(token).status()).isEqualTo(401);
    assertThat(GatewayCall.post("/v1/what-if", "no body").to(token).status()).isEqualTo(401);
    assertThat(GatewayCall.get("/v1/health").to(token).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "null"})
  void inTokenMode_anAuthorizerThatIsNoObject_isNone(String context) {
    GatewayCall call =
        path("heron")
            .event("requestContext", context.isEmpty() ? null : Map.of("authorizer", context));

    assertThat(call.to(function(AccessMode.TOKEN)).status()).isEqualTo(401);
  }
}
