package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final CourseMix ASKED = Mixes.course("asked", 99, 10);
  private static final PageMix PROPOSED = Mixes.interactive(40);

  @Test
  void evidence_comparesTheCoursesNearEachMix() {
    Evidence evidence =
        evidence(
            ASKED,
            Mixes.course("a", 30, 10),
            Mixes.course("b", 40, 11),
            Mixes.course("c", 56, 9),
            Mixes.course("d", 50, 40),
            Mixes.course("e", 60, 41),
            Mixes.course("f", 61, 39),
            Mixes.course("g", 73, 40),
            Mixes.course("far", 1, 90));

    assertThat(evidence.present()).isEqualTo(new Evidence.Side(3, OptionalDouble.of(42)));
    assertThat(evidence.proposed()).isEqualTo(new Evidence.Side(4, OptionalDouble.of(61)));
    assertThat(evidence.difference()).hasValue(19);
    assertThat(evidence.opposes(5)).isFalse();
    assertThat(evidence.opposes(-5)).isTrue();
    assertThat(evidence.opposes(0)).isFalse();
  }

  @Test
  void aSideOfFewerThanThreeCourses_hasNoMean_andOpposesNothing() {
    Evidence evidence =
        evidence(
            Mixes.course("a", 90, 10),
            Mixes.course("b", 90, 10),
            Mixes.course("c", 90, 10),
            Mixes.course("d", 10, 40),
            Mixes.course("e", 10, 40));

    assertThat(evidence.present().mean()).hasValue(90);
    assertThat(evidence.proposed()).isEqualTo(new Evidence.Side(2, OptionalDouble.empty()));
    assertThat(evidence.difference()).isEmpty();
    assertThat(evidence.opposes(5)).isFalse();
    assertThat(evidence.opposes(-5)).isFalse();
  }

  @Test
  void coursesThatAreNotAlike_areNotCounted() {
    Evidence evidence =
        evidence(
            Mixes.course("as long as may be", 50, 10, 27, 20),
            Mixes.course("longer", 50, 10, 27.1, 20),
            Mixes.course("as short as may be", 50, 10, 10 / 2.7, 20),
            Mixes.course("shorter", 50, 10, 3.7, 20),
            Mixes.course("of no length", 50, 10, 0, 20),
            Mixes.course("as many learners as may be", 50, 10, 10, 90),
            Mixes.course("more", 50, 10, 10, 91),
            Mixes.course("fewer", 50, 10, 10, 4),
            new CourseMix(
                new CourseScore(new CourseId("of unknown length"), 50, 20),
                OptionalDouble.empty(),
                Mixes.interactive(10)));

    assertThat(evidence.present().courses()).isEqualTo(3);
    assertThat(evidence.outsideScope()).isZero();
  }

  @Test
  void coursesOfScore0Or100_areLeftOut_andCounted() {
    Evidence evidence =
        evidence(
            Mixes.course("a", 0, 10),
            Mixes.course("b", 100, 40),
            Mixes.course("c", 1, 10),
            Mixes.course("d", 99, 40),
            Mixes.course("neither near", 0, 90),
            Mixes.course("nor alike", 0, 10, 1_000, 20));

    assertThat(evidence.present().courses()).isEqualTo(1);
    assertThat(evidence.proposed().courses()).isEqualTo(1);
    assertThat(evidence.outsideScope()).isEqualTo(2);
  }

  @Test
  void aCourseNearBothMixes_countsOnTheNearerSide() {
    CompanyMixes own =
        new CompanyMixes(List.of(Mixes.course("a", 30, 11), Mixes.course("b", 40, 13)));

    Evidence evidence = Evidence.of(ASKED, Mixes.interactive(14), own);

    assertThat(evidence.present().courses()).isEqualTo(1);
    assertThat(evidence.proposed().courses()).isEqualTo(1);
  }

  @Test
  void noChange_hasNoEvidence() {
    CompanyMixes own =
        new CompanyMixes(List.of(Mixes.course("a", 30, 10), Mixes.course("b", 0, 10)));

    assertThat(Evidence.of(ASKED, ASKED.mix(), own))
        .isEqualTo(
            new Evidence(
                new Evidence.Side(0, OptionalDouble.empty()),
                new Evidence.Side(0, OptionalDouble.empty()),
                0));
  }

  @Property(tries = 10_000)
  void theWayBack_hasTheSameEvidenceWithItsSidesSwapped(
      @ForAll("courses") List<CourseMix> courses,
      @ForAll("mix") PageMix present,
      @ForAll("mix") PageMix proposed) {
    CompanyMixes own = new CompanyMixes(courses);
    Evidence there = Evidence.of(with(present), proposed, own);
    Evidence back = Evidence.of(with(proposed), present, own);

    assertThat(back)
        .isEqualTo(new Evidence(there.proposed(), there.present(), there.outsideScope()));
    assertThat(back.opposes(1)).isEqualTo(there.opposes(-1));
    assertThat(there.present().courses() + there.proposed().courses() + there.outsideScope())
        .isLessThanOrEqualTo(courses.size());
    assertThat(there.opposes(1) && there.opposes(-1)).isFalse();
  }

  @Property
  void evidence_isTheSameInWhateverOrder(
      @ForAll("courses") List<CourseMix> courses, @ForAll("mix") PageMix proposed) {
    List<CourseMix> reversed = new ArrayList<>(courses);
    Collections.reverse(reversed);

    Evidence one = Evidence.of(ASKED, proposed, new CompanyMixes(courses));
    Evidence other = Evidence.of(ASKED, proposed, new CompanyMixes(reversed));

    assertThat(other.present().courses()).isEqualTo(one.present().courses());
    assertThat(other.proposed().courses()).isEqualTo(one.proposed().courses());
    assertThat(other.present().mean().orElse(0))
        .isEqualTo(one.present().mean().orElse(0), within(1e-9));
  }

  @Provide
  Arbitrary<PageMix> mix() {
    return Arbitraries.integers().between(0, 20).map(i -> Mixes.interactive(5.0 * i));
  }

  @Provide
  Arbitrary<List<CourseMix>> courses() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4).map(i -> 25.0 * i),
            Arbitraries.integers().between(0, 20).map(i -> 5.0 * i),
            Arbitraries.of(1.0, 10.0, 27.0),
            Arbitraries.of(4.0, 20.0, 90.0))
        .as((score, mix, length, users) -> Mixes.course("any", score, mix, length, users))
        .list()
        .ofMaxSize(30)
        .map(EvidenceTest::numbered);
  }

  private static List<CourseMix> numbered(List<CourseMix> courses) {
    return IntStream.range(0, courses.size())
        .mapToObj(
            i -> {
              CourseMix course = courses.get(i);
              CourseScore score = course.score();
              return new CourseMix(
                  new CourseScore(new CourseId("" + i), score.engagementScore(), score.users()),
                  course.lengthHours(),
                  course.mix());
            })
        .toList();
  }

  private static CourseMix with(PageMix mix) {
    return new CourseMix(ASKED.score(), ASKED.lengthHours(), mix);
  }

  private static Evidence evidence(CourseMix... own) {
    return Evidence.of(ASKED, PROPOSED, new CompanyMixes(List.of(own)));
  }
}
