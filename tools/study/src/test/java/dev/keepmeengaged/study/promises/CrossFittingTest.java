package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.study.promises.SplitEvaluation.SaidOdds;
import dev.keepmeengaged.training.calibration.MatchedPairs.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrossFittingTest {

  /** Fifty pairs of each organisation, of ten points each. */
  private static List<Pair> pairs(int organisations, int whoseFavouredIsLower) {
    List<Pair> pairs = new ArrayList<>();
    for (int organisation = 0; organisation < organisations; organisation++) {
      for (int i = 0; i < 50; i++) {
        pairs.add(new Pair(organisation, 10, organisation != whoseFavouredIsLower && i % 4 != 0));
      }
    }
    return pairs;
  }

  @Test
  void anOrganisation_isToldTheOddsThatOthersSet() {
    List<SaidOdds> alone = CrossFitting.said(pairs(10, -1), new SplittableRandom(1));
    List<SaidOdds> unlike = CrossFitting.said(pairs(10, 3), new SplittableRandom(1));

    assertThat(alone).hasSize(500);
    // 37 of 50.
    assertThat(odds(alone, 3)).isEqualTo(74);
    assertThat(odds(unlike, 3)).isEqualTo(74);
    assertThat(unlike).anyMatch(said -> said.of100() < 74);
  }

  private static int odds(List<SaidOdds> said, int organisation) {
    return said.stream()
        .filter(s -> s.organisation() == organisation)
        .mapToInt(SaidOdds::of100)
        .distinct()
        .reduce((one, other) -> -1)
        .orElseThrow();
  }

  @Test
  void tooFewPairs_areToldNothing() {
    assertThat(CrossFitting.said(pairs(4, -1), new SplittableRandom(1))).isEmpty();
  }
}
