package dev.keepmeengaged.training.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.StudyMeasurements;
import dev.keepmeengaged.training.study.findings.Accuracies;
import dev.keepmeengaged.training.study.findings.Correlations;
import dev.keepmeengaged.training.study.findings.DataDescription;
import dev.keepmeengaged.training.study.findings.Direction;
import dev.keepmeengaged.training.study.findings.Estimate;
import dev.keepmeengaged.training.study.findings.FeatureImportance;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.GridSearch;
import dev.keepmeengaged.training.study.findings.GroupedValidation;
import dev.keepmeengaged.training.study.findings.MixImportance;
import dev.keepmeengaged.training.study.findings.ModelAccuracy;
import dev.keepmeengaged.training.study.findings.ShapSample;
import dev.keepmeengaged.training.study.findings.Subject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardMeasurementsTest {

  @Test
  void of_takesTheChosenForest_whichIsTheLastModel() {
    StudyMeasurements measured =
        CardMeasurements.of(findings(List.of(model("ols", 0.1), model("forest-chosen", 0.6))));

    assertThat(measured.randomSplits())
        .hasValueSatisfying(
            splits -> {
              assertThat(splits.splits()).isEqualTo(2);
              assertThat(splits.testRows()).isEqualTo(40);
              assertThat(splits.accuracy().r2())
                  .isEqualTo(new dev.keepmeengaged.artifacts.Estimate(0.6, 0.5, 0.7));
            });
  }

  @Test
  void of_takesWholeCompaniesHeldOut_notTheFoldsOfSingleRows() {
    StudyMeasurements measured =
        CardMeasurements.of(findings(List.of(model("forest-chosen", 0.6))));

    assertThat(measured.byCompany())
        .hasValueSatisfying(
            byCompany -> {
              assertThat(byCompany.groupedBy()).isEqualTo(ByCompany.GroupedBy.PROFILE);
              assertThat(byCompany.groups()).isEqualTo(17);
              assertThat(byCompany.folds()).isEqualTo(1);
              assertThat(byCompany.accuracy().r2().mean()).isEqualTo(0.1);
            });
  }

  @Test
  void of_takesPermutationImportances() {
    StudyMeasurements measured =
        CardMeasurements.of(findings(List.of(model("forest-chosen", 0.6))));

    assertThat(measured.permutation()).hasSize(Feature.COUNT);
    assertThat(measured.permutation().get(Feature.USERS))
        .isEqualTo(new dev.keepmeengaged.artifacts.Estimate(0.3, 0.2, 0.4));
  }

  @Test
  void of_aStudyThatJudgedNoModel_isRefused() {
    assertThatThrownBy(() -> CardMeasurements.of(findings(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no model");
  }

  private static ModelAccuracy model(String id, double r2) {
    Accuracy accuracy = new Accuracy(r2, 12, 16, 40);
    ModelAccuracy.Split split = new ModelAccuracy.Split(accuracy, accuracy);
    return new ModelAccuracy(id, id, "", accuracies(0.9), accuracies(r2), List.of(split, split));
  }

  private static Accuracies accuracies(double r2) {
    return new Accuracies(estimate(r2), estimate(12), estimate(16));
  }

  private static Estimate estimate(double mean) {
    return new Estimate(mean, 0.2, rounded(mean - 0.1), rounded(mean + 0.1), 2);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static Findings findings(List<ModelAccuracy> models) {
    ForestParameters forest = ForestParameters.DEFAULT;
    Correlations none = new Correlations(List.of(), List.of());
    return new Findings(
        new Subject(
            "raw export",
            200,
            200,
            0,
            17,
            "d0",
            1,
            2,
            1,
            Duration.ZERO,
            new ModelVersion("m"),
            List.of()),
        new DataDescription(List.of(), List.of(), none, none),
        models,
        new GridSearch(List.of(), List.of(), forest, forest, "", List.of()),
        new GroupedValidation(
            GroupedValidation.GroupedBy.PROFILE,
            17,
            90,
            accuracies(0.1),
            accuracies(0.6),
            accuracies(0),
            List.of(new GroupedValidation.Fold(17, 200, 0.1, 12, 16))),
        Arrays.stream(Feature.values())
            .map(f -> new FeatureImportance(f, 0.05, estimate(0.3), 1))
            .toList(),
        new MixImportance(0.5, estimate(0.3), 1),
        List.of(
            new Direction(
                Feature.CONTENT,
                Direction.Shape.DECREASING,
                List.of(),
                0,
                -3,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                "")),
        new ShapSample(List.of(), 0, List.of()));
  }
}
