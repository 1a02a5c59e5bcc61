package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.local.HttpCalls.Answer;
import dev.keepmeengaged.local.Pipeline.Served;
import dev.keepmeengaged.local.front.Site;
import dev.keepmeengaged.support.Terminal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API over HTTP: made-up data, trained, published, and served by the real functions. */
class WholeSystemTest {

  private static StorageFolder store;
  private static LocalServices services;
  private static LocalSystem system;
  private static HttpCalls http;
  private static Served served;

  @BeforeAll
  static void start(@TempDir Path data, @TempDir Path temporary) throws Exception {
    ProjectFolder project = new ProjectFolder(Path.of("../.."));
    LocalStack stack = new LocalStack(project.template());
    store = StorageFolder.temporary(temporary);
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    served =
        new Pipeline(SmallData.TRAINING, store, AccessMode.OPEN, new Terminal(SmallData.nobody()))
            .run(Source.toTrain(SmallData.generate(data, 7)), () -> services);
    system =
        LocalSystem.start(
            Site.sources(project.site()), stack, services.environment(), 0, line -> {});
    http = new HttpCalls(system.address());
  }

  @AfterAll
  static void stop() {
    system.close();
    services.close();
    store.close();
  }

  @Test
  void health_isA200_asAWholeAndOfEveryFunction() throws Exception {
    assertThat(http.get("/v1/health").status()).isEqualTo(200);
    for (String function :
        List.of("company-list", "course-scores", "importances", "what-if", "recommendations")) {
      assertThat(http.get("/v1/health/" + function).status()).as(function).isEqualTo(200);
    }
  }

  @Test
  void companies_pageByPage_areAllOfThem_byName() throws Exception {
    List<String> names = companies().stream().map(c -> text(c, "company")).toList();

    assertThat(names).hasSize(served.companies()).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void courses_ofAllCompanies_areAllCourses_bestFirst() throws Exception {
    int courses = 0;
    for (Map<String, Object> company : companies()) {
      Answer answer = http.get(coursesOf(text(company, "company")) + "?limit=200");
      List<Map<String, Object>> list = list(answer.json(), "courses");

      assertThat(list).hasSize((int) number(company, "courses"));
      assertThat(list.stream().map(c -> number(c, "engagementScore")))
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
      courses += list.size();
    }
    assertThat(courses).isEqualTo(served.courses());
  }

  @Test
  void course_hasAllTwentyFeatures() throws Exception {
    Course course = someCourse();

    Answer answer = http.get(course.path());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).containsEntry("course", course.course());
    assertThat(list(answer.json(), "features")).hasSize(20);
  }

  @Test
  void name_isDecodedOnce() throws Exception {
    Course course = someCourse();
    String everyLetter =
        course.company().chars().mapToObj("%%%02X"::formatted).reduce("", String::concat);

    assertThat(http.get("/v1/companies/" + everyLetter + "/courses").status()).isEqualTo(200);
    assertThat(http.get("/v1/companies/" + everyLetter.replace("%", "%25") + "/courses").status())
        .isEqualTo(404);
    assertThat(http.get("/v1/companies/a%2Fb/courses").json())
        .containsEntry("type", "/problems/unknown-company");
  }

  @Test
  void importances_rankAllFeatures() throws Exception {
    List<Map<String, Object>> all = list(http.get("/v1/importances").json(), "features");
    List<Map<String, Object>> controllable =
        list(http.get("/v1/importances?controllable=true").json(), "features");

    assertThat(all).hasSize(20);
    assertThat(all.stream().mapToDouble(f -> number(f, "importance")).sum())
        .isBetween(0.999, 1.001);
    assertThat(controllable).hasSizeBetween(7, 19);
  }

  @Test
  void model_isDescribedByTheCardThatWasPublishedWithIt() throws Exception {
    Map<String, Object> model = http.get("/v1/model").json();

    assertThat(model.get("model")).isEqualTo(http.get("/v1/importances").json().get("model"));
    assertThat(model.get("trainingData")).asString().contains("format=raw export");
    assertThat(list(model, "limits")).isNotEmpty();
  }

