package dev.keepmeengaged.studyreport.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void fromTheTop_theStepToTheHighestValueHasRoom() {
    Scale fromTop = Scale.logarithmicFromTop(0, 100);

    assertThat(fromTop.at(0)).isZero();
    assertThat(fromTop.at(100)).isEqualTo(1);
    assertThat(fromTop.at(100) - fromTop.at(97.4)).isGreaterThan(0.25);
    assertThat(Scale.logarithmic(0, 100).at(100) - Scale.logarithmic(0, 100).at(97.4))
        .isLessThan(0.01);
    assertThat(fromTop.ticks(4)).containsExactly(0.0, 90.0, 99.0, 100.0);
  }

  @Test
  void ticks_areRoundNumbersOnTheAxis() {
    assertThat(Scale.linear(-0.3, 0.72).ticks(5))
        .containsExactly(-0.2, 0.0, 0.2, 0.4, 0.6000000000000001);
    assertThat(Scale.linear(-0.3, 0.72).label(0.6000000000000001, 5)).isEqualTo("0.6");
    assertThat(Scale.linear(-0.3, 0.72).label(-0.2, 5)).isEqualTo("\u22120.2");
  }

  @Test
  void rounded_movesTheEndsOutwards() {
    Scale scale = Scale.linear(-0.31, 0.72).rounded(5);

    assertThat(scale.low()).isCloseTo(-0.4, within(1e-12));
    assertThat(scale.high()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void logarithmic_hasAPlaceForZeroAndTicksAtPowersOfTen() {
    Scale scale = Scale.logarithmic(0, 250_000);

    assertThat(scale.at(0)).isZero();
    assertThat(scale.at(250_000)).isEqualTo(1);
    assertThat(scale.ticks(7)).containsExactly(0.0, 1.0, 10.0, 100.0, 1e3, 1e4, 1e5);
    assertThat(List.of(scale.label(1, 7), scale.label(1e4, 7), scale.label(1e5, 7)))
        .containsExactly("1", "10k", "100k");
  }

  @Test
  void oneValue_liesInTheMiddle() {
    assertThat(Scale.linear(5, 5).at(5)).isEqualTo(0.5);
    assertThat(Scale.linear(0, 0).at(0)).isEqualTo(0.5);
  }

  @Test
  void whatIsNoNumber_givesAnAxisAllTheSame() {
    assertThat(Scale.linear(Double.NaN, Double.NEGATIVE_INFINITY).ticks(4)).isNotEmpty();
  }

  @Test
  void axisTooFarFromZeroForItsLength_hasFewTicksAndEnds() {
    assertThat(Scale.linear(1e300, Math.nextUp(1e300)).ticks(4)).hasSizeLessThan(20);
  }

  @Property
  void ticks_lieOnTheAxisAndAreNotMany(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e9) double length,
      @ForAll @IntRange(min = 2, max = 12) int about) {
    Scale scale = Scale.linear(low, low + length);

    assertThat(scale.ticks(about)).hasSizeLessThanOrEqualTo(2 * about + 1);
    for (double tick : scale.ticks(about)) {
      // A tenth of a pixel on a wide screen.
      assertThat(scale.at(tick)).isBetween(-1e-4, 1 + 1e-4);
    }
  }
}
