package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeMaskTest {

  @Property
  void fromBytes_ofToBytes_isTheSameMask(@ForAll Set<@IntRange(min = 0, max = 99) Integer> trees) {
    TreeMask mask = mask(trees, 100);

    assertThat(mask.toBytes()).hasSize(13);
    assertThat(TreeMask.fromBytes(mask.toBytes(), 100)).isEqualTo(mask);
  }

  @Test
  void and_keepsWhatBothHave() {
    assertThat(mask(Set.of(1, 2, 3), 8).and(mask(Set.of(2, 3, 4), 8)))
        .isEqualTo(mask(Set.of(2, 3), 8));
  }

  @Test
  void of_treeBeyondTheForest_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mask(Set.of(8), 8))
        .withMessage("tree 8 is not one of 8 trees");
  }

  private static TreeMask mask(Set<Integer> trees, int of) {
    BitSet members = new BitSet();
    trees.forEach(members::set);
    return TreeMask.of(members, of);
  }
}