  @Test
  void whatIf_withoutChanges_hasZeroDelta() throws Exception {
    Answer answer = http.post("/v1/what-if", someCourse().whatIf(""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(number(answer.json(), "delta")).isZero();
    assertThat(answer.json().get("baseline")).isEqualTo(answer.json().get("scenario"));
  }

  @Test
  void whatIf_withChanges_isAnswered() throws Exception {
    Answer answer = http.post("/v1/what-if", someCourse().whatIf("\"content\":50"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).containsKeys("model", "observed", "baseline", "scenario", "delta");
  }

  @Test
  void recommendations_areAnswered_withPlansOrTheReason() throws Exception {
    Answer answer =
        http.post(
            "/v1/recommendations",
            "{\"company\":\"%s\",\"course\":\"%s\"}"
                .formatted(someCourse().company(), someCourse().course()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).containsKeys("model", "plans", "next", "tried", "complete");
  }

  @Test
  void explanation_isOfTheBaselineOfAWhatIf_andAddsUpToTheObservedScore() throws Exception {
    Course course = someCourse();
    Map<String, Object> whatIf = http.post("/v1/what-if", course.whatIf("")).json();

    Answer answer = http.get(course.path() + "/explanation");

    assertThat(answer.status()).isEqualTo(200);
    Map<String, Object> explained = answer.json();
    assertThat(explained.get("baseline")).isEqualTo(whatIf.get("baseline"));
    assertThat(explained.get("trees")).isEqualTo(whatIf.get("trees"));
    assertThat(number(explained, "baseline") + number(explained, "unexplained"))
        .isCloseTo(number(whatIf, "observed"), within(1e-9));
    assertThat(list(explained, "sentences")).isNotEmpty();
  }

  @Test
  void outlook_isOfTheBaselineOfAWhatIf_withACurveForEachFeature_andEverySwap() throws Exception {
    Course course = someCourse();
    Map<String, Object> whatIf = http.post("/v1/what-if", course.whatIf("")).json();

    Answer answer = http.get(course.path() + "/outlook");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("baseline")).isEqualTo(whatIf.get("baseline"));
    assertThat(list(answer.json(), "curves")).hasSize(10);
    assertThat(list(answer.json(), "swaps")).hasSize(20);
  }

  @Test
  void batch_answersInOrder_anErrorInItsPlace() throws Exception {
    String good = someCourse().whatIf("\"content\":50");
    String unknown = new Course(someCourse().company(), "nothing").whatIf("");

    Answer answer = http.post("/v1/what-if/batch", "{\"items\":[" + good + "," + unknown + "]}");

    assertThat(answer.status()).isEqualTo(200);
    String answers = answer.json().toString();
    assertThat(answers.indexOf("delta")).isPositive().isLessThan(answers.indexOf("unknown-course"));
  }

  @Test
  void whatIfs_atOnce_areAnsweredAlike() throws Exception {
    String request = someCourse().whatIf("\"content\":50");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        calls.add(() -> http.post("/v1/what-if", request));
      }
      List<Object> scenarios = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        scenarios.add(answer.get().json().get("scenario"));
      }
      assertThat(scenarios).hasSize(40).doesNotContainNull();
      assertThat(scenarios.stream().distinct()).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void answerThatIsKnown_isA304() throws Exception {
    for (String path :
        List.of(
            "/v1/companies",
            "/v1/companies?sort=room",
            "/v1/search?text=a",
            someCourse().path(),
            someCourse().path() + "/explanation",
            someCourse().path() + "/outlook",
            "/v1/importances",
            "/v1/model")) {
      Answer first = http.get(path);
      Answer second = http.get(path, "If-None-Match", String.valueOf(first.headers().get("ETag")));
      Answer other = http.get(path, "If-None-Match", "W/\"other\"");

      assertThat(second.status()).as(path).isEqualTo(304);
      assertThat(second.json()).isEmpty();
      assertThat(other.status()).isEqualTo(200);
      assertThat(other.json()).isEqualTo(first.json());
    }
  }

  @Test
  void errors_areThoseOfTheContract() throws Exception {
    Course course = someCourse();
    HttpRequest.Builder text =
        HttpRequest.newBuilder(http.address().resolve("/v1/what-if"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(course.whatIf("")));
    String large = course.whatIf("") + " ".repeat(262_144);

    expect(http.get("/v1/companies?limit=0"), 400, "malformed-request");
    expect(http.get("/v1/companies?sort=best"), 400, "malformed-request");
    expect(http.get("/v1/search"), 400, "malformed-request");
    expect(http.get("/v1/companies?size=1"), 400, "malformed-request");
    expect(http.get("/v1/companies?cursor=no"), 400, "malformed-request");
    expect(http.get("/v1/companies/nobody/courses"), 404, "unknown-company");
    expect(http.get(new Course(course.company(), "nothing").path()), 404, "unknown-course");
    expect(http.get("/v1/companies", "Accept", "text/html"), 406, "not-acceptable");
    expect(http.get("/v1/companies?prefix=" + "a".repeat(5_000)), 414, "path-too-long");
    expect(http.get("/v1/companies", "X-Large", "a".repeat(17_000)), 431, "headers-too-large");
    expect(http.post("/v1/companies", "{}"), 404, "unknown-path");
    expect(http.post("/v1/what-if", "{"), 400, "malformed-request");
    expect(http.post("/v1/what-if", "{\"unknown\":1}"), 400, "malformed-request");
    expect(http.post("/v1/what-if", large), 413, "body-too-large");
    expect(http.send(text), 415, "unsupported-media-type");
    expect(http.post("/v1/what-if", course.whatIf("\"content\":101")), 422, "impossible-change");
    expect(http.post("/v1/what-if", course.whatIf("\"users\":5")), 422, "impossible-change");
  }

  @Test
  void courseOfAnotherCompany_isUnknown() throws Exception {
    List<Map<String, Object>> companies = companies();
    Course course = courseOf(text(companies.get(0), "company"));
    String other = text(companies.get(1), "company");

    expect(http.get(new Course(other, course.course()).path()), 404, "unknown-course");
    expect(
        http.post("/v1/what-if", new Course(other, course.course()).whatIf("")),
        404,
        "unknown-course");
  }

  private static void expect(Answer answer, int status, String problem) {
    assertThat(answer.status()).as(problem).isEqualTo(status);
    assertThat(answer.json())
        .containsEntry("type", "/problems/" + problem)
        .containsKeys("title", "detail", "instance");
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(answer.json().toString()).doesNotContain("Exception", "dev.keepmeengaged");
  }

  /** A course with how it is asked for. */
  private record Course(String company, String course) {

    String path() {
      return coursesOf(company) + "/" + encoded(course);
    }

    String whatIf(String changes) {
      return "{\"company\":\"%s\",\"course\":\"%s\",\"changes\":{%s},\"rebalance\":\"proportional\"}"
          .formatted(company, course, changes);
    }
  }

  private static Course someCourse() throws Exception {
    for (Map<String, Object> company : companies()) {
      String name = text(company, "company");
      for (Map<String, Object> course : list(http.get(coursesOf(name)).json(), "courses")) {
        double score = number(course, "engagementScore");
        if (score > 0 && score < 100) {
          return new Course(name, text(course, "course"));
        }
      }
    }
    throw new AssertionError("no course is in the model's scope");
  }

  private static Course courseOf(String company) throws Exception {
    return new Course(
        company, text(list(http.get(coursesOf(company)).json(), "courses").get(0), "course"));
  }

  private static List<Map<String, Object>> companies() throws Exception {
    List<Map<String, Object>> companies = new ArrayList<>();
    Object cursor = "";
    while (cursor != null) {
      Answer page =
          http.get("/v1/companies?limit=7" + (cursor.equals("") ? "" : "&cursor=" + cursor));
      companies.addAll(list(page.json(), "companies"));
      cursor = page.json().get("next");
    }
    return companies;
  }

  private static String coursesOf(String company) {
    return "/v1/companies/" + encoded(company) + "/courses";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static double number(Map<String, Object> json, String name) {
    return ((Number) Objects.requireNonNull(json.get(name), name)).doubleValue();
  }

  private static String text(Map<String, Object> json, String name) {
    return String.valueOf(json.get(name));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(json.get(name), name);
  }
}
