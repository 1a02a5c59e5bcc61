package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.CERTIFICATES;
import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.GRADED_ASSESSMENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.PRICE;
import static dev.keepmeengaged.domain.Feature.TEACHER_COMMENTS;
import static dev.keepmeengaged.domain.Feature.USES_SCORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final FeatureVector NOW =
      Courses.features(Map.of(CONTENT, 85.3, GRADED_ASSESSMENT, 14.7, CERTIFICATES, 600.0));

  @Test
  void applyTo_nothingChanged_isTheSameVector() {
    assertThat(changes(Map.of()).applyTo(NOW)).isEqualTo(NOW);
    assertThat(changes(Map.of(CONTENT, 85.3, CERTIFICATES, 600.0)).applyTo(NOW)).isEqualTo(NOW);
  }

  @Test
  void applyTo_proportionalWithNothingChanged_isTheSameVector() {
    assertThat(new Changes(Map.of(CONTENT, 85.3), Rebalance.PROPORTIONAL).applyTo(NOW))
        .isEqualTo(NOW);
  }

  @Test
  void applyTo_mixThatSumsToHundred_setsIt() {
    FeatureVector after = changes(Map.of(CONTENT, 75.3, INTERACTIVE, 10.0)).applyTo(NOW);

    assertThat(after.raw(CONTENT)).isEqualTo(75.3);
    assertThat(after.raw(INTERACTIVE)).isEqualTo(10);
    assertThat(after.raw(GRADED_ASSESSMENT)).isEqualTo(14.7);
  }

  @Test
  void applyTo_mixThatDoesNotSumToHundred_saysToWhatItSums() {
    assertProblems(
        changes(Map.of(CONTENT, 60.0)),
        new Problem(
            "/changes",
            "mix-sum",
            "The five page types would sum to 74.7; they have to sum to 100. Set the others too, or"
                + " ask for \"rebalance\": \"proportional\"."));
  }

  @Test
  void applyTo_proportional_letsTheOthersShareTheRest() {
    FeatureVector after =
        new Changes(Map.of(CONTENT, 60.0, INTERACTIVE, 20.0), Rebalance.PROPORTIONAL).applyTo(NOW);

    assertThat(after.raw(GRADED_ASSESSMENT)).isEqualTo(20);
  }

  @Test
  void applyTo_severalProblems_namesEach() {
    assertThatExceptionOfType(ImpossibleRequestException.class)
        .isThrownBy(
            () -> changes(Map.of(PRICE, 5.0, TEACHER_COMMENTS, 11.0, USES_SCORM, 0.5)).applyTo(NOW))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo("impossible-change");
              assertThat(e.problems())
                  .extracting(Problem::pointer, Problem::code)
                  .containsExactly(
                      tuple("/changes/price", "not-controllable"),
                      tuple("/changes/usesScorm", "out-of-range"),
                      tuple("/changes/teacherComments", "out-of-range"));
            });
  }

  @Test
  void applyTo_valueBeyondRange_saysTheRange() {
    assertProblems(
        changes(Map.of(CERTIFICATES, 100.5)),
        new Problem(
            "/changes/certificates",
            "out-of-range",
            "Certificates can be set to 0 to 100, not to 100.5."));
  }

  private static void assertProblems(Changes changes, Problem... problems) {
    assertThatExceptionOfType(ImpossibleRequestException.class)
        .isThrownBy(() -> changes.applyTo(NOW))
        .satisfies(e -> assertThat(e.problems()).isEqualTo(List.of(problems)));
  }

  private static Changes changes(Map<Feature, Double> targets) {
    return new Changes(targets, Rebalance.NONE);
  }
}
