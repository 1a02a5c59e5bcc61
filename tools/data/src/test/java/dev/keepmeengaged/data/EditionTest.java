package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.data.Edition.Order;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-12-31                | 2026-01-01
          2025-12-31T23:59          | 2026-01-01
          2026-01-01T08:00+02:00    | 2026-01-01T07:00Z
          2026-01-01 08:00:00       | 2026-01-01T08:00:00.5Z
          2023                      | 2024
          Autumn 2023               | Spring 2024
          12/2023                   | 01/2024
          31.12.2023                | 1.1.2024
          Q4 2023                   | Q1 2024
          Autumn 2023               | 2024-05-31
          2nd                       | 10th
          2nd edition               | 10th Edition
          1st                       | 2nd
          Edition 9                 | Edition 10
          Edition 007               | Edition 8
          2023/24                   | 2024/25
          2023-Q4                   | 2024-Q1
          2024.9.5                  | 2024.10.1
          v1.9                      | v1.10
          v1.9                      | v2.0
          Version 1.9               | version 2.0
          Rev. 3, part 1            | rev. 3, part 2
          99999999999999999999 a    | 100000000000000000000 a
          """)
  void comparedTo_anEditionThatIsNewerForCertain(String older, String newer) {
    assertThat(new Edition(older).comparedTo(new Edition(newer))).isEqualTo(Order.OLDER);
    assertThat(new Edition(newer).comparedTo(new Edition(older))).isEqualTo(Order.NEWER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-01                | 2026-01-01T00:00Z
          2026-01-01T08:00+02:00    | 2026-01-01T06:00:00Z
          2nd                       | 2ND
          Edition 7                 | edition 07
          Spring                    | SPRING
          """)
  void comparedTo_theSameEdition(String one, String other) {
    assertThat(new Edition(one).comparedTo(new Edition(other))).isEqualTo(Order.SAME);
    assertThat(new Edition(other).comparedTo(new Edition(one))).isEqualTo(Order.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          first                     | second
          Spring 2024               | Autumn 2024
          Spring 2024               | 2024
          2nd                       | 2024
          2nd                       | 2026-01-01
          2024-05-31                | May 2024
          31.12.23                  | 01.01.24
          1.9                       | 2.0
          31.01.2024                | 01.02.2024
          Q1 2024 v2                | Q2 2024 v1
          Edition 2                 | Part 3
          2023 to 2024              | 2025
          2024-02-31                | 2024-03-01T00:00
          """)
  void comparedTo_anEditionThatIsNeitherForCertain(String one, String other) {
    assertThat(new Edition(one).comparedTo(new Edition(other))).isEqualTo(Order.UNSETTLED);
    assertThat(new Edition(other).comparedTo(new Edition(one))).isEqualTo(Order.UNSETTLED);
  }

  @Property(tries = 5_000)
  void comparedTo_theOtherWayRound_isTheOpposite(
      @ForAll("labels") String one, @ForAll("labels") String other) {
    Order there = new Edition(one).comparedTo(new Edition(other));

    assertThat(new Edition(other).comparedTo(new Edition(one))).isEqualTo(opposite(there));
    assertThat(new Edition(one).comparedTo(new Edition(one))).isEqualTo(Order.SAME);
  }

  /** Of three editions, no two orders contradict the third. */
  @Property(tries = 20_000)
  void comparedTo_whereItIsSettled_isTransitive(
      @ForAll("labels") String a, @ForAll("labels") String b, @ForAll("labels") String c) {
    Order ab = new Edition(a).comparedTo(new Edition(b));
    Order bc = new Edition(b).comparedTo(new Edition(c));
    Order ac = new Edition(a).comparedTo(new Edition(c));

    if (ab == Order.SAME && bc == Order.SAME) {
      assertThat(ac).isIn(Order.SAME, Order.UNSETTLED);
    } else if (isOlderOrSame(ab) && isOlderOrSame(bc)) {
      assertThat(ac).isIn(Order.OLDER, Order.UNSETTLED);
    }
  }

  private static boolean isOlderOrSame(Order order) {
    return order == Order.OLDER || order == Order.SAME;
  }

  private static Order opposite(Order order) {
    return switch (order) {
      case OLDER -> Order.NEWER;
      case NEWER -> Order.OLDER;
      case SAME, UNSETTLED -> order;
    };
  }

  /** Few texts and few numbers, so that labels often resemble each other. */
  @Provide
  Arbitrary<String> labels() {
    Arbitrary<String> numbers =
        Arbitraries.of("1", "2", "02", "10", "31", "1899", "1999", "2023", "2024", "2100");
    Arbitrary<String> texts = Arbitraries.of("", "/", ".", "-", " v", "V", "th ", "Spring ", "a");
    Arbitrary<String> labels =
        Combinators.combine(texts, numbers, texts, numbers, texts)
            .as((a, one, b, other, c) -> a + one + b + other + c);
    Arbitrary<String> shorter =
        Combinators.combine(texts, numbers, texts).as((a, one, b) -> a + one + b);
    Arbitrary<String> days =
        Combinators.combine(
                Arbitraries.of("2023-12-31", "2024-01-01", "2024-01-02", "2024-02-31"),
                Arbitraries.of("", "T00:00", "T00:30+02:00", "T22:30Z", " 23:00:00-01"))
            .as((day, time) -> day + time);
    return Arbitraries.oneOf(labels, shorter, days, texts);
  }
}
