package dev.keepmeengaged.forest;

import static dev.keepmeengaged.forest.FloatKeys.key;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FloatKeysTest {

  @Property
  void key_comparesAsTheFloatDoes(@ForAll float a, @ForAll float b) {
    for (float other : new float[] {b, a, Math.nextUp(a), Math.nextDown(a), -a, 0, -0f}) {
      assertThat(key(a) > key(other)).isEqualTo(a > other);
      assertThat(PackedTrees.right(key(other), key(a))).isEqualTo(a > other ? 1 : 0);
    }
  }

  @Property
  void number_ofAKey_isTheFloat(@ForAll float number) {
    assertThat(FloatKeys.number(key(number))).isEqualTo(number);
  }

  @Test
  void key_ofBothZerosAndOfTheFurthestFloats() {
    assertThat(key(-0f)).isEqualTo(key(0f)).isZero();
    assertThat(PackedTrees.right(key(-Float.MAX_VALUE), key(Float.MAX_VALUE))).isEqualTo(1);
    assertThat(PackedTrees.right(key(Float.MAX_VALUE), key(-Float.MAX_VALUE))).isZero();
    assertThat(key(Float.POSITIVE_INFINITY)).isGreaterThan(key(Float.MAX_VALUE));
    assertThat(key(Float.NEGATIVE_INFINITY)).isLessThan(key(-Float.MAX_VALUE));
  }
}
