package dev.keepmeengaged.domain.advice;

import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.GRADED_ASSESSMENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.LENGTH_HOURS;
import static dev.keepmeengaged.domain.Feature.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.Mixes;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Problem;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.advice.Outcomes.Near;
import dev.keepmeengaged.domain.advice.Plan.Tier;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A course of 10 percent interactive pages, by trees that like such pages. */
class RecommendationsTest {

  private static final ChangeCalibration CHANGES = new ChangeCalibration(0.8, 0.03, 0.1, 0, 1.5, 2);
  private static final Optional<OutcomeOdds> ODDS = Optional.of(new OutcomeOdds(0.1, 100, 20));

  private Course course = course(40, 10);
  private Optional<CompanyMixes> own = Optional.of(courses(6, 50, 40));
  private Forest forest = new SlopingForest(Map.of(INTERACTIVE, 0.5));
  private Calibration calibration =
      new Calibration(
          Optional.of(CHANGES), Optional.empty(), ODDS, Optional.empty(), OptionalDouble.empty());
  private Optional<ProfileMixes> profiles = Optional.empty();
  private ScoreKind scoreKind = ScoreKind.RECORDED;
  private AdviceRequest request = AdviceRequest.DEFAULT;

  /**
   * 50 points more at half a point each, of which .8 are kept; the band's half is 2 by .1 by 25.
   */
  @Test
  void plan_movesTowardsWhatTheTreesLike_asFarAsOwnCoursesSupportIt() {
    Recommendations answer = answer();
    Plan plan = answer.plans().get(0);

    assertThat(plan.moves()).containsExactly(new MixMove(CONTENT, INTERACTIVE, 50));
    assertThat(plan.mix()).isEqualTo(Mixes.interactive(60));
    assertThat(plan.points()).isEqualTo(50);
    assertThat(plan.whatIf().support().level()).isEqualTo(Support.Level.MEDIUM);
    assertThat(change(plan).value()).isEqualTo(20, within(1e-4));
    assertThat(change(plan).band().low()).isEqualTo(15, within(1e-4));
    assertThat(plan.whatIf().projected().orElseThrow()).isEqualTo(60, within(1e-4));
    assertThat(plan.whatIf().odds().value()).contains(92);
    assertThat(plan.tier()).isEqualTo(Tier.PLAN);
    assertThat(plan.reason().code()).isEqualTo("highest-lower-end");
    assertThat(answer.next()).isEmpty();
    assertThat(answer.complete()).isTrue();
  }

  @Test
  void plan_ofLittleOrUnknownOdds_isAnIdea() {
    calibration =
        new Calibration(
            Optional.of(CHANGES),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty());
    assertThat(answer().plans())
        .isNotEmpty()
        .allSatisfy(
            plan -> {
              assertThat(plan.tier()).isEqualTo(Tier.IDEA);
              assertThat(plan.whatIf().odds().value()).isEmpty();
            });

    calibration =
        new Calibration(
            Optional.of(CHANGES),
            Optional.empty(),
            Optional.of(new OutcomeOdds(0.01, 100, 20)),
            Optional.empty(),
            OptionalDouble.empty());
    assertThat(answer().plans()).extracting(Plan::tier).containsOnly(Tier.IDEA);
  }

  @Test
  void fewerThanFiveLearners_getNoMix_andFewerThanTenNoPlan() {
    course = learners(4);
    NextStep next = answer().next().orElseThrow();
    assertThat(next.reason().code()).isEqualTo("too-few-learners");
    assertThat(next.reason().values()).isEqualTo(Map.of("learners", 4.0, "needed", 5));
    assertThat(next.step().message())
        .isEqualTo("Ask again after an edition with 5 learners or more.");

    for (double few : new double[] {5, 9}) {
      course = learners(few);
      assertThat(answer().plans()).extracting(Plan::tier).isNotEmpty().containsOnly(Tier.IDEA);
    }

    course = learners(10);
    assertThat(answer().plans()).extracting(Plan::tier).contains(Tier.PLAN);
  }

  private static Course learners(double users) {
    return Courses.course(
        "heron",
        "asked",
        40,
        Map.of(LENGTH_HOURS, 10.0, USERS, users, CONTENT, 90.0, INTERACTIVE, 10.0));
  }

