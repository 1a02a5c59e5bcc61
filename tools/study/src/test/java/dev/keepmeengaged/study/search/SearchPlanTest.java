package dev.keepmeengaged.study.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.study.search.ParameterGrid.SplitRule;
import dev.keepmeengaged.study.search.SearchPlan.Part;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SearchPlanTest {

  private static final int ROWS = 19_640;
  private static final Duration ENDLESS = Duration.ofDays(10);

  private static Part original(Duration budget) {
    return SearchPlan.of(ROWS, 5, budget, 1).parts().get(0);
  }

  private static Part wider(Duration budget) {
    return SearchPlan.of(ROWS, 5, budget, 1).parts().get(1);
  }

  @Test
  void withTimeForAll_nothingIsLeftOut() {
    assertThat(original(ENDLESS).planned()).isEqualTo(288);
    assertThat(original(ENDLESS).thinning()).isEmpty();
    assertThat(wider(ENDLESS).planned()).isEqualTo(7 * 7 * 2);
    assertThat(wider(ENDLESS).thinning()).isEmpty();
  }

  @Test
  void rulesThatGrowTheSameTrees_areTriedOnce() {
    // A node of fewer than 10 rows has no two leaves of 5, whatever the least to split is.
    assertThat(original(ENDLESS).rules())
        .contains(new SplitRule(2, 5, 10))
        .doesNotContain(new SplitRule(2, 5, 8))
        .hasSize(2 * (3 + 3 + 2));
  }

  @Test
  void withLessTime_theLargestForestsGoFirst() {
    Part thinned = original(Duration.ofMinutes(6));

    assertThat(thinned.allowed().trees()).containsExactly(200, 300);
    assertThat(thinned.rules()).hasSize(16);
    assertThat(thinned.thinning()).contains("more than 300 trees");
  }

  @Test
  void withNextToNoTime_theTwoKnownRulesAreTried() {
    assertThat(original(Duration.ofSeconds(1)).rules()).containsExactly(new SplitRule(3, 3, 8));
    assertThat(wider(Duration.ofSeconds(1)).rules()).containsExactly(new SplitRule(6, 3, 8));
    assertThat(wider(Duration.ofSeconds(1)).thinning())
        .contains("70 rules for splits that differ, only the one known before was tried.");
  }

  @Property(tries = 50)
  void more_thanTheBudgetIsPlannedOnlyForTheTwoThatStay(
      @ForAll @IntRange(min = 1, max = 3_600) int seconds,
      @ForAll @IntRange(min = 100, max = 200_000) int rows) {
    double planned = 0;
    int rules = 0;
    for (Part part : SearchPlan.of(rows, 5, Duration.ofSeconds(seconds), 1).parts()) {
      rules += part.rules().size();
      for (SplitRule rule : part.rules()) {
        planned += SearchPlan.cost(rule, part.allowed().mostTrees(), rows, 5);
      }
    }

    assertThat(rules == 2 || planned <= seconds).isTrue();
  }

  @Test
  void thePlan_isAMatterOfTheSeed() {
    Duration budget = Duration.ofMinutes(3);

    assertThat(SearchPlan.of(ROWS, 5, budget, 1)).isEqualTo(SearchPlan.of(ROWS, 5, budget, 1));
    assertThat(SearchPlan.of(ROWS, 5, budget, 1)).isNotEqualTo(SearchPlan.of(ROWS, 5, budget, 2));
  }
}
