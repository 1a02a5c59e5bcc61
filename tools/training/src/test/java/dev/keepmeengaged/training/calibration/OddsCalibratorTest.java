package dev.keepmeengaged.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.training.calibration.MatchedPairs.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddsCalibratorTest {

  /** Pairs whose favoured course is higher by a logistic curve, dealt to organisations in turn. */
  private static List<Pair> pairs(int count, int from, int organisations, double slope, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double difference = 20 * (2 * random.nextDouble() - 1);
      double odds = 1 / (1 + Math.exp(-slope * Math.abs(difference)));
      pairs.add(new Pair(from + i % organisations, difference, random.nextDouble() < odds));
    }
    return pairs;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.15, 0.4})
  void fit_findsTheSlopeThatPairsWereMadeWith(double slope) {
    OutcomeOdds odds = OddsCalibrator.fit(pairs(40_000, 0, 400, slope, 1)).orElseThrow();

    assertThat(odds.slope()).isCloseTo(slope, within(0.06 * slope));
    assertThat(odds.pairs()).isEqualTo(40_000);
    assertThat(odds.organisations()).isEqualTo(400);
  }

  @Test
  void fit_ofPairsWhoseFavouredCourseIsUsuallyLower_isACoin() {
    List<Pair> reversed =
        pairs(1_000, 0, 20, 0.3, 1).stream()
            .map(p -> new Pair(p.organisation(), p.difference(), !p.favouredHigher()))
            .toList();

    OutcomeOdds odds = OddsCalibrator.fit(reversed).orElseThrow();

    assertThat(odds.slope()).isZero();
    assertThat(odds.of100(15)).isEqualTo(50);
  }

  @Test
  void oneLargeOrganisation_doesNotSpeakForAll() {
    List<Pair> many = pairs(4_000, 0, 80, 0.1, 1);
    List<Pair> large = pairs(20_000, 1_000, 1, 1, 2);

    OutcomeOdds odds =
        OddsCalibrator.fit(Stream.concat(many.stream(), large.stream()).toList()).orElseThrow();

    assertThat(odds.slope()).isBetween(0.09, 0.14);
  }

  @Test
  void aPair_weighsTheLess_theMoreItsOrganisationHas() {
    double[] few = OddsCalibrator.weights(pairs(100, 0, 1, 0.1, 1));
    double[] many = OddsCalibrator.weights(pairs(400, 0, 1, 0.1, 1));

    assertThat(few).hasSize(100).containsOnly(1);
    assertThat(many).hasSize(400).containsOnly(0.25);
  }

  @Test
  void tooFewPairsOrOrganisations_haveNoOdds() {
    assertThat(OddsCalibrator.fit(pairs(199, 0, 10, 0.1, 1))).isEmpty();
    assertThat(OddsCalibrator.fit(pairs(200, 0, 4, 0.1, 1))).isEmpty();
    assertThat(OddsCalibrator.fit(pairs(200, 0, 5, 0.1, 1))).isPresent();
  }
}
