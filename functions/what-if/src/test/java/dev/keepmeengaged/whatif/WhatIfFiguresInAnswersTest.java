package dev.keepmeengaged.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.http.testing.SampleCourses;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer has beside the model's expectations, from a calibrated model. */
class WhatIfFiguresInAnswersTest {

  private static final Contract CONTRACT = Contract.read();

  private static final Calibration CALIBRATION =
      new Calibration(
          Optional.of(new ChangeCalibration(0.8, 0.03, 0.16, 0, 2, 3)),
          Optional.empty(),
          Optional.of(new OutcomeOdds(0.1, 300, 30)),
          Optional.of(
              new TypicalRanges(
                  List.of(), List.of(), Collections.nCopies(5, new Band(-12.34, 10)))),
          OptionalDouble.empty());

  /**
   * Own courses of heron: c0 is asked about, p0 to p5 are like it, q0 to q3 and full like its
   * scenario.
   */
  private static final List<Course> HERON = heron();

  /** Courses of another company with the same profile, like the scenario too. */
  private static final List<Course> EGRET =
      IntStream.range(0, 20).mapToObj(i -> course("egret", "egret-" + i, 77.77, 30)).toList();

  private static final InMemoryCatalogue CATALOGUE =
      new InMemoryCatalogue().with(SampleCourses.RELEASE.data(), Catalogue.of(all(HERON, EGRET)));

  private static final String TEN_POINTS = "'content':70,'interactive':30";

  private final List<Set<Company>> reads = new ArrayList<>();
  private final CompanyMixesRepository counted = new NotedMixes(CATALOGUE, reads);

  private static List<Course> heron() {
    List<Course> courses = new ArrayList<>();
    courses.add(course("heron", "c0", 33, 20));
    IntStream.range(0, 6).forEach(i -> courses.add(course("heron", "p" + i, 30 + i, 20)));
    IntStream.range(0, 4).forEach(i -> courses.add(course("heron", "q" + i, 40 + i, 30)));
    courses.add(course("heron", "full", 100, 39));
    return courses;
  }

