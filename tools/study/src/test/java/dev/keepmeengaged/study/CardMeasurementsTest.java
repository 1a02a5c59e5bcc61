package dev.keepmeengaged.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.MeanWithError;
import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.artifacts.PromiseStability;
import dev.keepmeengaged.artifacts.PromiseTwins;
import dev.keepmeengaged.artifacts.PromisesKept;
import dev.keepmeengaged.artifacts.ReproducedByOrganisation;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.study.findings.Correlations;
import dev.keepmeengaged.study.findings.DataDescription;
import dev.keepmeengaged.study.findings.FeatureDirection;
import dev.keepmeengaged.study.findings.FeatureImportance;
import dev.keepmeengaged.study.findings.Findings;
import dev.keepmeengaged.study.findings.GridSearch;
import dev.keepmeengaged.study.findings.GroupedValidation;
import dev.keepmeengaged.study.findings.MixImportance;
import dev.keepmeengaged.study.findings.ModelAccuracy;
import dev.keepmeengaged.study.findings.PromiseFindings;
import dev.keepmeengaged.study.findings.PromiseFindings.Omitted;
import dev.keepmeengaged.study.findings.RepeatedAccuracy;
import dev.keepmeengaged.study.findings.RepeatedMeasurement;
import dev.keepmeengaged.study.findings.ShapSample;
import dev.keepmeengaged.study.findings.Subject;
import dev.keepmeengaged.study.findings.WhereToBegin;
import dev.keepmeengaged.study.promises.Measured;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.promises.Promises.Stability;
import dev.keepmeengaged.study.promises.Twins;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.StudyMeasurements;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
              assertThat(splits.accuracy().r2()).isEqualTo(new Estimate(0.6, 0.5, 0.7));
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
    assertThat(measured.permutation().get(Feature.USERS)).isEqualTo(new Estimate(0.3, 0.2, 0.4));
  }

  @Test
  void of_takesAllThatWasJudgedOfPromises_withoutFiguresThatHadNoCase() {
    PromisesKept kept = CardMeasurements.of(judged(promises(120, 30))).promises().orElseThrow();

    assertThat(kept)
        .isEqualTo(
            new PromisesKept(
                10,
                Optional.of(
                    new PromiseOutcomes(
                        120,
                        30,
                        0.9,
                        0.7,
                        1.1,
                        0.87,
                        OptionalDouble.of(0.95),
                        OptionalDouble.of(-1))),
                Optional.of(
                    new PromiseOutcomes(
                        90,
                        27,
                        0.8,
                        0.6,
                        1.2,
                        0.84,
                        OptionalDouble.of(0.9),
                        OptionalDouble.of(-1))),
                Optional.of(new PromiseTwins(3, 2, 1, 0.5, 1.5, 0.6)),
                List.of(new PromiseOdds(Confidence.LIKELY, 400, 25, 73, 71, 1.8)),
                new PromiseStability(
                    figure(1.01),
                    figure(0.97),
                    figure(0.33),
                    figure(0.81),
                    figure(0.82),
                    figure(0.8),
                    Optional.empty(),
                    figure(1),
                    figure(0.9)),
                new PromiseStability(
                    figure(1.01 - 0.1),
                    figure(0.97 - 0.1),
                    figure(0.33 - 0.1),
                    figure(0.81 - 0.1),
                    figure(0.82 - 0.1),
                    figure(0.8 - 0.1),
                    Optional.empty(),
                    figure(1 - 0.1),
                    figure(0.9 - 0.1)),
                Optional.of(new ReproducedByOrganisation(30, 0.2, 0.8, 0.9, 1.2))));
  }

  private static Optional<MeanWithError> figure(double mean) {
    return Optional.of(new MeanWithError(mean, 0.02));
  }

  @Test
  void of_takesNothingOfRealCoursesAndNoOrganisations_whereThereAreNone() {
    PromisesKept kept = CardMeasurements.of(judged(promises(0, 0))).promises().orElseThrow();

    assertThat(kept.outcomes()).isEmpty();
    assertThat(kept.outcomesWithoutLargest()).isEmpty();
    assertThat(kept.twins()).isEmpty();
    assertThat(kept.odds()).isEmpty();
    assertThat(kept.organisations()).isEmpty();
  }

  @Test
  void of_aStudyThatDidNotJudgePromises_hasNone() {
    Findings findings = findings(List.of(model("forest-chosen", 0.6)));

    assertThat(CardMeasurements.of(findings).promises()).isEmpty();
  }

  private static Findings judged(Promises promises) {
    return findings(List.of(model("forest-chosen", 0.6)), PromiseFindings.of(promises));
  }

  /**
   * Halves and quarters differ in every figure; one figure had a case in one split alone, and of
   * two words one was never said.
   */
  private static Promises promises(int changes, int organisations) {
    boolean cases = changes > 0;
    double slope = cases ? 1 : Double.NaN;
    PromiseOdds never =
        new PromiseOdds(Confidence.VERY_LIKELY, 0, 0, Double.NaN, Double.NaN, Double.NaN);
    PromiseOdds said = new PromiseOdds(Confidence.LIKELY, 400, 25, 73, 71, 1.8);
    return new Promises(
        2_400,
        40,
        10,
        stability(0),
        stability(0.1),
        new PromiseOutcomes(
            changes,
            organisations,
            0.9,
            0.7,
            1.1,
            0.87,
            OptionalDouble.of(0.95),
            OptionalDouble.of(-1)),
        new PromiseOutcomes(
            cases ? 90 : 0, 27, 0.8, 0.6, 1.2, 0.84, OptionalDouble.of(0.9), OptionalDouble.of(-1)),
        new Twins(3, 2, 20, slope, 0.5, 1.5, 0.6, 19, 40),
        cases ? List.of(said, never) : List.of(never),
        new ReproducedByOrganisation(organisations, 0.2, 0.8, 0.9, 1.2));
  }

  private static Stability stability(double less) {
    return new Stability(
        measured(1.01 - less),
        measured(0.97 - less),
        measured(0.7 - less),
        measured(0.33 - less),
        measured(0.35 - less),
        measured(0.34 - less),
        measured(0.81 - less),
        List.of(),
        measured(0.82 - less),
        measured(0.8 - less),
        List.of(),
        Map.of(),
        new Measured(0.79, Double.NaN),
        List.of(),
        List.of(),
        List.of(),
        measured(5 - less),
        measured(2 - less),
        measured(300 - less),
        measured(1 - less),
        measured(0.9 - less));
  }

  private static Measured measured(double mean) {
    return new Measured(mean, 0.02);
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

  private static RepeatedAccuracy accuracies(double r2) {
    return new RepeatedAccuracy(estimate(r2), estimate(12), estimate(16));
  }

  private static RepeatedMeasurement estimate(double mean) {
    return new RepeatedMeasurement(mean, 0.2, rounded(mean - 0.1), rounded(mean + 0.1), 2);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static Findings findings(List<ModelAccuracy> models) {
    return findings(models, PromiseFindings.omitted(Omitted.NOT_ASKED));
  }

  private static Findings findings(List<ModelAccuracy> models, PromiseFindings promises) {
    ForestParameters forest = ForestParameters.DEFAULT;
    Correlations none = new Correlations(List.of(), List.of());
    return new Findings(
        new Subject(
            "raw export",
            ScoreKind.RECORDED,
            200,
            200,
            0,
            17,
            "d0",
            1,
            2,
            1,
            0,
            Duration.ZERO,
            new ModelVersion("m"),
            List.of()),
        promises,
        List.of(),
        new WhereToBegin(ByCompany.GroupedBy.PROFILE, 17, 0, 0, List.of()),
        new DataDescription(List.of(), List.of(), none, none),
        models,
        new GridSearch(List.of(), List.of(), forest, forest, "", List.of()),
        new GroupedValidation(
            ByCompany.GroupedBy.PROFILE,
            17,
            90,
            accuracies(0.1),
            accuracies(0.6),
            accuracies(0),
            List.of(new GroupedValidation.Fold(17, new Accuracy(0.1, 12, 16, 200)))),
        Arrays.stream(Feature.values())
            .map(f -> new FeatureImportance(f, 0.05, estimate(0.3), 1))
            .toList(),
        new MixImportance(0.5, estimate(0.3), 1),
        List.of(
            new FeatureDirection(
                Feature.CONTENT,
                Direction.DECREASING,
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
