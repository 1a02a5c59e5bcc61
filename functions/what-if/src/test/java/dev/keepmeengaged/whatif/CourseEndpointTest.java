package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.whatif.GoldenCourses.COURSES;
import static dev.keepmeengaged.whatif.GoldenCourses.MODEL;
import static dev.keepmeengaged.whatif.GoldenCourses.RELEASE;
import static dev.keepmeengaged.whatif.GoldenCourses.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is common to all that is said of one course. */
@ParameterizedClass
@ValueSource(
    strings = {WhatIfRoutes.EXPLANATION, WhatIfRoutes.OUTLOOK, WhatIfRoutes.REDUCED_FOREST})
class CourseEndpointTest {

  private static final Contract CONTRACT = Contract.read();

  private static final DataVersion NEXT_DATA = new DataVersion("data-2");

  @Parameter String resource = "";

  private final InMemoryCatalogue catalogue =
      new InMemoryCatalogue()
          .with(RELEASE.data(), Catalogue.of(COURSES))
          .with(NEXT_DATA, Catalogue.of(COURSES));
  private final CourseReader reader = new CourseReader(catalogue, catalogue, catalogue);
  private final WhatIfHandler handler = serving(RELEASE);

  private WhatIfHandler serving(Release release) {
    return handler(() -> Optional.of(release), reader);
  }

  private static WhatIfHandler handler(Releases releases, CourseReader courses) {
    return new WhatIfHandler(releases, courses, loaded -> MODEL, Clock.systemUTC());
  }

  private GatewayCall about(String company, String course) {
    return GatewayCall.get(resource).path("company", company).path("course", course);
  }

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, WhatIfHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  @Test
  void anAnswer_isKept_untilTheRelease_orTheCourseIsAnother() {
    Answer answer = answer(about("heron", "c0"));
    String tag = Objects.requireNonNull(answer.headers().get("ETag"));

    assertThat(answer.headers()).containsEntry("Cache-Control", "private, no-cache");
    assertThat(answer(about("heron", "c0").header("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(answer(about("heron", "c1").header("If-None-Match", tag)).status()).isEqualTo(200);
    assertThat(answer(about("heron", "c99999").header("If-None-Match", tag)).status())
        .isEqualTo(404);
    for (Release other :
        List.of(
            release(NEXT_DATA, RELEASE.model()),
            release(RELEASE.data(), new ModelVersion("model-2")))) {
      GatewayCall again = about("heron", "c0").header("If-None-Match", tag);
      assertThat(checked(again, serving(other)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "all"})
  void aCourseWithAScoreOf0Or100_isOutsideTheModelsScope(String course) {
    Answer answer = answer(about("heron", course));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("outside-model-scope");
  }

  @ParameterizedTest
  @CsvSource({
    "herons, c0, unknown-company",
    "a#b, c0, unknown-company",
    "heron, c99999, unknown-course",
    "heron, a#b, unknown-course",
  })
  void anUnknownCourse_isNotFound(String company, String course, String kind) {
    Answer answer = answer(about(company, course));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo(kind);
  }

  @Test
  void parameters_areRefused() {
    assertThat(answer(about("heron", "c0").query("a", "b")).places())
        .containsExactly("a unknown-parameter");
  }

  @Test
  void anOutageOfAnyPort_orAReleaseThatIsGone_isUnavailable() {
    Outage outage = new Outage();
    Releases releases = () -> Optional.of(RELEASE);
    for (WhatIfHandler inTrouble :
        List.of(
            handler(outage, reader),
            handler(releases, new CourseReader(catalogue, outage, catalogue)),
            new WhatIfHandler(
                releases,
                reader,
                ServedModel.loader(outage, AccessMode.OPEN, Log.standardOutput("what-if")),
                Clock.systemUTC()))) {
      Answer answer = checked(about("heron", "c0"), inTrouble);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.body()).doesNotContain("secret");
    }
    catalogue.without(RELEASE.data());
    assertThat(answer(about("heron", "c0")).status()).isEqualTo(503);
  }
}
