package dev.keepmeengaged.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.json.JsonException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static final JsonReader READER = new JsonReader(3);

  private static JsonValue read(String text) {
    return READER.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String text, Fault fault, String message) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read(text))
        .withMessage(message)
        .extracting(JsonException::fault)
        .isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "[1/*c*/]",
        "[NaN]",
        "[+1]",
        "[01]",
        "[.5]",
        "[1.]",
        "[\"a\nb\"]",
        "[\"\\x\"]",
        "\uFEFF[]",
        "nul",
        "[1] x",
        "[1 2]"
      })
  void whatTheRfcDoesNotHave_isRefused(String text) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read(text))
        .extracting(JsonException::fault)
        .isEqualTo(Fault.SYNTAX);
  }

  @Test
  void aSyntaxError_saysWhere() {
    assertRefused("{\n \"a\": [7, x]}", Fault.SYNTAX, "/a/1 is not JSON from line 2, column 11 on");
  }

  @Test
  void aTextWithoutAValue_isEmpty() {
    assertRefused(" \n", Fault.EMPTY, "the JSON text is empty");
  }

  @Test
  void aSecondValue_isRefused() {
    assertRefused("{}{}", Fault.TRAILING, "the JSON text has something after its value");
  }

  @Test
  void bytesThatAreNotUtf8_areRefused() {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> READER.read("[\"é\"]".getBytes(StandardCharsets.ISO_8859_1)))
        .extracting(JsonException::fault)
        .isEqualTo(Fault.NOT_UTF8);
  }

  @Test
  void nesting_isLimited() {
    assertThat(read("[[[]]]").elements()).hasSize(1);
    assertRefused(
        "[[{\"a\":[]}]]", Fault.DEPTH, "/0/0/a nests arrays and objects more than 3 deep");
  }

  @Test
  void aNameTwiceInAnObject_isRefused() {
    assertRefused("{\"a\":{\"b/~\":1,\"b/~\":2}}", Fault.VALUE, "/a/b~1~0 is given more than once");
  }

  @Test
  void aNameTwiceInAnObject_isGivenToWhoeverTakesThem_andTheLastCounts() {
    List<String> duplicates = new ArrayList<>();
    JsonValue value =
        READER.read(
            "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8),
            duplicate -> duplicates.add(duplicate.pointer()));

    assertThat(duplicates).containsExactly("/a");
    assertThat(value.get("a").asInt()).isEqualTo(2);
  }

  @Test
  void values_areRead() {
    JsonValue value =
        read("{\"s\":\"\\u00e9\",\"n\":-1.5e1,\"i\":7,\"t\":true,\"o\":null,\"a\":[1,2]}");

    assertThat(value.get("s").asString()).isEqualTo("é");
    assertThat(value.get("n").asDouble()).isEqualTo(-15);
    assertThat(value.get("n").asWritten()).isEqualTo("-1.5e1");
    assertThat(value.get("i").asInt()).isEqualTo(7);
    assertThat(value.get("t").asBoolean()).isTrue();
    assertThat(value.find("o")).isEmpty();
    assertThat(value.find("x")).isEmpty();
    assertThat(value.members()).containsOnlyKeys("s", "n", "i", "t", "o", "a");
    assertThat(value.get("a").elements(JsonValue::asInt)).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string   | /v is not a string",
        "double   | /v is not a number",
        "int      | /v is not a number",
        "boolean  | /v is neither true nor false",
        "elements | /v is not an array",
        "members  | /v is not an object",
      })
  void aValueOfAnotherKind_isRefusedWithItsPlace(String kind, String message) {
    Consumer<JsonValue> access =
        switch (kind) {
          case "string" -> JsonValue::asString;
          case "double" -> JsonValue::asDouble;
          case "int" -> JsonValue::asInt;
          case "boolean" -> JsonValue::asBoolean;
          case "elements" -> JsonValue::elements;
          default -> JsonValue::members;
        };
    JsonValue nothing = read("{\"v\":null}").members().values().iterator().next();

    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> access.accept(nothing))
        .withMessage(message);
  }

  @Test
  void aMemberThatIsMissingOrNull_isRefusedWithItsPlace() {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read("[{\"a\":null}]").elements(item -> item.get("a")))
        .withMessage("/0/a is missing");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read("{}").get("a/b"))
        .withMessage("/a~1b is missing");
  }

  @ParameterizedTest
  @CsvSource({"1e999", "-1E999"})
  void aNumberBeyondADouble_isRefused(String number) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read("[" + number + "]").elements(JsonValue::asDouble))
        .withMessage("/0 is too large a number");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, /0 is not a whole number of 64 bits",
    "1e3, /0 is not a whole number of 64 bits",
    "9223372036854775808, /0 is not a whole number of 64 bits",
    "2147483648, /0 is not a whole number of 32 bits",
  })
  void aNumberThatIsNotWhole_isRefused(String number, String message) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> read("[" + number + "]").elements(JsonValue::asInt))
        .withMessage(message);
  }
}
