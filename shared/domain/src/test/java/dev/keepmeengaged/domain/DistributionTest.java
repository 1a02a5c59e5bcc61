package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void of_interpolatesLikeNumpy() {
    // numpy.quantile([1, 2, 4, 8], [.25, .5, .75]) = 1.75, 3, 5
    Distribution distribution = Distribution.of(8, 1, 4, 2).orElseThrow();

    assertThat(distribution.quartiles()).isEqualTo(new Quartiles(1.75, 3, 5));
    assertThat(distribution.mean()).isEqualTo(3.75);
  }

  @Test
  void of_leavesMissingValuesOut() {
    assertThat(Distribution.of(Double.NaN, 5).orElseThrow().median()).isEqualTo(5);
    assertThat(Distribution.of(Double.NaN)).isEmpty();
  }

  @Test
  void percentRank_ofManyEqualValues_isTheMiddleOfThem() {
    // 60 zeros, then 1 to 40: a zero ranks in the middle of the zeros.
    double[] values =
        IntStream.concat(IntStream.generate(() -> 0).limit(60), IntStream.rangeClosed(1, 40))
            .asDoubleStream()
            .toArray();
    Distribution distribution = Distribution.of(values).orElseThrow();

    assertThat(distribution.percentRank(0).orElseThrow()).isEqualTo(30, within(1.0));
    assertThat(distribution.percentRank(40).orElseThrow()).isEqualTo(100, within(1.0));
    assertThat(distribution.percentRank(-1).orElseThrow()).isZero();
    assertThat(distribution.percentRank(41).orElseThrow()).isEqualTo(100);
    assertThat(distribution.percentRank(Double.NaN)).isEmpty();
  }

  @Property
  void percentRank_ofAnyValue_isNearItsShareOfSmallerValues(
      @ForAll @Size(200) @DoubleRange(min = -50, max = 50) double[] values,
      @ForAll @DoubleRange(min = -60, max = 60) double value) {
    long below = Arrays.stream(values).filter(v -> v < value).count();
    long equal = Arrays.stream(values).filter(v -> v == value).count();
    double expected = (below + equal / 2.0) / values.length * 100;

    assertThat(Distribution.of(values).orElseThrow().percentRank(value).orElseThrow())
        .isEqualTo(expected, within(1.5));
  }
}
