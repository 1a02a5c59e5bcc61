package dev.keepmeengaged.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two companies in token mode, asked over every route of the template: whatever heron asks, no byte
 * of what is kite's comes back, and kite's resources are as unknown as those that nobody has.
 */
class TenancyTest {

  private static final String HERON = "heron";
  private static final String KITE = "kvxqz";

  /** As long as the name of kite, so that answers have the same length. */
  private static final String NOBODY = "wxjyr";

  private static final String HERONS_COURSE = "h-1";
  private static final String KITES_COURSE = "kzq-1";
  private static final String NO_COURSE = "wxy-1";

  private static final DataVersion DATA = new DataVersion("data");

  /** What every company is asked with: a route, and calls that name a company and a course. */
  static final Map<String, BiFunction<String, String, Stream<GatewayCall>>> CALLS = new TreeMap<>();

  private static LocalServices services;
  private static Map<String, RequestStreamHandler> handlers;

  static {
    String list = "/v1/companies/{company}/courses";
    String course = list + "/{course}";
    CALLS.put(
        "GET /v1/companies",
        (company, id) ->
            Stream.of(
                    Map.of("sort", "name"),
                    Map.of("sort", "median"),
                    Map.of("sort", "room"),
                    Map.of("prefix", company),
                    Map.of("limit", "1"))
                .map(query -> with(GatewayCall.get("/v1/companies"), query)));
    CALLS.put(
        "GET /v1/search",
        (company, id) ->
            Stream.of(company, company.substring(1), company + "s", id, id.substring(0, 1))
                .map(text -> GatewayCall.get("/v1/search").query("text", text)));
    CALLS.put(
        "GET " + list,
        (company, id) ->
            Stream.of(
                    Map.<String, String>of(),
                    Map.of("sort", "users"),
                    Map.of("sort", "id"),
                    Map.of("sort", "title"),
                    Map.of("sort", "room"),
                    Map.of("text", id),
                    Map.of("prefix", id.substring(0, 1)),
                    Map.of("limit", "1"))
                .map(query -> with(GatewayCall.get(list).path("company", company), query)));
    for (String route :
        List.of(course, course + "/explanation", course + "/outlook", course + "/reduced-forest")) {
      CALLS.put(
          "GET " + route,
          (company, id) ->
              Stream.of(GatewayCall.get(route).path("company", company).path("course", id)));
    }
    CALLS.put(
        "GET /v1/companies/{company}/segments",
        (company, id) ->
            Stream.of(
                GatewayCall.get("/v1/companies/{company}/segments").path("company", company)));
    CALLS.put(
        "POST /v1/what-if",
        (company, id) ->
            Stream.of("{}", "{\"content\":60}", "{\"content\":700}")
                .map(changes -> GatewayCall.post("/v1/what-if", whatIf(company, id, changes))));
    CALLS.put(
        "POST /v1/what-if/batch",
        (company, id) ->
            Stream.of(
                GatewayCall.post(
                    "/v1/what-if/batch",
                    "{\"items\":[%s,%s]}"
                        .formatted(
                            whatIf(company, id, "{\"content\":60}"),
                            whatIf(HERON, HERONS_COURSE, "{\"content\":60}")))));
    CALLS.put(
        "POST /v1/recommendations",
        (company, id) ->
            Stream.of(
                GatewayCall.post(
                    "/v1/recommendations",
                    "{\"company\":\"%s\",\"course\":\"%s\"}".formatted(company, id))));
    for (String route : List.of("/v1/importances", "/v1/model", "/v1/health")) {
      CALLS.put("GET " + route, (company, id) -> Stream.of(GatewayCall.get(route)));
    }
    for (String function :
        List.of("company-list", "course-scores", "importances", "what-if", "recommendations")) {
      String route = "/v1/health/" + function;
      CALLS.put("GET " + route, (company, id) -> Stream.of(GatewayCall.get(route)));
    }
  }

