package dev.keepmeengaged.training.effects;

import static dev.keepmeengaged.artifacts.Direction.DECREASING;
import static dev.keepmeengaged.artifacts.Direction.FLAT;
import static dev.keepmeengaged.artifacts.Direction.INCREASING;
import static dev.keepmeengaged.artifacts.Direction.MIXED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.Direction;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EffectCurveTest {

  @Test
  void shape_ofKnownCurves() {
    assertThat(shape(0, 1, 3, 7)).isEqualTo(INCREASING);
    assertThat(shape(7, 3, 1, 0)).isEqualTo(DECREASING);
    assertThat(shape(0, 4, 0)).isEqualTo(MIXED);
    assertThat(shape(0, 0.6, 0, 0.3)).isEqualTo(FLAT);
    assertThat(shape(5)).isEqualTo(FLAT);
  }

  @Test
  void shape_allowsAFifthOfTheWayBack() {
    assertThat(shape(0, 8, 6, 6)).isEqualTo(INCREASING);
    assertThat(shape(0, 8, 5.9, 5.9)).isEqualTo(MIXED);
  }

  @Test
  void riseAndFall_addUpTheSteps() {
    EffectCurve curve = curve(0, 5, 3, 4);

    assertThat(curve.rise()).isEqualTo(6);
    assertThat(curve.fall()).isEqualTo(-2);
    assertThat(curve.apart()).isEmpty();
  }

  @Test
  void apart_isTheStepFromAValueThatManyCoursesShare() {
    double[] values = {0, 1, 2, 3};
    double[] effects = {0, -5, -3, 0};

    EffectCurve fromNone = EffectCurve.of(values, effects, new long[] {20, 1, 1, 1}, 100);
    EffectCurve toAll = EffectCurve.of(values, effects, new long[] {1, 1, 1, 20}, 100);
    EffectCurve ofFew = EffectCurve.of(values, effects, new long[] {19, 1, 1, 1}, 100);

    assertThat(fromNone.apart()).hasValue(-5);
    assertThat(fromNone.shape()).isEqualTo(INCREASING);
    assertThat(fromNone.judged()).containsExactly(1, 2, 3);
    assertThat(toAll.apart()).hasValue(3);
    assertThat(toAll.shape()).isEqualTo(MIXED);
    assertThat(toAll.judged()).containsExactly(0, 1, 2);
    assertThat(ofFew.apart()).isEmpty();
    assertThat(ofFew.shape()).isEqualTo(MIXED);
  }

  @Test
  void apart_ofTheOnlyStep_isNone() {
    EffectCurve yesOrNo =
        EffectCurve.of(new double[] {0, 1}, new double[] {0, 2}, new long[] {90, 10}, 100);

    assertThat(yesOrNo.apart()).isEmpty();
    assertThat(yesOrNo.shape()).isEqualTo(INCREASING);
  }

  @Property
  void shape_ofTheCurveUpsideDown_isTheOpposite(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -50, max = 50) Double> effects) {
    Direction shape = shape(effects.stream().mapToDouble(e -> e).toArray());
    Direction turned = shape(effects.stream().mapToDouble(e -> -e).toArray());

    assertThat(turned)
        .isEqualTo(
            switch (shape) {
              case INCREASING -> DECREASING;
              case DECREASING -> INCREASING;
              case MIXED, FLAT -> shape;
            });
  }

  @Property
  void riseAndFall_endWhereTheCurveDoes(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -50, max = 50) Double> effects) {
    EffectCurve curve = curve(effects.stream().mapToDouble(e -> e).toArray());

    assertThat(curve.rise() + curve.fall())
        .isCloseTo(effects.get(effects.size() - 1) - effects.get(0), within(1e-9));
  }

  private static Direction shape(double... effects) {
    return curve(effects).shape();
  }

  private static EffectCurve curve(double... effects) {
    double[] values = IntStream.range(0, effects.length).asDoubleStream().toArray();
    return EffectCurve.of(values, effects, new long[effects.length], 100);
  }
}
