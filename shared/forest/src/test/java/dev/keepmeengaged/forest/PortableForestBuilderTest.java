package dev.keepmeengaged.forest;

import static dev.keepmeengaged.domain.Feature.CERTIFICATES;
import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.PortableForest;
import dev.keepmeengaged.domain.SliderScale;
import dev.keepmeengaged.domain.TreeMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PortableForestBuilderTest {

  private static final int TREES = 9;

  private static final List<Feature> SLIDERS =
      Arrays.stream(Feature.values()).filter(Feature::slider).toList();

  @Property(tries = 200)
  void forest_predictsEverySettingOfTheSliders_bitForBit(@ForAll long seed) {
    Random random = new Random(seed);
    RandomForests forests = new RandomForests(seed, TREES, 8, List.of(Feature.values()));
    PackedForest whole = forests.packed();
    FeatureVector course =
        forests.row().with(mix(random).percents()).with(Map.of(CERTIFICATES, 33.3));
    List<SliderScale> sliders =
        SLIDERS.stream().map(f -> new SliderScale(f, Math.abs(course.raw(f)))).toList();
    FeatureVector own = with(course, sliders);
    TreeMask mask = TreeMask.of(BitSet.valueOf(new long[] {(seed & 0x1ff) | 1}), TREES);

    PortableForest portable = whole.portable(own, mask, sliders);

    assertThat(portable.trees()).isEqualTo(mask.count());
    assertThat(predict(portable, sliders, own)).isEqualTo(whole.predict(own, mask));
    for (int setting = 0; setting < 50; setting++) {
      Map<Feature, Double> values = new HashMap<>(mix(random).percents());
      if (random.nextBoolean()) {
        values.put(CERTIFICATES, random.nextInt(1_001) / 10.0);
      }
      FeatureVector scenario = own.with(values);
      assertThat(predict(portable, sliders, scenario)).isEqualTo(whole.predict(scenario, mask));
    }
  }

  private static FeatureVector with(FeatureVector course, List<SliderScale> sliders) {
    Map<Feature, Double> own = new HashMap<>();
    sliders.forEach(slider -> own.put(slider.feature(), slider.own()));
    return course.with(own);
  }

  /** Few types have all, so that mixes at the edges come up. */
  private static PageMix mix(Random random) {
    int[] tenths = new int[Feature.PAGE_TYPES.size()];
    int left = PageMix.WHOLE;
    for (int i = 0; i < 3; i++) {
      int share = random.nextInt(3) == 0 ? left : random.nextInt(left + 1);
      tenths[random.nextInt(tenths.length)] += share;
      left -= share;
    }
    tenths[random.nextInt(tenths.length)] += left;
    return PageMix.ofTenths(tenths);
  }

  /** As the description of the columns says. */
  private static double predict(
      PortableForest forest, List<SliderScale> sliders, FeatureVector scenario) {
    int[] positions =
        sliders.stream()
            .mapToInt(
                slider -> {
                  double value = scenario.raw(slider.feature());
                  return value == slider.own()
                      ? slider.position()
                      : 2 * (int) Math.round(value * 10);
                })
            .toArray();
    Reader reader = new Reader(forest, positions);
    double sum = 0;
    for (int tree = 0; tree < forest.trees(); tree++) {
      sum += reader.read(true);
    }
    assertThat(reader.node).isEqualTo(forest.splits().length);
    return sum / forest.trees();
  }

  /** Reads the columns from the front, and takes the leaves on the way of one setting. */
  private static final class Reader {

    private final PortableForest forest;
    private final int[] positions;
    private int node;
    private int split;
    private int leaf;

    Reader(PortableForest forest, int[] positions) {
      this.forest = forest;
      this.positions = positions;
    }

    float read(boolean onTheWay) {
      int slider = forest.splits()[node++] - 1;
      if (slider < 0) {
        return forest.leaves()[leaf++];
      }
      boolean left = positions[slider] <= forest.thresholds()[split++];
      float ofLeft = read(onTheWay && left);
      float ofRight = read(onTheWay && !left);
      return left ? ofLeft : ofRight;
    }
  }

  @Test
  void forest_hasNoNode_thatNoSettingReaches() {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    int price = builder.split(PRICE, 50); // decided by the course
    int content = builder.split(CONTENT, 60);
    int interactive = builder.split(INTERACTIVE, 40.05);
    builder.leaf(1, 1);
    builder.right(interactive);
    builder.leaf(2, 1);
    builder.right(content);
    int above = builder.split(INTERACTIVE, 40.05); // above 60 of content, none is above 40
    builder.leaf(3, 1);
    builder.right(above);
    builder.leaf(4, 1);
    builder.right(price);
    builder.leaf(5, 1);
    PackedForest whole = PackedForestTest.packed(builder);

    PortableForest cheap = portable(whole, PackedForestTest.row(PRICE, 40));
    assertThat(cheap.leaves()).containsExactly(1, 2, 3);
    assertThat(cheap.splits()).hasSize(5);
    assertThat(portable(whole, PackedForestTest.row(PRICE, 60)).leaves()).containsExactly(5);
  }

  @Test
  void leavesOfOneValue_areOne() {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    int content = builder.split(CONTENT, 60);
    builder.leaf(7, 1);
    builder.right(content);
    int interactive = builder.split(INTERACTIVE, 10);
    builder.leaf(7, 1);
    builder.right(interactive);
    builder.leaf(7, 1);
    PackedForest whole = PackedForestTest.packed(builder);

    PortableForest portable = portable(whole, PackedForestTest.row(PRICE, 0));

    assertThat(portable.splits()).containsExactly((byte) 0);
    assertThat(portable.thresholds()).isEmpty();
    assertThat(portable.leaves()).containsExactly(7);
  }

  private static PortableForest portable(PackedForest whole, FeatureVector row) {
    FeatureVector course = row.with(Map.of(CONTENT, 100.0));
    List<SliderScale> sliders = new ArrayList<>();
    for (Feature feature : Feature.PAGE_TYPES) {
      sliders.add(new SliderScale(feature, course.raw(feature)));
    }
    return whole.portable(course, TreeMask.all(1), sliders);
  }
}
