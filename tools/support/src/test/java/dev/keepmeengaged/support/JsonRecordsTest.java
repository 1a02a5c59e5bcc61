package dev.keepmeengaged.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {

  private static final Whole EMPTY =
      new Whole(
          "a\nb",
          Double.NaN,
          List.of(Double.NEGATIVE_INFINITY, 0.1),
          Map.of(),
          Plain.SOME_THING,
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalInt.empty());

  private static final Whole FULL =
      new Whole(
          "",
          1e-300,
          List.of(2.0, 1.0 / 3),
          new EnumMap<>(Map.of(Named.SECOND, 5, Named.FIRST, 4)),
          Plain.OTHER,
          Optional.of(Named.FIRST),
          OptionalDouble.of(0.30000000000000004),
          OptionalInt.of(7));

  enum Named {
    FIRST,
    SECOND;

    public String id() {
      return this == FIRST ? "the-first" : "the-second";
    }
  }

  private enum Plain {
    SOME_THING,
    OTHER
  }

  private record Whole(
      String text,
      double number,
      List<Double> numbers,
      Map<Named, Integer> counts,
      Plain plain,
      Optional<Named> named,
      OptionalDouble some,
      OptionalInt whole) {}

  @Test
  void file_namesEnums_andHasNullForWhatJsonCannotSay() {
    assertThat(new String(JsonRecords.file(EMPTY), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "text": "a\\nb",
              "number": null,
              "numbers": [ null, 0.1 ],
              "counts": { },
              "plain": "some_thing",
              "named": null,
              "some": null,
              "whole": null
            }
            """);
    assertThat(new String(JsonRecords.file(FULL), StandardCharsets.UTF_8))
        .contains("\"named\": \"the-first\"", "\"the-first\": 4,", "\"some\": 0.30000000000000004");
  }

  @Test
  void line_isParsedToAnEqualRecord() {
    for (Whole whole : List.of(EMPTY, FULL)) {
      String line = JsonRecords.line(whole);

      assertThat(line).doesNotContain("\n");
      assertThat(JsonRecords.parse(line, new TypeReference<Whole>() {})).isEqualTo(whole);
    }
  }

  @Test
  void nothing_isParsedToNothing() {
    String line = JsonRecords.line(Optional.empty());

    assertThat(JsonRecords.parse(line, new TypeReference<Optional<Whole>>() {})).isEmpty();
  }

  @Test
  void whatIsNotSuchARecord_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonRecords.parse("1.5 2.5", new TypeReference<Whole>() {}))
        .withMessageContaining("Whole");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonRecords.parse("{\"other\":1}", new TypeReference<Whole>() {}))
        .withMessageContaining("other");
  }
}
