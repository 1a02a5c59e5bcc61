package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.PRICE;
import static dev.keepmeengaged.domain.Feature.QUIZ_GRADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseExplanationTest {

  private static final int TREES = 100;

  private static final TrainedFeatures TRAINED =
      new TrainedFeatures(
          Courses.features(Map.of(QUIZ_GRADE, 70.0)),
          Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1_000, true)));

  /** It expects 20, and a tenth of the price and of the quiz grade, and the number of its trees. */
  private static final Forest FOREST =
      new Forest() {
        @Override
        public int trees() {
          return TREES;
        }

        @Override
        public double predict(FeatureVector features) {
          return predict(features, TreeMask.all(TREES));
        }

        @Override
        public double predict(FeatureVector features, TreeMask trees) {
          return explain(features, trees).prediction();
        }

        @Override
        public float[] treeValues(FeatureVector features, TreeMask trees) {
          return new float[trees.count()]; // an explanation asks for no single tree
        }

        @Override
        public PortableForest portable(
            FeatureVector course, TreeMask trees, List<SliderScale> sliders) {
          throw new AssertionError("an explanation asks for no sliders");
        }

        @Override
        public Explanation explain(FeatureVector features, TreeMask trees) {
          Map<Feature, Double> contributions = new EnumMap<>(Feature.class);
          for (Feature feature : Feature.values()) {
            if (!feature.pageType()) {
              contributions.put(feature, 0.0);
            }
          }
          double price = features.raw(PRICE) / 10;
          double quizGrade = features.raw(QUIZ_GRADE) / 10;
          contributions.put(PRICE, price);
          contributions.put(QUIZ_GRADE, quizGrade);
          double base = 20 + trees.count();
          return new Explanation(
              base, contributions, OptionalDouble.of(0), base + price + quizGrade);
        }
      };

  private static CourseExplanation explained(Course course) {
    return CourseExplanation.of(course, FOREST, TRAINED);
  }

  @Test
  void explanation_isOfTheTreesThatDidNotSeeTheCourse_asTheBaselineOfAWhatIf() {
    BitSet unseen = new BitSet();
    unseen.set(40, 60);
    Course course = course(Map.of(PRICE, 50.0), Optional.of(TreeMask.of(unseen, TREES)));

    CourseExplanation explained = explained(course);

    assertThat(explained.trees().outOfBag()).isTrue();
    assertThat(explained.explanation().base()).isEqualTo(20 + 20);
    assertThat(explained.explanation().prediction())
        .isEqualTo(
            WhatIf.answer(
                    course,
                    new Changes(Map.of(), Rebalance.NONE),
                    new WhatIfModel(FOREST, TRAINED, Calibration.NONE, Optional.empty()),
                    Optional.empty(),
                    ChangeCalibration.Origin.CHOSEN)
                .baseline());
  }

  @Test
  void explanation_withTooFewTreesThatDidNotSeeTheCourse_isOfAll() {
    BitSet unseen = new BitSet();
    unseen.set(0, WhatIf.FEWEST_TREES - 1);

    CourseExplanation explained =
        explained(course(Map.of(), Optional.of(TreeMask.of(unseen, TREES))));

    assertThat(explained.trees()).isEqualTo(new TreeSelection(TreeMask.all(TREES), false));
    assertThat(explained.explanation().base()).isEqualTo(20 + 100);
  }

  @Test
  void aMissingValue_isTheMedian() {
    CourseExplanation explained =
        explained(course(Map.of(QUIZ_GRADE, Double.NaN), Optional.empty()));

    assertThat(explained.features().raw(QUIZ_GRADE)).isEqualTo(70);
    assertThat(explained.explanation().of(QUIZ_GRADE)).isEqualTo(7);
    assertThat(explained.course().features().get(QUIZ_GRADE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 100})
  void aCourseOutsideTheModelsScope_isRefused(double score) {
    assertThatExceptionOfType(ImpossibleRequestException.class)
        .isThrownBy(() -> explained(Courses.course("aardvark", "1", score)))
        .satisfies(e -> assertThat(e.code()).isEqualTo("outside-model-scope"));
  }

  private static Course course(Map<Feature, Double> features, Optional<TreeMask> unseen) {
    return new Course(
        new Company("aardvark"), new CourseId("1"), 33, Courses.features(features), unseen);
  }
}
