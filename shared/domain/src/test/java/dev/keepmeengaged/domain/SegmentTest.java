package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Segment.Bound;
import dev.keepmeengaged.domain.Segment.Condition;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SegmentTest {

  private static final Segment SHORT =
      segment(
          new Condition(Feature.LENGTH_HOURS, Bound.BELOW, 2),
          new Condition(Feature.GRADED_ASSESSMENT, Bound.NONE, 0));

  @Test
  void aSegment_isSaidToItsCompany() {
    assertThat(SHORT.sentence())
        .isEqualTo(
            "34 courses of less than 2 hours, without graded assessments: median 41, 13 points"
                + " lower than your 120 others.");
  }

  @Test
  void aSegment_isSaidToOthers() {
    assertThat(SHORT.sentence("its")).endsWith("13 points lower than its 120 others.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRICE | that are free | that cost something | that cost something, but less than 38 dollars | that cost 38 dollars or more
          DISCOUNT | without a discount | with a discount | with a discount of less than 38 dollars | with a discount of 38 dollars or more
          LENGTH_HOURS | of no known length | of a known length | of less than 38 hours | of 38 hours or more
          USERS | without learners | with learners | with fewer than 38 learners | with 38 or more learners
          COMPANY_ADMINISTRATORS | without administrators | with administrators | with some administrators, but less than 38 % | with 38 % or more administrators
          COMPANY_INSTRUCTORS | without instructors | with instructors | with some instructors, but less than 38 % | with 38 % or more instructors
          COMPANY_LEARNERS | without learner roles | with learner roles | with some learner roles, but less than 38 % | with 38 % or more learner roles
          COMPANY_RATING | without a company rating | with a company rating | with a company rating of less than 38 | with a company rating of 38 or more
          QUIZ_GRADE | without a quiz grade | with a quiz grade | with a quiz grade of less than 38 | with a quiz grade of 38 or more
          COMPLETED_QUIZZES | without completed quizzes | with completed quizzes | with some completed quizzes, but less than 38 % | with 38 % or more completed quizzes
          GRADED_ASSESSMENT | without graded assessments | with graded assessments | with some graded assessments, but less than 38 % | with 38 % or more graded assessments
          NOT_GRADED_ASSESSMENT | without not-graded assessments | with not-graded assessments | with some not-graded assessments, but less than 38 % | with 38 % or more not-graded assessments
          CONTENT | without content pages | with content pages | with some content pages, but less than 38 % | with 38 % or more content pages
          EXTERNAL | without external pages | with external pages | with some external pages, but less than 38 % | with 38 % or more external pages
          INTERACTIVE | without interactive pages | with interactive pages | with some interactive pages, but less than 38 % | with 38 % or more interactive pages
          USES_SCORM | without SCORM | with SCORM | with SCORM | with SCORM
          MILESTONE_COURSE | that are no milestones | that are milestones | that are milestones | that are milestones
          CERTIFICATES | without certificates | with certificates | with some certificates, but less than 38 % | with 38 % or more certificates
          COLLABORATIONS | without collaborations | with collaborations | with some collaborations, but fewer than 38 | with 38 or more collaborations
          TEACHER_COMMENTS | without teacher comments | with teacher comments | with some teacher comments, but fewer than 38 | with 38 or more teacher comments
          """)
  void everyFeature_isSaidWithEachBound(
      Feature feature, String none, String some, String below, String atLeast) {
    assertThat(new Condition(feature, Bound.NONE, 0).words()).isEqualTo(none);
    assertThat(new Condition(feature, Bound.SOME, 0).words()).isEqualTo(some);
    assertThat(new Condition(feature, Bound.BELOW, 38).words()).isEqualTo(below);
    assertThat(new Condition(feature, Bound.AT_LEAST, 38).words()).isEqualTo(atLeast);
  }

  @ParameterizedTest
  @EnumSource(Feature.class)
  void amountsOfOne_areSaidInTheSingular(Feature feature) {
    assertThat(new Condition(feature, Bound.AT_LEAST, 1).words())
        .doesNotContain("1 hours", "1 dollars");
  }

  @Test
  void aShareOf100Percent_hasNoMore() {
    assertThat(new Condition(Feature.CONTENT, Bound.AT_LEAST, 100).words())
        .isEqualTo("with 100 % content pages");
    assertThat(new Condition(Feature.COLLABORATIONS, Bound.AT_LEAST, 100).words())
        .isEqualTo("with 100 or more collaborations");
  }

  /** As the page rounds them. */
  @ParameterizedTest
  @CsvSource({
    "60.5, -12.5, 'median 61, 13 points lower'",
    "61.5, 12.5, 'median 62, 13 points higher'",
    "40.4, 0.5, 'median 40, 1 point higher'"
  })
  void halves_areRoundedUp(double median, double difference, String words) {
    Segment segment = new Segment(SHORT.conditions(), 34, 120, median, difference, 0.01);

    assertThat(segment.sentence()).contains(words);
  }

  @Test
  void digits_areTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(SHORT.sentence()).startsWith("34 courses");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Segment segment(Condition... conditions) {
    return new Segment(List.of(conditions), 34, 120, 41, -13, 0.01);
  }
}
