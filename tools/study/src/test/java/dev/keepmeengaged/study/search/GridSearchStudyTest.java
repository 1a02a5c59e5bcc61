package dev.keepmeengaged.study.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.promises.AdviceEvaluator;
import dev.keepmeengaged.study.promises.PromiseStudy;
import dev.keepmeengaged.study.result.GridSearchResult;
import dev.keepmeengaged.study.result.GridSearchResult.Advice;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is searched and weighed, by a checkpoint that has every piece. */
class GridSearchStudyTest {

  private static final ForestParameters HIGHEST = new ForestParameters(200, 3, 3, 8, 110);

  private static final String BETTER = onFold(0.65, 5_000);
  private static final String WORSE = onFold(0.60, 4_000);

  private final List<String> asked = new ArrayList<>();
  private int done;

  /** R2 is higher with 3 features than with the default's 6, and no forest can be calibrated. */
  private final Checkpoint checkpoint =
      (key, work) -> {
        asked.add(key);
        return !key.startsWith("search") ? "null" : key.contains("features=3") ? BETTER : WORSE;
      };

  private static String onFold(double r2, int nodes) {
    return String.format(
        Locale.ROOT,
        "[{\"accuracy\":{\"r2\":%s,\"mae\":12,\"rmse\":16,\"rows\":9},\"deepest\":30,\"nodes\":%d}]",
        r2,
        nodes);
  }

  private GridSearchStudy searches(int rows) {
    CourseRow row =
        new CourseRow(Optional.empty(), 50, FeatureVector.of(new double[Feature.COUNT]));
    return new GridSearchStudy(
        Collections.nCopies(rows, row), 5, Duration.ofSeconds(1), 1, 1, checkpoint);
  }

  private GridSearchResult search(int rows) {
    return searches(rows).search(() -> done++);
  }

  private long weighed() {
    return asked.stream().filter(key -> key.startsWith("advice")).count();
  }

  @Test
  void withEnoughRows_theAdviceOfCandidatesIsWeighed() {
    GridSearchResult search = search(PromiseStudy.FEWEST_ROWS);

    assertThat(search.advice())
        .containsExactly(
            new Advice(HIGHEST, Optional.empty()),
            new Advice(ForestParameters.DEFAULT, Optional.empty()));
    assertThat(search.chosen()).isEqualTo(HIGHEST);
    assertThat(search.reason()).contains("None has advice to judge");
    assertThat(weighed()).isEqualTo(2 * AdviceEvaluator.SPLITS);
  }

  @Test
  void withFewerRows_nothingIsWeighed() {
    GridSearchResult search = search(PromiseStudy.FEWEST_ROWS - 1);

    assertThat(search.advice()).isEmpty();
    assertThat(search.chosen()).isEqualTo(HIGHEST);
    assertThat(search.reason()).contains("fewer than 2,000 courses");
    assertThat(weighed()).isZero();
  }

  @Test
  void pieces_countTheWeighing_ofAsManyCandidatesAsThereCanBe() {
    int few = searches(PromiseStudy.FEWEST_ROWS - 1).pieces();

    search(PromiseStudy.FEWEST_ROWS);

    assertThat(few).isEqualTo(2);
    assertThat(searches(PromiseStudy.FEWEST_ROWS).pieces())
        .isEqualTo(few + ParameterChoice.MOST_CANDIDATES * AdviceEvaluator.SPLITS);
    assertThat(done).isEqualTo(few + 2 * AdviceEvaluator.SPLITS);
  }
}
