package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompanyMixesTest {

  private static final CourseId ITSELF = new CourseId("0");

  private static List<String> ids(List<CourseMix> courses) {
    return courses.stream().map(course -> course.course().value()).toList();
  }

  @Test
  void nearest_haveMostLearnersFirstAmongEquals_whateverTheirScoresAndLearners() {
    CompanyMixes own =
        new CompanyMixes(
            List.of(
                Mixes.course("0", 50, 30),
                Mixes.course("far", 50, 100),
                Mixes.course("near", 100, 35, 10, 1),
                Mixes.course("same, few", 60, 30, 10, 5),
                Mixes.course("same, many", 0, 30, 10, 500)));

    assertThat(ids(own.nearest(ITSELF, Mixes.interactive(30), 1, 9)))
        .containsExactly("same, many", "same, few", "near", "far");
    assertThat(ids(own.nearest(ITSELF, Mixes.interactive(30), 0.1, 9)))
        .containsExactly("same, many", "same, few", "near");
  }

  @Property
  void nearest_areNoFartherThanAnyOther(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100) Integer> interactive,
      @ForAll @IntRange(max = 100) int asked,
      @ForAll @IntRange(min = 1, max = 10) int most) {
    CompanyMixes own =
        Mixes.company(interactive.stream().mapToDouble(Integer::doubleValue).toArray());
    PageMix mix = Mixes.interactive(asked);

    List<CourseMix> nearest = own.nearest(ITSELF, mix, 1, most);

    assertThat(nearest).hasSize(Math.min(most, own.others(ITSELF))).doesNotHaveDuplicates();
    List<Double> distances = nearest.stream().map(course -> course.mix().distance(mix)).toList();
    assertThat(distances).isSorted();
    assertThat(own.courses())
        .filteredOn(course -> !course.course().equals(ITSELF) && !nearest.contains(course))
        .allSatisfy(
            course ->
                assertThat(course.mix().distance(mix))
                    .isGreaterThanOrEqualTo(distances.get(distances.size() - 1)));
  }
}
