package dev.keepmeengaged.forest;

import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.PRICE;
import static dev.keepmeengaged.domain.Feature.USERS;
import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReducedForestTest {

  private static final int TREES = 9;

  @Property(tries = 100)
  void predict_isTheWholeForestsBitForBit(@ForAll long seed, @ForAll Set<Feature> changing) {
    RandomForests forests = new RandomForests(seed, TREES);
    PackedForest whole = forests.packed();
    FeatureVector course = forests.row();
    BitSet members = BitSet.valueOf(new long[] {(seed & 0x1ff) | 1});
    TreeMask mask = TreeMask.of(members, TREES);
    List<FeatureVector> scenarios =
        Stream.generate(() -> scenario(course, changing, forests.row())).limit(30).toList();

    ReducedForest reduced = ReducedForest.of(whole, course, mask, changing);

    assertThat(reduced.trees()).isEqualTo(mask.count());
    assertThat(reduced.predict(course)).isEqualTo(whole.predict(course, mask));
    for (FeatureVector scenario : scenarios) {
      assertThat(reduced.predict(scenario)).isEqualTo(whole.predict(scenario, mask));
      double[] unpacked = forests.unpacked(scenario);
      float[] values = reduced.treeValues(scenario);
      assertThat(IntStream.range(0, values.length).mapToDouble(i -> values[i]))
          .containsExactly(members.stream().mapToObj(t -> unpacked[t]).toArray(Double[]::new));
    }
  }

  /** The course with everything that changes taken from another row. */
  private static FeatureVector scenario(
      FeatureVector course, Set<Feature> changing, FeatureVector other) {
    return course.with(changing.stream().collect(Collectors.toMap(identity(), other::raw)));
  }

  @Test
  void of_aCourse_keepsOnlySplitsOnWhatChanges() {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    int price = builder.split(PRICE, 50);
    int content = builder.split(CONTENT, 30);
    builder.leaf(1, 1);
    builder.right(content);
    int users = builder.split(USERS, 10);
    builder.leaf(2, 1);
    builder.right(users);
    builder.leaf(3, 1);
    builder.right(price);
    builder.leaf(4, 1);
    PackedForest whole = PackedForestTest.packed(builder);

    assertThat(nodesLeft(whole, PackedForestTest.row(PRICE, 60))).isEqualTo(1);
    assertThat(nodesLeft(whole, PackedForestTest.row(PRICE, 40))).isEqualTo(3);
  }

  private static int nodesLeft(PackedForest whole, FeatureVector course) {
    return ReducedForest.of(whole, course, TreeMask.all(1), Set.of(CONTENT)).nodes();
  }

  @Test
  void predict_ofAnotherCourse_isRefused() {
    ReducedForest reduced =
        ReducedForest.of(
            PackedForestTest.stump(50, 1, 2),
            PackedForestTest.row(PRICE, 60),
            TreeMask.all(1),
            Set.of(CONTENT));
    FeatureVector other = PackedForestTest.row(PRICE, 61);

    assertThatThrownBy(() -> reduced.predict(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("price is 61.0, but 60.0 in the course that the forest was reduced for");
    assertThatThrownBy(() -> reduced.treeValues(other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_aMaskOfAnotherForest_isRefused() {
    assertThatThrownBy(
            () ->
                ReducedForest.of(
                    PackedForestTest.stump(50, 1, 2),
                    PackedForestTest.row(PRICE, 60),
                    TreeMask.all(2),
                    Set.of(CONTENT)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
