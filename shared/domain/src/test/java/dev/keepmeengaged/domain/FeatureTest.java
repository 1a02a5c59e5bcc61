package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureTest {

  /** What is published names them by their place in this list. */
  private static final List<String> PUBLISHED =
      List.of(
          "price",
          "discount",
          "lengthHours",
          "users",
          "companyAdministrators",
          "companyInstructors",
          "companyLearners",
          "companyRating",
          "quizGrade",
          "completedQuizzes",
          "gradedAssessment",
          "notGradedAssessment",
          "content",
          "external",
          "interactive",
          "usesScorm",
          "milestoneCourse",
          "certificates",
          "collaborations",
          "teacherComments");

  @Test
  void numbersOfPublishedFeatures_neverChange() {
    for (int number = 0; number < PUBLISHED.size(); number++) {
      assertThat(Feature.byNumber(number).map(Feature::id)).contains(PUBLISHED.get(number));
    }
  }

  @Test
  void numbers_fitIntoASetOf32() {
    assertThat(Feature.values()).allSatisfy(f -> assertThat(f.number()).isBetween(0, 31));
  }

  @Test
  void namesAndNumbers_areThoseOfOneFeature() {
    List<Function<Feature, Object>> names =
        List.of(Feature::number, Feature::id, Feature::label, Feature::column);
    for (Function<Feature, Object> name : names) {
      List<Object> all = Arrays.stream(Feature.values()).map(name).toList();
      Set<Object> once = new HashSet<>(all);
      assertThat(once).hasSameSizeAs(all).doesNotContain("");
    }
  }

  @Test
  void everyFeature_saysWhatItCounts_andWhichValuesItHas() {
    for (Feature feature : Feature.values()) {
      assertThat(feature.description()).as(feature.id()).isNotBlank();
      assertThat(feature.highest()).as(feature.id()).isGreaterThan(feature.lowest());
      assertThat(feature.highestRecorded())
          .as(feature.id())
          .isGreaterThanOrEqualTo(Math.min(feature.highest(), feature.kind().highest()));
    }
  }

  @Test
  void pageTypes_areShares_thatADeveloperDecidesOn() {
    assertThat(Feature.PAGE_TYPES)
        .hasSize(5)
        .allMatch(Feature::controllable)
        .allMatch(type -> type.kind() == FeatureKind.PERCENT);
  }

  @Test
  void sliders_haveEachAPlaceOfTheirOwn_andCanBeMoved() {
    List<Feature> sliders = Arrays.stream(Feature.values()).filter(Feature::slider).toList();

    assertThat(sliders).containsAll(Feature.PAGE_TYPES).allMatch(Feature::controllable);
    assertThat(sliders)
        .extracting(slider -> slider.sliderPosition().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, sliders.size()).boxed().toList());
  }

  @Test
  void whatLearnersDo_mayBeAResultOfCompletion() {
    assertThat(Feature.values())
        .filteredOn(feature -> feature.group() == FeatureGroup.LEARNER)
        .isNotEmpty()
        .allMatch(Feature::mayBeResult)
        .allMatch(feature -> feature.subject() == FeatureSubject.LEARNERS);
  }

  @Test
  void aDevelopersFeatureThatMayBeAResult_saysWhy() {
    assertThat(Feature.values())
        .filteredOn(Feature::mayBeResult)
        .allMatch(feature -> feature.controllable() == feature.result().isPresent());
  }

  @Test
  void ids_areAsTheContractHasThem() {
    assertThat(PUBLISHED).allMatch(id -> id.matches("[a-z][A-Za-z0-9]{0,63}"));
    assertThat(Feature.values()).allMatch(f -> f.id().matches("[a-z][A-Za-z0-9]{0,63}"));
  }
}
