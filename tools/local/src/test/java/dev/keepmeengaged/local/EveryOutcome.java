package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.local.RecordedFunctions.Recorded;
import dev.keepmeengaged.local.gateway.HttpAnswer;
import dev.keepmeengaged.local.gateway.HttpRequest;
import dev.keepmeengaged.local.template.FunctionDefinition;
import dev.keepmeengaged.local.template.TemplateRoute;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks every route for every kind of answer, and notes what each function needs for it. */
final class EveryOutcome {

  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  private static final DataVersion DATA = new DataVersion("data");
  private static final DataVersion NEXT_DATA = new DataVersion("next");

  private final LocalStack stack;
  private final LocalServices services;
  private final ReleaseFixture releases;
  private final Map<String, Set<Permission>> needed = new HashMap<>();
  private final Set<TemplateRoute> asked = new HashSet<>();
  private RecordedFunctions functions;

  private EveryOutcome(LocalStack stack, LocalServices services) {
    this.stack = stack;
    this.services = services;
    this.releases = new ReleaseFixture(services.publishTarget());
    this.functions = RecordedFunctions.start(stack, services);
  }

  /** What each function of the stack needs, by its logical id. */
  static Map<String, Set<Permission>> needed(LocalStack stack) {
    try (LocalServices services = LocalServices.start(stack, LocalServices.Options.forgotten())) {
      EveryOutcome outcomes = new EveryOutcome(stack, services);
      outcomes.nothingPublished();
      outcomes.published();
      outcomes.published_withAModelThatIsGone();
      assertThat(outcomes.asked)
          .as("routes that were asked")
          .containsAll(stack.functions().stream().flatMap(f -> f.routes().stream()).toList());
      return outcomes.needed;
    }
  }

  private void nothingPublished() {
    for (String path :
        List.of(
            "/v1/health",
            "/v1/companies",
            "/v1/search?text=heron",
            "/v1/companies/heron/courses",
            "/v1/companies/heron/courses/1",
            "/v1/companies/heron/courses/1/explanation",
            "/v1/companies/heron/segments",
            "/v1/companies/heron/courses/1/outlook",
            "/v1/companies/heron/courses/1/reduced-forest",
            "/v1/importances",
            "/v1/model")) {
      get(503, path);
    }
    healthOfEach(503, 503);
    post(503, "/v1/what-if", whatIf("heron", "1"));
    post(503, "/v1/what-if/batch", batch(whatIf("heron", "1")));
    post(503, "/v1/recommendations", course("heron", "1"));
  }

  private void published() {
    releases.write(DATA, courses());
    releases.point(DATA, releases.uploadSampleModel());
    functions = RecordedFunctions.start(stack, services);

    get(200, "/v1/health");
    healthOfEach(200, 200);
    everyPage("/v1/companies?limit=1");
    get(200, "/v1/companies?prefix=nobody");
    everyPage("/v1/companies?sort=median&limit=1");
    everyPage("/v1/companies?sort=room&limit=1");
    get(200, "/v1/search?text=heron");
    get(200, "/v1/search?text=heorn");
    everyPage("/v1/companies/heron/courses?limit=1");
    everyPage("/v1/companies/heron/courses?limit=1&prefix=1");
    get(200, "/v1/companies/heron/courses?prefix=9");
    everyPage("/v1/companies/heron/courses?limit=1&sort=users");
    everyPage("/v1/companies/heron/courses?limit=1&text=1");
    get(404, "/v1/companies/nobody/courses");
    get(404, "/v1/companies/nobody/courses?prefix=1");
    get(200, "/v1/companies/heron/courses/1");
    get(404, "/v1/companies/heron/courses/9");
    get(404, "/v1/companies/nobody/courses/1");
    get(200, "/v1/companies/heron/courses/1/explanation");
    get(404, "/v1/companies/heron/courses/9/explanation");
    get(404, "/v1/companies/nobody/courses/1/explanation");
    get(422, "/v1/companies/heron/courses/3/explanation");
    get(200, "/v1/companies/heron/courses/1/outlook");
    get(200, "/v1/companies/heron/courses/1/reduced-forest");
    get(404, "/v1/companies/heron/courses/9/outlook");
    get(404, "/v1/companies/heron/courses/9/reduced-forest");
    get(404, "/v1/companies/nobody/courses/1/outlook");
    get(404, "/v1/companies/nobody/courses/1/reduced-forest");
    get(422, "/v1/companies/heron/courses/3/outlook");
    get(422, "/v1/companies/heron/courses/3/reduced-forest");
    get(200, "/v1/importances");
    get(200, "/v1/importances?controllable=true");
    get(200, "/v1/model");
    post(200, "/v1/what-if", whatIf("heron", "1"));
    post(404, "/v1/what-if", whatIf("heron", "9"));
    post(404, "/v1/what-if", whatIf("nobody", "1"));
    post(422, "/v1/what-if", whatIf("heron", "3"));
    post(200, "/v1/what-if/batch", batch(whatIf("heron", "1"), whatIf("egret", "1")));
    post(
        200,
        "/v1/what-if/batch",
        batch(whatIf("heron", "1"), whatIf("heron", "9"), whatIf("nobody", "1"), "{}"));
    post(200, "/v1/recommendations", course("heron", "1"));
    post(200, "/v1/recommendations", course("heron", "3"));
    post(404, "/v1/recommendations", course("heron", "9"));
    post(404, "/v1/recommendations", course("nobody", "1"));
    get(200, "/v1/companies/heron/segments");
    get(404, "/v1/companies/nobody/segments");
  }

