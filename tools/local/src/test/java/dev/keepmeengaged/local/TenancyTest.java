package dev.keepmeengaged.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
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

  private static final String COURSE = "GET /v1/companies/{company}/courses/{course}";

  private static final DataVersion DATA = new DataVersion("data");

  /** What every company is asked with: a route, and calls that name a company and a course. */
  static final Map<String, BiFunction<String, String, Stream<GatewayCall>>> CALLS = new TreeMap<>();

  /** Values that nobody else has, with as many digits as answers have. */
  private static final double LOWEST_SCORE = 1.37913;

  private static final double HIGHEST_SCORE = 97.3137;
  private static final double PRICE = 7331.77;
  private static final double CERTIFICATES = 83.1957;

  private static final List<String> VALUES_OF_KITE =
      Stream.of(LOWEST_SCORE, HIGHEST_SCORE, PRICE, CERTIFICATES).map(String::valueOf).toList();

  private static Served served;

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

  /** A system in token mode that serves some courses by the model of the sample. */
  private record Served(LocalServices services, Map<String, RequestStreamHandler> handlers)
      implements AutoCloseable {

    static Served of(Catalogue courses) {
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
      LocalServices services = LocalServices.start(stack, LocalServices.Options.forgotten());
      ReleaseFixture releases = new ReleaseFixture(services.publishTarget());
      releases.write(DATA, courses);
      releases.point(DATA, releases.uploadSampleModel());
      List<FunctionDefinition> asked =
          stack.functions().stream().filter(function -> !function.routes().isEmpty()).toList();
      Map<String, RequestStreamHandler> handlers = new LinkedHashMap<>();
      Handlers.of(asked, services.environment())
          .forEach(
              (function, handler) ->
                  function
                      .routes()
                      .forEach(
                          route -> handlers.put(route.method() + " " + route.path(), handler)));
      return new Served(services, handlers);
    }

    Answer answer(String route, GatewayCall call) {
      return call.to(requireNonNull(handlers.get(route), route));
    }

    List<Answer> answers(String route, String company, String course, String asCompany) {
      return answers(route, company, course, call -> call.as(asCompany));
    }

    List<Answer> answers(
        String route, String company, String course, UnaryOperator<GatewayCall> caller) {
      return requireNonNull(CALLS.get(route), route)
          .apply(company, course)
          .map(call -> answer(route, caller.apply(call)))
          .toList();
    }

    @Override
    public void close() {
      services.close();
    }
  }

  @BeforeAll
  static void start() {
    served = Served.of(courses(20, "egret", "crane", "stork"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /**
   * Twelve courses of heron, and some of each other company: heron sees aggregates where a quarter
   * of all has 10 besides these.
   */
  private static Catalogue courses(int each, String... others) {
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      courses.add(course(HERON, "h-" + i, 20 + 5 * i, 100 - 2 * i));
    }
    for (int i = 0; i < each; i++) {
      courses.add(course(KITE, "kzq-" + i, 22 + 3 * i, 100 - 2 * i));
      for (String other : others) {
        courses.add(course(other, other + i, 24 + 3 * i, 100 - 2 * i));
      }
    }
    courses.add(kites("kzq-lowest", LOWEST_SCORE, 0, 0));
    courses.add(kites("kzq-highest", HIGHEST_SCORE, PRICE, CERTIFICATES));
    return Catalogue.of(courses);
  }

  private static Course kites(String id, double score, double price, double certificates) {
    Course usual = course(KITE, id, score, 100);
    return new Course(
        usual.company(),
        usual.id(),
        score,
        usual.features().with(Map.of(Feature.PRICE, price, Feature.CERTIFICATES, certificates)),
        Optional.empty());
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
    return served.answer(route, call);
  }

  private static List<Answer> answers(
      String route, String company, String course, String asCompany) {
    return served.answers(route, company, course, asCompany);
  }

  /** As a caller who may see all companies. */
  private static GatewayCall asOneOfAll(GatewayCall call) {
    return call.authorizer(Map.of("allCompanies", "true"));
  }

  /** What is heron's to see has no name of kite's in it, no id of its courses, and no value. */
  private static void assertNothingOfKite(String route, Answer answer) {
    assertThat(answer.body().toLowerCase(Locale.ROOT))
        .as(route)
        .doesNotContain("\"" + KITE + "\"", "\"kzq-");
    assertNoValueOfKite(route, answer);
  }

  private static void assertNoValueOfKite(String route, Answer answer) {
    assertThat(answer.body())
        .as(route)
        .doesNotContain(VALUES_OF_KITE)
        .doesNotContain("\"exact\":true");
  }

  @Test
  void everyRouteOfTheTemplate_isAskedHere() {
    assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(served.handlers().keySet());
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
  void ofASmallPlatform_aCompanyGetsNothingOfTheOther_andNoAggregates() {
    try (Served small = Served.of(courses(6, "egret"))) {
      CALLS.forEach(
          (route, calls) -> {
            small
                .answers(route, HERON, HERONS_COURSE, HERON)
                .forEach(answer -> assertNothingOfKite(route, answer));
            small
                .answers(route, KITE, KITES_COURSE, HERON)
                .forEach(answer -> assertNoValueOfKite(route, answer));
          });
      assertThat(small.answers(COURSE, HERON, HERONS_COURSE, HERON).get(0).at("/allCourses"))
          .isNull();
    }
  }

  @Test
  void valuesOfTheOther_areInAnswersToItself_andToWhoSeesAll() {
    Answer highest = answers(COURSE, KITE, "kzq-highest", KITE).get(0);
    Answer toAll =
        answer(
            COURSE,
            asOneOfAll(
                GatewayCall.get(COURSE.substring(4))
                    .path("company", HERON)
                    .path("course", HERONS_COURSE)));

    assertThat(highest.body()).contains(VALUES_OF_KITE.subList(1, 4));
    assertThat(toAll.body()).contains(VALUES_OF_KITE.subList(0, 2));
  }

  @Test
  void ofTheOther_aCompanyGetsWhatItGetsOfNobody_toTheByte() {
    CALLS.forEach(
        (route, calls) -> {
          List<Answer> others = answers(route, KITE, KITES_COURSE, HERON);
          List<Answer> nobodys = answers(route, NOBODY, NO_COURSE, HERON);

          for (int i = 0; i < others.size(); i++) {
            Answer other = others.get(i);
            assertNoValueOfKite(route, other);
            assertThat(other.status()).as(route).isEqualTo(nobodys.get(i).status());
            assertThat(named(other.body())).as(route).isEqualTo(nobodys.get(i).body());
            assertThat(comparable(other.headers()))
                .as(route)
                .isEqualTo(comparable(nobodys.get(i).headers()));
          }
        });
  }

  /** Headers without the values that the question and the request themselves are in. */
  private static Map<String, String> comparable(Map<String, String> headers) {
    Map<String, String> comparable = new TreeMap<>(headers);
    for (String name : List.of("ETag", "X-Request-Id")) {
      comparable.computeIfPresent(name, (header, value) -> "any");
    }
    return comparable;
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
    Set<String> tagged = new TreeSet<>();
    Set<String> different = new TreeSet<>();
    CALLS.forEach(
        (route, calls) ->
            calls
                .apply(HERON, HERONS_COURSE)
                .forEach(
                    call -> {
                      Answer toHeron = answer(route, call.as(HERON));
                      Answer toAll = answer(route, asOneOfAll(call));
                      assertThat(toAll.status()).as(route).isEqualTo(toHeron.status());
                      if (toHeron.headers().containsKey("ETag")) {
                        tagged.add(route);
                        assertTagsAreOfTheCaller(route, call, toHeron, toAll);
                      }
                      if (!toHeron.body().equals(toAll.body())) {
                        different.add(route);
                      }
                    }));
    assertThat(tagged)
        .containsExactlyInAnyOrderElementsOf(
            CALLS.keySet().stream()
                .filter(route -> route.startsWith("GET ") && !route.startsWith("GET /v1/health"))
                .toList());
    assertThat(different)
        .contains("GET /v1/companies", "GET /v1/search", "GET /v1/importances", COURSE);
  }

  /** Answers to the same question of heron and of a caller who sees all, who both get something. */
  private static void assertTagsAreOfTheCaller(
      String route, GatewayCall call, Answer toHeron, Answer toAll) {
    assertThat(toHeron.status()).as(route).isEqualTo(200);
    for (Answer answer : List.of(toHeron, toAll)) {
      assertThat(answer.headers().get("Cache-Control")).as(route).startsWith("private, ");
    }
    String tag = requireNonNull(toHeron.headers().get("ETag"));
    assertThat(toAll.headers().get("ETag")).as(route).isNotNull().isNotEqualTo(tag);
    // Kite gets something, too, where no company is named.
    Answer toKite = answer(route, call.as(KITE));
    assertThat(toKite.status()).as(route).isEqualTo(route.contains("{company}") ? 404 : 200);
    assertThat(toKite.headers().get("ETag")).as(route).isNotEqualTo(tag);
    call.header("If-None-Match", tag);
    assertThat(answer(route, call.as(HERON)).status()).as(route).isEqualTo(304);
    assertThat(answer(route, asOneOfAll(call)).body()).as(route).isEqualTo(toAll.body());
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
    return answer(route, asOneOfAll(call));
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
  void aggregatesOverAllCompanies_areQuartilesOfFewCourses_withLinesBetween() {
    Answer answer = answers(COURSE, HERON, HERONS_COURSE, HERON).get(0);
    double[] quantiles =
        ((List<?>) requireNonNull(answer.at("/allCourses/engagementScore/quantiles")))
            .stream()
                .mapToDouble(value -> ((Number) requireNonNull(value)).doubleValue())
                .toArray();

    assertThat(Arrays.stream(quantiles).boxed()).isSorted();
    for (int p = 0; p < 100; p++) {
      int quarter = Math.max(25, Math.min(p - p % 25, 50));
      assertThat(quantiles[p + 1] - quantiles[p])
          .isEqualTo((quantiles[quarter + 25] - quantiles[quarter]) / 25, within(0.001));
    }
  }
}
