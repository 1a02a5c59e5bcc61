package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.CERTIFICATES;
import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.TEACHER_COMMENTS;
import static dev.keepmeengaged.domain.Feature.USES_SCORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SliderScaleTest {

  /** Tenths, values beside them, and values beyond what a change may set. */
  @Provide
  Arbitrary<Double> owns() {
    Arbitrary<Double> tenths = Arbitraries.integers().between(0, 1_200).map(t -> t / 10.0);
    return Arbitraries.oneOf(
        tenths,
        tenths.map(Math::nextUp),
        tenths.filter(t -> t > 0).map(Math::nextDown),
        Arbitraries.doubles().between(0, 700));
  }

  /** Such values as float32, and the floats beside them. */
  @Provide
  Arbitrary<Float> thresholds() {
    Arbitrary<Float> near = owns().map(Double::floatValue);
    return Arbitraries.oneOf(near, near.map(Math::nextUp), near.map(Math::nextDown));
  }

  @Property
  void lastAtMost_partsTheTenths_andTheOwnValue_asTheirFloatsDo(
      @ForAll("owns") double own, @ForAll("thresholds") float threshold) {
    SliderScale slider = new SliderScale(CERTIFICATES, own);

    int last = slider.lastAtMost(threshold);

    for (int tenth = 0; tenth <= 1_000; tenth++) {
      assertThat(2 * tenth <= last).isEqualTo((float) (tenth / 10.0) <= threshold);
    }
    assertThat(slider.position() <= last).isEqualTo((float) own <= threshold);
    assertThat(last).isLessThanOrEqualTo(slider.last());
  }

  @Property
  void position_liesBetweenTheTenthsAroundTheValue(@ForAll("owns") double own) {
    SliderScale slider = new SliderScale(CERTIFICATES, own);
    int position = slider.position();

    for (int tenth = 0; tenth <= 1_000; tenth++) {
      assertThat(Integer.compare(position, 2 * tenth)).isEqualTo(Double.compare(own, tenth / 10.0));
    }
    assertThat(position).isBetween(0, slider.last());
  }

  @Test
  void last_isTheHighestTenth_orAnOwnValueBeyondIt() {
    assertThat(new SliderScale(CONTENT, 87.7).last()).isEqualTo(2_000);
    assertThat(new SliderScale(CERTIFICATES, 600).last()).isEqualTo(2_001);
    assertThat(new SliderScale(TEACHER_COMMENTS, 0.17).last()).isEqualTo(200);
  }

  @Test
  void positionsOfBothSides_areTheTenthsWithin() {
    assertThat(SliderScale.tenthBelow(7)).isEqualTo(3);
    assertThat(SliderScale.tenthAbove(7)).isEqualTo(4);
    assertThat(SliderScale.tenthBelow(8)).isEqualTo(SliderScale.tenthAbove(8)).isEqualTo(4);
  }

  @Test
  void aYesOrNo_orNoValue_hasNoSlider() {
    assertThatThrownBy(() -> new SliderScale(USES_SCORM, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SliderScale(CONTENT, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
