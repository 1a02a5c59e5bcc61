package dev.keepmeengaged.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.ResearchFinding.Effect;
import dev.keepmeengaged.domain.Feature;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

  @ParameterizedTest
  @CsvSource({
    "RAISES, INCREASING, AGREES",
    "RAISES, DECREASING, DISAGREES",
    "RAISES, MIXED, SILENT",
    "RAISES, FLAT, SILENT",
    "LOWERS, INCREASING, DISAGREES",
    "LOWERS, DECREASING, AGREES",
    "LOWERS, MIXED, SILENT",
    "LOWERS, FLAT, SILENT",
    "NONE, INCREASING, DISAGREES",
    "NONE, DECREASING, DISAGREES",
    "NONE, MIXED, SILENT",
    "NONE, FLAT, SILENT",
  })
  void aDirection_isComparedWithWhatWasFound(
      Effect effect, Direction direction, Agreement expected) {
    assertThat(Agreement.of(effect, Feature.CONTENT, Optional.of(direction))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Effect.class)
  void whatWasNotMeasured_isSilent(Effect effect) {
    assertThat(Agreement.of(effect, Feature.CONTENT, Optional.empty())).isEqualTo(Agreement.SILENT);
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void whatMayBeAResult_isSilent_whateverItsDirection(Direction direction) {
    for (Feature feature : Feature.values()) {
      Agreement agreement = Agreement.of(Effect.RAISES, feature, Optional.of(direction));
      Agreement ofContent = Agreement.of(Effect.RAISES, Feature.CONTENT, Optional.of(direction));
      assertThat(agreement).isEqualTo(feature.mayBeResult() ? Agreement.SILENT : ofContent);
    }
  }

  @Test
  void aComparison_countsEveryFindingWithALeverOnce() {
    ResearchTable table = ResearchTable.ours();

    ResearchComparison comparison =
        table.compare(
            Map.of(
                Feature.CONTENT, Direction.DECREASING,
                Feature.INTERACTIVE, Direction.DECREASING,
                Feature.CERTIFICATES, Direction.INCREASING,
                Feature.GRADED_ASSESSMENT, Direction.MIXED));

    assertThat(comparison.count(Agreement.AGREES)).isEqualTo(2);
    assertThat(comparison.count(Agreement.DISAGREES)).isEqualTo(3);
    assertThat(comparison.count(Agreement.SILENT))
        .isEqualTo(table.findings().size() - table.general().size() - 5);
    assertThat(comparison.of(Feature.INTERACTIVE))
        .hasSize(3)
        .allSatisfy(c -> assertThat(c.lever()).isEqualTo(Feature.INTERACTIVE))
        .allSatisfy(c -> assertThat(c.agreement()).isEqualTo(Agreement.DISAGREES));
    assertThat(comparison.of(Feature.EXTERNAL)).isEmpty();
  }

  @Test
  void withoutDirections_allIsSilent() {
    ResearchComparison comparison = ResearchTable.ours().compare(Map.of());

    assertThat(comparison.count(Agreement.SILENT)).isEqualTo(comparison.compared().size());
  }
}
