package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private final Map<Feature, Double> each = new EnumMap<>(Feature.class);

  ExplanationTest() {
    for (Feature feature : Feature.values()) {
      each.put(feature, 0.5);
    }
  }

  @Test
  void residual_isWhatBaseAndContributionsLeave() {
    assertThat(new Explanation(50, each, OptionalDouble.empty(), 60.25).residual())
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void residual_withThePageMix_countsItOnce() {
    each.keySet().removeAll(Feature.PAGE_TYPES);

    assertThat(new Explanation(50, each, OptionalDouble.of(2), 59.5).residual())
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void of_aPageTypeOfTheMix_isRefused() {
    each.keySet().removeAll(Feature.PAGE_TYPES);
    Explanation explanation = new Explanation(50, each, OptionalDouble.of(2), 59.5);

    assertThat(explanation.of(Feature.PRICE)).isEqualTo(0.5);
    assertThatThrownBy(() -> explanation.of(Feature.CONTENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("content has no contribution of its own");
  }

  @Test
  void new_withThePageTypesTwice_isRefused() {
    assertThatThrownBy(() -> new Explanation(50, each, OptionalDouble.of(2), 60))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("gradedAssessment plays as a part of the page mix");
  }

  @Test
  void of_aFeatureThatTheForestLacks_isRefused() {
    each.remove(Feature.PRICE);
    Explanation explanation = new Explanation(50, each, OptionalDouble.empty(), 59.5);

    assertThat(explanation.residual()).isCloseTo(0, within(1e-12));
    assertThatThrownBy(() -> explanation.of(Feature.PRICE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("price has no contribution of its own");
  }
}
