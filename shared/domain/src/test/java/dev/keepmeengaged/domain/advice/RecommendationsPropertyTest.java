package dev.keepmeengaged.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.AnyMix;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.MixLimits.Range;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.MixSearch;
import dev.keepmeengaged.domain.MixSearch.Candidate;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Rebalance;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.TreeDifferences;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.domain.WhatIfModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for any course, company, forest and request. */
@PropertyDefaults(tries = 10_000)
class RecommendationsPropertyTest {

  private static final ChangeCalibration CHANGES =
      new ChangeCalibration(0.8, 0.03, 0.1, 0, 1.2, 1.5);

  /** A question with everything that its answer depends on. */
  record Question(Course course, CompanyMixes own, Forest forest, AdviceRequest request) {

    Recommendations answer() {
      return Recommendations.of(course, Optional.of(own), model(), request, () -> false);
    }

    AdviceModel model() {
      return new AdviceModel(
          new WhatIfModel(
              forest,
              new TrainedFeatures(
                  Courses.features(Map.of()),
                  Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1_000, true))),
              new Calibration(
                  Optional.of(CHANGES),
                  Optional.empty(),
                  Optional.of(new OutcomeOdds(0.1, 9, 9)),
                  Optional.empty(),
                  OptionalDouble.empty()),
              Optional.empty()),
          ScoreKind.SHARE);
    }

    Question with(AdviceRequest other) {
      return new Question(course, own, forest, other);
    }

    PageMix present() {
      return PageMix.in(course.features()).orElseThrow();
    }
  }

  @Property
  void whatIsShown_keepsTheLimits_andTheRule(@ForAll("questions") Question question) {
    Recommendations answer = question.answer();
    Statistics.label("plans").collect(answer.plans().size());

    AdviceRequest request = question.request();
    for (Plan plan : answer.plans()) {
      for (Feature type : Feature.PAGE_TYPES) {
        double share = plan.mix().percent(type);
        if (share != question.present().percent(type)) {
          assertThat(request.locked()).doesNotContain(type);
          assertThat(type != Feature.GRADED_ASSESSMENT || request.unlocked().contains(type))
              .isTrue();
          Range range = request.ranges().getOrDefault(type, new Range(0, 100));
          assertThat(share).isBetween(range.low(), range.high());
        }
      }
      assertThat(plan.moves()).hasSizeBetween(1, request.maxChanges());
      assertThat(plan.whatIf().features().keySet()).allMatch(Feature::pageType);
      assertThat(plan.whatIf().support().level().atLeast(AdviceRule.SUPPORT)).isTrue();
      assertThat(change(plan).value()).isGreaterThanOrEqualTo(AdviceRule.FEWEST_POINTS);
      assertThat(change(plan).band().low()).isPositive();
      assertThat(plan.whatIf().evidence().orElseThrow().opposes(change(plan).value())).isFalse();
      assertThat(plan.whatIf().evidence().orElseThrow())
          .isEqualTo(
              Evidence.of(
                  CourseMix.of(question.course()).orElseThrow(), plan.mix(), question.own()));
      assertThat(plan.tier() == Plan.Tier.PLAN)
          .isEqualTo(
              plan.whatIf().odds().value().orElseThrow() >= AdviceRule.PLAN_ODDS
                  && question.course().score().users() >= 10);
    }
  }

  @Property
  void whatIsShown_isWhatAWhatIfSays_andItsMovesLeadThere(@ForAll("questions") Question question) {
    for (Plan plan : question.answer().plans()) {
      WhatIf asked =
          WhatIf.answer(
              question.course(),
              new Changes(plan.mix().percents(), Rebalance.NONE),
              question.model().whatIf(),
              Optional.of(question.own()),
              ChangeCalibration.Origin.SEARCHED);
      assertThat(plan.whatIf()).isEqualTo(asked);

      PageMix mix = question.present();
      for (MixMove move : plan.moves()) {
        mix = mix.moving(move.from(), move.to(), move.points()).orElseThrow();
      }
      assertThat(plan.mix()).isEqualTo(mix);
    }
  }

  @Property
  void plans_areClearlyDifferent_surestFirst(@ForAll("questions") Question question) {
    List<Plan> plans = question.answer().plans();

    assertThat(plans).hasSizeLessThanOrEqualTo(Recommendations.MOST_PLANS);
    for (int i = 0; i < plans.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(plans.get(i).mix().distance(plans.get(j).mix())).isGreaterThan(0.08);
        if (question.request().target().isEmpty()
            && question.request().objective() != Objective.LEAST_EFFORT) {
          assertThat(change(plans.get(i)).band().low())
              .isLessThanOrEqualTo(change(plans.get(j)).band().low());
        }
      }
    }
  }

  @Property
  void completers_areThoseThatTheProjectedScoreShows(@ForAll("questions") Question question) {
    for (Plan plan : question.answer().plans()) {
      double rise = projected(plan) - question.course().engagementScore();
      assertThat(plan.extraCompleters().orElseThrow())
          .isEqualTo(Math.max(0, rise) / 100 * question.course().score().users());
    }
  }

  @Property
  void target_thatAPlanReaches_isReachable(
      @ForAll("questions") Question question, @ForAll("targets") double target) {
    AdviceRequest asked = question.request();
    Question targeted =
        question.with(
            new AdviceRequest(
                OptionalDouble.of(target),
                asked.objective(),
                asked.locked(),
                asked.unlocked(),
                asked.ranges(),
                asked.maxChanges()));
    Recommendations answer = targeted.answer();

    boolean reached = answer.plans().stream().anyMatch(plan -> projected(plan) >= target);
    boolean there = question.course().engagementScore() >= target;
    assertThat(answer.reachable()).contains(reached || there);
    assertThat(answer.next().filter(next -> next.reason().code().equals("target-is-reached")))
        .matches(reason -> reason.isPresent() == there);
    assertThat(answer.best().isPresent()).isEqualTo(!answer.plans().isEmpty());
    if (reached) {
      assertThat(projected(answer.plans().get(0))).isGreaterThanOrEqualTo(target);
    }
    answer
        .best()
        .ifPresent(best -> assertThat(answer.plans()).allMatch(plan -> projected(plan) <= best));
  }

  @Property
  void leastEffort_movesNoMorePointsThanAnyOther(@ForAll("questions") Question question) {
    AdviceRequest asked = question.request();
    List<Plan> surest = question.with(objective(asked, Objective.SCORE)).answer().plans();
    List<Plan> least = question.with(objective(asked, Objective.LEAST_EFFORT)).answer().plans();

    assertThat(least.isEmpty()).isEqualTo(surest.isEmpty());
    surest.forEach(plan -> assertThat(least.get(0).points()).isLessThanOrEqualTo(plan.points()));
  }

  private static ExpectedChange change(Plan plan) {
    return plan.whatIf().expectedChange().value().orElseThrow();
  }

  private static double projected(Plan plan) {
    return plan.whatIf().projected().orElseThrow();
  }

  private static AdviceRequest objective(AdviceRequest asked, Objective objective) {
    return new AdviceRequest(
        asked.target(),
        objective,
        asked.locked(),
        asked.unlocked(),
        asked.ranges(),
        asked.maxChanges());
  }

  @Property
  void theReason_followsFromWhatWasTried(@ForAll("questions") Question question) {
    Recommendations answer = question.answer();
    SearchSummary tried = answer.tried();
    Statistics.label("reason")
        .collect(answer.next().map(next -> next.reason().code()).orElse("none"));

    assertThat(answer.next().map(next -> next.reason().code())).isEqualTo(reason(question, tried));
    assertThat(answer.plans().isEmpty()).isEqualTo(tried.promising() == tried.vetoed());
    assertThat(tried.vetoed()).isBetween(0, tried.promising());
    assertThat(tried.promising()).isBetween(0, tried.supported());
    assertThat(tried.supported()).isBetween(0, tried.mixes());
  }

  private static Optional<String> reason(Question question, SearchSummary tried) {
    if (question.course().score().users() < 5) {
      return Optional.of("too-few-learners");
    }
    if (question.own().others(question.course().id()) < 5) {
      return Optional.of("too-few-courses");
    }
    if (tried.mixes() == 0) {
      boolean unasked =
          question.request().locked().isEmpty() && question.request().ranges().isEmpty();
      return Optional.of(unasked ? "nothing-beside-graded-assessments" : "nothing-may-change");
    }
    if (tried.supported() == 0) {
      assertThat(tried.closest().orElseThrow().distance()).isGreaterThan(0.15);
      return Optional.of("no-course-near");
    }
    SearchSummary.Promise nearest = tried.nearest().orElseThrow();
    if (nearest.expectedChange() < 3) {
      return Optional.of("too-little-promised");
    }
    if (nearest.low() <= 0) {
      return Optional.of("too-uncertain");
    }
    return tried.vetoed() == tried.promising()
        ? Optional.of("own-courses-say-otherwise")
        : Optional.empty();
  }

  @Property
  void theSameQuestion_hasTheSameAnswer_inWhateverOrder(@ForAll("questions") Question question) {
    AdviceRequest asked = question.request();
    List<CourseMix> courses = new ArrayList<>(question.own().courses());
    Collections.reverse(courses);
    Question turned =
        new Question(
            question.course(),
            new CompanyMixes(courses),
            question.forest(),
            new AdviceRequest(
                asked.target(),
                asked.objective(),
                reversed(asked.locked()),
                reversed(asked.unlocked()),
                asked.ranges(),
                asked.maxChanges()));

    Recommendations answer = question.answer();

    assertThat(question.answer()).isEqualTo(answer);
    assertThat(turned.answer().plans())
        .extracting(Plan::moves)
        .isEqualTo(answer.plans().stream().map(Plan::moves).toList());
    assertThat(turned.answer().tried()).isEqualTo(answer.tried());
  }

  private static Set<Feature> reversed(Set<Feature> features) {
    List<Feature> list = new ArrayList<>(features);
    Collections.reverse(list);
    return new LinkedHashSet<>(list);
  }

  @Property
  void aSwap_thereAndBack_isTheOppositeChange(@ForAll("questions") Question question) {
    PageMix here = question.present();
    MixLimits anything = new MixLimits(Set.of(), Map.of(), 1);
    for (Candidate there : search(question, anything, here).stream().limit(5).toList()) {
      Candidate back =
          search(question, anything, there.mix()).stream()
              .filter(candidate -> candidate.mix().equals(here))
              .findAny()
              .orElseThrow();

      assertThat(back.differences().mean()).isEqualTo(-there.differences().mean());
      assertThat(back.differences().spread()).isEqualTo(there.differences().spread());
      MixMove move = there.moves().get(0);
      assertThat(back.moves()).containsExactly(new MixMove(move.to(), move.from(), move.points()));
    }
  }

  private static List<Candidate> search(Question question, MixLimits limits, PageMix from) {
    FeatureVector course = question.course().features().with(from.percents());
    TreeMask all = TreeMask.all(question.forest().trees());
    return new MixSearch(limits, mix -> true, TreeDifferences::mean)
        .of(
            question.forest().forCourse(course, all, Set.copyOf(Feature.PAGE_TYPES)),
            course,
            from,
            () -> false)
        .supported();
  }

  @Provide
  Arbitrary<Double> targets() {
    return Arbitraries.integers().between(1, 99).map(Integer::doubleValue);
  }

  @Provide
  Arbitrary<Question> questions() {
    return AnyMix.arbitrary()
        .flatMap(
            mix ->
                Combinators.combine(courses(mix), companies(mix), forests(), requests())
                    .as(Question::new));
  }

  /** A course whose recorded shares are this mix, rounded in one way or the other. */
  private static Arbitrary<Course> courses(PageMix mix) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 99),
            Arbitraries.of(0.0, 0.04, -0.04),
            Arbitraries.of(4.0, 5.0, 9.0, 10.0, 20.0, 200.0))
        .as(
            (score, rounding, users) -> {
              Map<Feature, Double> features = new HashMap<>(mix.percents());
              features.computeIfPresent(
                  Feature.CONTENT, (f, share) -> share > 1 ? share + rounding : share);
              features.put(Feature.LENGTH_HOURS, 10.0);
              features.put(Feature.USERS, users);
              return Courses.course("heron", "asked", score, features);
            });
  }

  /** Up to forty courses with up to five mixes: the present one, and some that moves lead to. */
  private static Arbitrary<CompanyMixes> companies(PageMix present) {
    return Combinators.combine(moved(present), scoresOfAMix())
        .as(RecommendationsPropertyTest::coursesWith)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(RecommendationsPropertyTest::company);
  }

  private static Arbitrary<PageMix> moved(PageMix present) {
    return Combinators.combine(
            Arbitraries.of(Feature.PAGE_TYPES),
            Arbitraries.of(Feature.PAGE_TYPES),
            Arbitraries.of(0, 1, 5, 10, 20, 40))
        .as((from, to, points) -> present.moving(from, to, points).orElse(present));
  }

  private static Arbitrary<List<Integer>> scoresOfAMix() {
    return Arbitraries.of(0, 20, 50, 80)
        .flatMap(
            most ->
                Arbitraries.integers().between(most, most + 20).list().ofMinSize(2).ofMaxSize(8));
  }

  private static List<Map.Entry<PageMix, Integer>> coursesWith(PageMix mix, List<Integer> scores) {
    return scores.stream().map(score -> Map.entry(mix, score)).toList();
  }

  private static CompanyMixes company(List<List<Map.Entry<PageMix, Integer>>> mixes) {
    List<CourseMix> courses = new ArrayList<>();
    for (Map.Entry<PageMix, Integer> mix : mixes.stream().flatMap(List::stream).toList()) {
      courses.add(
          new CourseMix(
              new CourseScore(new CourseId("" + courses.size()), mix.getValue(), 20),
              OptionalDouble.of(10),
              mix.getKey()));
    }
    return new CompanyMixes(courses);
  }

  private static Arbitrary<Forest> forests() {
    return Combinators.combine(
            Arbitraries.longs(), Arbitraries.of(0.2, 5.0, 10.0), Arbitraries.of(0.0, 2.0, 10.0))
        .as(SteppedForest::new);
  }

  private static Arbitrary<AdviceRequest> requests() {
    Arbitrary<Set<Feature>> types = Arbitraries.of(Feature.PAGE_TYPES).set().ofMaxSize(2);
    Arbitrary<Range> range =
        Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10).map(tens -> 10 * tens),
                Arbitraries.integers().between(0, 100))
            .tuple2()
            .map(
                ends ->
                    new Range(
                        Math.min(ends.get1(), ends.get2()), Math.max(ends.get1(), ends.get2())));
    return Combinators.combine(
            Arbitraries.of(Objective.values()),
            types,
            types,
            Arbitraries.maps(Arbitraries.of(Feature.PAGE_TYPES), range).ofMaxSize(2),
            Arbitraries.integers().between(1, 3))
        .as(
            (objective, locked, unlocked, ranges, most) ->
                new AdviceRequest(
                    OptionalDouble.empty(), objective, locked, unlocked, ranges, most))
        .filter(request -> request.limits().problem().isEmpty());
  }
}
