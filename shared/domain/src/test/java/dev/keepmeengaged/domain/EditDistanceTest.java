package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditDistanceTest {

  private static final int FAR = 100;

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(7);
  }

  @Example
  void oneLetterOrTwoExchanged_areOne() {
    assertThat(EditDistance.between("heron", "heron", FAR)).isZero();
    assertThat(EditDistance.between("heron", "herron", FAR)).isEqualTo(1);
    assertThat(EditDistance.between("heron", "hron", FAR)).isEqualTo(1);
    assertThat(EditDistance.between("heron", "hexon", FAR)).isEqualTo(1);
    assertThat(EditDistance.between("heron", "hreon", FAR)).isEqualTo(1);
    assertThat(EditDistance.between("heron", "", FAR)).isEqualTo(5);
    assertThat(EditDistance.between("ca", "abc", FAR)).as("no letter changes twice").isEqualTo(3);
  }

  @Property
  void distance_isThatOfItsDefinition(@ForAll("texts") String a, @ForAll("texts") String b) {
    assertThat(EditDistance.between(a, b, FAR)).isEqualTo(defined(a, b));
  }

  @Property
  void distance_beyondTheMost_isOneMore(@ForAll("texts") String a, @ForAll("texts") String b) {
    for (int most = 0; most < 8; most++) {
      assertThat(EditDistance.between(a, b, most)).isEqualTo(Math.min(defined(a, b), most + 1));
    }
  }

  /** By the recursion that defines it, from the ends of the texts. */
  private static int defined(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    String lessOfA = a.substring(0, a.length() - 1);
    String lessOfB = b.substring(0, b.length() - 1);
    if (a.endsWith(b.substring(b.length() - 1))) {
      return defined(lessOfA, lessOfB);
    }
    int least =
        1 + Math.min(defined(lessOfA, lessOfB), Math.min(defined(lessOfA, b), defined(a, lessOfB)));
    return exchanged(a, b)
        ? Math.min(
            least, 1 + defined(a.substring(0, a.length() - 2), b.substring(0, b.length() - 2)))
        : least;
  }

  private static boolean exchanged(String a, String b) {
    return a.length() > 1
        && b.length() > 1
        && a.charAt(a.length() - 1) == b.charAt(b.length() - 2)
        && a.charAt(a.length() - 2) == b.charAt(b.length() - 1);
  }
}
