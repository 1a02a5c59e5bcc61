package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.whatif.GoldenCourses.COURSES;
import static dev.keepmeengaged.whatif.GoldenCourses.MODEL;
import static dev.keepmeengaged.whatif.GoldenCourses.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.predictions.CourseReader;
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

/** Over the forest of the committed sample, and courses with the features of its golden rows. */
class ExplanationEndpointTest {

  private static final Contract CONTRACT = Contract.read();

  /** Causal words, which no sentence may have. */
  private static final Pattern CAUSAL =
      Pattern.compile("(?i)\\b(raise|increas|improv|because|due to|effect|thanks to|makes?\\b)");

  private static final InMemoryCatalogue CATALOGUE =
      new InMemoryCatalogue().with(RELEASE.data(), Catalogue.of(COURSES));

  private final WhatIfHandler handler =
      new WhatIfHandler(
          () -> Optional.of(RELEASE),
          new CourseReader(CATALOGUE, CATALOGUE, CATALOGUE),
          release -> MODEL,
          Clock.systemUTC());

  private static GatewayCall explanation(String company, String course) {
    return GatewayCall.get("/v1/companies/{company}/courses/{course}/explanation")
        .path("company", company)
        .path("course", course);
  }

  private Answer answer(GatewayCall call) {
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
