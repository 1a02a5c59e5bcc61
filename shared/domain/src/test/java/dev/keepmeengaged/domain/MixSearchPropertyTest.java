package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.MixLimits.Range;
import dev.keepmeengaged.domain.MixSearch.Candidate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Where the search gets to, whatever the mix and the limits. */
@PropertyDefaults(tries = 10_000)
class MixSearchPropertyTest {

  private static final FormulaForest ONE_TREE = new FormulaForest(1, (tree, features) -> 50);

  @Property
  void aMix_isTried_whereverAMoveKeepsTheLimits(
      @ForAll("mixes") PageMix present, @ForAll("limits") MixLimits limits) {
    boolean possible = !reachable(present, limits).isEmpty();
    Statistics.label("can move").collect(possible);

    assertThat(search(present, limits).mixes() > 0).isEqualTo(possible);
  }

  @Property
  void theEndsOfRanges_areReached_whereOneMoveLeadsThere(
      @ForAll("mixes") PageMix present, @ForAll("limits") MixLimits limits) {
    MixLimits one = new MixLimits(limits.locked(), limits.ranges(), 1);
    Set<PageMix> tried = tried(present, one);

    assertThat(reachable(present, one)).containsAll(tried);
    for (Feature type : limits.ranges().keySet()) {
      Optional<Double> lowest = share(reachable(present, one), present, type, true);
      Optional<Double> highest = share(reachable(present, one), present, type, false);
      assertThat(share(tried, present, type, true)).isEqualTo(lowest);
      assertThat(share(tried, present, type, false)).isEqualTo(highest);
    }
  }

  /** The lowest or highest share of a page type in those of the mixes in which it changes. */
  private static Optional<Double> share(
      Set<PageMix> mixes, PageMix present, Feature type, boolean lowest) {
    return mixes.stream()
        .map(mix -> mix.percent(type))
        .filter(share -> share != present.percent(type))
        .reduce(lowest ? Math::min : Math::max);
  }

  /** All mixes that a step leads to, or any whole percent where one of the two has a range. */
  private static Set<PageMix> reachable(PageMix present, MixLimits limits) {
    Set<PageMix> mixes = new HashSet<>();
    for (Feature from : Feature.PAGE_TYPES) {
      for (Feature to : Feature.PAGE_TYPES) {
        for (int points = 1; from != to && points <= 100; points++) {
          if (MixSearch.STEPS.contains(points) || oneHasARange(limits, from, to)) {
            present
                .moving(from, to, points)
                .filter(m -> limits.allow(present, m))
                .ifPresent(mixes::add);
          }
        }
      }
    }
    return mixes;
  }

  private static boolean oneHasARange(MixLimits limits, Feature from, Feature to) {
    return limits.ranges().containsKey(from) || limits.ranges().containsKey(to);
  }

  private static Set<PageMix> tried(PageMix present, MixLimits limits) {
    Set<PageMix> mixes = new HashSet<>();
    search(present, limits).supported().stream().map(Candidate::mix).forEach(mixes::add);
    return mixes;
  }

  private static MixSearch.Result search(PageMix present, MixLimits limits) {
    return new MixSearch(limits, mix -> true, TreeDifferences::mean)
        .of(
            ONE_TREE.judging(TreeMask.all(1)),
            Courses.features(present.percents()),
            present,
            () -> false);
  }

  @Provide
  Arbitrary<PageMix> mixes() {
    return AnyMix.arbitrary();
  }

  /** With ranges in tenths of a percent, most of them narrower than a step. */
  @Provide
  Arbitrary<MixLimits> limits() {
    Arbitrary<Range> range =
        Combinators.combine(
                Arbitraries.integers().between(0, 1_000), Arbitraries.of(0, 3, 10, 20, 45, 300))
            .as((low, width) -> new Range(low / 10.0, Math.min(1_000, low + width) / 10.0));
    Arbitrary<Map<Feature, Range>> ranges =
        Arbitraries.maps(Arbitraries.of(Feature.PAGE_TYPES), range).ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(
            Arbitraries.of(Feature.PAGE_TYPES).set().ofMaxSize(2),
            ranges,
            Arbitraries.integers().between(1, 2))
        .as(MixLimits::new);
  }
}
