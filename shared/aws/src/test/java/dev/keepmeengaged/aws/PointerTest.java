package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.UnavailableException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PointerTest {

  private static final Release NEW = release("d2", Optional.of("b0b0"), "2026-11-22T08:00:00.123Z");
  private static final Release OLD = release("d1", Optional.of("a0a0"), "2026-11-21T08:00:00Z");

  @Test
  void pointer_readsBackAsItWas() {
    Pointer first = new Pointer(OLD, Optional.empty());
    Pointer second = new Pointer(NEW, Optional.of(OLD));

    assertThat(Pointer.in(first.item())).isEqualTo(first);
    assertThat(Pointer.in(second.item())).isEqualTo(second);
  }

  @Test
  void pointer_fromBeforeReleasesCarriedTheManifestsHash_hasNone() {
    Map<String, AttributeValue> item = new HashMap<>(new Pointer(NEW, Optional.of(OLD)).item());
    assertThat(item.remove("manifestHash")).isEqualTo(AttributeValue.fromS("b0b0"));
    assertThat(item.remove("previous.manifestHash")).isEqualTo(AttributeValue.fromS("a0a0"));

    Pointer pointer = Pointer.in(item);

    assertThat(pointer.current())
        .isEqualTo(release("d2", Optional.empty(), "2026-11-22T08:00:00.123Z"));
    assertThat(pointer.previous())
        .contains(release("d1", Optional.empty(), "2026-11-21T08:00:00Z"));
  }

  @Test
  void pointer_keepsWhatTheScoresOfEachReleaseAre() {
    Release shares =
        new Release(
            new DataVersion("d3"),
            new ModelVersion("m"),
            Optional.empty(),
            Instant.parse("2026-11-23T08:00:00Z"),
            "me",
            ScoreKind.SHARE);
    Pointer pointer = new Pointer(shares, Optional.of(OLD));
    Pointer turned = new Pointer(OLD, Optional.of(shares));

    assertThat(Pointer.in(pointer.item())).isEqualTo(pointer);
    assertThat(Pointer.in(turned.item())).isEqualTo(turned);
  }

  @Test
  void pointer_fromBeforeKindsOfScoresWereToldApart_isOfRecordedScores() {
    Map<String, AttributeValue> item = new HashMap<>(new Pointer(NEW, Optional.of(OLD)).item());
    assertThat(item.remove("scoreKind")).isEqualTo(AttributeValue.fromS("recorded"));
    assertThat(item.remove("previous.scoreKind")).isEqualTo(AttributeValue.fromS("recorded"));

    assertThat(Pointer.in(item)).isEqualTo(new Pointer(NEW, Optional.of(OLD)));
  }

  @Test
  void pointer_withScoresOfNoKnownKind_isRefused() {
    Map<String, AttributeValue> item = new HashMap<>(new Pointer(NEW, Optional.empty()).item());
    item.put("scoreKind", AttributeValue.fromS("stars"));

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> Pointer.in(item));
  }

  @Test
  void pointer_ofAnotherForm_isRefused() {
    Map<String, AttributeValue> item = new HashMap<>(new Pointer(NEW, Optional.empty()).item());
    item.put("form", AttributeValue.fromN("1"));

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> Pointer.in(item));
  }

  @Test
  void pointer_withoutATime_isRefused() {
    Map<String, AttributeValue> item = new HashMap<>(new Pointer(NEW, Optional.empty()).item());
    item.put("publishedAt", AttributeValue.fromS("yesterday"));

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> Pointer.in(item));
  }

  private static Release release(String data, Optional<String> hash, String at) {
    return new Release(new DataVersion(data), new ModelVersion("m"), hash, Instant.parse(at), "me");
  }
}