  private void published_withAModelThatIsGone() {
    String cursor = next(get(200, "/v1/companies?limit=1")).orElseThrow();
    releases.write(NEXT_DATA, courses());
    releases.point(NEXT_DATA, new ModelVersion("gone"));
    functions = RecordedFunctions.start(stack, services);

    get(410, "/v1/companies?limit=1&cursor=" + cursor);
    get(200, "/v1/companies/heron/courses/1");
    get(503, "/v1/companies/heron/courses/1/explanation");
    get(503, "/v1/companies/heron/courses/1/outlook");
    get(503, "/v1/companies/heron/courses/1/reduced-forest");
    get(503, "/v1/importances");
    get(503, "/v1/model");
    healthOfEach(200, 503);
    post(503, "/v1/what-if", whatIf("heron", "1"));
    post(503, "/v1/what-if/batch", batch(whatIf("heron", "1")));
    post(503, "/v1/recommendations", course("heron", "1"));
    get(503, "/v1/companies/heron/segments");
  }

  /** The functions that need courses alone, and those that need the model. */
  private void healthOfEach(int ofCourses, int ofModels) {
    get(ofCourses, "/v1/health/company-list");
    get(ofCourses, "/v1/health/course-scores");
    get(ofModels, "/v1/health/importances");
    get(ofModels, "/v1/health/what-if");
    get(ofModels, "/v1/health/recommendations");
  }

  /** The best, the worst and one outside the model's scope of heron, and one of egret. */
  private static Catalogue courses() {
    return Catalogue.of(
        List.of(
            ReleaseFixture.course("heron", "1", 80),
            ReleaseFixture.course("heron", "10", 20),
            ReleaseFixture.course("heron", "3", 100),
            ReleaseFixture.course("egret", "1", 50)));
  }

  private static String course(String company, String course) {
    return "{\"company\":\"%s\",\"course\":\"%s\"}".formatted(company, course);
  }

  private static String whatIf(String company, String course) {
    return "{\"company\":\"%s\",\"course\":\"%s\",\"changes\":{}}".formatted(company, course);
  }

  private static String batch(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  private void everyPage(String path) {
    Optional<String> next = next(get(200, path));
    assertThat(next).as(path + " has a next page").isPresent();
    while (next.isPresent()) {
      next = next(get(200, path + "&cursor=" + next.get()));
    }
  }

  private static Optional<String> next(HttpAnswer answer) {
    return Optional.of(NEXT.matcher(answer.body())).filter(Matcher::find).map(m -> m.group(1));
  }

  private HttpAnswer get(int status, String pathAndQuery) {
    return ask(status, RecordedFunctions.get(pathAndQuery));
  }

  private void post(int status, String path, String json) {
    ask(status, RecordedFunctions.post(path, json));
  }

  private HttpAnswer ask(int status, HttpRequest request) {
    Recorded recorded = functions.answer(request);
    HttpAnswer answer = recorded.answer();
    assertThat(answer.status()).as(request + ": " + answer.body()).isEqualTo(status);
    for (FunctionDefinition function : stack.functions()) {
      for (TemplateRoute route : function.routes()) {
        if (matches(route, request)) {
          asked.add(route);
          needed.computeIfAbsent(function.name(), name -> new HashSet<>()).addAll(recorded.calls());
        }
      }
    }
    return answer;
  }

  private static boolean matches(TemplateRoute route, HttpRequest request) {
    return route.method().equals(request.method())
        && request.path().matches(route.path().replaceAll("\\{[^}]+}", "[^/]+"));
  }
}
