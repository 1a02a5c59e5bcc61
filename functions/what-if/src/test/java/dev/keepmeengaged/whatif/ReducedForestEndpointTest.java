package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.whatif.GoldenCourses.COURSES;
import static dev.keepmeengaged.whatif.GoldenCourses.MODEL;
import static dev.keepmeengaged.whatif.GoldenCourses.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Catalogue;
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
    return Catalogue.of(courses);
  }

  private Answer answer(String course) {
    GatewayCall call =
        GatewayCall.get(WhatIfRoutes.REDUCED_FOREST)
            .path("company", "heron")
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
  void aCourseWithoutAPageMix_hasNoSlidersForPageTypes() {
    assertThat(sliders(answer("no mix"))).isNotEmpty().noneMatch(Feature::pageType);
  }
}
