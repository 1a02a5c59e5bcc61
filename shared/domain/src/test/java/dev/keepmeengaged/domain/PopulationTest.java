package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {

  @ParameterizedTest
  @CsvSource({
    "39, 9, ",
    "40, 2, ",
    "40, 3, 25",
    "199, 3, 25",
    "200, 3, 5",
    "999, 3, 5",
    "1000, 3, 1"
  })
  void step_isAsFineAsTheCoursesAllow(int courses, int companies, Integer step) {
    assertThat(new Population(courses, companies).step()).isEqualTo(Optional.ofNullable(step));
  }

  /** So that neither other courses nor a count of neighbours tells a course. */
  @Property
  void betweenNeighbouringQuantiles_areTenCoursesOfOthers(
      @ForAll @IntRange(max = 3_000) int courses,
      @ForAll @IntRange(max = 50) int companies,
      @ForAll @IntRange(max = 3_000) int own) {
    Population others = new Population(courses, companies).without(own);

    others
        .step()
        .ifPresentOrElse(
            step -> {
              assertThat((courses - own) * step / 100.0)
                  .isGreaterThanOrEqualTo(Population.FEWEST_COURSES);
              assertThat(companies - 1).isGreaterThanOrEqualTo(Population.FEWEST_COMPANIES);
              assertThat(25 % step).isZero();
            },
            () ->
                assertThat(courses - own < 40 || companies - 1 < Population.FEWEST_COMPANIES)
                    .isTrue());
  }

  /** Values that are no quantile that is kept can be others, and the answer stays as it is. */
  @Property
  void shown_dependsOnMeanAndKeptQuantilesAlone(@ForAll("values") double[] values) {
    Population of = new Population(values.length, 5);
    Distribution all = Distribution.of(values).orElseThrow();
    int step = of.step().orElseThrow();
    double[] others = all.percentiles();
    for (int p = 0; p < others.length; p++) {
      if (p % step != 0 || p == 0 || p == 100) {
        others[p] = p < step ? others[step] : others[Math.min(p - p % step, 100 - step)];
      }
    }

    Distribution shown = seen(of, all);

    assertThat(shown).isEqualTo(seen(of, Distribution.restored(all.mean(), others)));
    assertThat(shown.quartiles()).isEqualTo(all.quartiles());
    assertThat(shown.mean()).isEqualTo(all.mean());
    assertThat(Arrays.stream(shown.percentiles()).boxed()).isSorted();
    assertThat(shown.percentile(0)).isGreaterThanOrEqualTo(0);
    assertThat(shown.percentile(100)).isLessThanOrEqualTo(100);
  }

  private static Distribution seen(Population of, Distribution values) {
    return new Aggregate(of, values).seenByOneWith(0, 0, 100).orElseThrow();
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
