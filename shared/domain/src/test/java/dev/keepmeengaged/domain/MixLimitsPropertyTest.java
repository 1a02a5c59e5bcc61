package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.EXTERNAL;
import static dev.keepmeengaged.domain.Feature.GRADED_ASSESSMENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.NOT_GRADED_ASSESSMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.MixLimits.Range;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Ranges that no page mix can be within, and those that one can. */
class MixLimitsPropertyTest {

  @Property(tries = 10_000)
  void ranges_areAProblem_exactlyWhereNoMixFillsThem(@ForAll("ranges") Map<Feature, Range> ranges) {
    boolean possible = filled(ranges) == PageMix.WHOLE;
    Statistics.label("possible").collect(possible);

    assertThat(limits(ranges).problem().isEmpty()).isEqualTo(possible);
  }

  @Example
  void theProblem_saysWhatTheRangesSumTo() {
    assertThat(
            limits(Map.of(CONTENT, new Range(60.1, 70), INTERACTIVE, new Range(50.2, 100)))
                .problem())
        .contains(
            new Problem(
                "/ranges",
                "mix-sum",
                "The shares in these ranges sum to 110.3 percent at least; a page mix sums to"
                    + " 100."));
    assertThat(
            limits(
                    Map.of(
                        CONTENT, new Range(0, 40),
                        INTERACTIVE, new Range(0, 20),
                        EXTERNAL, new Range(0, 0),
                        GRADED_ASSESSMENT, new Range(0, 9.5),
                        NOT_GRADED_ASSESSMENT, new Range(0, 10)))
                .problem()
                .orElseThrow()
                .message())
        .isEqualTo(
            "The shares in these ranges sum to 79.5 percent at most; a page mix sums to 100.");
  }

  /** Starts at the low ends and adds what each range has room for until the mix is whole. */
  private static int filled(Map<Feature, Range> ranges) {
    int[] tenths = new int[Feature.PAGE_TYPES.size()];
    Arrays.setAll(tenths, type -> (int) Math.round(10 * range(ranges, type).low()));
    int sum = Arrays.stream(tenths).sum();
    for (int type = 0; type < tenths.length; type++) {
      while (sum < PageMix.WHOLE && tenths[type] < Math.round(10 * range(ranges, type).high())) {
        tenths[type]++;
        sum++;
      }
    }
    return sum;
  }

  private static Range range(Map<Feature, Range> ranges, int type) {
    return ranges.getOrDefault(Feature.PAGE_TYPES.get(type), new Range(0, 100));
  }

  private static MixLimits limits(Map<Feature, Range> ranges) {
    return new MixLimits(Set.of(), ranges, 1);
  }

  /** In tenths of a percent; those whose sums are near 100 are many. */
  @Provide
  Arbitrary<Map<Feature, Range>> ranges() {
    Arbitrary<Range> range =
        Arbitraries.integers()
            .between(0, 1_000)
            .map(share -> Math.min(share, 1_000 - share))
            .tuple2()
            .map(
                ends ->
                    new Range(
                        Math.min(ends.get1(), ends.get2()) / 10.0,
                        Math.max(ends.get1(), ends.get2()) / 10.0));
    return Arbitraries.maps(Arbitraries.of(Feature.PAGE_TYPES), range).ofMinSize(1).ofMaxSize(5);
  }
}
