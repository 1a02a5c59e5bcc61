package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.whatif.GoldenCourses.COURSES;
import static dev.keepmeengaged.whatif.GoldenCourses.MODEL;
import static dev.keepmeengaged.whatif.GoldenCourses.RELEASE;
import static dev.keepmeengaged.whatif.GoldenCourses.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the forest of the committed sample, and courses with the features of its golden rows. */
class ExplanationEndpointTest {

  private static final Contract CONTRACT = Contract.read();

  private static final ModelVersion OTHER_MODEL = new ModelVersion("model-2");

  private static final DataVersion NEXT_DATA = new DataVersion("data-2");

  /** Causal words, which no sentence may have. */
  private static final Pattern CAUSAL =
      Pattern.compile("(?i)\\b(raise|increas|improv|because|due to|effect|thanks to|makes?\\b)");

  private final InMemoryCatalogue catalogue =
      new InMemoryCatalogue()
          .with(RELEASE.data(), Catalogue.of(COURSES))
          .with(NEXT_DATA, Catalogue.of(COURSES));
  private final WhatIfHandler handler = serving(RELEASE);

  private WhatIfHandler serving(Release release) {
    return new WhatIfHandler(
        () -> Optional.of(release),
        new CourseReader(catalogue, catalogue, catalogue),
        loaded -> MODEL,
        Clock.systemUTC());
  }

  private static GatewayCall explanation(String company, String course) {
    return GatewayCall.get("/v1/companies/{company}/courses/{course}/explanation")
        .path("company", company)
        .path("course", course);
  }

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, WhatIfHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static Stream<Course> inScope() {
    return COURSES.stream().filter(Course::inModelScope);
  }

  private Stream<Answer> answers() {
    return inScope().map(course -> answer(explanation("heron", course.id().value())));
  }

  @Test
  void baseValueAndContributions_areTheBaseline_andWithTheUnexplainedTheObserved() {
    answers()
        .forEach(
            answer -> {
              BigDecimal sum = decimal(answer.at("/baseValue"));
              for (String group : List.of("/controllable", "/notControllable")) {
                BigDecimal points = BigDecimal.ZERO;
                for (Object contribution : items(answer.at(group + "/contributions"))) {
                  points = points.add(decimal(field(contribution, "points")));
                }
                assertThat(points).isEqualByComparingTo(decimal(answer.at(group + "/points")));
                sum = sum.add(points);
              }
              assertThat(sum).isEqualByComparingTo(decimal(answer.at("/baseline")));
              assertThat(sum.add(decimal(answer.at("/unexplained"))))
                  .isEqualByComparingTo(decimal(answer.at("/observed")));
            });
  }

  @Test
  void beforeRounding_itSumsToTheBaselineWithin1e9() {
    inScope()
        .map(course -> CourseExplanation.of(course, MODEL.forest(), MODEL.trained()))
        .forEach(e -> assertThat(e.explanation().residual()).isCloseTo(0, within(1e-9)));
  }

  @Test
  void baselineAndTrees_areThoseOfAWhatIf() {
    inScope()
        .forEach(
            course -> {
              Answer explained = answer(explanation("heron", course.id().value()));
              Answer whatIf =
                  GatewayCall.post(
                          "/v1/what-if",
                          "{\"company\":\"heron\",\"course\":\"%s\",\"changes\":{}}"
                              .formatted(course.id().value()))
                      .to(handler);
              for (String field : List.of("/observed", "/baseline", "/trees")) {
                assertThat(explained.at(field)).as(field).isEqualTo(whatIf.at(field));
              }
            });
  }

  @Test
  void sentences_addUp_andClaimNoCause() {
    answers()
        .forEach(
            answer -> {
              BigDecimal sum = decimal(answer.at("/sentences/0/values/baseValue"));
              for (String group : List.of("/controllable", "/notControllable")) {
                List<?> sentences = items(answer.at(group + "/sentences"));
                BigDecimal together = decimal(field(field(sentences.get(0), "values"), "points"));
                BigDecimal named = BigDecimal.ZERO;
                for (Object sentence : sentences.subList(1, sentences.size())) {
                  Object points = ((Map<?, ?>) field(sentence, "values")).get("points");
                  named = points == null ? named : named.add(decimal(points));
                }
                if (sentences.size() > 1) {
                  assertThat(named).isEqualByComparingTo(together);
                }
                sum = sum.add(together);
              }
              assertThat(sum)
                  .isEqualByComparingTo(decimal(answer.at("/sentences/0/values/baseline")));
              assertThat(sum.add(decimal(answer.at("/sentences/1/values/points"))))
                  .isEqualByComparingTo(decimal(answer.at("/sentences/1/values/observed")));
              assertThat(answer.body()).doesNotContainPattern(CAUSAL);
            });
  }

