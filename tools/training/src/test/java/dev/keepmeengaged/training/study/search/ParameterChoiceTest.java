package dev.keepmeengaged.training.study.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.study.findings.Accuracies;
import dev.keepmeengaged.training.study.findings.Estimate;
import dev.keepmeengaged.training.study.findings.GridSearch.Advice;
import dev.keepmeengaged.training.study.findings.GridSearch.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterChoiceTest {

  private static Point point(int trees, int features, double r2, long nodes) {
    Estimate figure = new Estimate(r2, 0, r2, r2, 5);
    return new Point(
        "wider",
        new ForestParameters(trees, features, 3, 8, 25),
        new Accuracies(figure, figure, figure),
        20,
        nodes);
  }

  @Test
  void amongThoseNearTheBest_theSmallestForestIsTaken() {
    Point best = point(200, 8, 0.646, 3_000_000);
    Point small = point(200, 6, 0.642, 1_000_000);
    Point worse = point(200, 3, 0.630, 500_000);

    ParameterChoice choice = ParameterChoice.among(List.of(best, small, worse));

    assertThat(choice.best()).isEqualTo(best);
    assertThat(choice.rule()).isEqualTo(small);
  }

  @Test
  void forestsAreCompared_atTheSameNumberOfTrees() {
    Point more = point(1500, 3, 0.650, 7_000_000);
    Point few = point(200, 6, 0.640, 1_000_000);

    ParameterChoice choice = ParameterChoice.among(List.of(more, few));

    assertThat(choice.best()).isEqualTo(more);
    assertThat(choice.rule()).isEqualTo(few);
  }

  @Test
  void asManyTreesAreTaken_asAdviceGainsBy() {
    ParameterChoice choice = ParameterChoice.among(List.of(point(200, 6, 0.64, 1)));

    assertThat(choice.withTrees(advised(0.50, 0.51, 0.515)).trees()).isEqualTo(200);
    assertThat(choice.withTrees(advised(0.40, 0.45, 0.46)).trees()).isEqualTo(300);
    assertThat(choice.withTrees(advised(0.30, 0.40, 0.50)).trees()).isEqualTo(500);
  }

  private static List<Advice> advised(double at200, double at300, double at500) {
    return List.of(
        new Advice(200, at200, 0.2, 1),
        new Advice(300, at300, 0.2, 1),
        new Advice(500, at500, 0.2, 1));
  }

  @Test
  void reason_saysWhatTheFiguresBearOut() {
    ParameterChoice choice = ParameterChoice.among(List.of(point(200, 6, 0.64, 1)));
    ForestParameters chosen = choice.rule().parameters();

    assertThat(choice.reason(chosen, 1, advised(0, 0, 0)))
        .contains("the only combination", "no number of trees advises any course")
        .doesNotContain("highest");
    assertThat(choice.reason(chosen, 2, advised(0, 0, 0.01)))
        .contains("The highest mean R2 was 0.6400", "advise as many courses")
        .doesNotContain("no number of trees", "only combination");
    assertThat(choice.reason(chosen, 2, List.of())).contains("as it was tried with");
  }

  @Test
  void ofNothing_nothingIsChosen() {
    assertThatIllegalArgumentException().isThrownBy(() -> ParameterChoice.among(List.of()));
  }
}
