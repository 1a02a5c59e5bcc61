package dev.keepmeengaged.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.SeenRange;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A version as it was written before there were cards, permutation importances and directions; its
 * forest is left out. What is published once is never changed, so it has to be read as it is.
 */
class OlderVersionTest {

  private final VerifiedFiles files =
      FolderModelFiles.open(
          Path.of("src/test/resources/versions").resolve("2026-11-22T11-42-44Z-dcd385"));

  @Test
  void itsFiles_areRead() {
    assertThat(FeatureTable.read(files.read(FeatureTable.FILE)).features()).hasSize(Feature.COUNT);
    assertThat(GoldenRows.read(files.read(GoldenRows.FILE)).rows()).hasSize(20);
    Importances importances = Importances.read(files.read(Importances.FILE));
    assertThat(importances.ranked()).startsWith(Feature.COMPANY_LEARNERS);
    assertThat(importances.permutation()).isEmpty();
    assertThat(importances.direction()).isEmpty();
  }

  @Test
  void itsFeatures_areSeenAsFarAsItsFiguresProve() {
    FeatureTable table = FeatureTable.read(files.read(FeatureTable.FILE));

    assertThat(table.trained().seen())
        .isEqualTo(table.features().stream().map(FeatureFacts::seen).toList());
    for (FeatureFacts facts : table.features()) {
      assertThat(facts.seen().contains(facts.p1())).isTrue();
      assertThat(facts.seen().contains(facts.p99())).isTrue();
      assertThat(facts.seen().contains(0) || facts.histogram().zeros() == 0).isTrue();
    }
    assertThat(table.of(Feature.USES_SCORM).seen()).isEqualTo(new SeenRange(0, 1, true));
    assertThat(table.of(Feature.CERTIFICATES).seen().exact()).isFalse();
  }

  @Test
  void itsCard_isWhatItsManifestKnows() {
    ModelCard card = ModelCard.of(files);

    assertThat(card.version()).isEqualTo(files.manifest().version());
    assertThat(card.trainingData().rows()).isEqualTo(1243);
    assertThat(card.outOfBag()).hasValueSatisfying(a -> assertThat(a.rows()).isEqualTo(1243));
    assertThat(card.notMeasured())
        .extracting(ModelCard.Unmeasured::figure)
        .containsExactly("holdOut", "randomSplits", "byCompany");
  }
}
