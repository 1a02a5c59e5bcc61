package dev.keepmeengaged.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.ModelVersion;
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
    assertThat(read(manifest.toJson())).isEqualTo(manifest);
  }

  @Test
  void read_withoutSeedAndWithHoldOut_isEqual() {
    Manifest packed =
        new Manifest(
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

    assertThat(read(packed.toJson())).isEqualTo(packed);
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

    assertThat(read(json.getBytes(UTF_8))).isEqualTo(manifest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schema": 2            | "schema": 3                | schema 3
          "schema": 2            | "schema": 0                | schema 0
          "trees": 2,            | "trees": 2, "trees": 3,    | trees is given more than once
          "trainingRows": 100    | "trainingRows": "100"      | trainingRows is not a number
          "trainingRows": 100    | "trainingRows": 1.5        | trainingRows is not a whole number
          "trainingRows": 100    | "trainingRows": 5000000000 | trainingRows is not a whole number
          "trainingRows"         | "rows"                     | trainingRows is missing
          "r2": 0.6              | "r2": 1e999                | outOfBag.r2 is too large
          "r2": 0.6              | "r2": NaN                  | manifest.json
          "size": 7              | "size": null               | files.forest.tribuo.size is missing
          "2026-11-22T08:00:00Z" | "yesterday"                | trainedAt is not a time
          "4.3.2"                | true                       | tribuoVersion is not a string
          """)
  void read_ofSomethingWrong_saysWhere(String right, String wrong, String message) {
    assertThat(text()).contains(right);
    String json = text().replace(right, wrong);

    assertThatThrownBy(() -> read(json.getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"[]", "'', ", "'{} {}'", "'{', ", "7"})
  void read_ofAnythingButOneObject_isRefused(@org.jspecify.annotations.Nullable String json) {
    byte[] content = (json == null ? "" : json).getBytes(UTF_8);

    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void read_ofTheManifestOfAnotherVersion_isRefused() {
    ModelVersion other = new ModelVersion("2026-11-22T08-00-00Z-1a2b3c4d5e6f");

    assertThatThrownBy(() -> Manifest.read(other, manifest.toJson()))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(
            "model version 2026-11-22T08-00-00Z-1a2b3c4d5e6f: manifest.json is damaged or of another version");
  }

  @Test
  void read_ofAManifestThatOnlySaysItIsOlder_isRefused() {
    String older = text().replace("\"schema\": 2", "\"schema\": 1");
    String named = older.replaceFirst("\\{", "{\"version\": \"a-name\",");

    assertThatThrownBy(() -> Manifest.read(new ModelVersion("a-name"), older.getBytes(UTF_8)))
        .hasMessageContaining("damaged");
    assertThat(Manifest.read(new ModelVersion("a-name"), named.getBytes(UTF_8)).schema())
        .isEqualTo(1);
    assertThatThrownBy(() -> Manifest.read(new ModelVersion("b-name"), named.getBytes(UTF_8)))
        .hasMessageContaining("manifest.json is that of a-name");
  }

  private static Manifest read(byte[] json) {
    return Manifest.read(Example.version(json), json);
  }

  private String text() {
    return new String(manifest.toJson(), UTF_8);
  }
}