  @Test
  void outcomes_countWinnersAndLosersAlike_withoutTheCourseItself() {
    own =
        Optional.of(
            new CompanyMixes(
                List.of(
                    Mixes.course("asked", 99, 60),
                    Mixes.course("a", 41, 60),
                    Mixes.course("b", 90, 62, 900, 9_000),
                    Mixes.course("c", 39, 58),
                    Mixes.course("d", 40, 60),
                    Mixes.course("e", 1, 60),
                    Mixes.course("of no learner who completed", 0, 60),
                    Mixes.course("far", 99, 10))));

    Plan plan =
        answer().plans().stream().filter(p -> p.mix().percent(INTERACTIVE) == 60).findAny().get();

    assertThat(plan.outcomes()).isEqualTo(new Outcomes(Near.PROPOSED, 2, 2, 1));
    assertThat(plan.outcomes().sentence().message())
        .isEqualTo(
            "Of 5 of your other courses with nearly this mix 2 scored higher than this one, 2 lower and 1"
                + " the same.");
    assertThat(plan.presentOutcomes())
        .as("the mix that it has: of one course, far from the proposed one")
        .isEqualTo(new Outcomes(Near.PRESENT, 1, 0, 0));
    assertThat(plan.presentOutcomes().sentence().message())
        .isEqualTo(
            "Your only other course with nearly the present mix that the model knows scored higher"
                + " than this one.");
  }

  @Test
  void ownCoursesThatSayTheOpposite_forbidAChange_andAreTheReason() {
    own = Optional.of(both(courses("now", 6, 60, 10), courses("then", 6, 20, 50)));
    request = inRanges(Map.of(INTERACTIVE, new MixLimits.Range(45, 60)));

    Recommendations answer = answer();

    assertThat(answer.plans()).isEmpty();
    assertThat(answer.tried().promising()).isPositive();
    assertThat(answer.tried().vetoed()).isEqualTo(answer.tried().promising());
    assertThat(reason(answer)).isEqualTo("own-courses-say-otherwise");
    assertThat(answer.best()).isEmpty();
  }

  @Test
  void gradedAssessments_changeOnlyWhenUnlocked() {
    forest = new SlopingForest(Map.of(GRADED_ASSESSMENT, 0.5));
    own = Optional.of(new CompanyMixes(IntStream.range(0, 6).mapToObj(i -> graded(i)).toList()));
    assertThat(answer().plans()).isEmpty();

    request = request(OptionalDouble.empty(), Objective.SCORE, Set.of(), Set.of(GRADED_ASSESSMENT));
    assertThat(answer().plans()).isNotEmpty();

    request =
        request(
            OptionalDouble.empty(),
            Objective.SCORE,
            Set.of(GRADED_ASSESSMENT),
            Set.of(GRADED_ASSESSMENT));
    assertThat(answer().plans()).isEmpty();
  }

  private static CourseMix graded(int id) {
    return new CourseMix(
        Mixes.course("" + id, 50, 10).score(),
        OptionalDouble.of(10),
        PageMix.of(20, 0, 70, 0, 10).orElseThrow());
  }

  @Test
  void target_inReach_isReachedByTheFirstPlan() {
    request = request(OptionalDouble.of(55), Objective.LEAST_EFFORT, Set.of(), Set.of());

    Recommendations answer = answer();

    assertThat(answer.reachable()).contains(true);
    assertThat(answer.plans().get(0).points()).isEqualTo(40);
    assertThat(answer.plans().get(0).whatIf().projected().orElseThrow()).isGreaterThanOrEqualTo(55);
    assertThat(answer.plans().get(0).reason().code()).isEqualTo("fewest-points-at-target");
  }

  @Test
  void target_outOfReach_comesWithTheBestThatIs() {
    request = request(OptionalDouble.of(90), Objective.SCORE, Set.of(), Set.of());

    Recommendations answer = answer();

    assertThat(answer.reachable()).contains(false);
    assertThat(answer.best().orElseThrow()).isEqualTo(60, within(1e-4));
    assertThat(answer.plans().get(0).reason().code()).isEqualTo("highest-lower-end-below-target");
  }

  @Test
  void target_notAsked_isNotAnswered() {
    assertThat(answer().reachable()).isEmpty();
  }

