package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonObjectWriterTest {

  @ParameterizedTest
  @CsvSource({
    "33.0, 33",
    "-0.0, 0",
    "0.1, 0.1",
    "37.67722222, 37.67722222",
    "250000, 250000",
    "0.30000000000000004, 0.30000000000000004",
    "2.0E-3, 0.002"
  })
  void aRecordedNumber_isTheShortestDecimal(double value, String text) {
    assertThat(JsonObjectWriter.text(json -> json.exact("x", value)))
        .isEqualTo("{\"x\":" + text + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "33.000000004, 33",
    "0.30000000000000004, 0.3",
    "66.66666666666667, 66.6667",
    "-12.3456789, -12.3457",
    "152.512345, 152.512",
    "1234567.8, 1234570"
  })
  void aDerivedNumber_hasSixDigits(double value, String text) {
    assertThat(JsonObjectWriter.text(json -> json.rounded("x", value)))
        .isEqualTo("{\"x\":" + text + "}");
  }

  @Property
  void aRecordedNumber_readsBackAsTheSame(@ForAll double value) {
    String text = JsonObjectWriter.text(json -> json.exact("x", value));

    assertThat(Double.parseDouble(text.substring(5, text.length() - 1)) + 0.0)
        .isEqualTo(value + 0.0);
  }

  @Property
  void aDerivedNumber_isWithinHalfOfItsLastDigit(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    String text = JsonObjectWriter.text(json -> json.rounded("x", value));
    String number = text.substring(5, text.length() - 1);

    assertThat(new BigDecimal(number).stripTrailingZeros().precision()).isLessThanOrEqualTo(6);
    assertThat(Math.abs(Double.parseDouble(number) - value))
        .isLessThanOrEqualTo(Math.abs(value) * 5.1e-6);
  }

  @Test
  void noNumber_isNull() {
    assertThat(JsonObjectWriter.text(json -> json.exact("x", OptionalDouble.empty())))
        .isEqualTo("{\"x\":null}");
  }

  @Test
  void whatJsonHasNoNumberFor_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonObjectWriter.text(json -> json.exact("x", Double.NaN)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> JsonObjectWriter.text(json -> json.rounded("x", Double.POSITIVE_INFINITY)));
  }
}
