package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.PromiseOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShownChangeOutcomesTest {

  private static ShownChange change(int organisation, double promised, double observed) {
    return new ShownChange(
        organisation, promised / 0.8, promised, promised, OptionalDouble.of(observed));
  }

  private static PromiseOutcomes outcomes(List<ShownChange> shown) {
    return ShownChangeOutcomes.of(shown, new SplittableRandom(1));
  }

  @Test
  void outcomes_areSumsOverAllChanges_andRatiosOfOrganisations() {
    PromiseOutcomes outcomes =
        outcomes(List.of(change(1, 4, 6), change(1, 6, 8), change(2, 5, -5), change(3, 5, 4)));

    assertThat(outcomes.changes()).isEqualTo(4);
    assertThat(outcomes.organisations()).isEqualTo(3);
    assertThat(outcomes.observedToPromised()).isCloseTo(13.0 / 20, within(1e-12));
    assertThat(outcomes.favouredHigher()).isEqualTo(0.75);
    assertThat(outcomes.median()).hasValue(0.8);
    assertThat(outcomes.worst()).hasValue(-1);
  }

  @Test
  void changesWithoutAnOutcome_areLeftOut() {
    ShownChange unknown = new ShownChange(9, 5, 4, 4, OptionalDouble.empty());

    PromiseOutcomes none = outcomes(List.of(unknown));

    assertThat(outcomes(List.of(unknown, change(1, 4, 6))).organisations()).isEqualTo(1);
    assertThat(none.changes()).isZero();
    assertThat(none.observedToPromised()).isNaN();
    assertThat(none.low()).isNaN();
  }

  @Test
  void withoutTheLargest_leavesOutThoseWithMostChangesThatHaveAnOutcome() {
    List<ShownChange> shown = new ArrayList<>();
    for (int organisation = 1; organisation <= 5; organisation++) {
      for (int i = 0; i < organisation; i++) {
        shown.add(change(organisation, 4, organisation));
      }
    }
    for (int i = 0; i < 50; i++) {
      shown.add(new ShownChange(1, 5, 4, 4, OptionalDouble.empty()));
    }

    PromiseOutcomes rest = ShownChangeOutcomes.without(3, shown, new SplittableRandom(1));

    assertThat(rest.organisations()).isEqualTo(2);
    assertThat(rest.changes()).isEqualTo(3);
    assertThat(rest.observedToPromised()).isCloseTo(5.0 / 12, within(1e-12));
  }

  @Test
  void theInterval_drawsOrganisations_notChanges() {
    List<ShownChange> alike = new ArrayList<>();
    List<ShownChange> unlike = new ArrayList<>();
    for (int organisation = 0; organisation < 10; organisation++) {
      for (int i = 0; i < 100; i++) {
        alike.add(change(organisation, 4, i % 2 * 8));
        unlike.add(change(organisation, 4, organisation % 2 * 8));
      }
    }

    assertThat(outcomes(alike).low()).isEqualTo(1);
    assertThat(outcomes(alike).high()).isEqualTo(1);
    assertThat(outcomes(unlike).low()).isBetween(0.4, 0.6);
    assertThat(outcomes(unlike).high()).isBetween(1.4, 1.6);
  }

  @Test
  void theInterval_holdsTheTruth_inNineOfTenTables() {
    Random random = new Random(3);
    int held = 0;
    for (int table = 0; table < 200; table++) {
      List<ShownChange> shown = new ArrayList<>();
      for (int organisation = 0; organisation < 40; organisation++) {
        double kept = 0.9 + 0.5 * random.nextGaussian();
        for (int i = 0; i < 5; i++) {
          shown.add(change(organisation, 5, 5 * kept + 5 * random.nextGaussian()));
        }
      }
      PromiseOutcomes outcomes = ShownChangeOutcomes.of(shown, new SplittableRandom(table));
      held += outcomes.low() <= 0.9 && outcomes.high() >= 0.9 ? 1 : 0;
    }

    assertThat(held / 200.0).isBetween(0.83, 0.96);
  }
}