  @Test
  void completers_areCountedWhereTheScoreIsAShareOnly() {
    assertThat(answer().plans().get(0).extraCompleters()).isEmpty();

    scoreKind = ScoreKind.SHARE;
    request = request(OptionalDouble.empty(), Objective.COMPLETERS, Set.of(), Set.of());
    assertThat(answer().plans().get(0).extraCompleters().orElseThrow())
        .isEqualTo(0.2 * 20, within(1e-4));

    scoreKind = ScoreKind.RECORDED;
    assertThatExceptionOfType(ImpossibleRequestException.class)
        .isThrownBy(this::answer)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::pointer, Problem::code)
                    .containsExactly(tuple("/objective", "score-is-no-share")));
  }

  @Test
  void rangesThatCannotSumTo100_areRefused_besideWhatElseIsImpossible() {
    Map<Feature, MixLimits.Range> ranges =
        Map.of(CONTENT, new MixLimits.Range(60, 80), INTERACTIVE, new MixLimits.Range(50, 90));
    request =
        new AdviceRequest(
            OptionalDouble.empty(), Objective.COMPLETERS, Set.of(), Set.of(), ranges, 3);

    assertThatExceptionOfType(ImpossibleRequestException.class)
        .isThrownBy(this::answer)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::pointer, Problem::code)
                    .containsExactly(
                        tuple("/objective", "score-is-no-share"), tuple("/ranges", "mix-sum")));
  }

  /** Steps of five points and more would leave such a range. */
  @Test
  void aRangeNarrowerThanAStep_isSearched() {
    request = inRanges(Map.of(INTERACTIVE, new MixLimits.Range(51.5, 54)));

    assertThat(answer().plans().get(0).mix()).isEqualTo(Mixes.interactive(54));
  }

  @Test
  void noOwnCourse_butRowsOfTheSameProfile_recommendWithoutPrecedents() {
    own = Optional.of(new CompanyMixes(List.of()));
    profiles =
        Optional.of(ProfileMixes.of(Collections.nCopies(5, Courses.features(Mixes.features(40)))));

    Plan plan = answer().plans().get(0);

    assertThat(plan.whatIf().support().basis()).isEqualTo(Support.Basis.SAME_PROFILE);
    assertThat(plan.whatIf().support().precedents()).isEmpty();
    assertThat(plan.outcomes().courses()).isZero();
  }

  @Test
  void everyCourse_getsAnAnswer() {
    course = course(0, 10);
    assertThat(reason(answer())).isEqualTo("outside-model-scope");
    course = course(100, 10);
    assertThat(reason(answer())).isEqualTo("outside-model-scope");

    course = Courses.course("heron", "asked", 40, Map.of(INTERACTIVE, 10.0));
    assertThat(reason(answer())).isEqualTo("no-page-mix");

    course = course(40, 10);
    Calibration before = calibration;
    calibration = Calibration.NONE;
    assertThat(reason(answer())).isEqualTo("no-calibration");

    calibration = before;
    own = Optional.empty();
    assertThat(reason(answer())).isEqualTo("no-mixes-published");
    assertThat(step(answer())).isEqualTo("publish-again");

    own = Optional.of(courses(3, 50, 40));
    assertThat(reason(answer())).isEqualTo("too-few-courses");
    assertThat(step(answer())).isEqualTo("after-more-courses");
    assertThat(answer().next().orElseThrow().step().values()).isEqualTo(Map.of("courses", 2));

    profiles =
        Optional.of(
            ProfileMixes.of(
                Collections.nCopies(
                    5,
                    Courses.features(Mixes.features(40))
                        .with(Map.of(Feature.COMPANY_RATING, 91.0)))));
    assertThat(reason(answer())).isEqualTo("company-not-in-training");
    assertThat(step(answer())).isEqualTo("train-with-your-courses");
    profiles = Optional.empty();

    own = Optional.of(courses(6, 50, 40));
    request =
        request(OptionalDouble.of(50), Objective.SCORE, Set.copyOf(Feature.PAGE_TYPES), Set.of());
    assertThat(reason(answer())).isEqualTo("nothing-may-change");
    assertThat(answer().reachable()).contains(false);

    request = inRanges(Map.of(INTERACTIVE, new MixLimits.Range(0, 10)));
    assertThat(reason(answer())).isEqualTo("no-course-near");

    request = AdviceRequest.DEFAULT;
    forest = new SlopingForest(Map.of(INTERACTIVE, 0.01));
    assertThat(reason(answer())).isEqualTo("too-little-promised");

    forest = new SlopingForest(Map.of(INTERACTIVE, 0.5));
    calibration =
        new Calibration(
            Optional.of(new ChangeCalibration(0.8, 0.03, 1, 0, 1, 1)),
            Optional.empty(),
            ODDS,
            Optional.empty(),
            OptionalDouble.empty());
    assertThat(reason(answer())).isEqualTo("too-uncertain");
  }

  @Test
  void aCourseNear_isNamedWhereNoMixIsSupported() {
    request = inRanges(Map.of(INTERACTIVE, new MixLimits.Range(0, 25)));
    own = Optional.of(both(courses("a", 1, 50, 30), courses("far", 9, 50, 100)));

    NextStep next = answer().next().orElseThrow();

    assertThat(next.reason().code()).isEqualTo("no-course-near");
    assertThat(next.reason().message()).endsWith("training saw; your nearest is a0.");
    assertThat(next.reason().values()).containsEntry("course", "a0").doesNotContainKey("title");
  }

  @Test
  void aCourseNear_hasItsTitleBesideItsId() {
    request = inRanges(Map.of(INTERACTIVE, new MixLimits.Range(0, 25)));
    own = Optional.of(both(titled(courses("a", 1, 50, 30), "Wading"), courses("far", 9, 50, 100)));

    Sentence reason = answer().next().orElseThrow().reason();
    assertThat(reason.values()).containsEntry("course", "a0").containsEntry("title", "Wading");
    assertThat(reason.message()).endsWith("your nearest is \"Wading\" (a0).");
  }

  @Test
  void noCourseNear_saysWhoseCoursesWereLookedAt_andThatTrainingHasToHaveSeenTheShares() {
    request = inRanges(Map.of(INTERACTIVE, new MixLimits.Range(0, 10)));
    assertThat(answer().next().orElseThrow().reason().values())
        .containsEntry("basis", "own-courses");

    profiles =
        Optional.of(ProfileMixes.of(Collections.nCopies(5, Courses.features(Mixes.features(100)))));
    NextStep next = answer().next().orElseThrow();
    assertThat(next.reason().code()).isEqualTo("no-course-near");
    assertThat(next.reason().values()).containsEntry("basis", "own-courses-and-same-profile");
    assertThat(next.reason().message())
        .contains(
            "that takes 5 of your courses, or of organisations with the same profile, with a"
                + " mix not far from it, and shares of page types that training saw;");
  }

  @Test
  void aCourseOfGradedAssessments_isToldHowToUnlockThem_notOfLocksThatNobodySet() {
    course = Courses.course("heron", "asked", 40, Map.of(CONTENT, 0.0, GRADED_ASSESSMENT, 100.0));

    NextStep next = answer().next().orElseThrow();

    assertThat(next.reason().code()).isEqualTo("nothing-beside-graded-assessments");
    assertThat(next.reason().message()).contains("stay as they are unless they are unlocked");
    assertThat(next.step().message()).contains("“unlocked”").contains("“Also change");
  }

  /** The course has a score of 40. */
  @Test
  void target_thatIsReached_isTheReason() {
    request = request(OptionalDouble.of(40), Objective.SCORE, Set.of(), Set.of());

    assertThat(answer().reachable()).contains(true);
    assertThat(answer().plans()).isEmpty();
    assertThat(reason(answer())).isEqualTo("target-is-reached");
    assertThat(answer().next().orElseThrow().reason().message())
        .isEqualTo("The score to reach is 40.0, and this course has 40.0 already.");

    course = course(100, 10);
    assertThat(reason(answer())).isEqualTo("target-is-reached");
  }

  @Test
  void nothingPromised_isSaidOfOneMixOrMany_andOfNoRiseAtAll() {
    assertThat(tooLittle(1_200, 2.5, 1))
        .isEqualTo(
            "Of 1,200 mixes with enough support none promises 3 points or more; the best promises"
                + " 2.5.");
    assertThat(tooLittle(1, 2.5, 1))
        .isEqualTo("The only mix with enough support promises 2.5 points; it takes 3 or more.");
    assertThat(tooLittle(2, -0.9, -2))
        .isEqualTo("Of 2 mixes with enough support none is expected to raise the score.");
    assertThat(tooLittle(1, 0, -2))
        .isEqualTo("The only mix with enough support is not expected to raise the score.");
    assertThat(tooLittle(2, 4, -1))
        .isEqualTo(
            "Of 2 mixes with enough support none promises points that are sure enough; the nearest"
                + " promises 4.0, but the band around it begins at -1.0.");
    assertThat(tooLittle(1, 4, -1))
        .isEqualTo(
            "The only mix with enough support promises 4.0 points, but the band around it begins at"
                + " -1.0.");
  }

  private static String tooLittle(int supported, double expectedChange, double low) {
    SearchSummary tried =
        new SearchSummary(
            supported,
            supported,
            0,
            0,
            Optional.of(new SearchSummary.Promise(expectedChange, low)),
            Optional.empty());
    return NextStep.tooLittle(tried).reason().message();
  }

  @Test
  void outcomes_areSaidOfOneCourseOrMany_andOfAll() {
    assertThat(new Outcomes(Near.PROPOSED, 1, 0, 0).sentence().message())
        .isEqualTo(
            "Your only other course with nearly this mix that the model knows scored higher than this"
                + " one.");
    assertThat(new Outcomes(Near.PROPOSED, 0, 0, 1).sentence().message())
        .endsWith("scored the same as this one.");
    assertThat(new Outcomes(Near.PROPOSED, 0, 6, 0).sentence().message())
        .isEqualTo(
            "All 6 of your other courses with nearly this mix that the model knows scored lower than this"
                + " one.");
    assertThat(new Outcomes(Near.PROPOSED, 2, 1, 0).sentence().message())
        .isEqualTo(
            "Of 3 of your other courses with nearly this mix 2 scored higher than this one, 1 lower and"
                + " none the same.");
  }

  /** Arabic has digits of its own. */
  @Test
  void numbers_areWrittenAlike_inAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(new Outcomes(Near.PROPOSED, 2, 1, 0).sentence().message())
          .startsWith("Of 3 of your other courses");
      own = Optional.of(courses(3, 50, 40));
      assertThat(answer().next().orElseThrow().step().message())
          .isEqualTo("Ask again after about 2 more courses.");
      assertThat(tooLittle(3, 2.5, 1)).startsWith("Of 3 mixes");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** The model expects 20 points more of a course that can only gain 9. */
  @Test
  void completers_areCountedToTheHighestScoreThatIsProjected() {
    scoreKind = ScoreKind.SHARE;
    course = course(90, 10);

    Plan plan = answer().plans().get(0);

    assertThat(plan.whatIf().projected()).hasValue(99);
    assertThat(plan.extraCompleters().orElseThrow()).isEqualTo(0.09 * 20, within(1e-9));
  }

  @Test
  void timeThatIsUp_stillGivesTheBestOfTheFirstRound() {
    Recommendations answer =
        Recommendations.of(course, own, model(), AdviceRequest.DEFAULT, () -> true);

    assertThat(answer.complete()).isFalse();
    assertThat(answer.plans().get(0).moves()).hasSize(1);
  }

  @Test
  void evidence_isOfTheWholeCompany_asInAWhatIf() {
    own = Optional.of(both(courses("now", 4, 20, 10), courses("then", 6, 60, 58)));

    Plan plan = answer().plans().get(0);

    CourseMix asked = CourseMix.of(course).orElseThrow();
    assertThat(plan.whatIf().evidence().orElseThrow())
        .isEqualTo(Evidence.of(asked, plan.mix(), own.orElseThrow()));
    assertThat(plan.whatIf().evidence().orElseThrow().difference()).hasValue(40);
  }

  private static ExpectedChange change(Plan plan) {
    return plan.whatIf().expectedChange().value().orElseThrow();
  }

  private Recommendations answer() {
    return Recommendations.of(course, own, model(), request, () -> false);
  }

  private AdviceModel model() {
    return new AdviceModel(
        new WhatIfModel(
            forest,
            new TrainedFeatures(
                Courses.features(Map.of()),
                Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1_000, true))),
            calibration,
            profiles),
        scoreKind);
  }

  private static String reason(Recommendations answer) {
    return answer.next().orElseThrow().reason().code();
  }

  private static String step(Recommendations answer) {
    return answer.next().orElseThrow().step().code();
  }

  private static AdviceRequest request(
      OptionalDouble target, Objective objective, Set<Feature> locked, Set<Feature> unlocked) {
    return new AdviceRequest(target, objective, locked, unlocked, Map.of(), 3);
  }

  private static AdviceRequest inRanges(Map<Feature, MixLimits.Range> ranges) {
    return new AdviceRequest(
        OptionalDouble.empty(), Objective.SCORE, Set.of(), Set.of(), ranges, 3);
  }

  /** The course that is asked for: 10 hours, 20 learners. */
  private static Course course(double score, double interactive) {
    return Courses.course(
        "heron",
        "asked",
        score,
        Map.of(
            LENGTH_HOURS, 10.0, USERS, 20.0, CONTENT, 100 - interactive, INTERACTIVE, interactive));
  }

  private static CompanyMixes courses(int count, double score, double interactive) {
    return courses("", count, score, interactive);
  }

  private static CompanyMixes courses(String name, int count, double score, double interactive) {
    return new CompanyMixes(
        IntStream.range(0, count)
            .mapToObj(i -> Mixes.course(name + i, score, interactive))
            .toList());
  }

  private static CompanyMixes titled(CompanyMixes mixes, String title) {
    return new CompanyMixes(
        mixes.courses().stream()
            .map(
                one ->
                    new CourseMix(
                        one.score().titled(Optional.of(title)), one.lengthHours(), one.mix()))
            .toList());
  }

  private static CompanyMixes both(CompanyMixes one, CompanyMixes other) {
    return new CompanyMixes(Stream.of(one, other).flatMap(c -> c.courses().stream()).toList());
  }
}
