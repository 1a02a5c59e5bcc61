package dev.keepmeengaged.importances;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.http.testing.SampleCourses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportancesHandlerTest {

  private static final Contract CONTRACT = Contract.read();

  private final Map<String, byte[]> stored = modelFiles();
  private final ModelFiles files = (version, file) -> Optional.ofNullable(stored.get(file));
  private Optional<Release> published = Optional.of(SampleCourses.RELEASE);
  private final ImportancesHandler handler = new ImportancesHandler(() -> published, files);

  /** Importance grows with the feature's place: the last feature is the most important one. */
  private static Map<String, byte[]> modelFiles() {
    List<FeatureVector> rows = new ArrayList<>();
    for (int row = 0; row < 50; row++) {
      double[] values = new double[Feature.COUNT];
      Arrays.fill(values, row % 2);
      values[Feature.CONTENT.ordinal()] = row;
      rows.add(FeatureVector.of(values));
    }
    Map<Feature, Double> importances = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      importances.put(feature, (feature.ordinal() + 1) / 210.0);
    }
    Map<String, byte[]> files = new HashMap<>();
    files.put(FeatureTable.FILE, FeatureTable.of(rows).toJson());
    files.put(Importances.FILE, new Importances(importances).toJson());
    files.put(Manifest.FILE, manifest(files).toJson());
    return files;
  }

  private static Manifest manifest(Map<String, byte[]> files) {
    Map<String, FileEntry> entries = new HashMap<>();
    files.forEach(
        (name, content) ->
            entries.put(name, new FileEntry(content.length, FileEntry.sha256(content))));
    return new Manifest(
        SampleCourses.RELEASE.model(),
        Manifest.SCHEMA,
        "trees",
        "data",
        OptionalLong.of(1),
        Map.of(),
        SampleCourses.TREES,
        50,
        Optional.empty(),
        Optional.empty(),
        entries,
        "4.3.2",
        Instant.EPOCH);
  }

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, RequestStreamHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static GatewayCall importances() {
    return GatewayCall.get("/v1/importances");
  }

  private static List<Map<?, ?>> features(Answer answer) {
    List<Map<?, ?>> features = new ArrayList<>();
    for (Object feature : (List<?>) Objects.requireNonNull(answer.at("/features"))) {
      features.add((Map<?, ?>) feature);
    }
    return features;
  }

  @Test
  void features_areListedMostImportantFirst() {
    Answer answer = answer(importances());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/model")).isEqualTo("model-1");
    assertThat(features(answer)).hasSize(20);
    assertThat(features(answer).get(0).get("feature")).isEqualTo("teacherComments");
    assertThat(features(answer).get(19).get("feature")).isEqualTo("price");
    assertThat(features(answer))
        .extracting(f -> number(f, "rank"))
        .startsWith(1.0, 2.0, 3.0)
        .endsWith(20.0);
    assertThat(features(answer).stream().mapToDouble(f -> number(f, "importance")).sum())
        .isBetween(0.9999, 1.0001);
  }

  private static double number(Map<?, ?> feature, String name) {
    return ((Number) Objects.requireNonNull(feature.get(name))).doubleValue();
  }

  @Test
  void aFeature_isDescribed() {
    Answer answer = answer(importances());
    Map<?, ?> content =
        features(answer).stream()
            .filter(f -> "content".equals(f.get("feature")))
            .findFirst()
            .orElseThrow();

    assertThat(content.get("label")).isEqualTo("Content");
    assertThat(content.get("unit")).isEqualTo("percent");
    assertThat(content.get("group")).isEqualTo("instructor");
    assertThat(content.get("controllable")).isEqualTo(true);
    assertThat(content.get("slider")).isEqualTo(true);
    assertThat(content.get("lowest")).isEqualTo(0);
    assertThat(content.get("highest")).isEqualTo(100);
    assertThat(content.get("median")).isEqualTo(24.5);
    assertThat((List<?>) content.get("quantiles")).hasSize(101);
    assertThat(((Map<?, ?>) Objects.requireNonNull(content.get("histogram"))).get("zeros"))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotControllable_hasNoRangeToSet() {
    Map<?, ?> price = features(answer(importances())).get(19);

    assertThat(price.get("controllable")).isEqualTo(false);
    assertThat(price.get("lowest")).isNull();
    assertThat(price.get("highest")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"true, 10, 1", "false, 10, 11"})
  void aFilter_keepsTheRanks(String controllable, int features, int firstRank) {
    Answer answer = answer(importances().query("controllable", controllable));

    assertThat(features(answer)).hasSize(features);
    assertThat(features(answer))
        .allSatisfy(
            f -> assertThat(f.get("controllable")).isEqualTo(Boolean.valueOf(controllable)));
    assertThat(answer.at("/features/0/rank")).isEqualTo(firstRank);
  }

  @ParameterizedTest
  @CsvSource({"controllable, yes, invalid-value", "slider, true, unknown-parameter"})
  void aParameterAtFault_isNamed(String name, String value, String code) {
    Answer answer = answer(importances().query(name, value));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly(name + " " + code);
  }

  @Test
  void theList_mayBeKeptForAMinute_andIsNotSentTwice() {
    Answer answer = answer(importances());
    assertThat(answer.headers()).containsEntry("Cache-Control", "private, max-age=60");

    String tag = Objects.requireNonNull(answer.headers().get("ETag"));
    assertThat(answer(importances().header("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(
            answer(importances().query("controllable", "true").header("If-None-Match", tag))
                .status())
        .isEqualTo(200);
  }

  @Test
  void withNothingPublished_itIsUnavailableWithTheReason() {
    published = Optional.empty();

    Answer answer = answer(importances());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("nothing-published");
  }

  @Test
  void anOutage_isUnavailable() {
    for (ImportancesHandler broken :
        List.of(
            new ImportancesHandler(new Outage(), files),
            new ImportancesHandler(() -> published, new Outage()))) {
      Answer answer = checked(importances(), broken);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("unavailable");
      assertThat(answer.body()).doesNotContain("secret");
    }
  }

  @Test
  void aFileThatIsNotTheManifests_isRefused_andNotNamedToTheSender() {
    stored.put(Importances.FILE, "{}".getBytes(StandardCharsets.UTF_8));

    Answer answer = answer(importances());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
    assertThat(answer.body()).doesNotContain("importances.json", "SHA");
  }
}
