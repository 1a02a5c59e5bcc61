package dev.keepmeengaged.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.advice.SlopingForest;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.http.testing.SampleCourses;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationsHandlerTest {

  private static final Contract CONTRACT = Contract.read();
  private static final GatewayCall HEALTH = GatewayCall.get("/v1/health/recommendations");

  static final ServedModel MODEL =
      new ServedModel(
          new WhatIfModel(
              new SlopingForest(Map.of(Feature.INTERACTIVE, 0.5)),
              new TrainedFeatures(
                  Courses.features(Map.of()),
                  Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1_000, true))),
              new Calibration(
                  Optional.of(new ChangeCalibration(0.8, 0.03, 0.1, 0, 1.5, 2)),
                  Optional.empty(),
                  Optional.of(new OutcomeOdds(0.1, 100, 20)),
                  Optional.empty(),
                  OptionalDouble.of(20)),
              Optional.empty()),
          ResearchTable.ours());

  private final InMemoryCatalogue catalogue =
      new InMemoryCatalogue().with(SampleCourses.RELEASE.data(), courses());
  private Optional<Release> published = Optional.of(SampleCourses.RELEASE);
  private final RecommendationsHandler handler =
      over(() -> published, catalogue, catalogue, catalogue, release -> MODEL);

  /** Of heron, the course that is asked for, six with more interactive pages, and one of 100. */
  private static Catalogue courses() {
    List<Course> courses = new ArrayList<>();
    courses.add(described(course("heron", "asked", 40, 10)));
    courses.add(course("heron", "best", 100, 10));
    for (int i = 0; i < 6; i++) {
      courses.add(course("heron", "h" + i, 45 + i, 40));
      courses.add(course("egret", "of egret " + i, 90, 10 * i));
    }
    courses.add(course("stork", "1", 40, 10));
    courses.add(course("stork", "2", 50, 30));
    return Catalogue.of(courses);
  }

  private static Course described(Course course) {
    return new Course(
        course.company(),
        course.id(),
        course.engagementScore(),
        course.features(),
        course.outOfBag(),
        course.companyRows(),
        new CourseDescription(Optional.of("Asked"), OptionalInt.of(30), Optional.empty()));
  }

  private static Course course(String company, String id, double score, double interactive) {
    return Courses.course(
        company,
        id,
        score,
        Map.of(
            Feature.LENGTH_HOURS,
            10.0,
            Feature.CONTENT,
            100 - interactive,
            Feature.INTERACTIVE,
            interactive));
  }

  private static RecommendationsHandler over(
      Releases releases,
      CompanyRepository companies,
      CourseRepository courses,
      CompanyMixesRepository mixes,
      ReleaseCache.Loader<ServedModel> models) {
    return new RecommendationsHandler(
        releases,
        new CourseReader(companies, courses, mixes),
        new InMemoryCatalogue(),
        models,
        Clock.systemUTC(),
        Duration.ofMinutes(10),
        AccessMode.OPEN);
  }

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, RecommendationsHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static GatewayCall recommend(String body) {
    return GatewayCall.post("/v1/recommendations", body.replace('\'', '"'));
  }

  private static GatewayCall asked(String more) {
    return recommend("{'company':'heron','course':'asked'" + more + "}");
  }

  @Test
  void aPlan_hasItsMovesItsWhatIfAndItsReason() {
    Answer answer = answer(asked(""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(answer.at("/plans/0/tier")).isEqualTo("plan");
    assertThat(answer.at("/plans/0/moves/0/from")).isEqualTo("content");
    assertThat(answer.at("/plans/0/moves/0/to")).isEqualTo("interactive");
    assertThat(answer.at("/plans/0/moves/0/points")).isEqualTo(50);
    assertThat(answer.at("/plans/0/moves")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
    assertThat(answer.at("/plans/0/features"))
        .isEqualTo(
            Map.of(
                "gradedAssessment", 0,
                "notGradedAssessment", 0,
                "content", 40,
                "external", 0,
                "interactive", 60));
    assertThat(answer.numberAt("/plans/0/whatIf/expectedChange")).isEqualTo(20);
    assertThat(answer.numberAt("/plans/0/whatIf/expectedChangeInterval/low")).isEqualTo(15);
    assertThat(answer.numberAt("/plans/0/whatIf/projected")).isEqualTo(60);
    assertThat(answer.at("/plans/0/whatIf/support/level")).isEqualTo("medium");
    assertThat(answer.numberAt("/plans/0/cost/points")).isEqualTo(50);
    assertThat(answer.at("/plans/0/reason/code")).isEqualTo("highest-lower-end");
    assertThat(answer.at("/plans/0/untested/message"))
        .isEqualTo("Nobody has yet tested whether following this raises completion.");
    assertThat(answer.at("/plans/0/extraCompleters")).isNull();
    assertThat(answer.at("/next")).isNull();
    assertThat(answer.at("/complete")).isEqualTo(true);
    assertThat(answer.numberAt("/detectable/points")).isEqualTo(56.0317);
    assertThat(answer.at("/detectable/sentence/code")).isEqualTo("detectable-rise-by-twins");
  }

  @Test
  void aPlan_isInPagesToo_whereTheirNumberIsKnown() {
    Answer answer = answer(asked(""));

    assertThat(answer.at("/plans/0/moves/0/pages"))
        .isEqualTo(
            Map.of(
                "replaced",
                15,
                "of",
                27,
                "sentence",
                Map.of(
                    "code",
                    "pages-replaced",
                    "values",
                    Map.of("replaced", 15, "of", 27, "from", "content", "to", "interactive"),
                    "message",
                    "Replace 15 of your 27 content pages by interactive pages.")));
    assertThat(answer.at("/plans/0/cost/pages/sentence/message"))
        .isEqualTo("15 of your 30 pages are replaced.");
    assertThat(answer.at("/plans/0/whatIf/cost/pages")).isEqualTo(answer.at("/plans/0/cost/pages"));
    Answer unknown = answer(recommend("{'company':'heron','course':'h0'}"));
    assertThat(unknown.at("/plans/0/tier")).isNotNull();
    assertThat(unknown.at("/plans/0/moves/0/pages")).isNull();
    assertThat(unknown.at("/plans/0/cost/pages")).isNull();
  }

  @Test
  void aPlansWhatIf_andItsOutcomes_areOfTheOwnCompanyAlone() {
    assertThat(answer(asked("")).body()).doesNotContain("of egret").contains("\"course\":\"h0\"");
  }

  @Test
  void winnersAndLosers_areCountedAlike() {
    Answer answer = answer(asked(",'ranges':{'interactive':[0,40]}"));

    assertThat(answer.at("/plans/0/outcomes/sentence/message"))
        .isEqualTo(
            "All 6 of your other courses with nearly this mix that the model knows scored higher than this"
                + " one.");
    assertThat(answer.at("/plans/0/outcomes/sentence/code")).isEqualTo("outcomes-of-own-courses");
    assertThat(answer.at("/plans/0/presentOutcomes/sentence/code"))
        .isEqualTo("outcomes-of-own-courses-as-now");
  }

  @Test
  void whatIsAsked_isHeeded() {
    Answer answer =
        answer(
            asked(
                ",'target':50,'maxChanges':1,'locked':['external'],'unlocked':['gradedAssessment'],"
                    + "'ranges':{'interactive':[0,45]},'objective':'leastEffort'"));

    assertThat(answer.at("/reachable")).isEqualTo(true);
    assertThat(answer.numberAt("/target")).isEqualTo(50);
    assertThat(answer.at("/objective")).isEqualTo("leastEffort");
    assertThat(answer.numberAt("/plans/0/cost/points")).isEqualTo(30);
    assertThat(answer.at("/plans/0/reason/code")).isEqualTo("fewest-points-at-target");
  }

  @ParameterizedTest
  @CsvSource({
    "heron, best, outside-model-scope",
    "stork, 1, too-few-courses",
    "egret, of egret 5, no-course-near"
  })
  void everyCourse_getsAnAnswer(String company, String course, String code) {
    Answer answer = answer(recommend("{'company':'%s','course':'%s'}".formatted(company, course)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat((List<?>) answer.at("/plans")).isEmpty();
    assertThat(answer.at("/next/code")).isEqualTo(code);
    assertThat(answer.at("/next/reason/code")).isEqualTo(code);
    assertThat(answer.at("/next/step/message")).asString().isNotEmpty();
  }

  @Test
  void aTargetThatIsReached_isReachable_withThatAsTheReason() {
    Answer answer = answer(asked(",'target':40"));

    assertThat(answer.at("/reachable")).isEqualTo(true);
    assertThat((List<?>) answer.at("/plans")).isEmpty();
    assertThat(answer.at("/next/code")).isEqualTo("target-is-reached");
    assertThat(answer.at("/best")).isNull();
  }

  @Test
  void theSameQuestion_hasTheSameAnswer_toTheByte() {
    assertThat(answer(asked("")).body()).isEqualTo(answer(asked("")).body());
  }

  @Test
  void completers_areRefusedWhereTheScoreIsNoShare() {
    Answer answer = answer(asked(",'objective':'completers'"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.places()).containsExactly("/objective score-is-no-share");
  }

  @Test
  void rangesThatCannotSumTo100_areRefused() {
    Answer answer = answer(asked(",'ranges':{'content':[60,80],'interactive':[50,90]}"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("impossible-change");
    assertThat(answer.places()).containsExactly("/ranges mix-sum");
  }

  @ParameterizedTest
  @CsvSource({
    "herons, asked, unknown-company",
    "heron, 99999, unknown-course",
    "heron, of egret 1, unknown-course"
  })
  void anUnknownCourse_orAnotherCompanys_isNotFound(String company, String course, String kind) {
    Answer answer = answer(recommend("{'company':'%s','course':'%s'}".formatted(company, course)));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'company':'heron'                                  | /course missing",
        "'course':'asked'                                   | /company missing",
        "'company':'heron','course':'1','target':0          | /target out-of-range",
        "'company':'heron','course':'1','target':'50'       | /target wrong-type",
        "'company':'heron','course':'1','maxChanges':4      | /maxChanges out-of-range",
        "'company':'heron','course':'1','maxChanges':1.5    | /maxChanges invalid-value",
        "'company':'heron','course':'1','locked':['price']  | /locked/0 invalid-value",
        "'company':'heron','course':'1','unlocked':['certificates'] | /unlocked/0 invalid-value",
        "'company':'heron','course':'1','ranges':{'users':[0,1]}    | /ranges/users unknown-field",
        "'company':'heron','course':'1','ranges':{'content':[9,1]}  | /ranges/content invalid-value",
        "'company':'heron','course':'1','objective':'fun'   | /objective invalid-value",
        "'company':'heron','course':'1','changes':{}        | /changes unknown-field",
      })
  void aMalformedRequest_isRefusedWithThePlace(String fields, String place) {
    Answer answer = answer(recommend("{" + fields + "}"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly(place);
  }

  @Test
  void parameters_areRefused() {
    assertThat(answer(asked("").query("a", "b")).places()).containsExactly("a unknown-parameter");
  }

  @Test
  void nothingPublished_isUnavailable() {
    published = Optional.empty();

    for (GatewayCall call : List.of(HEALTH, asked(""))) {
      Answer answer = answer(call);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("nothing-published");
    }
  }

  @Test
  void anOutageOfAnyPort_isUnavailable() {
    Outage outage = new Outage();
    ReleaseCache.Loader<ServedModel> models = release -> MODEL;
    List<RecommendationsHandler> broken =
        List.of(
            over(outage, catalogue, catalogue, catalogue, models),
            over(() -> published, catalogue, outage, catalogue, models),
            over(() -> published, catalogue, catalogue, outage, models),
            over(
                () -> published,
                catalogue,
                catalogue,
                catalogue,
                ServedModel.loader(
                    outage, AccessMode.OPEN, Log.standardOutput("recommendations"))));

    for (RecommendationsHandler inTrouble : broken) {
      Answer answer = checked(asked(""), inTrouble);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("unavailable");
      assertThat(answer.body()).doesNotContain("secret");
    }
  }

  @Test
  void health_isOkWhenTheFunctionCanAnswer() {
    Answer answer = answer(HEALTH);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/function")).isEqualTo("recommendations");
  }
}
