package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.EXTERNAL;
import static dev.keepmeengaged.domain.Feature.GRADED_ASSESSMENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.NOT_GRADED_ASSESSMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMixTest {

  @Test
  void of_roundedShares_givesTenthsThatSumToHundred() {
    PageMix mix = PageMix.of(33.3, 33.3, 33.3, 0, 0).orElseThrow();

    assertThat(mix.percents())
        .containsEntry(GRADED_ASSESSMENT, 33.4)
        .containsEntry(NOT_GRADED_ASSESSMENT, 33.3)
        .containsEntry(CONTENT, 33.3);
    assertThat(sum(mix)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {99.5, 99.8, 100, 100.2, 100.5})
  void of_sumWithinTolerance_isAMix(double sum) {
    assertThat(PageMix.of(10, 0, sum - 10, 0, 0)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 50, 99.4, 100.6, 200})
  void of_sumBeyondTolerance_isNone(double sum) {
    assertThat(PageMix.of(0, 0, sum / 2, sum / 2, 0)).isEmpty();
  }

  @Test
  void of_negativeOrMissingShare_isNone() {
    assertThat(PageMix.of(-1, 0, 101, 0, 0)).isEmpty();
    assertThat(PageMix.of(Double.NaN, 0, 100, 0, 0)).isEmpty();
  }

  @Test
  void rebalanced_othersShareTheRestInProportion() {
    PageMix mix = PageMix.of(30, 10, 60, 0, 0).orElseThrow();

    PageMix after = mix.rebalanced(Map.of(CONTENT, 20.0)).orElseThrow();

    assertThat(after.percent(GRADED_ASSESSMENT)).isEqualTo(60);
    assertThat(after.percent(NOT_GRADED_ASSESSMENT)).isEqualTo(20);
    assertThat(after.percent(CONTENT)).isEqualTo(20);
  }

  @Test
  void rebalanced_othersHaveNothing_shareEqually() {
    PageMix mix = PageMix.of(0, 0, 100, 0, 0).orElseThrow();

    PageMix after = mix.rebalanced(Map.of(CONTENT, 60.0)).orElseThrow();

    assertThat(after.percents())
        .containsOnly(
            Map.entry(CONTENT, 60.0),
            Map.entry(GRADED_ASSESSMENT, 10.0),
            Map.entry(NOT_GRADED_ASSESSMENT, 10.0),
            Map.entry(EXTERNAL, 10.0),
            Map.entry(INTERACTIVE, 10.0));
  }

  @Test
  void rebalanced_targetsLeaveLessThanNothing_isNone() {
    PageMix mix = PageMix.of(30, 10, 60, 0, 0).orElseThrow();

    assertThat(mix.rebalanced(Map.of(CONTENT, 80.0, EXTERNAL, 40.0))).isEmpty();
  }

  @Test
  void rebalanced_allNamedButNotWhole_isNone() {
    PageMix mix = PageMix.of(30, 10, 60, 0, 0).orElseThrow();

    assertThat(
            mix.rebalanced(
                Map.of(
                    GRADED_ASSESSMENT, 1.0,
                    NOT_GRADED_ASSESSMENT, 1.0,
                    CONTENT, 1.0,
                    EXTERNAL, 1.0,
                    INTERACTIVE, 1.0)))
        .isEmpty();
  }

  @Property
  void of_anyMix_isWithinATenthOfItsShares(@ForAll("shares") List<Double> shares) {
    PageMix mix = mixOf(shares);

    assertThat(sum(mix)).isEqualTo(1_000);
    for (int i = 0; i < shares.size(); i++) {
      assertThat(mix.percent(Feature.PAGE_TYPES.get(i))).isEqualTo(shares.get(i), within(0.1));
    }
  }

  @Property
  void of_ownPercents_isTheSameMix(@ForAll("shares") List<Double> shares) {
    PageMix mix = mixOf(shares);

    assertThat(PageMix.of(Feature.PAGE_TYPES.stream().mapToDouble(mix::percent).toArray()))
        .contains(mix);
  }

  @Property
  void rebalanced_oneShareSet_sumsToHundredAndKeepsTheTarget(
      @ForAll("shares") List<Double> shares,
      @ForAll @DoubleRange(min = 0, max = 100) double target) {
    PageMix after = mixOf(shares).rebalanced(Map.of(CONTENT, target)).orElseThrow();

    assertThat(sum(after)).isEqualTo(1_000);
    assertThat(after.percent(CONTENT)).isEqualTo(target, within(0.1));
  }

  @Property
  void rebalanced_toItsOwnShare_changesNothing(@ForAll("shares") List<Double> shares) {
    PageMix mix = mixOf(shares);

    assertThat(mix.rebalanced(Map.of(CONTENT, mix.percent(CONTENT)))).contains(mix);
  }

  @Test
  void ofTenths_thatAreNoMix_areRefused() {
    for (int[] tenths :
        new int[][] {{1_000}, {500, 500, 0, 0, 1}, {-1, 1_001, 0, 0, 0}, {0, 0, 0, 0, 0}}) {
      assertThatIllegalArgumentException().isThrownBy(() -> PageMix.ofTenths(tenths));
    }
  }

  @Property
  void ofTenths_ofItsOwnTenths_isTheSameMix(@ForAll("shares") List<Double> shares) {
    PageMix mix = mixOf(shares);

    assertThat(PageMix.ofTenths(mix.tenths())).isEqualTo(mix);
  }

  @Test
  void distance_ofMixesWithoutACommonPageType_isOne() {
    PageMix content = PageMix.of(0, 0, 100, 0, 0).orElseThrow();

    assertThat(content.distance(PageMix.of(33.3, 33.3, 0, 33.4, 0).orElseThrow())).isEqualTo(1);
    assertThat(content.distance(content)).isZero();
  }

  /** By hand: the roots are .6 and .8, and .8 and .6, so it is sqrt(1/2 (.2^2 + .2^2)) = .2. */
  @Test
  void distance_isHellingers() {
    PageMix third = PageMix.of(36, 0, 64, 0, 0).orElseThrow();
    PageMix twoThirds = PageMix.of(64, 0, 36, 0, 0).orElseThrow();

    assertThat(third.distance(twoThirds)).isEqualTo(0.2, within(1e-12));
  }

  @Property
  void distance_isAMetric(
      @ForAll("shares") List<Double> first,
      @ForAll("shares") List<Double> second,
      @ForAll("shares") List<Double> third) {
    PageMix a = mixOf(first);
    PageMix b = mixOf(second);
    PageMix c = mixOf(third);

    assertThat(a.distance(b)).isBetween(0.0, 1.0).isEqualTo(b.distance(a));
    assertThat(a.distance(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.distance(c)).isLessThanOrEqualTo(a.distance(b) + b.distance(c) + 1e-12);
  }

  @Provide
  Arbitrary<List<Double>> shares() {
    return Arbitraries.doubles()
        .between(0, 1)
        .edgeCases(config -> config.add(0.0, 1.0))
        .list()
        .ofSize(5)
        .filter(weights -> weights.stream().mapToDouble(w -> w).sum() > 0.001)
        .map(
            weights -> {
              double sum = weights.stream().mapToDouble(w -> w).sum();
              return weights.stream().map(w -> w / sum * 100).toList();
            });
  }

  private static PageMix mixOf(List<Double> shares) {
    return PageMix.of(shares.stream().mapToDouble(Double::doubleValue).toArray()).orElseThrow();
  }

  private static long sum(PageMix mix) {
    return mix.percents().values().stream()
        .flatMapToDouble(DoubleStream::of)
        .mapToLong(percent -> Math.round(percent * 10))
        .sum();
  }
}
