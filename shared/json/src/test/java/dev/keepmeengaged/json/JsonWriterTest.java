package dev.keepmeengaged.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

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
    assertThat(JsonWriter.write(json -> json.member("x", value))).isEqualTo("{\"x\":" + text + "}");
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
    assertThat(JsonWriter.write(json -> json.rounded("x", value)))
        .isEqualTo("{\"x\":" + text + "}");
  }

  @Property
  void aDerivedNumber_isRoundedAsItsExactDecimalIs(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value,
      @ForAll @IntRange(min = -12, max = 6) int exponent) {
    double other = value * Math.pow(10, exponent);
    assertThat(
            Stream.of(value, other)
                .flatMap(one -> Stream.concat(Stream.of(one), aroundTheHalfAfter(one))))
        .allSatisfy(
            one ->
                assertThat(SixDigits.of(one))
                    .isEqualTo(
                        new BigDecimal(one)
                            .round(new MathContext(6, RoundingMode.HALF_UP))
                            .doubleValue()));
  }

  /**
   * The double nearest to the middle between a number of six digits and the next one away from
   * zero, with its neighbours.
   */
  private static Stream<Double> aroundTheHalfAfter(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
    BigDecimal six = rounded.setScale(rounded.scale() + 6 - rounded.precision());
    double half = six.add(six.ulp().multiply(new BigDecimal(0.5 * six.signum()))).doubleValue();
    return Stream.of(Math.nextDown(half), half, Math.nextUp(half));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1,
        9.999995,
        9.9999949999,
        999999.5,
        999999.4999,
        999999.9999999999,
        0.0001234565,
        1e-10,
        1e-11,
        1e6,
        1e300,
        4.9e-324,
        123456.5,
        0.1 + 0.2,
        100,
        1000,
        1e-5
      })
  void anAwkwardDerivedNumber_isRoundedAsItsExactDecimalIs(double value) {
    assertThat(SixDigits.of(value))
        .isEqualTo(new BigDecimal(value).round(new MathContext(6)).doubleValue());
  }

  @Property
  void aRecordedNumber_readsBackAsTheSame(@ForAll double value) {
    String text = JsonWriter.write(json -> json.member("x", value));

    assertThat(Double.parseDouble(text.substring(5, text.length() - 1)) + 0.0)
        .isEqualTo(value + 0.0);
  }

  @Property
  void aDerivedNumber_isWithinHalfOfItsLastDigit(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    String text = JsonWriter.write(json -> json.rounded("x", value));
    String number = text.substring(5, text.length() - 1);

    assertThat(new BigDecimal(number).stripTrailingZeros().precision()).isLessThanOrEqualTo(6);
    assertThat(Math.abs(Double.parseDouble(number) - value))
        .isLessThanOrEqualTo(Math.abs(value) * 5.1e-6);
  }

  @Test
  void noNumber_isNull() {
    assertThat(JsonWriter.write(json -> json.member("x", OptionalDouble.empty())))
        .isEqualTo("{\"x\":null}");
  }

  @Test
  void whatJsonHasNoNumberFor_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonWriter.write(json -> json.member("x", Double.NaN)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonWriter.write(json -> json.rounded("x", Double.POSITIVE_INFINITY)));
  }

  @Test
  void anObject_hasItsMembersInOrderWithoutWhiteSpace() {
    assertThat(
            JsonWriter.write(
                json ->
                    json.member("a", "\"\\\n\u0001/é")
                        .member("b", 7)
                        .member("c", true)
                        .nullMember("d")
                        .member("e", Optional.of("x"))
                        .numbers("f", List.of(1, 2.5))
                        .strings("g", List.of())
                        .object("h", h -> {})
                        .objects("i", List.of("x", "y"), (item, x) -> item.member(x, 1L))))
        .isEqualTo(
            "{\"a\":\"\\\"\\\\\\n\\u0001/é\",\"b\":7,\"c\":true,\"d\":null,\"e\":\"x\","
                + "\"f\":[1,2.5],\"g\":[],\"h\":{},\"i\":[{\"x\":1},{\"y\":1}]}");
  }

  @Test
  void aFile_isIndentedAndKeepsFractions() {
    byte[] file =
        JsonWriter.writeFile(
            json ->
                json.member("a", 33.0)
                    .member("é", 33)
                    .numbers("b", List.of(1, 2.0))
                    .strings("c", List.of())
                    .object("d", d -> {})
                    .objects("e", List.of("x", "y"), (item, x) -> item.member(x, 1e300)));

    assertThat(file)
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            """
            {
              "a": 33.0,
              "é": 33,
              "b": [ 1, 2.0 ],
              "c": [ ],
              "d": { },
              "e": [ {
                "x": 1.0E300
              }, {
                "y": 1.0E300
              } ]
            }
            """);
  }

  /** As a type writes itself, for both. */
  private static void write(JsonWriter json, double figure, boolean yes) {
    json.measured("a", figure)
        .measured("b", OptionalDouble.of(figure))
        .flag("c", yes)
        .implied("d", yes);
  }

  @Test
  void anAnswer_roundsMeasuredNumbers_andSaysWhatFollowsFromOthers() {
    assertThat(JsonWriter.write(json -> write(json, 0.1 + 0.2, false)))
        .isEqualTo("{\"a\":0.3,\"b\":0.3,\"c\":false,\"d\":false}");
    assertThat(JsonWriter.write(json -> write(json, 1 / 3.0, true)))
        .isEqualTo("{\"a\":0.333333,\"b\":0.333333,\"c\":true,\"d\":true}");
  }

  @Test
  void aFile_keepsMeasuredNumbers_andLeavesOutWhatFollowsFromOthers() {
    assertThat(JsonWriter.writeFile(json -> write(json, 0.1 + 0.2, false)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            """
            {
              "a": 0.30000000000000004,
              "b": 0.30000000000000004
            }
            """);
    assertThat(JsonWriter.writeFile(json -> write(json, 2, true)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            """
            {
              "a": 2.0,
              "b": 2.0,
              "c": true
            }
            """);
  }

  private static void writeAbsent(JsonWriter json) {
    json.member("a", Optional.empty())
        .member("b", OptionalInt.empty())
        .member("c", OptionalLong.empty())
        .member("d", OptionalDouble.empty())
        .measured("e", OptionalDouble.empty())
        .object("f", Optional.<String>empty(), (object, value) -> {});
  }

  @Test
  void whatIsAbsent_isNullInAnAnswer_andLeftOutOfAFile() {
    assertThat(JsonWriter.write(JsonWriterTest::writeAbsent))
        .isEqualTo("{\"a\":null,\"b\":null,\"c\":null,\"d\":null,\"e\":null,\"f\":null}");
    assertThat(JsonWriter.writeFile(JsonWriterTest::writeAbsent))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{ }\n");
  }

  @Test
  void halfASurrogatePair_isEscapedInAsciiAndRefusedInAFile() {
    assertThat(JsonWriter.writeAscii(json -> json.member("a", "é\ud83d")))
        .isEqualTo("{\"a\":\"\\u00e9\\ud83d\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonWriter.writeFile(json -> json.member("a", "\ud83d")));
  }
}
