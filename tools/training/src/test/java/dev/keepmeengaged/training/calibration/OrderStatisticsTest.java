package dev.keepmeengaged.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {

  @Test
  void ends_areTheOrderStatisticsThatHoldForTheNextValue() {
    double[] nine = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    assertThat(OrderStatistics.upper(nine, 0.8)).isEqualTo(8);
    assertThat(OrderStatistics.upper(nine, 0.81)).isEqualTo(9);
    assertThat(OrderStatistics.lower(nine, 0.8)).isEqualTo(1);
    assertThat(OrderStatistics.lower(nine, 0.5)).isEqualTo(5);
  }

  @Test
  void ends_ofTooFewValues_areTheOutermost() {
    assertThat(OrderStatistics.upper(new double[] {3, 4}, 0.9)).isEqualTo(4);
    assertThat(OrderStatistics.lower(new double[] {3, 4}, 0.9)).isEqualTo(3);
  }

  @Property
  void upper_isOneOfTheValues_andHoldsAtLeastItsShareOfThem(
      @ForAll @Size(min = 1, max = 60) double[] values,
      @ForAll @DoubleRange(min = 0, max = 1) double level) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    double upper = OrderStatistics.upper(sorted, level);

    assertThat(sorted).contains(upper);
    assertThat(Arrays.stream(sorted).filter(v -> v <= upper).count())
        .isGreaterThanOrEqualTo((long) Math.floor(level * sorted.length));
  }

  @Property
  void lower_mirrorsUpper(
      @ForAll @Size(min = 1, max = 60) @DoubleRange(min = -99, max = 99) double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] mirrored = Arrays.stream(values).map(v -> -v).sorted().toArray();

    // Half is exact in binary, so both ends have the same rank.
    assertThat(OrderStatistics.lower(sorted, 0.75))
        .isEqualTo(-OrderStatistics.upper(mirrored, 0.75) + 0.0);
  }

  @Test
  void theNextValue_isBelowTheUpperEnd_asOftenAsSaid() {
    SplittableRandom random = new SplittableRandom(4);
    int held = 0;
    for (int draw = 0; draw < 20_000; draw++) {
      double[] known = random.doubles(14).sorted().toArray();
      held += random.nextDouble() <= OrderStatistics.upper(known, 0.8) ? 1 : 0;
    }

    assertThat(held / 20_000.0).isBetween(0.79, 0.81);
  }
}
