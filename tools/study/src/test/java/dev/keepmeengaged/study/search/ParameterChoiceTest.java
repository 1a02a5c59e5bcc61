package dev.keepmeengaged.study.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.result.GridSearchResult.Advice;
import dev.keepmeengaged.study.result.GridSearchResult.Point;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParameterChoiceTest {

  private static final ForestParameters SMALLEST = parameters(200, 4);
  private static final ForestParameters HIGHEST = parameters(200, 8);
  private static final ForestParameters DEFAULT = ForestParameters.DEFAULT;

  private static final ParameterChoice OF_THREE =
      ParameterChoice.among(
          List.of(
              point(HIGHEST, 0.646, 3_000_000),
              point(SMALLEST, 0.642, 1_000_000),
              point(DEFAULT, 0.639, 500_000)));

  private static ForestParameters parameters(int trees, int features) {
    return new ForestParameters(trees, features, 2, 8, 25);
  }

  private static Point point(ForestParameters parameters, double r2, long nodes) {
    RepeatedMeasurement figure = new RepeatedMeasurement(r2, 0, r2, r2, 5);
    return new Point("wider", parameters, new RepeatedAccuracy(figure, figure, figure), 20, nodes);
  }

  private static Advice advice(ForestParameters parameters, double kept, double perCourse) {
    return new Advice(parameters, Optional.of(new AdviceEvaluation(1, kept, 0.3, perCourse)));
  }

  private static Advice notCalibrated(ForestParameters parameters) {
    return new Advice(parameters, Optional.empty());
  }

  private static Advice nothingShown(ForestParameters parameters) {
    return new Advice(parameters, Optional.of(new AdviceEvaluation(Double.NaN, Double.NaN, 0, 0)));
  }

  @Test
  void candidates_areTheSmallestNearTheHighestR2_theHighest_andTheDefault() {
    assertThat(OF_THREE.candidates()).containsExactly(SMALLEST, HIGHEST, DEFAULT);
  }

  @Test
  void candidatesThatAreTheSame_countOnce() {
    Point highest = point(HIGHEST, 0.646, 1_000_000);
    Point smaller = point(SMALLEST, 0.630, 500_000);

    assertThat(ParameterChoice.among(List.of(highest, smaller)).candidates())
        .containsExactly(HIGHEST);
    assertThat(ParameterChoice.among(List.of(highest, point(DEFAULT, 0.642, 500_000))).candidates())
        .containsExactly(DEFAULT, HIGHEST);
  }

  @Test
  void forestsAreCompared_atTheSameNumberOfTrees_andGetTheDefaults() {
    Point more = point(parameters(1500, 3), 0.650, 7_000_000);
    Point few = point(parameters(100, 8), 0.640, 1_000_000);

    ParameterChoice choice = ParameterChoice.among(List.of(more, few));

    assertThat(choice.best()).isEqualTo(more);
    assertThat(choice.candidates()).containsExactly(HIGHEST);
  }

  @Test
  void ofThoseThatKeepTheSign_theOneThatReproducesMostIsChosen() {
    List<Advice> advice =
        List.of(
            advice(SMALLEST, 0.949, 2.0), advice(HIGHEST, 0.99, 1.1), advice(DEFAULT, 0.95, 1.2));

    assertThat(OF_THREE.chosen(advice)).isEqualTo(DEFAULT);
    assertThat(OF_THREE.reason(3, advice))
        .isEqualTo(
            "The highest mean R2 was 0.6460 (200 trees, 8 features, leaf 2, split 8, depth 25)."
                + " Of those within 0.005 of the highest at 200 trees, the one with the fewest"
                + " nodes, which a function loads when it starts, has 4 features, leaf 2, split 8,"
                + " depth 25 (R2 0.6420 with 1,000,000 nodes). 3 candidates were weighed by their"
                + " advice (that one, the one with the highest R2 at as many trees, and the default"
                + " where it was tried). With 4 features, leaf 2, split 8, depth 25, 94.9 % of the"
                + " changes shown kept their sign by a forest of other courses, which reproduced"
                + " 2.00 points per course that has a move. With 8 features, leaf 2, split 8, depth"
                + " 25, 99.0 % of the changes shown kept their sign by a forest of other courses,"
                + " which reproduced 1.10 points per course that has a move. With 6 features, leaf"
                + " 3, split 8, depth 25, 95.0 % of the changes shown kept their sign by a forest of"
                + " other courses, which reproduced 1.20 points per course that has a move. Chosen"
                + " were 6 features, leaf 3, split 8, depth 25: of the 2 that kept 95 % of signs or"
                + " more, it reproduced most. It gets 200 trees, the default.");
  }

  @Test
  void whereOneKeepsTheSign_itIsChosen() {
    List<Advice> advice =
        List.of(advice(SMALLEST, 0.94, 2.0), advice(HIGHEST, 0.96, 0.2), notCalibrated(DEFAULT));

    assertThat(OF_THREE.chosen(advice)).isEqualTo(HIGHEST);
    assertThat(OF_THREE.reason(3, advice))
        .contains("forests could not be calibrated", "it alone kept 95 % of signs or more");
  }

  @Test
  void whereNoneKeepsTheSign_theOneThatKeepsMostIsChosen() {
    List<Advice> advice =
        List.of(
            advice(SMALLEST, 0.92, 2.0), advice(HIGHEST, 0.91, 3.0), advice(DEFAULT, 0.93, 1.2));

    assertThat(OF_THREE.chosen(advice)).isEqualTo(DEFAULT);
    assertThat(OF_THREE.reason(3, advice)).contains("none kept 95 % of signs, and it kept most");
  }

  @Test
  void equalAdvice_isAMatterOfSize() {
    List<Advice> advice = List.of(advice(SMALLEST, 0.96, 1), advice(HIGHEST, 0.97, 1));

    assertThat(OF_THREE.chosen(advice)).isEqualTo(SMALLEST);
  }

  @Test
  void candidatesWithoutAdvice_dropOut() {
    List<Advice> advice =
        List.of(notCalibrated(SMALLEST), nothingShown(HIGHEST), advice(DEFAULT, 0.5, 0.1));

    assertThat(OF_THREE.chosen(advice)).isEqualTo(DEFAULT);
    assertThat(OF_THREE.reason(3, advice))
        .contains(
            "forests could not be calibrated",
            "no course is shown a change",
            "it alone has advice to judge");
  }

  @Test
  void whereNoneHasAdvice_theSmallestIsChosen() {
    List<Advice> advice =
        List.of(notCalibrated(SMALLEST), nothingShown(HIGHEST), notCalibrated(DEFAULT));

    assertThat(OF_THREE.chosen(advice)).isEqualTo(SMALLEST);
    assertThat(OF_THREE.reason(3, advice))
        .contains("None has advice to judge, so the one with the fewest nodes was taken.")
        .doesNotContain("Chosen were");
  }

  @Test
  void whereNothingIsWeighed_theSmallestIsChosen_andTheReasonSaysWhy() {
    ParameterChoice alone = ParameterChoice.among(List.of(point(SMALLEST, 0.64, 1)));

    assertThat(OF_THREE.chosen(List.of())).isEqualTo(SMALLEST);
    assertThat(OF_THREE.reason(3, List.of()))
        .contains("advice is not weighed with fewer than 2,000 courses to search on")
        .doesNotContain("candidate");
    assertThat(alone.reason(2, List.of())).contains("there was no other candidate");
    assertThat(alone.reason(1, List.of()))
        .isEqualTo(
            "It was the only combination that fitted the budget. It gets 200 trees, the default.");
  }

  @Test
  void ofNothing_nothingIsChosen() {
    assertThatIllegalArgumentException().isThrownBy(() -> ParameterChoice.among(List.of()));
  }
}
