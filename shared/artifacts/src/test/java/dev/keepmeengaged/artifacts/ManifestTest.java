package dev.keepmeengaged.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.UnavailableException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

  private static final FileEntry ENTRY = FileEntry.of("content".getBytes(UTF_8));
  private final Manifest manifest = Example.manifest(Map.of("forest.tribuo", ENTRY));

  @Test
  void read_ofWhatWasWritten_isEqual() {
    assertThat(Manifest.read(manifest.toJson())).isEqualTo(manifest);
  }

  @Test
  void read_withoutSeedAndWithHoldOut_isEqual() {
    Manifest packed =
        new Manifest(
            manifest.version(),
            Manifest.SCHEMA,
            "1a",
            "d0",
            OptionalLong.empty(),
            Map.of(),
            7,
            9,
            Optional.empty(),
            Optional.of(new Accuracy(-0.5, 1, 2, 3)),
            Map.of(),
            "4.3.2",
            manifest.trainedAt());

    assertThat(Manifest.read(packed.toJson())).isEqualTo(packed);
  }

  @Test
  void toJson_ofFilesInAnotherOrder_isTheSame() {
    Map<String, FileEntry> oneOrder = new LinkedHashMap<>();
    oneOrder.put("a", ENTRY);
    oneOrder.put("b", ENTRY);
    Map<String, FileEntry> otherOrder = new LinkedHashMap<>();
    otherOrder.put("b", ENTRY);
    otherOrder.put("a", ENTRY);

    assertThat(Example.manifest(oneOrder).toJson())
        .isEqualTo(Example.manifest(otherOrder).toJson());
  }

  @Test
  void read_ofFieldsThatALaterVersionMayAdd_leavesThemAlone() {
    String json = text().replaceFirst("\\{", "{\"added\": {\"some\": [true, null]},");

    assertThat(Manifest.read(json.getBytes(UTF_8))).isEqualTo(manifest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schema": 1            | "schema": 2                | schema 2
          "schema": 1            | "schema": 0                | schema 0
          "trees": 2,            | "trees": 2, "trees": 3,    | Duplicate field 'trees'
          "trainingRows": 100    | "trainingRows": "100"      | trainingRows is not a number
          "trainingRows": 100    | "trainingRows": 1.5        | trainingRows is not a whole number
          "trainingRows": 100    | "trainingRows": 5000000000 | trainingRows is not a whole number
          "trainingRows"         | "rows"                     | trainingRows is missing
          "r2": 0.6              | "r2": 1e999                | outOfBag.r2 is too large
          "r2": 0.6              | "r2": NaN                  | manifest.json
          "size": 7              | "size": null               | files.forest.tribuo.size is missing
          "2026-11-22T08:00:00Z" | "yesterday"                | trainedAt is not a time
          "2026-11-22T08-00-00Z-1a2b3c" | "../x"              | version is not a model version
          "4.3.2"                | true                       | tribuoVersion is not a string
          """)
  void read_ofSomethingWrong_saysWhere(String right, String wrong, String message) {
    assertThat(text()).contains(right);
    String json = text().replace(right, wrong);

    assertThatThrownBy(() -> Manifest.read(json.getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"[]", "'', ", "'{} {}'", "'{', ", "7"})
  void read_ofAnythingButOneObject_isRefused(@org.jspecify.annotations.Nullable String json) {
    byte[] content = (json == null ? "" : json).getBytes(UTF_8);

    assertThatThrownBy(() -> Manifest.read(content))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("manifest.json");
  }

  private String text() {
    return new String(manifest.toJson(), UTF_8);
  }
}
