package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.ScoreKind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an entry of the register says, written by this version of the code or another one. */
class VersionRegisterTest {

  private final Map<String, AttributeValue> item =
      new HashMap<>(
          Map.of(
              TableSchema.SORT_KEY,
              AttributeValue.fromS("VERSION#2026-11-22T08-05-11Z-0d1e2f3a4b5c"),
              "state",
              AttributeValue.fromS("complete"),
              "model",
              AttributeValue.fromS("2026-11-22T08-00-00Z-1a2b3c4d5e6f"),
              "scoreKind",
              AttributeValue.fromS("share"),
              "beat",
              AttributeValue.fromN("7"),
              "startedBy",
              AttributeValue.fromS("somebody")));

  @Test
  void anEntry_saysWhatItsItemHas() {
    VersionEntry entry = VersionRegister.entry(item);

    assertThat(entry.state()).isEqualTo(VersionEntry.State.COMPLETE);
    assertThat(entry.scoreKind()).isEqualTo(ScoreKind.SHARE);
    assertThat(entry.beat()).isEqualTo(7);
  }

  @Test
  void anEntryFromBeforeThereWereKindsOfScores_hasRecordedOnes() {
    item.remove("scoreKind");

    assertThat(VersionRegister.entry(item).scoreKind()).isEqualTo(ScoreKind.RECORDED);
  }

  /** A rollback would serve it as another kind, with numbers of learners or without. */
  @Test
  void aKindThatIsNotKnown_isRefused() {
    item.put("scoreKind", AttributeValue.fromS("median"));

    assertRefused(
        "The register of data versions has an entry whose 'scoreKind' this kme does not know:"
            + " 'median'.");
  }

  @Test
  void aStateThatIsNotKnown_isRefused() {
    item.put("state", AttributeValue.fromS("paused"));

    assertRefused(
        "The register of data versions has an entry whose 'state' this kme does not know:"
            + " 'paused'.");
  }

  private void assertRefused(String message) {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> VersionRegister.entry(item))
        .withMessage(message);
  }
}
