package dev.keepmeengaged.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GermanTest {

  @ParameterizedTest
  @EnumSource
  void whatAPersonIsToldOfARefusal_hasItsGerman(Refusal refusal) {
    assertThat(German.PAGES.german()).containsKey(refusal.sentence());
  }
}
