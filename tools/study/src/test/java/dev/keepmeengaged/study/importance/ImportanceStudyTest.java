package dev.keepmeengaged.study.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.training.effects.FeatureEffects;
import dev.keepmeengaged.training.effects.SyntheticCourses;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ImportanceStudyTest {

  private static final CourseData DATA = SyntheticCourses.data(700, 5);
  private static final NewModel MODEL =
      new ModelTraining(new ForestParameters(40, 8, 3, 8, 25), 3, 0, 2)
          .train(DATA, Progress.SILENT);
  private static final ImportanceResult FINDINGS = study(300, 2).of(MODEL, Checkpoint.NONE);

  @Test
  void importances_areRankedByPermutation_andAgreeOnWhatMakesTheScore() {
    List<FeatureImportance> importances = FINDINGS.importances();

    assertThat(importances).hasSize(Feature.COUNT);
    assertThat(importances)
        .isSortedAccordingTo(
            Comparator.comparingDouble((FeatureImportance i) -> -i.permutation().mean()));
    assertThat(importances.get(0).feature()).isEqualTo(Feature.CERTIFICATES);
    assertThat(importances.get(0).impurity())
        .isEqualTo(importances.stream().mapToDouble(FeatureImportance::impurity).max().orElse(0));
    assertThat(importances.get(0).meanAbsoluteShap())
        .isEqualTo(
            importances.stream().mapToDouble(FeatureImportance::meanAbsoluteShap).max().orElse(0));
    assertThat(importances.get(0).permutation().measurements()).isEqualTo(3);
  }

  @Test
  void pageMix_losesMoreThanAnyOfItsTypes() {
    double largest =
        FINDINGS.importances().stream()
            .filter(i -> i.feature().pageType())
            .mapToDouble(i -> i.permutation().mean())
            .max()
            .orElseThrow();

    assertThat(FINDINGS.pageMix().permutation().mean()).isGreaterThan(largest);
    assertThat(FINDINGS.pageMix().meanAbsoluteShap()).isPositive();
  }

  @Test
  void directions_areThoseOfTheScore() {
    assertThat(FINDINGS.directions())
        .extracting(FeatureDirection::feature)
        .isEqualTo(FeatureEffects.FEATURES);
    assertThat(direction(Feature.CERTIFICATES).shape()).isEqualTo(Direction.INCREASING);
    assertThat(direction(Feature.CERTIFICATES).verdict()).startsWith("Agrees");
    assertThat(direction(Feature.CERTIFICATES).refits()).isEqualTo(3);
    assertThat(direction(Feature.CERTIFICATES).sameShape()).isEqualTo(3);
    assertThat(direction(Feature.CERTIFICATES).curve())
        .extracting(CurvePoint::deviation)
        .allMatch(deviation -> deviation > 0);
    assertThat(direction(Feature.CONTENT).shape()).isEqualTo(Direction.DECREASING);
    assertThat(direction(Feature.MILESTONE_COURSE).shape()).isEqualTo(Direction.FLAT);
  }

  @Test
  void directions_areThoseThatTrainingFound() {
    for (FeatureDirection direction : FINDINGS.directions()) {
      assertThat(MODEL.importances().directionOf(direction.feature()).orElseThrow().name())
          .isEqualTo(direction.shape().name());
    }
  }

  @Test
  void shap_addsUpToWhatTheTreesPredictThatDidNotSeeTheRow() {
    ShapSample shap = FINDINGS.shap();
    NewModel.Origin origin = MODEL.origin().orElseThrow();
    int[] sample = ShapSampling.sample(700, 300, 11);

    assertThat(shap.rows()).hasSize(300);
    assertThat(shap.largestError()).isLessThan(1e-9);
    for (int i = 0; i < sample.length; i++) {
      ShapSample.Row row = shap.rows().get(i);
      TreeMask mask = origin.outOfBag().masks().get(sample[i]);
      TreeMask trees = mask.count() < 10 ? TreeMask.all(40) : mask;
      assertThat(row.observed()).isEqualTo(DATA.training().get(sample[i]).engagementScore());
      assertThat(row.prediction())
          .isCloseTo(MODEL.forest().predict(row.features(), trees), within(1e-9));
      assertThat(row.base() + row.contributions().stream().mapToDouble(c -> c).sum())
          .isCloseTo(row.prediction(), within(1e-9));
    }
  }

  @Test
  void shap_examplesAreTheHighestTheMiddleAndTheLowestPrediction() {
    ShapSample shap = FINDINGS.shap();
    List<ShapSample.Row> examples = shap.examples().stream().map(shap.rows()::get).toList();

    double[] predictions =
        shap.rows().stream()
            .filter(row -> row.features().raw(Feature.USERS) >= 10)
            .mapToDouble(ShapSample.Row::prediction)
            .sorted()
            .toArray();
    assertThat(examples)
        .extracting(ShapSample.Row::prediction)
        .containsExactly(
            predictions[predictions.length - 1],
            predictions[predictions.length / 2],
            predictions[0]);
  }

  @Test
  void shapRows_ofAll_explainsEveryRow() {
    ImportanceStudy study = new ImportanceStudy(11, 1, 1, OptionalInt.empty(), 2);

    assertThat(study.of(MODEL, Checkpoint.NONE).shap().rows()).hasSize(700);
  }

  @Test
  void study_doesNotDependOnTheThreads() {
    assertThat(study(300, 1).of(MODEL, Checkpoint.NONE)).isEqualTo(FINDINGS);
  }

  @Test
  void study_thatGoesOn_findsWhatItFoundBefore_withoutDoingItAgain() {
    Map<String, String> remembered = new ConcurrentHashMap<>();
    study(300, 2)
        .of(
            MODEL,
            (key, work) -> {
              String result = work.get();
              assertThat(remembered.put(key, result)).isNull();
              return result;
            });

    ImportanceResult again =
        study(300, 2)
            .of(
                MODEL,
                (key, work) -> {
                  String result = remembered.get(key);
                  return Objects.requireNonNull(result, key);
                });

    assertThat(again).isEqualTo(FINDINGS);
  }

  @Test
  void study_ofAModelThatWasTrainedElsewhere_isRefused() {
    NewModel foreign =
        new NewModel(
            MODEL.forest(),
            MODEL.features(),
            MODEL.importances(),
            MODEL.golden(),
            MODEL.data(),
            Optional.empty(),
            MODEL.holdOut(),
            MODEL.study(),
            MODEL.calibration(),
            MODEL.trainedAt());

    assertThatThrownBy(() -> study(300, 1).of(foreign, Checkpoint.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the model was not trained on known rows");
  }

  private static ImportanceStudy study(int shapRows, int threads) {
    return new ImportanceStudy(11, 3, 2, OptionalInt.of(shapRows), threads);
  }

  private static FeatureDirection direction(Feature feature) {
    return FINDINGS.directions().stream()
        .filter(d -> d.feature() == feature)
        .findFirst()
        .orElseThrow();
  }
}
