package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.domain.Feature.CERTIFICATES;
import static dev.keepmeengaged.domain.Feature.COLLABORATIONS;
import static dev.keepmeengaged.domain.Feature.COMPANY_RATING;
import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.DISCOUNT;
import static dev.keepmeengaged.domain.Feature.GRADED_ASSESSMENT;
import static dev.keepmeengaged.domain.Feature.LENGTH_HOURS;
import static dev.keepmeengaged.domain.Feature.PRICE;
import static dev.keepmeengaged.domain.Feature.QUIZ_GRADE;
import static dev.keepmeengaged.domain.Feature.USERS;
import static dev.keepmeengaged.domain.Feature.USES_SCORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.TreeSelection;
import dev.keepmeengaged.json.JsonWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExplanationSentencesTest {

  private static final FeatureVector MEDIANS = Courses.features(Map.of(QUIZ_GRADE, 80.0));

  private double observed = 33;
  private double base = 38;
  private double pageMix;
  private boolean outOfBag = true;
  private final Map<Feature, Double> values = new EnumMap<>(Map.of(USERS, 105.0));
  private final Map<Feature, Double> points = new EnumMap<>(Feature.class);

  private ExplanationSentences sentences() {
    Map<Feature, Double> each = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      if (!feature.pageType()) {
        each.put(feature, points.getOrDefault(feature, 0.0));
      }
    }
    double sum = base + pageMix + each.values().stream().mapToDouble(v -> v).sum();
    FeatureVector features = Courses.features(values);
    Course course =
        new Course(
            new Company("heron"), new CourseId("10412"), observed, features, Optional.empty());
    return new ExplanationSentences(
        new CourseExplanation(
            course,
            features.orElse(MEDIANS),
            new Explanation(base, each, OptionalDouble.of(pageMix), sum),
            new TreeSelection(TreeMask.all(40), outOfBag)));
  }

  private List<String> messages(boolean controllable) {
    return sentences().ofTheGroup(controllable).stream().map(ExplanationSentence::message).toList();
  }

  private static List<String> written(List<ExplanationSentence> sentences) {
    return sentences.stream()
        .map(
            sentence ->
                sentence.code() + " " + JsonWriter.write(sentence.values()).replace('"', '\''))
        .toList();
  }

  @Test
  void theWhole_isWhatTheModelExpects_andWhatItCannotExplain() {
    points.put(USERS, 1.4);
    pageMix = -3.2;

    List<ExplanationSentence> whole = sentences().ofTheWhole();

    assertThat(written(whole))
        .containsExactly(
            "expected {'baseValue':38,'baseline':36.2}",
            "unexplained-lower {'observed':33,'points':-3.2}",
            "association {}");
    assertThat(whole)
        .extracting(ExplanationSentence::message)
        .containsExactly(
            "Of a course that it knows nothing about, the model expects a score of 38.0; of a"
                + " course like this one, 36.2.",
            "This course scored 33.0, which is 3.2 points lower than the model expects, and the"
                + " model cannot explain this difference.",
            "All this describes past courses. It does not tell what a change would lead to.");
  }

  @Test
  void unexplained_toEitherSideAndNone_isSaidAsItIs() {
    observed = 45.26;
    assertThat(written(sentences().ofTheWhole()))
        .contains("unexplained-higher {'observed':45.3,'points':7.3}");

    observed = 38.04;
    List<ExplanationSentence> same = sentences().ofTheWhole();
    assertThat(written(same)).contains("unexplained-same {'observed':38,'points':0}");
    assertThat(same.get(1).message()).isEqualTo("This course scored 38.0, as the model expects.");
  }

  @Test
  void whatLimitsTheExplanation_isSaid() {
    outOfBag = false;
    values.put(USERS, 9.0);

    assertThat(written(sentences().ofTheWhole()))
        .contains("all-trees {}", "small-sample {'users':9,'below':10}");
  }

  @Test
  void aGroup_namesItsThreeLargest_andSumsUpTheOthers() {
    values.put(LENGTH_HOURS, 6.9);
    values.put(PRICE, 1_249.5);
    points.put(USERS, 4.2);
    points.put(LENGTH_HOURS, -1.6);
    points.put(PRICE, 0.9);
    points.put(COMPANY_RATING, -0.8);
    points.put(DISCOUNT, 0.3);

    assertThat(written(sentences().ofTheGroup(false)))
        .containsExactly(
            "group-higher {'controllable':false,'parts':10,'points':3}",
            "feature-higher {'feature':'users','value':105,'points':4.2}",
            "feature-lower {'feature':'lengthHours','value':6.9,'points':-1.6}",
            "feature-higher {'feature':'price','value':1249.5,'points':0.9}",
            "others-lower {'controllable':false,'parts':7,'points':-0.5}");
    assertThat(messages(false))
        .containsExactly(
            "In past data, what you do not decide on goes with a score that is 3.0 points higher.",
            "“Learners: 105” goes with a score that is 4.2 points higher.",
            "“Length: 6.9 hours” goes with a score that is 1.6 points lower.",
            "“Price: 1249.5 dollars” goes with a score that is 0.9 points higher.",
            "The rest of what you do not decide on goes with a score that is 0.5 points lower.");
  }

  @Test
  void thePageMix_isOnePart_withItsShares() {
    values.putAll(Map.of(CONTENT, 85.3, GRADED_ASSESSMENT, 14.7));
    pageMix = -2.1;

    assertThat(written(sentences().ofTheGroup(true)))
        .contains(
            "page-mix-lower {'gradedAssessment':14.7,'notGradedAssessment':0,'content':85.3,"
                + "'external':0,'interactive':0,'points':-2.1}");
    assertThat(messages(true))
        .contains(
            "The page mix (85.3 % content, 14.7 % graded assessments) goes with a score that is"
                + " 2.1 points lower.");
  }

  @Test
  void aFeatureThatMayBeAResult_isSaidToBeOne() {
    values.put(CERTIFICATES, 133.33333333333334);
    points.put(CERTIFICATES, 6.0);

    assertThat(messages(true))
        .containsSequence(
            "“Certificates: 133.3 %” goes with a score that is 6.0 points higher.",
            "Certificates are given after completion, so much of this may be a result of the score,"
                + " not a cause.");
  }

  @Test
  void aValueThatIsNotRecorded_isNotTakenForOneThatIs() {
    values.put(QUIZ_GRADE, Double.NaN);
    points.put(QUIZ_GRADE, 1.0);

    assertThat(written(sentences().ofTheGroup(false)))
        .contains("unrecorded-higher {'feature':'quizGrade','value':80,'points':1}");
    assertThat(messages(false))
        .contains(
            "“Quiz grade” is not recorded; the median of all courses, 80, in its place goes with a"
                + " score that is 1.0 points higher.");
  }

  @Test
  void smallAndYesNoValues_areReadable() {
    values.putAll(Map.of(COLLABORATIONS, 0.043219, USES_SCORM, 1.0));
    points.putAll(Map.of(COLLABORATIONS, 1.0, USES_SCORM, -2.0));

    assertThat(messages(true))
        .contains(
            "“Collaborations: 0.043” goes with a score that is 1.0 points higher.",
            "“Uses SCORM: yes” goes with a score that is 2.0 points lower.");
  }

  @Test
  void aGroupWithoutAnythingWorthNaming_hasOneSentence() {
    points.put(COLLABORATIONS, 0.4);
    pageMix = -0.4;

    assertThat(messages(true))
        .containsExactly("In past data, what you decide on goes with no difference.");
  }
}
