package dev.keepmeengaged.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.ExpectedChange;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceReasonTest {

  private static final ExpectedChange CHANGE = new ExpectedChange(10, new Band(4.5, 15.5));

  @Test
  void theBestOfSeveral_isTheSurest() {
    assertThat(reason(OptionalDouble.empty(), Objective.SCORE, 5, 0))
        .isEqualTo(
            "Of the 5 mixes that may be shown, it has the surest difference: the band around it begins at"
                + " 4.5 points.");
  }

  @Test
  void theOnlyOneLeft_isNotTheBestOfOne() {
    assertThat(reason(OptionalDouble.empty(), Objective.SCORE, 1, 2))
        .isEqualTo(
            "The only other mix that may be shown and differs clearly from those above has a band"
                + " around its gain that begins at 4.5 points.");
  }

  @Test
  void theOnlyOneThatReachesTheTarget_saysSo() {
    assertThat(reason(OptionalDouble.of(60), Objective.LEAST_EFFORT, 1, 0))
        .isEqualTo("The only mix that may be shown and reaches the target moves 15 points.");
  }

  private static String reason(OptionalDouble target, Objective objective, int among, int before) {
    AdviceRequest request = new AdviceRequest(target, objective, Set.of(), Set.of(), Map.of(), 3);
    return ChoiceReason.of(request, true, among, before, 15, CHANGE).message();
  }
}