  private static List<Course> all(List<Course> some, List<Course> others) {
    List<Course> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static Course course(String company, String id, double score, double interactive) {
    double[] values = new double[Feature.COUNT];
    values[Feature.USERS.ordinal()] = 20;
    values[Feature.LENGTH_HOURS.ordinal()] = 6.9;
    values[Feature.CONTENT.ordinal()] = 100 - interactive;
    values[Feature.INTERACTIVE.ordinal()] = interactive;
    values[Feature.QUIZ_GRADE.ordinal()] = 89;
    BitSet unseen = new BitSet();
    unseen.set(0, 15);
    return new Course(
        new Company(company),
        new CourseId(id),
        score,
        FeatureVector.of(values),
        Optional.of(TreeMask.of(unseen, SampleCourses.TREES)),
        OptionalInt.empty(),
        description(id));
  }

  private static CourseDescription description(String id) {
    return new CourseDescription(
        id.equals("q0") ? Optional.of("Ducks") : Optional.empty(),
        id.equals("c0") ? OptionalInt.of(40) : OptionalInt.empty(),
        Optional.empty());
  }

  private static ServedModel model(Optional<ProfileMixes> profiles) {
    double[] medians = new double[Feature.COUNT];
    return new ServedModel(
        new WhatIfModel(
            new NumberedForest(),
            new TrainedFeatures(
                FeatureVector.of(medians),
                Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1e6, true))),
            CALIBRATION,
            profiles),
        ResearchTable.ours());
  }

  private static Optional<ProfileMixes> profiles() {
    return Optional.of(ProfileMixes.of(all(HERON, EGRET).stream().map(Course::features).toList()));
  }

  private Answer answer(GatewayCall call, Optional<ProfileMixes> profiles) {
    return answer(call, counted, profiles);
  }

  private static Answer answer(
      GatewayCall call, CompanyMixesRepository mixes, Optional<ProfileMixes> profiles) {
    Answer answer =
        call.to(
            new WhatIfHandler(
                () -> Optional.of(SampleCourses.RELEASE),
                new CourseReader(CATALOGUE, CATALOGUE, mixes),
                release -> model(profiles),
                Clock.systemUTC()));
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static String item(String company, String course, String changes) {
    return "{'company':'%s','course':'%s','changes':{%s}}"
        .formatted(company, course, changes)
        .replace('\'', '"');
  }

  private static GatewayCall whatIf(String changes) {
    return GatewayCall.post("/v1/what-if", item("heron", "c0", changes));
  }

  private static GatewayCall batch(String... items) {
    return GatewayCall.post("/v1/what-if/batch", "{\"items\":[" + String.join(",", items) + "]}");
  }

  @Test
  void aSupportedChange_isWrittenWhole() {
    Answer answer = answer(whatIf(TEN_POINTS), Optional.empty());

    assertThat(answer.body())
        .endsWith(
            (",'company':'heron','course':'c0','observed':33,"
                    + "'baseline':28.2567,'scenario':31.59,'delta':3.3333,"
                    + "'trees':{'used':15,'of':40,'outOfBag':true},"
                    + "'expectedChange':2.7,"
                    + "'expectedChangeInterval':{'level':0.8,'low':1.6,'high':3.7},"
                    + "'odds':58,'confidence':'possible','projected':35.7,"
                    + "'typicalRange':{'level':0.8,'low':19.3,'high':41.6},"
                    + "'reasons':{'expectedChange':null,'odds':null,'typicalRange':null},"
                    + "'support':{'level':'medium','distance':0.067,"
                    + "'basis':{'code':'own-courses','message':'your courses'},"
                    + "'precedents':["
                    + "{'course':'q0','title':'Ducks','engagementScore':40,'users':20,'distance':0},"
                    + "{'course':'q1','title':null,'engagementScore':41,'users':20,'distance':0},"
                    + "{'course':'q2','title':null,'engagementScore':42,'users':20,'distance':0},"
                    + "{'course':'q3','title':null,'engagementScore':43,'users':20,'distance':0},"
                    + "{'course':'full','title':null,'engagementScore':100,'users':20,'distance':0.067}],"
                    + "'reason':null},"
                    + "'evidence':{'present':{'courses':6,'mean':32.5},"
                    + "'proposed':{'courses':4,'mean':41.5},'outsideScope':1},"
                    + "'cost':{'points':10,'pages':{'replaced':4,'of':40,"
                    + "'sentence':{'code':'pages-of-all-replaced',"
                    + "'values':{'of':40,'replaced':4},"
                    + "'message':'4 of your 40 pages are replaced.'}}},"
                    + "'research':['rienties-2015-content','toetenel-2016-content',"
                    + "'rienties-2016-communication','koedinger-2015-doing',"
                    + "'freeman-2014-active-learning'],"
                    + "'features':{'content':70,'interactive':30},'warnings':[]}")
                .replace('\'', '"'));
  }

  @Test
  void noChange_isZero_withABandOfNoWidth_andTheObservedScore() {
    Answer answer = answer(whatIf(""), Optional.empty());

    assertThat(answer.body())
        .contains(
            "\"expectedChange\":0,\"expectedChangeInterval\":{\"level\":0.8,\"low\":0,\"high\":0},"
                + "\"odds\":null,\"confidence\":null,\"projected\":33,");
    assertThat(answer.at("/reasons/odds/code")).isEqualTo("no-change");
    assertThat(answer.at("/evidence")).isNull();
    assertThat(answer.numberAt("/cost/points")).isZero();
    assertThat(answer.at("/cost/pages/sentence/code")).isEqualTo("no-page-replaced");
    assertThat((List<?>) answer.at("/research")).isEmpty();
  }

  @Test
  void aChangeWithoutSupport_hasTheReasonWhereverAFigureIsNull() {
    Answer answer =
        answer(whatIf("'content':0,'interactive':0,'notGradedAssessment':100"), Optional.empty());

    for (String figure :
        List.of("expectedChange", "expectedChangeInterval", "odds", "confidence", "projected")) {
      assertThat(answer.at("/" + figure)).as(figure).isNull();
    }
    assertThat(answer.at("/support/level")).isEqualTo("none");
    assertThat(answer.at("/support/reason/code")).isEqualTo("no-course-near");
    assertThat(answer.at("/reasons/expectedChange")).isEqualTo(answer.at("/support/reason"));
    assertThat(answer.at("/reasons/odds")).isEqualTo(answer.at("/support/reason"));
    assertThat(answer.numberAt("/delta")).isNegative();
    assertThat(answer.at("/typicalRange")).isNotNull();
  }

  /** With and without company ids in the training rows. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherCompanysCourse_isInNoPrecedentAndNoEvidence(boolean withIds) {
    Optional<ProfileMixes> profiles = withIds ? Optional.empty() : profiles();
    Set<String> own = Set.copyOf(HERON.stream().map(course -> course.id().value()).toList());

    for (int interactive = 0; interactive <= 100; interactive += 5) {
      Answer answer =
          answer(
              whatIf(
                  String.format(
                      Locale.ROOT,
                      "'content':%d,'interactive':%d",
                      100 - interactive,
                      interactive)),
              profiles);

      assertThat(answer.body()).doesNotContain("egret", "77.77");
      assertThat((List<?>) answer.at("/support/precedents"))
          .allSatisfy(
              precedent ->
                  assertThat(own).contains(String.valueOf(((Map<?, ?>) precedent).get("course"))));
      if (answer.at("/evidence") != null) {
        assertThat(
                answer.numberAt("/evidence/present/courses")
                    + answer.numberAt("/evidence/proposed/courses")
                    + answer.numberAt("/evidence/outsideScope"))
            .isLessThan(HERON.size());
      }
    }
  }

  @Test
  void whereTheProfileStandsIn_theBasisSaysSoInWords() {
    List<FeatureVector> ofProfile =
        Collections.nCopies(5, course("egret", "like the scenario", 77.77, 60).features());

    Answer answer =
        answer(whatIf("'content':40,'interactive':60"), Optional.of(ProfileMixes.of(ofProfile)));

    assertThat(answer.at("/support/level")).isEqualTo("high");
    assertThat(answer.at("/support/basis"))
        .isEqualTo(
            Map.of(
                "code",
                "same-profile",
                "message",
                "courses of organisations with the same profile"));
  }

  @Test
  void whereOwnCoursesAreEnoughForAdvice_theProfileDoesNotStandIn() {
    Answer answer = answer(whatIf(TEN_POINTS), profiles());

    assertThat(answer.at("/support/level")).isEqualTo("medium");
    assertThat(answer.at("/support/basis/code")).isEqualTo("own-courses");
  }

  @Test
  void aBatch_readsTheMixesOfAllCompaniesTogether_ofCoursesThatAreThere() {
    Answer answer =
        answer(
            batch(
                item("heron", "c0", TEN_POINTS),
                item("egret", "egret-0", ""),
                item("HERON", "p0", ""),
                item("nobody", "c0", "")),
            Optional.empty());

    assertThat(answer.at("/items/0/answer/support/level")).isEqualTo("medium");
    assertThat(answer.at("/items/2/answer/support/level")).isEqualTo("high");
    assertThat(reads).containsExactly(Set.of(new Company("heron"), new Company("egret")));
  }

  @Test
  void aCourseThatIsNotThere_costsNoReadOfMixes() {
    GatewayCall unknown = GatewayCall.post("/v1/what-if", item("heron", "c9", ""));

    assertThat(answer(unknown, Optional.empty()).status()).isEqualTo(404);
    assertThat(reads).isEmpty();
  }

  @Test
  void anOutageWhileMixesAreRead_isUnavailable_andNoLackOfSupport() {
    for (GatewayCall call : List.of(whatIf(""), batch(item("heron", "c0", "")))) {
      Answer answer = answer(call, new Outage(), Optional.empty());

      assertThat(answer.problem()).isEqualTo("unavailable");
      assertThat(answer.body()).doesNotContain("secret");
    }
  }

  @Test
  void aReleaseFromBeforeMixes_isAnswered_withTheReason() {
    CompanyMixesRepository none =
        new InMemoryCatalogue()
            .withoutMixes(SampleCourses.RELEASE.data(), Catalogue.of(all(HERON, EGRET)));

    Answer answer = answer(whatIf(TEN_POINTS), none, Optional.empty());

    assertThat(answer.at("/support/reason/code")).isEqualTo("no-mixes-published");
    assertThat(answer.at("/reasons/expectedChange/code")).isEqualTo("no-mixes-published");
    assertThat(answer.at("/evidence")).isNull();
    assertThat(answer.numberAt("/delta")).isEqualTo(3.3333);
  }

  @Test
  void everySentence_isACodeWithValues() {
    Answer answer =
        answer(whatIf("'content':45,'interactive':55,'certificates':60"), Optional.empty());

    assertThat(answer.at("/warnings/0/code")).isEqualTo("may-be-a-result");
    assertThat(answer.at("/warnings/0/values")).isEqualTo(Map.of());
    assertThat(answer.at("/reasons/odds/code")).isEqualTo("certificates-not-issued");
    assertThat(answer.at("/reasons/odds/message")).asString().contains("issues no certificates");
  }
}
