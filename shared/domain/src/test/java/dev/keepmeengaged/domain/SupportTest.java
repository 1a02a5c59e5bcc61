package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Support.Basis;
import dev.keepmeengaged.domain.Support.Level;
import dev.keepmeengaged.domain.Support.Precedent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {

  private static final Map<Feature, Double> PROFILE = Map.of(Feature.COMPANY_RATING, 90.0);

  @Test
  void level_reachesAsFarAsItsDistance() {
    assertThat(Level.of(0)).isEqualTo(Level.HIGH);
    assertThat(Level.of(0.06)).isEqualTo(Level.HIGH);
    assertThat(Level.of(Math.nextUp(0.06))).isEqualTo(Level.MEDIUM);
    assertThat(Level.of(0.15)).isEqualTo(Level.MEDIUM);
    assertThat(Level.of(Math.nextUp(0.15))).isEqualTo(Level.LOW);
    assertThat(Level.of(0.30)).isEqualTo(Level.LOW);
    assertThat(Level.of(Math.nextUp(0.30))).isEqualTo(Level.NONE);
    assertThat(Level.of(1)).isEqualTo(Level.NONE);
  }

  @Test
  void support_isByTheFifthNearestCourse() {
    CompanyMixes own = Mixes.company(30, 30, 30, 30, 40, 90, 100);

    Support support = support("9", 30, own);

    assertThat(support.distance().orElseThrow())
        .isEqualTo(Mixes.interactive(30).distance(Mixes.interactive(40)));
    assertThat(support.level()).isEqualTo(Level.MEDIUM);
    assertThat(support.basis()).isEqualTo(Basis.OWN_COURSES);
    assertThat(support.reason()).isEmpty();
  }

  @Test
  void support_leavesOutTheCourseItself() {
    CompanyMixes own = Mixes.company(30, 30, 30, 30, 30, 90);

    assertThat(support("5", 30, own).level()).isEqualTo(Level.HIGH);
    assertThat(support("0", 30, own).level()).isEqualTo(Level.NONE);
  }

  @Test
  void aCourseThatIsThereTwice_isRefused() {
    CourseMix course = Mixes.course("1", 50, 30);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CompanyMixes(List.of(course, course)));
  }

  @Test
  void support_withFewerThanFiveOtherCourses_isNone_andSaysHowManyThereAre() {
    Support support = support("0", 30, Mixes.company(30, 30, 30, 30, 30));

    assertThat(support.level()).isEqualTo(Level.NONE);
    assertThat(support.distance()).isEmpty();
    assertThat(support.reason())
        .hasValueSatisfying(
            reason -> {
              assertThat(reason.code()).isEqualTo("too-few-courses");
              assertThat(reason.values()).isEqualTo(Map.of("courses", 4.0, "needed", 5.0));
              assertThat(reason.message()).contains("at least 5", "is 4.");
            });
  }

  @Test
  void support_farFromTheFifthNearest_isNone_andSaysHowFar() {
    Support support = support("9", 30, Mixes.company(30, 30, 30, 30, 100));

    assertThat(support.level()).isEqualTo(Level.NONE);
    assertThat(support.reason())
        .hasValueSatisfying(
            reason -> {
              assertThat(reason.code()).isEqualTo("no-course-near");
              assertThat(reason.values().get("distance"))
                  .isCloseTo(support.distance().orElseThrow(), within(0.00005));
            });
    assertThat(support.precedents()).hasSize(4);
  }

  @Test
  void support_inAReleaseWithoutMixes_isNone_andSaysSo() {
    Support support =
        Support.of(asked("9", 100), Mixes.interactive(30), Optional.empty(), Optional.empty());

    assertThat(support.level()).isEqualTo(Level.NONE);
    assertThat(support.reason().map(Reason::code)).contains("no-mixes-published");
  }

  @Test
  void precedents_areTheNearestWithinLow_mostLearnersFirstAmongEquals() {
    CompanyMixes own =
        new CompanyMixes(
            List.of(
                Mixes.course("itself", 50, 30),
                Mixes.course("far", 50, 100),
                Mixes.course("near", 40, 35, 10, 5),
                Mixes.course("same, few", 60, 30, 10, 5),
                Mixes.course("same, many", 0, 30, 10, 500)));

    Support support = support("itself", 30, own);

    assertThat(support.precedents())
        .extracting(precedent -> precedent.course().id().value())
        .containsExactly("same, many", "same, few", "near");
    assertThat(support.precedents().get(2).distance())
        .isEqualTo(Mixes.interactive(30).distance(Mixes.interactive(35)));
  }

  @Test
  void rowsOfTheSameProfile_standInWhereTheySupportTheMixBetter_withOwnPrecedents() {
    CompanyMixes own = Mixes.company(30, 90, 90, 90, 90);
    Optional<ProfileMixes> training = training(30, 30, 30, 30, 33);

    Support support =
        Support.of(asked("9", 100), Mixes.interactive(30), Optional.of(own), training);

    assertThat(support.level()).isEqualTo(Level.HIGH);
    assertThat(support.basis()).isEqualTo(Basis.SAME_PROFILE);
    assertThat(support.distance().orElseThrow())
        .isEqualTo(Mixes.interactive(30).distance(Mixes.interactive(33)));
    assertThat(support.precedents())
        .containsExactly(new Precedent(own.courses().get(0).score(), 0));
    assertThat(support.reason()).isEmpty();
  }

  @Test
  void ownCourses_winAtTheSameLevel() {
    Optional<CompanyMixes> own = Optional.of(Mixes.company(30, 30, 30, 30, 33));

    Support support =
        Support.of(asked("9", 100), Mixes.interactive(30), own, training(30, 30, 30, 30, 30));

    assertThat(support.basis()).isEqualTo(Basis.OWN_COURSES);
    assertThat(support.distance().orElseThrow()).isPositive();
  }

  @Test
  void rowsOfTheSameProfile_thatAreFarToo_leaveTheReasonOfOwnCourses() {
    Support support =
        Support.of(
            asked("9", 100),
            Mixes.interactive(30),
            Optional.of(Mixes.company(30)),
            training(100, 100, 100, 100, 100));

    assertThat(support.basis()).isEqualTo(Basis.OWN_COURSES);
    assertThat(support.reason().map(Reason::code)).contains("too-few-courses");
  }

  @Test
  void aTrainingRowThatIsTheCourseItself_isLeftOut() {
    ProfileMixes training = training(30, 30, 30, 30, 30).orElseThrow();
    Course seen = asked("9", 30);

    assertThat(training.distance(seen, Mixes.interactive(30))).isEmpty();
    assertThat(training.distance(unseen(seen), Mixes.interactive(30))).hasValue(0);
    assertThat(
            training(30, 30, 30, 30, 30, 50)
                .orElseThrow()
                .distance(seen, Mixes.interactive(30))
                .orElseThrow())
        .isEqualTo(Mixes.interactive(30).distance(Mixes.interactive(50)));
  }

  @Test
  void aProfileOfFewerThanFiveRows_isNotKept() {
    assertThat(training(30, 30, 30, 30).orElseThrow().counts()).isEmpty();
    assertThat(
            training(30, 30, 30, 30, 40).orElseThrow().rows(Profile.of(asked("9", 0).features())))
        .isEqualTo(5);
  }

  @Test
  void anotherProfile_doesNotStandIn() {
    ProfileMixes training = training(30, 30, 30, 30, 30).orElseThrow();
    Course other = Courses.course("Other", "9", 50, Map.of(Feature.COMPANY_RATING, 91.0));

    assertThat(training.distance(other, Mixes.interactive(30))).isEmpty();
  }

  @Test
  void companyThatTheModelDidNotLearnFrom_hasNoSupport_whateverItsCourses() {
    ProfileMixes ofOthers = training(30, 30, 30, 30, 30).orElseThrow();
    Course course = Courses.course("Other", "9", 50, Map.of(Feature.COMPANY_RATING, 91.0));
    CompanyMixes own =
        new CompanyMixes(
            IntStream.range(0, 8)
                .mapToObj(
                    i ->
                        new CourseMix(
                            new CourseScore(new CourseId("o" + i), 50, 20),
                            OptionalDouble.empty(),
                            Mixes.interactive(30)))
                .toList());

    Support support =
        Support.of(course, Mixes.interactive(30), Optional.of(own), Optional.of(ofOthers));
    SupportForCourse ready = new SupportForCourse(course, Optional.of(own), Optional.of(ofOthers));

    assertThat(support.level()).isEqualTo(Support.Level.NONE);
    assertThat(support.reason().orElseThrow().code()).isEqualTo("company-not-in-training");
    assertThat(support.precedents()).hasSize(5);
    assertThat(ready.of(Mixes.interactive(30)).reason()).isEqualTo(support.reason());
    assertThat(ready.distance(Mixes.interactive(30))).isEmpty();
    assertThat(
            Support.of(course, Mixes.interactive(30), Optional.of(own), Optional.empty()).level())
        .as("it is not known which rows there were")
        .isEqualTo(Support.Level.HIGH);
  }

  @ParameterizedTest
  @CsvSource({"0, NONE", "4, NONE", "5, HIGH"})
  void whereTrainingRowsHaveIds_theRowsOfTheCompanyDecide(int rows, Support.Level level) {
    Course some = Courses.course("Acme", "9", 50, Map.of());
    Course course =
        new Course(
            some.company(),
            some.id(),
            some.engagementScore(),
            some.features(),
            some.outOfBag(),
            OptionalInt.of(rows),
            CourseDescription.NONE);
    Optional<CompanyMixes> own =
        Optional.of(
            new CompanyMixes(
                IntStream.range(0, 8).mapToObj(i -> Mixes.course("o" + i, 50, 30)).toList()));

    Support support = Support.of(course, Mixes.interactive(30), own, Optional.empty());

    assertThat(support.level()).isEqualTo(level);
    assertThat(support.reason().map(Reason::message))
        .isEqualTo(
            level == Support.Level.HIGH
                ? Optional.empty()
                : Optional.of(
                    "The model learned from fewer than 5 courses of your company, so what it says of"
                        + " a change is no guide for yours."));
    assertThat(
            new SupportForCourse(course, own, Optional.empty()).of(Mixes.interactive(30)).level())
        .isEqualTo(level);
  }

  @Property(tries = 10_000)
  void distance_isTheFifthSmallest_inWhateverOrder(
      @ForAll("mixes") @Size(max = 12) List<PageMix> mixes,
      @ForAll("mix") PageMix proposed,
      @ForAll @IntRange(max = 11) int itself,
      @ForAll long seed) {
    List<CourseMix> courses = new ArrayList<>();
    for (int i = 0; i < mixes.size(); i++) {
      courses.add(
          new CourseMix(
              new CourseScore(new CourseId("" + i), 50, 20), OptionalDouble.empty(), mixes.get(i)));
    }
    List<Double> others =
        IntStream.range(0, mixes.size())
            .filter(i -> i != itself)
            .mapToObj(i -> mixes.get(i).distance(proposed))
            .sorted()
            .toList();
    Collections.shuffle(courses, new Random(seed));
    Support support = support("" + itself, proposed, new CompanyMixes(courses));

    assertThat(support.distance())
        .isEqualTo(others.size() < 5 ? OptionalDouble.empty() : OptionalDouble.of(others.get(4)));
    assertThat(support.precedents())
        .extracting(Precedent::distance)
        .isEqualTo(others.stream().filter(d -> d <= 0.3).limit(5).toList());
    assertThat(support.precedents())
        .noneMatch(precedent -> precedent.course().id().value().equals("" + itself));
  }

  /** Counting equal mixes once, with their number, must not change the distance. */
  @Property
  void distanceToAProfile_isThatToItsRows(
      @ForAll("mixes") @Size(min = 5, max = 12) List<PageMix> mixes,
      @ForAll("mix") PageMix proposed) {
    ProfileMixes training =
        ProfileMixes.of(
            mixes.stream().map(mix -> Courses.features(PROFILE).with(mix.percents())).toList());
    Course course = unseen(asked("9", 0));

    assertThat(training.distance(course, proposed).orElseThrow())
        .isEqualTo(
            mixes.stream().mapToDouble(mix -> mix.distance(proposed)).sorted().toArray()[4],
            within(0.0));
  }

  @Provide
  Arbitrary<PageMix> mix() {
    return AnyMix.arbitrary();
  }

  @Provide
  Arbitrary<List<PageMix>> mixes() {
    return AnyMix.arbitrary().list();
  }

  private static Support support(String course, double interactive, CompanyMixes own) {
    return support(course, Mixes.interactive(interactive), own);
  }

  private static Support support(String course, PageMix proposed, CompanyMixes own) {
    return Support.of(asked(course, 0), proposed, Optional.of(own), Optional.empty());
  }

  /** A course that was a training row. */
  private static Course asked(String id, double interactive) {
    Course course = Courses.course("Acme", id, 50, Mixes.features(interactive));
    return new Course(
        course.company(),
        course.id(),
        50,
        course.features().with(PROFILE),
        Optional.of(TreeMask.of(BitSet.valueOf(new long[] {1}), 10)));
  }

  private static Course unseen(Course course) {
    return new Course(course.company(), course.id(), 50, course.features(), Optional.empty());
  }

  private static Optional<ProfileMixes> training(double... interactive) {
    return Optional.of(
        ProfileMixes.of(
            IntStream.range(0, interactive.length)
                .mapToObj(i -> Courses.features(Mixes.features(interactive[i])).with(PROFILE))
                .toList()));
  }
}
