package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

  @Property
  void text_anyNumber_readsBackAsTheSame(@ForAll double value) {
    assertThat(Double.parseDouble(Decimal.text(value))).isEqualTo(value + 0.0);
  }

  @Property
  void text_ofMillionths_hasTheirDigits_withoutZerosAtTheEnd(
      @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long micros) {
    String digits = BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();

    assertThat(Decimal.text(micros / 1e6)).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12, 12",
    "14.7, 14.7",
    "33.300000000000004, 33.300000000000004",
    "0.0011111111111111113, 0.0011111111111111113",
    "3.92156862745098, 3.92156862745098",
    "0.6123456789012345, 0.6123456789012345",
    "1e-7, 0.0000001",
    "2e23, 200000000000000000000000",
    "-1.5, -1.5",
    "0.000001, 0.000001",
    "-0.02, -0.02",
    "2252.07, 2252.07"
  })
  void text_isShortAndWithoutExponent(double value, String text) {
    assertThat(Decimal.text(value)).isEqualTo(text);
  }
}
