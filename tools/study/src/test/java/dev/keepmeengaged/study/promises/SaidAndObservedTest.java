package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.study.promises.Judgement.SaidOdds;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidAndObservedTest {

  @Test
  void pairs_areSummedUpByTheWordThatWasSaidOfThem() {
    List<PromiseOdds> words =
        SaidAndObserved.of(
            List.of(
                new SaidOdds(1, 70, true, 1),
                new SaidOdds(1, 70, false, 1),
                new SaidOdds(2, 80, true, 0.5),
                new SaidOdds(3, 54, true, 1)));

    assertThat(words).extracting(PromiseOdds::confidence).containsExactly(Confidence.values());
    assertThat(words).extracting(PromiseOdds::pairs).containsExactly(1, 0, 3, 0);
    PromiseOdds likely = words.get(2);
    assertThat(likely.organisations()).isEqualTo(2);
    assertThat(likely.said()).isCloseTo(72, within(1e-9));
    assertThat(likely.observed()).isCloseTo(60, within(1e-9));
    // Deviations of organisations: 0.4 - 0.6 and 0.5 x 0.4, over weights of 2.5.
    assertThat(likely.standardError()).isCloseTo(100 * Math.sqrt(0.04 + 0.04) / 2.5, within(1e-9));
  }

  @Test
  void aWordThatWasNotSaid_hasNoFigures() {
    PromiseOdds unclear = SaidAndObserved.of(List.of()).get(0);

    assertThat(unclear.pairs()).isZero();
    assertThat(unclear.observed()).isNaN();
    assertThat(unclear.standardError()).isNaN();
  }
}
