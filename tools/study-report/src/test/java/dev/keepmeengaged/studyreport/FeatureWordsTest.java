package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import org.junit.jupiter.api.Test;

class FeatureWordsTest {

  @Test
  void lengths_areInTheUnitThatAPersonWouldTake() {
    assertThat(length(0)).isEqualTo("0 hours");
    assertThat(length(4 / 3600.0)).isEqualTo("4 seconds");
    assertThat(length(1 / 60.0)).isEqualTo("1 minute");
    assertThat(length(0.75)).isEqualTo("45 minutes");
    assertThat(length(1)).isEqualTo("1 hour");
    assertThat(length(3_917.8)).isEqualTo("3,918 hours");
  }

  @Test
  void values_haveTheirUnit() {
    assertThat(FeatureWords.value(Feature.PRICE, 1)).isEqualTo("1 dollar");
    assertThat(FeatureWords.value(Feature.CONTENT, 97.4)).isEqualTo("97.4 %");
    assertThat(FeatureWords.value(Feature.USES_SCORM, 1)).isEqualTo("yes");
    assertThat(FeatureWords.value(Feature.USERS, Double.NaN)).isEqualTo("none");
  }

  private static String length(double hours) {
    return FeatureWords.value(Feature.LENGTH_HOURS, hours);
  }
}
