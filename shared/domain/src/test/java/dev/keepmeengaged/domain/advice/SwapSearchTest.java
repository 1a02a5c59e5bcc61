package dev.keepmeengaged.domain.advice;

import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.GRADED_ASSESSMENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.LENGTH_HOURS;
import static dev.keepmeengaged.domain.Feature.NOT_GRADED_ASSESSMENT;
import static dev.keepmeengaged.domain.Feature.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.Improvement;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.Mixes;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Rebalance;
import dev.keepmeengaged.domain.RoomToImprove;
import dev.keepmeengaged.domain.RoomToImprove.Counts;
import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.domain.WhatIfModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A company's courses, by trees that like interactive pages, if nothing else is said. */
class SwapSearchTest {

  private static final ChangeCalibration CHANGES = new ChangeCalibration(0.8, 0.03, 0.1, 0, 1.5, 2);
  private static final MixMove MORE_INTERACTIVE =
      new MixMove(CONTENT, INTERACTIVE, RoomToImprove.POINTS);

  private Forest forest = new SlopingForest(Map.of(INTERACTIVE, 0.5));
  private Calibration calibration = calibrated(CHANGES);
  private TrainingRange seen = new TrainingRange(0, 1_000, true);

  /** Five points more, of which .8 are kept; the band's half is 2 by .1 by 5. */
  @Test
  void aCourse_isListedWithTheSwapThatItGainsMostBy() {
    RoomToImprove room = room(courses("a", 6, 50, 10), courses("b", 6, 50, 20));

    assertThat(room.noneBecause()).isEmpty();
    assertThat(room.counts()).isEqualTo(new Counts(12, 12, 12, 12, 12, 12));
    assertThat(room.best())
        .filteredOn(improvement -> improvement.course().id().value().equals("a0"))
        .singleElement()
        .satisfies(
            improvement -> {
              assertThat(improvement.move()).isEqualTo(MORE_INTERACTIVE);
              assertThat(improvement.expectedChange().value()).isEqualTo(4);
              assertThat(improvement.expectedChange().band().low()).isEqualTo(3);
              assertThat(improvement.odds()).contains(62);
              assertThat(improvement.support()).isEqualTo(Support.Level.HIGH);
              assertThat(improvement.basis()).isEqualTo(Support.Basis.OWN_COURSES);
            });
  }

  @Test
  void aSwap_isSaidInPages_whereTheirNumberIsKnown() {
    List<Course> known =
        courses("known", 6, 50, 10).stream().map(SwapSearchTest::with30Pages).toList();

    RoomToImprove room = room(known, courses("unknown", 6, 50, 20));

    assertThat(room.best())
        .hasSize(12)
        .allSatisfy(
            improvement -> {
              boolean isKnown = improvement.course().id().value().startsWith("known");
              assertThat(improvement.pages().map(pages -> pages.sentence().message()))
                  .isEqualTo(
                      isKnown
                          ? Optional.of("Replace 3 of your 27 content pages by interactive pages.")
                          : Optional.empty());
            });
  }

  private static Course with30Pages(Course course) {
    return new Course(
        course.company(),
        course.id(),
        course.engagementScore(),
        course.features(),
        course.outOfBag(),
        course.companyRows(),
        new CourseDescription(Optional.empty(), OptionalInt.of(30), Optional.empty()));
  }

  @Test
  void courses_areInTheOrderOfTheLowerEnd_thenOfTheirIds() {
    forest = new SlopingForest(Map.of(INTERACTIVE, 0.5, NOT_GRADED_ASSESSMENT, -0.3));
    List<Course> surveys =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    course(
                        "surveys" + i,
                        50,
                        Map.of(NOT_GRADED_ASSESSMENT, 10.0, CONTENT, 90.0, INTERACTIVE, 0.0)))
            .toList();

    RoomToImprove room = room(surveys, courses("a", 6, 50, 10));