  @Test
  void contributions_areApart_whatADeveloperDecidesOnAndWhatNot() {
    Answer answer = answer(explanation("heron", "c0"));

    assertThat(ids(answer, "/controllable"))
        .containsExactlyInAnyOrder(
            "pageMix",
            "usesScorm",
            "milestoneCourse",
            "certificates",
            "collaborations",
            "teacherComments");
    assertThat(ids(answer, "/notControllable"))
        .containsExactlyInAnyOrder(
            "price",
            "discount",
            "lengthHours",
            "users",
            "companyAdministrators",
            "companyInstructors",
            "companyLearners",
            "companyRating",
            "quizGrade",
            "completedQuizzes");
  }

  @Test
  void aMissingValue_isNull_besideTheMedianInItsPlace() {
    Answer answer = answer(explanation("heron", "no quizzes"));

    Object quizGrade =
        items(answer.at("/notControllable/contributions")).stream()
            .filter(contribution -> "quizGrade".equals(field(contribution, "id")))
            .map(contribution -> items(field(contribution, "features")).get(0))
            .findFirst()
            .orElseThrow();
    assertThat(((Map<?, ?>) quizGrade).get("value")).isNull();
    assertThat(decimal(field(quizGrade, "assumed")).doubleValue())
        .isEqualTo(MODEL.trained().medians().raw(Feature.QUIZ_GRADE));
    assertThat(items(answer.at("/sentences")))
        .extracting(sentence -> field(sentence, "code"))
        .contains("all-trees", "small-sample");
  }

  @Test
  void anAnswer_isKept_untilTheRelease_orTheCourseIsAnother() {
    Answer answer = answer(explanation("heron", "c0"));
    String tag = Objects.requireNonNull(answer.headers().get("ETag"));

    assertThat(answer.headers()).containsEntry("Cache-Control", "private, no-cache");
    assertThat(answer(explanation("heron", "c0").header("If-None-Match", tag)).status())
        .isEqualTo(304);
    assertThat(answer(explanation("heron", "c1").header("If-None-Match", tag)).status())
        .isEqualTo(200);
    assertThat(answer(explanation("heron", "c99999").header("If-None-Match", tag)).status())
        .isEqualTo(404);
    for (Release other :
        List.of(release(NEXT_DATA, RELEASE.model()), release(RELEASE.data(), OTHER_MODEL))) {
      GatewayCall again = explanation("heron", "c0").header("If-None-Match", tag);
      assertThat(checked(again, serving(other)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "all"})
  void aCourseWithAScoreOf0Or100_isOutsideTheModelsScope(String course) {
    Answer answer = answer(explanation("heron", course));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("outside-model-scope");
  }

  @ParameterizedTest
  @CsvSource({
    "herons, c0, unknown-company",
    "a#b, c0, unknown-company",
    "heron, c99999, unknown-course",
    "heron, a#b, unknown-course",
  })
  void anUnknownCourse_isNotFound(String company, String course, String kind) {
    Answer answer = answer(explanation(company, course));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo(kind);
  }

  @Test
  void parameters_areRefused() {
    assertThat(answer(explanation("heron", "c0").query("a", "b")).places())
        .containsExactly("a unknown-parameter");
  }

  @Test
  void anOutageOfAnyPort_orAReleaseThatIsGone_isUnavailable() {
    Outage outage = new Outage();
    CourseReader reader = new CourseReader(catalogue, catalogue, catalogue);
    for (WhatIfHandler inTrouble :
        List.of(
            new WhatIfHandler(outage, reader, release -> MODEL, Clock.systemUTC()),
            new WhatIfHandler(
                () -> Optional.of(RELEASE),
                new CourseReader(catalogue, outage, catalogue),
                release -> MODEL,
                Clock.systemUTC()),
            new WhatIfHandler(
                () -> Optional.of(RELEASE),
                reader,
                ServedModel.from(outage, Log.standardOutput("what-if")),
                Clock.systemUTC()))) {
      Answer answer = checked(explanation("heron", "c0"), inTrouble);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.body()).doesNotContain("secret");
    }
    catalogue.without(RELEASE.data());
    assertThat(answer(explanation("heron", "c0")).status()).isEqualTo(503);
  }

  private static List<Object> ids(Answer answer, String group) {
    List<Object> ids = new ArrayList<>();
    items(answer.at(group + "/contributions"))
        .forEach(contribution -> ids.add(field(contribution, "id")));
    return ids;
  }

  private static List<?> items(@Nullable Object array) {
    return (List<?>) Objects.requireNonNull(array);
  }

  private static Object field(Object object, String name) {
    return Objects.requireNonNull(((Map<?, ?>) object).get(name));
  }

  private static BigDecimal decimal(@Nullable Object number) {
    return new BigDecimal(String.valueOf(number));
  }
}
