package dev.keepmeengaged.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.TrainingRange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A version as it was written before there were cards, permutation importances and directions; its
 * forest is left out. What is published once is never changed, so it has to be read as it is.
 */
class OlderVersionTest {

  private static final ModelVersion VERSION = new ModelVersion("2026-11-22T11-42-44Z-dcd385");

  private final FolderModelFiles versions =
      new FolderModelFiles(Path.of("src/test/resources/versions"));
  private final VerifiedFiles files = VerifiedFiles.open(versions, VERSION);

  @Test
  void itsFiles_areRead() {
    FeatureTable table = FeatureTable.read(files.read(FeatureTable.FILE));
    assertThat(table.features()).hasSize(20);
    assertThat(GoldenRows.read(files.read(GoldenRows.FILE), table.listed()).rows()).hasSize(20);
    Importances importances = Importances.read(files);
    assertThat(importances.ranked()).startsWith(Feature.COMPANY_LEARNERS);
    assertThat(importances.permutation()).isEmpty();
    assertThat(importances.direction()).isEmpty();
  }

  @Test
  void itsFeatures_areSeenAsFarAsItsFiguresProve() {
    FeatureTable table = FeatureTable.read(files.read(FeatureTable.FILE));

    for (FeatureFacts facts : table.features()) {
      assertThat(table.trained().seen(facts.feature())).isEqualTo(facts.seen());
      assertThat(facts.seen().contains(facts.p1())).isTrue();
      assertThat(facts.seen().contains(facts.p99())).isTrue();
      assertThat(facts.seen().contains(0) || facts.histogram().zeros() == 0).isTrue();
    }
    assertThat(table.of(Feature.USES_SCORM).seen()).isEqualTo(new TrainingRange(0, 1, true));
    assertThat(table.of(Feature.CERTIFICATES).seen().exact()).isFalse();
  }

  @Test
  void whatCannotBeChecked_isSaid() {
    assertThat(files.unchecked())
        .contains(
            "Model version 2026-11-22T11-42-44Z-dcd385 is of an older format whose manifest does not cover manifest.json itself and training-rows.bin: damage there cannot be seen.");
  }

  @Test
  void asTheModelOfARelease_itsManifestIsCheckedByTheHashOfTheRelease() {
    String hash = FileEntry.sha256(files.manifestFile());
    Release release =
        new Release(new DataVersion("d"), VERSION, Optional.of(hash), Instant.EPOCH, "me");

    assertThat(VerifiedFiles.open(versions, release).unchecked())
        .hasValueSatisfying(
            what ->
                assertThat(what)
                    .contains("does not cover training-rows.bin:")
                    .doesNotContain("manifest.json"));
  }

  @Test
  void itsCard_isWhatItsManifestKnows() {
    ModelCard card = ModelCard.of(files);

    assertThat(card.trainingData().rows()).isEqualTo(1243);
    assertThat(card.outOfBag()).hasValueSatisfying(a -> assertThat(a.rows()).isEqualTo(1243));
    assertThat(card.notMeasured())
        .extracting(ModelCard.Unmeasured::figure)
        .containsExactly("holdOut", "randomSplits", "byCompany", "promises");
  }
}