  @BeforeAll
  static void start() {
    LocalStack stack =
        new LocalStack(
            new ProjectFolder(Path.of("../..")).template(),
            Map.of(
                "AccessMode",
                "token",
                "TokenIssuer",
                "https://issuer.example.com",
                "TokenAudiences",
                "kme"));
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    ReleaseFixture releases = new ReleaseFixture(services.publishTarget());
    releases.write(DATA, courses());
    releases.point(DATA, releases.uploadSampleModel());
    List<FunctionDefinition> asked =
        stack.functions().stream().filter(function -> !function.routes().isEmpty()).toList();
    handlers = new LinkedHashMap<>();
    Handlers.of(asked, services.environment())
        .forEach(
            (function, handler) ->
                function
                    .routes()
                    .forEach(route -> handlers.put(route.method() + " " + route.path(), handler)));
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  /** Twelve courses each, and some of a third company, since aggregates are of three. */
  private static Catalogue courses() {
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      courses.add(course(HERON, "h-" + i, 20 + 5 * i, 100 - 2 * i));
      courses.add(course(KITE, "kzq-" + i, 22 + 5 * i, 100 - 2 * i));
      courses.add(course("egret", "e-" + i, 24 + 5 * i, 100 - 2 * i));
    }
    return Catalogue.of(courses);
  }

  private static Course course(String company, String id, double score, double content) {
    double[] values = new double[Feature.COUNT];
    values[Feature.USERS.ordinal()] = 40;
    values[Feature.CONTENT.ordinal()] = content;
    values[Feature.INTERACTIVE.ordinal()] = 100 - content;
    return new Course(
        new Company(company), new CourseId(id), score, FeatureVector.of(values), Optional.empty());
  }

  private static GatewayCall with(GatewayCall call, Map<String, String> query) {
    query.forEach(call::query);
    return call;
  }

  private static String whatIf(String company, String course, String changes) {
    return "{\"company\":\"%s\",\"course\":\"%s\",\"changes\":%s,\"rebalance\":\"proportional\"}"
        .formatted(company, course, changes);
  }

  private static Answer answer(String route, GatewayCall call) {
    return call.to(requireNonNull(handlers.get(route), route));
  }

  private static List<Answer> answers(
      String route, String company, String course, String asCompany) {
    return requireNonNull(CALLS.get(route), route)
        .apply(company, course)
        .map(c -> answer(route, c.as(asCompany)))
        .toList();
  }

  /** What is heron's to see has no name of kite's in it, and no id of its courses. */
  private static void assertNothingOfKite(String route, Answer answer) {
    assertThat(answer.body().toLowerCase(Locale.ROOT))
        .as(route)
        .doesNotContain("\"" + KITE + "\"", "\"kzq-");
  }

  @Test
  void everyRouteOfTheTemplate_isAskedHere() {
    assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(handlers.keySet());
  }

  @Test
  void ofItself_aCompanyGetsAnswers_withNothingOfTheOther() {
    CALLS.forEach(
        (route, calls) -> {
          List<Answer> answers = answers(route, HERON, HERONS_COURSE, HERON);

          assertThat(answers).as(route).anyMatch(answer -> answer.status() == 200);
          answers.forEach(answer -> assertNothingOfKite(route, answer));
        });
  }

  @Test
  void ofTheOther_aCompanyGetsWhatItGetsOfNobody_toTheByte() {
    CALLS.forEach(
        (route, calls) -> {
          List<Answer> others = answers(route, KITE, KITES_COURSE, HERON);
          List<Answer> nobodys = answers(route, NOBODY, NO_COURSE, HERON);

          for (int i = 0; i < others.size(); i++) {
            Answer other = others.get(i);
            assertThat(other.status()).as(route).isEqualTo(nobodys.get(i).status());
            assertThat(named(other.body())).as(route).isEqualTo(nobodys.get(i).body());
            assertThat(other.headers().keySet())
                .as(route)
                .isEqualTo(nobodys.get(i).headers().keySet());
          }
        });
  }

