package dev.keepmeengaged.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyCourses;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseWithCompany;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.http.testing.SampleCourses;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfHandlerTest {

  private static final Contract CONTRACT = Contract.read();
  private static final GatewayCall HEALTH = GatewayCall.get("/v1/health/what-if");

  private static final ServedModel MODEL =
      new ServedModel(
          new WhatIfModel(
              new NumberedForest(),
              new TrainedFeatures(FeatureVector.of(medians()), ranges()),
              Calibration.NONE,
              Optional.empty()),
          ResearchTable.ours());

  /** Training saw no collaborations, and everything else. */
  private static List<TrainingRange> ranges() {
    List<TrainingRange> ranges =
        new ArrayList<>(Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1e6, true)));
    ranges.set(Feature.COLLABORATIONS.ordinal(), new TrainingRange(0, 0, true));
    return ranges;
  }

  private static double[] medians() {
    double[] medians = new double[Feature.COUNT];
    medians[Feature.QUIZ_GRADE.ordinal()] = 50;
    return medians;
  }

  private final InMemoryCatalogue catalogue = SampleCourses.catalogue();
  private Optional<Release> published = Optional.of(SampleCourses.RELEASE);
  private final ReleaseCache.Loader<ServedModel> models = release -> MODEL;
  private final WhatIfHandler handler = over(() -> published, catalogue, catalogue, models);

  private static WhatIfHandler over(
      Releases releases,
      CompanyRepository companies,
      CourseRepository courses,
      ReleaseCache.Loader<ServedModel> models) {
    return new WhatIfHandler(
        releases,
        new CourseReader(companies, courses, SampleCourses.catalogue()),
        models,
        Clock.systemUTC());
  }

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, RequestStreamHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static GatewayCall whatIf(String body) {
    return GatewayCall.post("/v1/what-if", body.replace('\'', '"'));
  }

  private static GatewayCall batch(String... items) {
    return GatewayCall.post(
        "/v1/what-if/batch", ("{'items':[" + String.join(",", items) + "]}").replace('\'', '"'));
  }

  private static String item(String course, String changes) {
    return "{'company':'heron','course':'" + course + "','changes':{" + changes + "}}";
  }

  @Test
  void whatIf_answersFromTheTreesThatDidNotSeeTheCourse() {
    Answer answer = answer(whatIf(item("10412", "'content':75.3,'interactive':10")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("{\"model\":\"model-1\",\"data\":\"data-1\",")
        .contains(
            (",'company':'heron','course':'10412','observed':33,"
                    + "'baseline':21.59,'scenario':24.9233,'delta':3.3333,"
                    + "'trees':{'used':15,'of':40,'outOfBag':true},")
                .replace('\'', '"'))
        .contains("\"features\":{\"content\":75.3,\"interactive\":10}");
    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void whatIf_ofAFeatureThatNeverVariedInTraining_warnsThatZeroSaysNothing() {
    Answer answer = answer(whatIf(item("10412", "'collaborations':3")));

    assertThat(answer.numberAt("/delta")).isZero();
    assertThat(answer.at("/warnings/0/code")).isEqualTo("not-seen-in-training");
    assertThat(answer.at("/warnings/0/feature")).isEqualTo("collaborations");
    assertThat(answer.at("/warnings/0/message")).asString().contains("cannot tell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'company':'heron','course':'10412'}",
        "{'company':'heron','course':'10412','changes':{}}",
        "{'company':'HERON','course':'10412','changes':{'content':85.3,'gradedAssessment':14.7}}",
        "{'company':'heron','course':'10412','changes':{},'rebalance':'proportional'}",
        "{'company':'heron','course':'10412','changes':{'content':85.3},'rebalance':'proportional'}",
        "{'company':'heron','course':'10413','changes':{}}",
        "{'company':'heron','course':'30002','changes':{'certificates':133.33333333333334}}",
      })
  void whatIf_withoutChanges_hasZeroDelta(String body) {
    Answer answer = answer(whatIf(body));

    assertThat(answer.body()).contains("\"delta\":0,").contains("\"features\":{}");
    assertThat(answer.at("/scenario")).isEqualTo(answer.at("/baseline"));
  }

  static Stream<String> someChanges() {
    return IntStream.range(0, 40)
        .mapToObj(i -> "'content':%s,'interactive':%s".formatted(85.3 - i * 0.7, i * 0.7));
  }

  @ParameterizedTest
  @MethodSource("someChanges")
  void delta_isExactlyTheDifferenceOfWhatIsWritten(String changes) {
    String body = answer(whatIf(item("10413", changes))).body();

    assertThat(decimal(body, "delta"))
        .isEqualByComparingTo(decimal(body, "scenario").subtract(decimal(body, "baseline")));
  }

  private static BigDecimal decimal(String body, String field) {
    String rest = body.substring(body.indexOf("\"" + field + "\":") + field.length() + 3);
    return new BigDecimal(rest.substring(0, rest.indexOf(',')));
  }

  @Test
  void aMissingValue_isJudgedAsItsMedian() {
    // All 40 trees: 20 + 1.95 + 0.5 for the median quiz grade.
    assertThat(answer(whatIf(item("10413", ""))).numberAt("/baseline")).isEqualTo(22.45);
  }

  @Test
  void rebalancedPageTypes_areTold() {
    Answer answer =
        answer(
            whatIf(
                "{'company':'heron','course':'10412','changes':{'interactive':50},"
                    + "'rebalance':'proportional'}"));

    assertThat(answer.at("/features"))
        .isEqualTo(Map.of("gradedAssessment", 7.4, "content", 42.6, "interactive", 50));
  }

  @Test
  void warnings_tellWhatToKnow() {
    Answer answer = answer(whatIf(item("30002", "'certificates':50,'teacherComments':2")));

    assertThat(answer.at("/warnings/0/code")).isEqualTo("may-be-a-result");
    assertThat(answer.at("/warnings/0/feature")).isEqualTo("certificates");
    assertThat(answer.at("/warnings/1/code")).isEqualTo("support-of-mix-alone");
    assertThat(answer.at("/warnings/1/feature")).isEqualTo("certificates");
    assertThat(answer.at("/warnings/2/feature")).isEqualTo("teacherComments");
    assertThat(answer.at("/warnings/4/code")).isEqualTo("all-trees");
    assertThat(answer.at("/warnings/4/feature")).isNull();
    assertThat(answer.at("/warnings/5/code")).isEqualTo("small-sample");
    assertThat(answer.at("/trees")).isEqualTo(Map.of("used", 40, "of", 40, "outOfBag", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'content':60                     | /changes mix-sum",
        "'price':10                       | /changes/price not-controllable",
        "'content':101                    | /changes/content out-of-range",
        "'interactive':-0.1               | /changes/interactive out-of-range",
        "'usesScorm':0.5                  | /changes/usesScorm out-of-range",
        "'collaborations':201             | /changes/collaborations out-of-range",
        "'teacherComments':10.1           | /changes/teacherComments out-of-range",
      })
  void anImpossibleChange_isUnderstoodAndRefused(String changes, String place) {
    Answer answer = answer(whatIf(item("10412", changes)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("impossible-change");
    assertThat(answer.places()).containsExactly(place);
  }

  @Test
  void allImpossibleChanges_areNamedAtOnce() {
    assertThat(answer(whatIf(item("10412", "'price':1,'users':2,'certificates':101"))).places())
        .containsExactly(
            "/changes/price not-controllable",
            "/changes/users not-controllable",
            "/changes/certificates out-of-range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30003", "a/b %41"})
  void aCourseWithAScoreOf0Or100_isOutsideTheModelsScope(String course) {
    Answer answer = answer(whatIf(item(course, "")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("outside-model-scope");
  }

  @ParameterizedTest
  @CsvSource({
    "herons, 10412, unknown-company",
    "heron, 99999, unknown-course",
    "Émeu, 20871, unknown-course"
  })
  void anUnknownCourse_orAnotherCompanys_isNotFound(String company, String course, String kind) {
    Answer answer = answer(whatIf("{'company':'%s','course':'%s'}".formatted(company, course)));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'course':'1'}                                              | /company missing",
        "{'company':'heron'}                                         | /course missing",
        "{'company':'','course':'1'}                                 | /company invalid-value",
        "{'company':' ab','course':'1'}                              | /company invalid-value",
        "{'company':'heron','course':10412}                          | /course wrong-type",
        "{'company':'heron','course':'1','changes':[]}               | /changes wrong-type",
        "{'company':'heron','course':'1','changes':{'contents':1}}   | /changes/contents unknown-field",
        "{'company':'heron','course':'1','changes':{'content':'1'}}  | /changes/content wrong-type",
        "{'company':'heron','course':'1','changes':{'content':1e999}}| /changes/content not-finite",
        "{'company':'heron','course':'1','changes':{'usesScorm':true}}| /changes/usesScorm wrong-type",
        "{'company':'heron','course':'1','rebalance':'equal'}        | /rebalance invalid-value",
        "{'company':'heron','course':'1','locked':[]}                | /locked unknown-field",
      })
  void aMalformedRequest_isRefusedWithThePlace(String body, String place) {
    Answer answer = answer(whatIf(body));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly(place);
  }

  @Test
  void aBodyOfAnotherType_isUnsupported() {
    Answer answer =
        answer(
            whatIf(item("10412", "")).without("Content-Type").header("Content-Type", "text/plain"));

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void aBodyThatIsTooLarge_isRefused() {
    assertThat(answer(whatIf(" ".repeat(262_145))).status()).isEqualTo(413);
  }

  @Test
  void parameters_areRefused() {
    assertThat(answer(whatIf(item("10412", "")).query("a", "b")).places())
        .containsExactly("a unknown-parameter");
    assertThat(answer(batch(item("10412", "")).query("a", "b")).places())
        .containsExactly("a unknown-parameter");
  }

  @Test
  void aBatch_isAnsweredInOrder_withAProblemWhereThereIsOne() {
    Answer answer =
        answer(
            batch(
                item("10412", "'content':75.3,'interactive':10"),
                item("99999", ""),
                item("10412", "'price':1,'content':101"),
                "{'company':'heron','curse':'1'}",
                item("30003", ""),
                item("10412", "")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat((List<?>) answer.at("/items")).hasSize(6);
    assertThat(answer.numberAt("/items/0/answer/delta")).isEqualTo(3.3333);
    assertThat(answer.at("/items/1/problem/status")).isEqualTo(404);
    assertThat(answer.at("/items/1/problem/type")).isEqualTo("/problems/unknown-course");
    assertThat(answer.at("/items/2/problem/status")).isEqualTo(422);
    assertThat(answer.at("/items/2/problem/errors/0/pointer")).isEqualTo("/items/2/changes/price");
    assertThat(answer.at("/items/2/problem/errors/1/pointer"))
        .isEqualTo("/items/2/changes/content");
    assertThat(answer.at("/items/3/problem/status")).isEqualTo(400);
    assertThat(answer.at("/items/3/problem/errors/0/pointer")).isEqualTo("/items/3/course");
    assertThat(answer.at("/items/3/problem/errors/1/pointer")).isEqualTo("/items/3/curse");
    assertThat(answer.at("/items/3/problem/instance")).isEqualTo("gateway-id");
    assertThat(answer.at("/items/4/problem/type")).isEqualTo("/problems/outside-model-scope");
    assertThat(answer.numberAt("/items/5/answer/delta")).isZero();
  }

  @Test
  void aBatchsAnswer_isTheSameAsTheSingleOne() {
    String item = item("10413", "'content':70,'interactive':15.3");

    assertThat(answer(batch(item)).body())
        .isEqualTo(
            "{\"model\":\"model-1\",\"data\":\"data-1\",\"scoreKind\":\"recorded\",\"items\":[{\"answer\":"
                + answer(whatIf(item)).body()
                + "}]}");
  }

  @Test
  void aBatch_has1To100Items() {
    String hundred =
        Stream.generate(() -> item("10412", "")).limit(100).collect(Collectors.joining(","));

    assertThat((List<?>) answer(batch(hundred)).at("/items")).hasSize(100);
    assertThat(answer(batch(hundred, item("10412", ""))).places())
        .containsExactly("/items out-of-range");
    assertThat(answer(batch()).places()).containsExactly("/items out-of-range");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                 | /items missing",
        "{'items':{}}                       | /items wrong-type",
        "{'items':['x']}                    | /items/0 wrong-type",
        "{'items':[{}],'items':[{}]}        | /items duplicate-field",
      })
  void aMalformedBatch_isRefusedAsAWhole(String body, String place) {
    Answer answer = answer(GatewayCall.post("/v1/what-if/batch", body.replace('\'', '"')));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly(place);
  }

  @Test
  void aBatch_readsEachCourseOnce_allOfThemTogether() {
    List<Set<CourseKey>> reads = new ArrayList<>();
    WhatIfHandler counting =
        over(() -> published, catalogue, new CountingCourses(catalogue, reads), models);

    checked(
        batch(
            item("10412", ""),
            item("10412", "'certificates':1"),
            item("10413", ""),
            "{'company':'HERON','course':'10413'}"),
        counting);

    assertThat(reads).containsExactly(Set.of(key("10412"), key("10413")));
  }

  private static CourseKey key(String course) {
    return new CourseKey(new Company("heron"), new CourseId(course));
  }

  @Test
  void aBatch_tellsUnknownCompaniesFromUnknownCourses() {
    Answer answer =
        answer(
            batch(
                item("99999", ""),
                "{'company':'herons','course':'10412'}",
                "{'company':'émeu','course':'20871'}",
                item("10412", "")));

    assertThat(answer.at("/items/0/problem/type")).isEqualTo("/problems/unknown-course");
    assertThat(answer.at("/items/1/problem/type")).isEqualTo("/problems/unknown-company");
    assertThat(answer.at("/items/1/problem/detail")).isEqualTo("There is no company \"herons\".");
    assertThat(answer.at("/items/2/problem/type")).isEqualTo("/problems/unknown-course");
    assertThat(answer.at("/items/2/problem/detail"))
        .isEqualTo("The company \"émeu\" has no course \"20871\".");
    assertThat(answer.numberAt("/items/3/answer/delta")).isZero();
  }

  @Test
  void anOutageWhileCompaniesAreLookedFor_isUnavailable_forABatchAsAWhole() {
    WhatIfHandler halfBroken = over(() -> published, new Outage(), catalogue, models);

    for (GatewayCall call :
        List.of(whatIf(item("99999", "")), batch(item("10412", ""), item("99999", "")))) {
      assertThat(checked(call, halfBroken).problem()).isEqualTo("unavailable");
    }
    assertThat(checked(batch(item("10412", "")), halfBroken).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'company':'heron','course':'\\ud800'}             | course invalid-value",
        "{'company':'a\\udc00b','course':'1'}               | company invalid-value",
        "{'company':'heron','course':'1','course':'1'}      | course duplicate-field",
        "{'company':'heron','course':'1','rebalance':'\\ud800'} | rebalance invalid-value",
        "{'company':'heron','course':'1','changes':{'content':1,'content':2}}"
            + " | changes/content duplicate-field",
      })
  void anItemThatCannotBeRead_failsAlone(String item, String place) {
    Answer answer = answer(batch(item("10412", ""), item, item("10413", "")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.numberAt("/items/0/answer/delta")).isZero();
    assertThat(answer.at("/items/1/problem/status")).isEqualTo(400);
    assertThat(
            "%s %s"
                .formatted(
                    answer.at("/items/1/problem/errors/0/pointer"),
                    answer.at("/items/1/problem/errors/0/code")))
        .isEqualTo("/items/1/" + place);
    assertThat(answer.numberAt("/items/2/answer/delta")).isZero();

    assertThat(answer(whatIf(item)).places()).first().isEqualTo("/" + place);
  }

  @Test
  void health_namesTheFunctionAndItsRelease() {
    Answer answer = answer(HEALTH);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"ok\",\"function\":\"what-if\",\"model\":\"model-1\",\"data\":\"data-1\",\"scoreKind\":\"recorded\"}");
  }

  @Test
  void aReleaseThatIsGone_isUnavailable_andNo404() {
    answer(HEALTH);
    catalogue.without(SampleCourses.RELEASE.data());

    for (GatewayCall call : List.of(HEALTH, whatIf(item("10412", "")), batch(item("10412", "")))) {
      assertThat(answer(call).status()).isEqualTo(503);
      assertThat(answer(call).headers()).containsEntry("Retry-After", "5");
    }
  }

  @Test
  void withNothingPublished_itIsUnavailableWithTheReason() {
    published = Optional.empty();

    for (GatewayCall call : List.of(HEALTH, whatIf(item("10412", "")), batch(item("10412", "")))) {
      Answer answer = answer(call);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("nothing-published");
    }
  }

  @Test
  void anOutageOfAnyPort_isUnavailable_forABatchAsAWhole() {
    Outage outage = new Outage();
    List<WhatIfHandler> broken =
        List.of(
            over(outage, catalogue, catalogue, models),
            over(() -> published, catalogue, outage, models),
            over(
                () -> published,
                catalogue,
                catalogue,
                ServedModel.loader(outage, AccessMode.OPEN, Log.standardOutput("what-if"))));

    for (WhatIfHandler inTrouble : broken) {
      for (GatewayCall call :
          List.of(HEALTH, whatIf(item("10412", "")), batch(item("10412", "")))) {
        Answer answer = checked(call, inTrouble);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        assertThat(answer.body()).doesNotContain("secret");
      }
    }
  }

  /** Courses that note which are read together. */
  private record CountingCourses(InMemoryCatalogue courses, List<Set<CourseKey>> reads)
      implements CourseRepository {
    @Override
    public void requireWhole(DataVersion version) {
      courses.requireWhole(version);
    }

    @Override
    public Optional<Course> course(Company company, CourseId id, DataVersion version) {
      throw new AssertionError("a course was read alone");
    }

    @Override
    public Map<CourseKey, Course> courses(Set<CourseKey> keys, DataVersion version) {
      reads.add(keys);
      return courses.courses(keys, version);
    }

    @Override
    public CourseWithCompany listed(Company company, CourseId id, DataVersion version) {
      return courses.listed(company, id, version);
    }

    @Override
    public Optional<CompanyCourses> bestFirst(
        Company company, DataVersion version, int limit, Optional<String> after) {
      return courses.bestFirst(company, version, limit, after);
    }

    @Override
    public Optional<CompanyCourses> byId(
        Company company, DataVersion version, String prefix, int limit, Optional<String> after) {
      return courses.byId(company, version, prefix, limit, after);
    }

    @Override
    public Optional<CompanyCourses> all(Company company, DataVersion version) {
      return courses.all(company, version);
    }
  }
}
