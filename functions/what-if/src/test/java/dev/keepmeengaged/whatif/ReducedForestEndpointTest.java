package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.whatif.GoldenCourses.COURSES;
import static dev.keepmeengaged.whatif.GoldenCourses.MODEL;
import static dev.keepmeengaged.whatif.GoldenCourses.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.predictions.CourseReader;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Over the model of the committed sample, and courses with the features of its golden rows. That
 * the figures which a page works out are those of a what-if, {@code
 * tools/site-tests/reduced-forests.mjs} holds on the running system.
 */
class ReducedForestEndpointTest {

  private static final Contract CONTRACT = Contract.read();

  private final InMemoryCatalogue catalogue =
      new InMemoryCatalogue().with(RELEASE.data(), courses());
  private final WhatIfHandler handler =
      new WhatIfHandler(
          () -> Optional.of(RELEASE),
          new CourseReader(catalogue, catalogue, catalogue),
          release -> MODEL,
          Clock.systemUTC());

  private static Catalogue courses() {
    List<Course> courses = new ArrayList<>(COURSES);
    Course some = COURSES.get(0);
    courses.add(
        new Course(
            some.company(),
            new CourseId("no mix"),
            some.engagementScore(),
            some.features().with(Map.of(Feature.CONTENT, 1.5)),
            some.outOfBag()));
    for (int i = 0; i < 250; i++) {
      courses.add(
          new Course(
              new Company("crane"),
              new CourseId("" + i),
              some.engagementScore(),
              some.features(),
              some.outOfBag()));
    }
    return Catalogue.of(courses);
  }

  private Answer answer(String course) {
    return answer("heron", course);
  }

  private Answer answer(String company, String course) {
    GatewayCall call =
        GatewayCall.get(WhatIfRoutes.REDUCED_FOREST)
            .path("company", company)
            .path("course", course);
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static byte[] bytes(Answer answer, String pointer) {
    return Base64.getDecoder().decode(String.valueOf(answer.at(pointer)));
  }

  private static List<Feature> sliders(Answer answer) {
    return items(answer, "/sliders").stream()
        .map(slider -> String.valueOf(((Map<?, ?>) slider).get("feature")))
        .map(id -> Feature.byId(id).orElseThrow())
        .toList();
  }

  private static List<?> items(Answer answer, String pointer) {
    return (List<?>) Objects.requireNonNull(answer.at(pointer));
  }

  @Test
  void anAnswer_hasTheBaselineOfAWhatIf_andASliderForEachFeatureThatHasOne() {
    Answer whatIf =
        GatewayCall.post("/v1/what-if", "{\"company\":\"heron\",\"course\":\"c0\",\"changes\":{}}")
            .to(handler);

    Answer answer = answer("c0");

    assertThat(answer.at("/baseline")).isEqualTo(whatIf.at("/baseline"));
    assertThat(answer.at("/observed")).isEqualTo(whatIf.at("/observed"));
    assertThat(answer.at("/trees")).isEqualTo(whatIf.at("/trees"));
    assertThat(sliders(answer))
        .containsExactlyElementsOf(
            Arrays.stream(Feature.values()).filter(Feature::slider).toList());
  }

  @Test
  void columns_goTogether() {
    Answer answer = answer("c0");
    byte[] splits = bytes(answer, "/forest/splits");
    int leaves = bytes(answer, "/forest/leaves").length / Float.BYTES;
    int sliders = items(answer, "/sliders").size();

    assertThat(bytes(answer, "/forest/thresholds")).hasSize(2 * (splits.length - leaves));
    for (byte split : splits) {
      assertThat((int) split).isBetween(0, sliders);
    }
    double trees = answer.numberAt("/trees/used");
    assertThat(2 * leaves - splits.length).isEqualTo((int) trees);
  }

  @Test
  void mixesOfTheCompany_areThoseOfItsOtherCourses() {
    Answer answer = answer("c0");
    ByteBuffer tenths = ByteBuffer.wrap(bytes(answer, "/support/own/tenths"));
    int mixes = bytes(answer, "/support/own/courses").length;

    assertThat(tenths.capacity()).isEqualTo(2 * Feature.PAGE_TYPES.size() * mixes);
    for (int mix = 0; mix < mixes; mix++) {
      int sum = 0;
      for (int type = 0; type < Feature.PAGE_TYPES.size(); type++) {
        int place = type * mixes + mix;
        int high = tenths.capacity() / 2 + place;
        sum += Byte.toUnsignedInt(tenths.get(place)) + 256 * Byte.toUnsignedInt(tenths.get(high));
      }
      assertThat(sum).isEqualTo(PageMix.WHOLE);
    }
  }

  @Test
  void ownCourses_areTheNearestOfTheCompany_withTheirScores_whateverThoseAre() {
    Answer answer = answer("c0");
    List<String> ids =
        items(answer, "/ownCourses/nearest").stream()
            .map(course -> String.valueOf(((Map<?, ?>) course).get("course")))
            .toList();

    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            COURSES.stream()
                .map(course -> course.id().value())
                .filter(id -> !id.equals("c0"))
                .toList());
    assertThat(answer.at("/ownCourses/of")).isEqualTo(ids.size());
    // These have its features, but for fewer learners of the last.
    assertThat(ids).startsWith("all", "none", "no quizzes");
    assertThat(((Map<?, ?>) items(answer, "/ownCourses/nearest").get(0)).keySet())
        .as("what the page draws")
        .map(String::valueOf)
        .containsExactlyInAnyOrder("course", "engagementScore", "smallSample", "tenths");
    assertThat(answer.at("/ownCourses/nearest/0/engagementScore")).isEqualTo(100);
    assertThat(answer.at("/ownCourses/nearest/2/engagementScore")).isEqualTo(66.5);
    assertThat(answer.at("/ownCourses/nearest/2/smallSample")).isEqualTo(true);
  }

  @Test
  void ownCourses_areAtMostTwoHundred_ofAllThatThereAre() {
    Answer answer = answer("crane", "0");

    assertThat(items(answer, "/ownCourses/nearest")).hasSize(200);
    assertThat(answer.at("/ownCourses/of")).isEqualTo(249);
  }

  @Test
  void ownCourses_inAReleaseWithoutMixes_areNone() {
    catalogue.withoutMixes(RELEASE.data(), courses());

    Answer answer = answer("c0");

    assertThat(answer.at("/support/own")).isNull();
    assertThat(answer.at("/ownCourses")).isEqualTo(Map.of("of", 0, "nearest", List.of()));
  }

  @Test
  void aCourseWithoutAPageMix_hasNoSlidersForPageTypes_andNoCoursesNearIt() {
    Answer answer = answer("no mix");

    assertThat(sliders(answer)).isNotEmpty().noneMatch(Feature::pageType);
    assertThat(items(answer, "/ownCourses/nearest")).isEmpty();
  }
}
