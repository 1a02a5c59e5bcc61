package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {

  @ParameterizedTest
  @CsvSource({
    "39, 0, 9, ",
    "40, 0, 3, ",
    "40, 0, 4, 25",
    "199, 0, 4, 25",
    "200, 0, 4, 5",
    "999, 0, 4, 5",
    "1000, 0, 4, 1",
    "1099, 1, 4, 5",
    "1100, 1, 4, 1",
    "160, 120, 4, ",
    "72, 8, 4, 25"
  })
  void step_isAsFineAsTheCoursesAllow(int courses, int own, int companies, Integer step) {
    assertThat(new Population(courses, companies).stepBeside(own))
        .isEqualTo(Optional.ofNullable(step));
  }

  /** Wherever the company's own values lie, all together as well. */
  @Property
  void betweenNeighbouringQuantiles_areTenCoursesOfOthers(
      @ForAll @IntRange(min = 1, max = 3_000) int courses,
      @ForAll @IntRange(max = 600) int own,
      @ForAll @IntRange(max = 3_000) int firstOfOwn) {
    Optional<Integer> step = new Population(courses, 9).stepBeside(own);
    if (step.isEmpty() || own > courses) {
      return;
    }
    int from = Math.min(firstOfOwn, courses - own);
    int below = -1;
    for (int percent = step.get(); percent <= 100; percent += step.get()) {
      int upTo = (courses - 1) * percent / 100;
      int ofOwn = Math.max(0, Math.min(upTo, from + own - 1) - Math.max(below + 1, from) + 1);
      // The one at the upper end is shown itself.
      assertThat(upTo - below - ofOwn).isGreaterThanOrEqualTo(Population.FEWEST_COURSES - 1);
      below = upTo;
    }
  }

  /** The company's own values, all below those of others, would tell where these begin. */
  @Property
  void lowestValueOfOthers_isNotSeen_besideOwnOnesBelow(
      @ForAll @IntRange(min = 40, max = 1_200) int others, @ForAll @IntRange(max = 400) int own) {
    double[] values = new double[others + own];
    Arrays.fill(values, 0, own, 10);
    for (int i = 0; i < others; i++) {
      values[own + i] = 50 + 50.0 * i / others;
    }
    Aggregate all =
        new Aggregate(new Population(values.length, 5), Distribution.of(values).orElseThrow());

    all.seenByOneWith(own, 0, 100)
        .ifPresent(
            shown ->
                assertThat(shown.percentile(all.of().stepBeside(own).orElseThrow()))
                    .as("the first that is shown has courses of others below it")
                    .isGreaterThan(values[own + Population.FEWEST_COURSES - 2]));
  }

  /** Values that are no quantile that is kept can be others, and the answer stays as it is. */
  @Property
  void shown_dependsOnKeptQuantilesAlone(@ForAll("values") double[] values) {
    Population of = new Population(values.length, 5);
    Distribution all = Distribution.of(values).orElseThrow();
    int step = of.stepBeside(0).orElseThrow();
    double[] others = all.percentiles();
    for (int p = 0; p < others.length; p++) {
      if (p % step != 0 || p == 0 || p == 100) {
        others[p] = p < step ? others[step] : others[Math.min(p - p % step, 100 - step)];
      }
    }

    Distribution shown = seen(of, all);

    assertThat(shown).isEqualTo(seen(of, Distribution.restored(all.mean() + 1, others)));
    assertThat(shown.quartiles()).isEqualTo(all.quartiles());
    assertThat(shown.mean()).isBetween(shown.percentile(0), shown.percentile(100));
    assertThat(Arrays.stream(shown.percentiles()).boxed()).isSorted();
    assertThat(shown.percentile(0)).isGreaterThanOrEqualTo(0);
    assertThat(shown.percentile(100)).isLessThanOrEqualTo(100);
  }

  private static Distribution seen(Population of, Distribution values) {
    return new Aggregate(of, values).seenByOneWith(0, 0, 100).orElseThrow();
  }

  /** One value that is far beyond all others would stand in the mean of all of them. */
  @Test
  void theMeanThatIsSeen_tellsNothingOfOneThatIsFarBeyondTheOthers() {
    double[] prices = IntStream.rangeClosed(1, 1_500).asDoubleStream().toArray();
    Aggregate usual = aggregate(prices);
    prices[prices.length - 1] = 250_000;
    Aggregate withOneOutlier = aggregate(prices);

    double mean = usual.seenByOneWith(100, Feature.PRICE).orElseThrow().mean();

    assertThat(mean).isCloseTo(usual.values().mean(), within(1.0));
    assertThat(withOneOutlier.seenByOneWith(100, Feature.PRICE).orElseThrow().mean())
        .isEqualTo(mean);
  }

  @Test
  void theMeanOfAYesNoFeature_isTheShareOfThoseThatHaveIt() {
    double[] values = new double[1_000];
    Arrays.fill(values, 0, 300, 1);

    assertThat(aggregate(values).seenByOneWith(100, Feature.USES_SCORM).orElseThrow().mean())
        .isEqualTo(0.3);
  }

  private static Aggregate aggregate(double[] values) {
    return new Aggregate(new Population(values.length, 9), Distribution.of(values).orElseThrow());
  }

  /** Their number is the mean times that of the courses. */
  @ParameterizedTest
  @CsvSource({
    "0, 5, true",
    "9, 0, false",
    "10, 0, true",
    "14, 5, false",
    "15, 5, true",
    "991, 0, false",
    "990, 0, true",
    "1000, 5, true"
  })
  void whatFewHaveOrLack_isNotSeen(int having, int own, boolean seen) {
    double[] values = new double[1_000];
    Arrays.fill(values, 0, having, 1);
    Aggregate all = new Aggregate(new Population(1_000, 9), Distribution.of(values).orElseThrow());

    assertThat(all.seenByOneWith(own, Feature.USES_SCORM).isPresent()).isEqualTo(seen);
  }

  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.integers()
        .between(40, 1_200)
        .flatMap(size -> Arbitraries.doubles().between(0, 100).array(double[].class).ofSize(size));
  }

  /** All but few of the scores of a small platform are in no answer. */
  @ParameterizedTest
  @CsvSource({"40, 25", "101, 25", "201, 5", "1000, 1"})
  void shown_hasFewScores(int courses, int step) {
    double[] values =
        IntStream.range(0, courses)
            .mapToDouble(i -> 100 * Math.pow((double) i / courses, 1.5))
            .toArray();
    Set<Double> scores = new HashSet<>();
    Arrays.stream(values).forEach(scores::add);

    Distribution shown = seen(new Population(courses, 4), Distribution.of(values).orElseThrow());

    assertThat(Arrays.stream(shown.percentiles()).distinct().filter(scores::contains).count())
        .isLessThanOrEqualTo(100 / step);
    assertThat(scores.contains(shown.percentile(100))).isFalse();
  }
}