    assertThat(room.best())
        .extracting(improvement -> improvement.course().id().value())
        .startsWith("surveys0", "surveys1", "surveys2", "surveys3", "surveys4", "a0", "a1");
    assertThat(room.best().get(0).move())
        .isEqualTo(new MixMove(NOT_GRADED_ASSESSMENT, INTERACTIVE, RoomToImprove.POINTS));
  }

  @Test
  void theBestOfManyCourses_areListed_andAllAreCounted() {
    RoomToImprove room = room(courses("a", 70, 50, 10));

    assertThat(room.best()).hasSize(RoomToImprove.MOST);
    assertThat(room.counts()).isEqualTo(new Counts(70, 70, 70, 70, 70, 70));
  }

  /** As recommendations do, which give such a course nothing. */
  @Test
  void coursesWithFewerThanFiveLearners_areCounted_andNotListed() {
    List<Course> few = courses("few", 6, 50, 10, 4);
    RoomToImprove room = room(few, courses("enough", 6, 50, 10, 5));

    assertThat(room.best())
        .hasSize(6)
        .allMatch(improvement -> improvement.course().id().value().startsWith("enough"));
    assertThat(room.counts()).isEqualTo(new Counts(12, 12, 6, 6, 6, 6));

    RoomToImprove none = room(few);
    assertThat(none.counts()).isEqualTo(new Counts(6, 6, 0, 0, 0, 0));
    assertThat(none.noneBecause().orElseThrow().message())
        .isEqualTo(
            "It takes 5 learners or more for a score that advice can start from; none of your"
                + " courses that the model speaks of had as many.");
    assertThat(reason(none)).isEqualTo("too-few-learners");
  }

  /** The swap from 20 to 10 percent of tests would have support and a rise. */
  @Test
  void gradedAssessments_areLeftAlone() {
    forest = new SlopingForest(Map.of(GRADED_ASSESSMENT, -0.5));

    assertThat(reason(room(tests("a", 20), tests("b", 10)))).isEqualTo("no-swap-supported");
  }

  private static List<Course> tests(String name, double graded) {
    return IntStream.range(0, 6)
        .mapToObj(
            i -> course(name + i, 50, Map.of(GRADED_ASSESSMENT, graded, CONTENT, 100 - graded)))
        .toList();
  }

  @Test
  void aCompanyWithoutRoom_getsTheReason() {
    assertThat(reason(room(courses("a", 6, 0, 10), courses("b", 6, 100, 10))))
        .isEqualTo("no-course-in-scope");
    assertThat(reason(room(courses("a", 5, 50, 10)))).isEqualTo("no-swap-supported");
    assertThat(reason(room(courses("a", 6, 50, 0)))).isEqualTo("no-swap-supported");

    seen = new TrainingRange(0, 5, true);
    assertThat(reason(room(courses("a", 6, 50, 10), courses("b", 6, 50, 20))))
        .isEqualTo("no-swap-supported");

    seen = new TrainingRange(0, 1_000, true);
    forest = new SlopingForest(Map.of(LENGTH_HOURS, 1.0));
    assertThat(reason(room(courses("a", 6, 50, 10), courses("b", 6, 50, 20))))
        .isEqualTo("no-swap-promises");

    calibration = Calibration.NONE;
    RoomToImprove uncalibrated = room(courses("a", 6, 50, 10));
    assertThat(reason(uncalibrated)).isEqualTo("no-calibration");
    assertThat(uncalibrated.counts()).isEqualTo(new Counts(6, 0, 0, 0, 0, 0));
  }

  @Test
  void ownCoursesThatSayTheOpposite_leaveNoRoom() {
    RoomToImprove room = room(courses("now", 6, 80, 0), courses("then", 6, 20, 10));

    assertThat(room.best())
        .noneMatch(improvement -> improvement.course().id().value().startsWith("now"));
    assertThat(room.counts().promising()).isGreaterThan(room.counts().withRoom());
  }

  /**
   * Five points more, of which .8 are kept; the band's half is twice a floor that reaches below 0.
   */
  @Test
  void aRiseWhoseBandReaches0_isNoRoom_howeverManyPoints() {
    List<Course> courses = courses("a", 6, 50, 10);
    calibration = calibrated(new ChangeCalibration(0.8, 0.03, 0.1, 1.9, 1.5, 2));
    assertThat(room(courses).best()).hasSize(6);

    calibration = calibrated(new ChangeCalibration(0.8, 0.03, 0.1, 2.5, 1.5, 2));
    RoomToImprove none = room(courses);

    assertThat(reason(none)).isEqualTo("no-swap-promises");
    assertThat(none.noneBecause().orElseThrow().message())
        .startsWith("A ten-point swap has enough support in 6 courses, and of none does");
    assertThat(none.counts()).isEqualTo(new Counts(6, 6, 6, 6, 0, 0));
  }

  /** All swaps one by one, each asked for as a what-if. */
  @Property(tries = 300)
  void whatIsListed_isTheBestSwapOfEachCourse_asAWhatIfJudgesIt(@ForAll long seed) {
    Random random = new Random(seed);
    forest = new SteppedForest(seed, 5, 2);
    List<Course> courses = randomCourses(random);
    CompanyMixes own = CompanyMixes.of(courses);

    RoomToImprove room = room(courses);

    Set<String> withRoom = new HashSet<>();
    for (Course course : courses) {
      OptionalDouble best =
          course.score().users() < 5 ? OptionalDouble.empty() : bestLowEnd(course, own);
      if (best.isPresent()) {
        withRoom.add(course.id().value());
        improvement(room, course)
            .ifPresent(
                improvement ->
                    assertThat(improvement.expectedChange().band().low())
                        .isEqualTo(best.getAsDouble()));
      } else {
        assertThat(improvement(room, course)).isEmpty();
      }
    }
    assertThat(room.counts().withRoom()).isEqualTo(withRoom.size());
    for (Improvement improvement : room.best()) {
      Course course =
          courses.stream().filter(c -> c.score().equals(improvement.course())).findAny().get();
      WhatIf asked = whatIf(course, moved(course, improvement.move()).orElseThrow(), own);
      assertThat(asked.expectedChange().value()).contains(improvement.expectedChange());
      assertThat(asked.odds().value()).isEqualTo(improvement.odds());
      assertThat(asked.support().level()).isEqualTo(improvement.support());
    }
  }

  private OptionalDouble bestLowEnd(Course course, CompanyMixes own) {
    List<Double> ends = new ArrayList<>();
    for (Feature from : Feature.PAGE_TYPES) {
      for (Feature to : Feature.PAGE_TYPES) {
        if (from != to && from != GRADED_ASSESSMENT && to != GRADED_ASSESSMENT) {
          moved(course, new MixMove(from, to, RoomToImprove.POINTS))
              .map(mix -> whatIf(course, mix, own))
              .filter(whatIf -> whatIf.support().level().atLeast(AdviceRule.SUPPORT))
              .flatMap(SwapSearchTest::riseThatNobodyOpposes)
              .ifPresent(change -> ends.add(change.band().low()));
        }
      }
    }
    return ends.stream().mapToDouble(Double::doubleValue).max();
  }

  private static Optional<ExpectedChange> riseThatNobodyOpposes(WhatIf whatIf) {
    return whatIf
        .expectedChange()
        .value()
        .filter(change -> change.band().low() > 0)
        .filter(change -> !whatIf.evidence().orElseThrow().opposes(change.value()));
  }

  private static Optional<PageMix> moved(Course course, MixMove move) {
    return PageMix.in(course.features())
        .flatMap(mix -> mix.moving(move.from(), move.to(), move.points()));
  }

  private WhatIf whatIf(Course course, PageMix mix, CompanyMixes own) {
    return WhatIf.answer(
        course,
        new Changes(mix.percents(), Rebalance.NONE),
        model(),
        Optional.of(own),
        Origin.SEARCHED);
  }

  private static Optional<Improvement> improvement(RoomToImprove room, Course course) {
    return room.best().stream().filter(i -> i.course().equals(course.score())).findAny();
  }

  private static List<Course> randomCourses(Random random) {
    return IntStream.range(0, 40)
        .mapToObj(
            i -> {
              double graded = 10 * random.nextInt(2);
              double interactive = 10 * random.nextInt(3);
              double external = 5 * random.nextInt(3);
              double learners = 3 + random.nextInt(20);
              return course(
                  "" + i,
                  20 + random.nextInt(60),
                  Map.of(
                      GRADED_ASSESSMENT,
                      graded,
                      INTERACTIVE,
                      interactive,
                      Feature.EXTERNAL,
                      external,
                      USERS,
                      learners,
                      CONTENT,
                      100 - graded - interactive - external));
            })
        .toList();
  }

  private static List<Course> courses(String name, int count, double score, double interactive) {
    return courses(name, count, score, interactive, 20);
  }

  private static List<Course> courses(
      String name, int count, double score, double interactive, double learners) {
    Map<Feature, Double> features = new HashMap<>(Mixes.features(interactive));
    features.put(USERS, learners);
    return IntStream.range(0, count).mapToObj(i -> course(name + i, score, features)).toList();
  }

  private static Course course(String id, double score, Map<Feature, Double> mix) {
    Map<Feature, Double> features = new HashMap<>(mix);
    features.put(LENGTH_HOURS, 10.0);
    return Courses.course("heron", id, score, features);
  }

  @SafeVarargs
  private RoomToImprove room(List<Course>... groups) {
    List<Course> all = new ArrayList<>();
    for (List<Course> group : groups) {
      all.addAll(group);
    }
    return SwapSearch.of(all, model());
  }

  private WhatIfModel model() {
    return new WhatIfModel(
        forest,
        new TrainedFeatures(Courses.features(Map.of()), Collections.nCopies(Feature.COUNT, seen)),
        calibration,
        Optional.empty());
  }

  private static Calibration calibrated(ChangeCalibration changes) {
    return new Calibration(
        Optional.of(changes),
        Optional.empty(),
        Optional.of(new OutcomeOdds(0.1, 100, 20)),
        Optional.empty(),
        OptionalDouble.empty());
  }

  private static String reason(RoomToImprove room) {
    return room.noneBecause().map(Sentence::code).orElse("");
  }
}
