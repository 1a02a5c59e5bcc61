package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "0.6174, 0.617",
    "-0.62, \u22120.620",
    "-40.23, \u221240.2",
    "-0.0001, 0.000",
    "NaN, none",
    "-4e30, \u22124.00\u00D710^30"
  })
  void ratio_hasThreeDecimalsUnlessItIsHuge(double value, String text) {
    assertThat(Numbers.ratio(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2.04, +2.0", "-2.06, \u22122.1", "0, 0.0", "0.04, 0.0", "-0.04, 0.0"})
  void change_hasASignUnlessItRoundsToZero(double value, String text) {
    assertThat(Numbers.change(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "0.5, 0.50",
    "37.66, 37.7",
    "449.4, 449",
    "250000, '250,000'",
    "0.004, 0.0040"
  })
  void value_hasAsManyDecimalsAsSaySomething(double value, String text) {
    assertThat(Numbers.value(value)).isEqualTo(text);
  }

  @Test
  void count_hasCommasBetweenThousands() {
    assertThat(Numbers.count(24_551)).isEqualTo("24,551");
    assertThat(Numbers.count(999)).isEqualTo("999");
    assertThat(Numbers.count(-1_234_567)).isEqualTo("\u22121,234,567");
  }
}
