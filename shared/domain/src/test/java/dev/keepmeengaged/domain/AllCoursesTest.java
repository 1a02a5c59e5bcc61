package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.PRICE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllCoursesTest {

  private static final Visibility ONE = Visibility.of(new Company("heron"));

  private static AllCourses of(int courses, int companies) {
    return of(courses, companies, courses, companies);
  }

  private static AllCourses of(int courses, int companies, int priced, int pricing) {
    return new AllCourses(aggregate(courses, companies), Map.of(PRICE, aggregate(priced, pricing)));
  }

  private static Aggregate aggregate(int courses, int companies) {
    return new Aggregate(
        new Population(courses, companies),
        Distribution.of(IntStream.range(0, courses).mapToDouble(Math::sqrt).toArray())
            .orElseThrow());
  }

  @Test
  void whoSeesAllCompanies_seesAllFigures() {
    AllCourses two = of(2, 1);

    assertThat(two.seenBy(Visibility.ofAll(), 2)).contains(two);
  }

  @ParameterizedTest
  @CsvSource({
    "40, 4, 0, true",
    "39, 4, 0, false",
    "76, 4, 9, true",
    "75, 4, 9, false",
    "40, 3, 0, false",
    "1000, 3, 10, false",
    "1000, 4, 990, false",
  })
  void whoSeesOne_seesFiguresOfEnoughCoursesOfEnoughOtherCompanies(
      int courses, int companies, int own, boolean seen) {
    assertThat(of(courses, companies).seenBy(ONE, own).isPresent()).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({"80, 4, true", "79, 4, false", "80, 3, false", "1, 1, false"})
  void whoSeesOne_seesNoFeatureThatFewOthersHave(int courses, int companies, boolean seen) {
    AllCourses all = of(500, 20, courses, companies);

    assertThat(all.seenBy(ONE, 10).orElseThrow().features().containsKey(PRICE)).isEqualTo(seen);
  }

  @Test
  void whoSeesOne_seesNoLowestAndNoHighestValueOfMany_andAllOthers() {
    AllCourses all = of(2_000, 20);
    Distribution whole = all.scores().values();

    AllCourses seen = all.seenBy(ONE, 10).orElseThrow();

    for (Aggregate inner : List.of(seen.scores(), requireNonNull(seen.features().get(PRICE)))) {
      assertThat(inner.values().percentile(0)).isEqualTo(whole.percentile(1));
      assertThat(inner.values().percentile(100)).isEqualTo(whole.percentile(99));
      assertThat(inner.values().percentile(1)).isEqualTo(whole.percentile(1));
      assertThat(inner.values().quartiles()).isEqualTo(whole.quartiles());
      assertThat(inner.values().mean()).isCloseTo(whole.mean(), within(0.1));
    }
  }

  @Test
  void whoSeesOne_seesQuartilesOfFew_withStraightLinesBetween() {
    AllCourses all = of(110, 20);

    Distribution seen = all.seenBy(ONE, 10).orElseThrow().scores().values();

    assertThat(seen.quartiles()).isEqualTo(all.scores().values().quartiles());
    double quarter = seen.percentile(50) - seen.percentile(25);
    assertThat(seen.percentile(26) - seen.percentile(25)).isEqualTo(quarter / 25, within(1e-9));
    assertThat(seen.percentile(0)).isEqualTo(seen.percentile(25) - quarter, within(1e-9));
  }
}
