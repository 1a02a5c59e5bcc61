package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllCoursesTest {

  private static final Visibility ONE = Visibility.of(new Company("heron"));

  private static AllCourses of(int courses, int companies) {
    Distribution values =
        Distribution.of(IntStream.range(0, courses).mapToDouble(i -> i * i).toArray())
            .orElseThrow();
    return new AllCourses(courses, companies, values, Map.of(Feature.PRICE, values));
  }

  @Test
  void whoSeesAllCompanies_seesAllFigures() {
    AllCourses two = of(2, 1);

    assertThat(two.seenBy(Visibility.ofAll())).contains(two);
  }

  @ParameterizedTest
  @CsvSource({"10, 3, true", "9, 3, false", "10, 2, false", "1000, 1, false"})
  void whoSeesOne_seesFiguresOfEnoughCoursesOfEnoughCompanies(
      int courses, int companies, boolean seen) {
    assertThat(of(courses, companies).seenBy(ONE).isPresent()).isEqualTo(seen);
  }

  @Test
  void whoSeesOne_seesNoLowestAndNoHighestValue_andAllOthers() {
    AllCourses all = of(500, 20);

    AllCourses seen = all.seenBy(ONE).orElseThrow();

    for (Distribution inner :
        new Distribution[] {seen.scores(), seen.features().get(Feature.PRICE)}) {
      assertThat(inner.percentile(0)).isEqualTo(all.scores().percentile(1));
      assertThat(inner.percentile(100)).isEqualTo(all.scores().percentile(99));
      assertThat(inner.percentile(1)).isEqualTo(all.scores().percentile(1));
      assertThat(inner.quartiles()).isEqualTo(all.scores().quartiles());
      assertThat(inner.mean()).isEqualTo(all.scores().mean());
    }
  }
}
