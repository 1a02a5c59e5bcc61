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
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            "The five page types would sum to 74.7; they have to sum to 100 percent, give or take"
                + " 0.5. Set the others too, or ask for \"rebalance\": \"proportional\"."));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTENT          | 101                | Content must be 0 to 100 percent; the request says 101.",
        "CONTENT          | 100.0000001        | Content must be 0 to 100 percent; the request says 100.0000001.",
        "CONTENT          | -1e-300            | Content must be 0 to 100 percent; the request says -1E-300.",
        "CONTENT          | 1e300              | Content must be 0 to 100 percent; the request says 1E+300.",
        "CONTENT          | NaN                | Content must be 0 to 100 percent; the request says NaN.",
        "CONTENT          | -Infinity          | Content must be 0 to 100 percent; the request says -Infinity.",
        "TEACHER_COMMENTS | 10.000000000000002 | Teacher comments must be 0 to 10 on average; the request"
            + " says 10.000000000000002.",
        "COLLABORATIONS   | -1                 | Collaborations must be 0 to 200 on average; the request says -1.",
        "USES_SCORM       | 0.5                | Uses SCORM must be 0 (no) or 1 (yes); the request says 0.5.",
        "USES_SCORM       | 2                  | Uses SCORM must be 0 (no) or 1 (yes); the request says 2.",
        "MILESTONE_COURSE | -1                 | Milestone course must be 0 (no) or 1 (yes); the request says -1.",
        "CERTIFICATES     | 601                | Certificates must be 0 to 100 percent, or stay at"
            + " 600; the request says 601.",
      })
  void applyTo_valueBeyondRange_saysTheRangeAndTheValue(
      Feature feature, double value, String message) {
    assertProblems(
        changes(Map.of(feature, value)),
        new Problem("/changes/" + feature.id(), "out-of-range", message));
  }

  @Test
  void applyTo_valueJustBeyondRange_isNeverShownAsTheLimit() {
    for (Feature feature : Feature.values()) {
      if (feature.controllable()) {
        for (double value :
            List.of(Math.nextUp(feature.highest()), Math.nextDown(feature.lowest()))) {
          String message = messages(changes(Map.of(feature, value))).get(0);

          String shown = message.replaceAll(".* says (.*)\\.", "$1");
          assertThat(Double.parseDouble(shown)).as(message).isEqualTo(value);
        }
      }
    }
  }

  @Test
  void applyTo_proportionalAndTooMuchNamed_saysWhatTheyMaySumTo() {
    assertProblems(
        new Changes(Map.of(CONTENT, 100.0, INTERACTIVE, 0.500002), Rebalance.PROPORTIONAL),
        new Problem(
            "/changes",
            "mix-sum",
            "The page types named sum to 100.500002; they may sum to 100.5 percent at most."));
  }

  @Test
  void applyTo_allFiveNamed_saysWhatTheyHaveToSumTo() {
    Map<Feature, Double> five = new EnumMap<>(Feature.class);
    Feature.PAGE_TYPES.forEach(pageType -> five.put(pageType, 19.8));

    assertProblems(
        new Changes(five, Rebalance.PROPORTIONAL),
        new Problem(
            "/changes",
            "mix-sum",
            "The five page types sum to 99; they have to sum to 100 percent, give or take 0.5."));
  }

  private static void assertProblems(Changes changes, Problem... problems) {
    assertThatExceptionOfType(ImpossibleRequestException.class)
        .isThrownBy(() -> changes.applyTo(NOW))
        .satisfies(e -> assertThat(e.problems()).isEqualTo(List.of(problems)));
  }

  private static List<String> messages(Changes changes) {
    return catchThrowableOfType(ImpossibleRequestException.class, () -> changes.applyTo(NOW))
        .problems()
        .stream()
        .map(Problem::message)
        .toList();
  }

  private static Changes changes(Map<Feature, Double> targets) {
    return new Changes(targets, Rebalance.NONE);
  }
}