  /** The answer with nobody's names in place of kite's, which the caller sent. */
  private static String named(String body) {
    return body.replace(KITES_COURSE, NO_COURSE)
        .replace(KITE, NOBODY)
        .replace(KITE.substring(1), NOBODY.substring(1))
        .replace("\"text\":\"k\"", "\"text\":\"w\"");
  }

  @Test
  void resourcesOfTheOther_areUnknown() {
    for (String route : CALLS.keySet()) {
      if (route.contains("{company}") || route.equals("POST /v1/recommendations")) {
        assertThat(answers(route, KITE, KITES_COURSE, HERON))
            .as(route)
            .allSatisfy(
                answer -> {
                  assertThat(answer.status()).isEqualTo(404);
                  assertThat(answer.problem()).isEqualTo("unknown-company");
                });
      }
    }
  }

  @Test
  void theSameCalls_areAnsweredToTheirCompany_soThatTheyCouldLeak() {
    for (String route : CALLS.keySet()) {
      assertThat(answers(route, KITE, KITES_COURSE, KITE))
          .as(route)
          .anyMatch(answer -> answer.status() == 200);
    }
    assertThat(answers("POST /v1/what-if", KITE, KITES_COURSE, KITE).get(0).body())
        .contains("\"kvxqz\"", "\"kzq-");
  }

  @Test
  void entityTags_areOfTheCaller() {
    for (String route : CALLS.keySet()) {
      List<Answer> herons = answers(route, HERON, HERONS_COURSE, HERON);
      List<Answer> kites = answers(route, HERON, HERONS_COURSE, KITE);
      for (int i = 0; i < herons.size(); i++) {
        String tag = herons.get(i).headers().get("ETag");
        if (tag != null) {
          assertThat(kites.get(i).headers().get("ETag")).as(route).isNotEqualTo(tag);
        }
      }
    }
  }

  @Test
  void aCursorOfTheOther_leadsToNothingOfIt() {
    for (String route : List.of("GET /v1/companies", "GET /v1/companies/{company}/courses")) {
      String next =
          Stream.concat(
                  answers(route, KITE, KITES_COURSE, KITE).stream(), Stream.of(everything(route)))
              .filter(answer -> answer.status() == 200)
              .map(answer -> answer.at("/next"))
              .filter(Objects::nonNull)
              .map(String::valueOf)
              .findFirst()
              .orElseThrow();

      GatewayCall call = GatewayCall.get(route.substring(4));
      if (route.contains("{company}")) {
        call.path("company", HERON);
      }
      assertNothingOfKite(route, answer(route, call.query("cursor", next).as(HERON)));
    }
  }

  /** A first page for who may see all companies. */
  private static Answer everything(String route) {
    GatewayCall call = GatewayCall.get(route.substring(4)).query("limit", "1");
    if (route.contains("{company}")) {
      call.path("company", KITE);
    }
    return answer(route, call.authorizer(Map.of("allCompanies", "true")));
  }

  @Test
  void withoutATokensCompany_nothingIsAnsweredButHealth() {
    CALLS.forEach(
        (route, calls) ->
            calls
                .apply(HERON, HERONS_COURSE)
                .forEach(
                    call ->
                        assertThat(answer(route, call).status())
                            .as(route)
                            .isEqualTo(route.startsWith("GET /v1/health") ? 200 : 401)));
  }

  @Test
  void aggregatesOverAllCompanies_haveNoLowestAndNoHighestValue() {
    String route = "GET /v1/companies/{company}/courses/{course}";
    Answer answer = answers(route, HERON, HERONS_COURSE, HERON).get(0);
    double[] quantiles =
        ((List<?>) requireNonNull(answer.at("/allCourses/engagementScore/quantiles")))
            .stream()
                .mapToDouble(value -> ((Number) requireNonNull(value)).doubleValue())
                .toArray();

    assertThat(quantiles[0]).isEqualTo(quantiles[1]);
    assertThat(quantiles[100]).isEqualTo(quantiles[99]);
    assertThat(Arrays.stream(quantiles).boxed()).isSorted();
  }
}
