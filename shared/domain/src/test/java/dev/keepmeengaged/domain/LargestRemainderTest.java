package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  @Test
  void equalRemainders_theFirstGetsTheUnit() {
    assertThat(LargestRemainder.round(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, 1))
        .containsExactly(1, 0, 0);
  }

  @Test
  void unitsLeftOver_goToTheLargestRemainders() {
    assertThat(LargestRemainder.round(new double[] {2.2, 3.7, 4.6, 0.5}, 11))
        .containsExactly(2, 4, 5, 0);
  }

  @Test
  void valuesBelowZero_areRoundedDownToo() {
    assertThat(LargestRemainder.round(new double[] {-1.5, -0.2, 4.7}, 3)).containsExactly(-2, 0, 5);
  }

  @Test
  void aValueThatLostAnUlp_isTheWholeNumber() {
    assertThat(LargestRemainder.round(new double[] {Math.nextDown(147.0), 852.6, 0.4}, 1_000))
        .containsExactly(147, 853, 0);
  }
}
