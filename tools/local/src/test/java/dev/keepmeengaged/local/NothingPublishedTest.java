package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.local.HttpCalls.Answer;
import dev.keepmeengaged.local.front.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The system as it is right after its first deployment: everything starts, nothing is there. */
class NothingPublishedTest {

  private static LocalServices services;
  private static LocalSystem system;
  private static HttpCalls http;

  @BeforeAll
  static void start() throws Exception {
    ProjectFolder project = new ProjectFolder(Path.of("../.."));
    LocalStack stack = new LocalStack(project.template());
    services = LocalServices.start(stack, LocalServices.Options.forgotten());
    system =
        LocalSystem.start(
            Site.sources(project.site()), stack, services.environment(), 0, line -> {});
    http = new HttpCalls(system.address());
  }

  @AfterAll
  static void stop() {
    system.close();
    services.close();
  }

  @Test
  void health_isA503() throws Exception {
    assertThat(http.get("/v1/health").status()).isEqualTo(503);
  }

  @Test
  void everyRoute_isA503WithTheReason() throws Exception {
    String whatIf = "{\"company\":\"a\",\"course\":\"1\",\"changes\":{}}";
    List<Answer> answers =
        List.of(
            http.get("/v1/health/company-list"),
            http.get("/v1/health/course-scores"),
            http.get("/v1/health/importances"),
            http.get("/v1/health/what-if"),
            http.get("/v1/health/recommendations"),
            http.get("/v1/companies"),
            http.get("/v1/search?text=a"),
            http.get("/v1/companies/a/courses"),
            http.get("/v1/companies/a/courses/1"),
            http.get("/v1/companies/a/courses/1/explanation"),
            http.get("/v1/companies/a/courses/1/outlook"),
            http.get("/v1/companies/a/courses/1/reduced-forest"),
            http.get("/v1/importances"),
            http.get("/v1/model"),
            http.post("/v1/what-if", whatIf),
            http.post("/v1/what-if/batch", "{\"items\":[" + whatIf + "]}"),
            http.post("/v1/recommendations", "{\"company\":\"a\",\"course\":\"1\"}"));

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.json())
                  .containsEntry("type", "/problems/nothing-published")
                  .containsKeys("title", "detail", "instance");
              assertThat(answer.headers())
                  .containsEntry("Content-Type", "application/problem+json")
                  .containsKeys("Retry-After", "X-Request-Id");
            });
  }

  @Test
  void learningPlatforms_findNothing_sinceNobodyIsSignedInHere() throws Exception {
    for (Answer answer :
        List.of(
            http.get("/v1/lti/login?iss=a"),
            http.post("/v1/lti/login", ""),
            http.post("/v1/lti/launch", ""),
            http.post("/v1/lti/course", "{}"),
            http.get("/v1/lti/register?invite=a"),
            http.get("/v1/lti/keys"))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json()).containsEntry("type", "/problems/unknown-path");
    }
  }

  @Test
  void unknownPath_isA404FromTheGateway() throws Exception {
    Answer answer = http.get("/v1/nothing");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(answer.json())
        .containsEntry("type", "/problems/unknown-path")
        .containsEntry("status", 404)
        .containsEntry("instance", answer.headers().get("X-Request-Id"));
  }
}
