package dev.keepmeengaged.training.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.PageMix;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageMixPathTest {

  @Property
  void with_ofAPageType_keepsARealMix(
      @ForAll long seed,
      @ForAll @IntRange(max = 4) int pageType,
      @ForAll @DoubleRange(max = 100) double percent) {
    FeatureVector course = SyntheticCourses.features(1, seed).get(0);
    Feature moved = Feature.PAGE_TYPES.get(pageType);

    FeatureVector changed = PageMixPath.with(course, moved, percent);

    assertThat(changed.raw(moved)).isEqualTo(percent);
    assertThat(Feature.PAGE_TYPES.stream().mapToDouble(changed::raw).sum())
        .isCloseTo(100, within(1e-9));
    assertThat(Feature.PAGE_TYPES).allMatch(f -> changed.raw(f) >= 0);
  }

  @Property
  void with_ofAPageType_isWhatTheProductRebalances_butForTenths(
      @ForAll long seed,
      @ForAll @IntRange(max = 4) int pageType,
      @ForAll @IntRange(max = 1000) int tenths) {
    FeatureVector course = SyntheticCourses.features(1, seed).get(0);
    Feature moved = Feature.PAGE_TYPES.get(pageType);
    double percent = tenths / 10.0;

    FeatureVector changed = PageMixPath.with(course, moved, percent);

    PageMix mix =
        PageMix.in(course)
            .flatMap(before -> before.rebalanced(Map.of(moved, percent)))
            .orElseThrow();
    assertThat(Feature.PAGE_TYPES)
        .allSatisfy(f -> assertThat(changed.raw(f)).isCloseTo(mix.percent(f), within(0.1 + 1e-9)));
  }

  @Test
  void with_ofAnotherFeature_changesItAlone() {
    FeatureVector course = SyntheticCourses.features(1, 3).get(0);

    FeatureVector changed = PageMixPath.with(course, Feature.CERTIFICATES, 12.5);

    assertThat(changed).isEqualTo(course.with(Map.of(Feature.CERTIFICATES, 12.5)));
  }
}
