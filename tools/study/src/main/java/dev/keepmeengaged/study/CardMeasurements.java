package dev.keepmeengaged.study;

import dev.keepmeengaged.artifacts.ByCompany;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.EstimatedAccuracy;
import dev.keepmeengaged.artifacts.MeanWithError;
import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.artifacts.PromiseStability;
import dev.keepmeengaged.artifacts.PromiseTwins;
import dev.keepmeengaged.artifacts.PromisesKept;
import dev.keepmeengaged.artifacts.RandomSplits;
import dev.keepmeengaged.study.promises.Measured;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.promises.Promises.Stability;
import dev.keepmeengaged.study.promises.TwinOutcomes;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.StudyMeasurements;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** From what a study found to what its model is published with. */
final class CardMeasurements {

  private CardMeasurements() {}

  /**
   * What a study measured of its chosen forest, for {@link NewModel#withStudy}.
   *
   * @throws IllegalArgumentException when the study results have no model or no split
   */
  public static StudyMeasurements of(StudyResult result) {
    return new StudyMeasurements(
        Optional.of(randomSplits(chosen(result))),
        Optional.of(result.byCompany())
            .filter(validation -> !validation.folds().isEmpty())
            .map(CardMeasurements::byCompany),
        result.promises().judged().map(CardMeasurements::promises),
        result.importances().stream()
            .collect(Collectors.toMap(FeatureImportance::feature, i -> estimate(i.permutation()))));
  }

  private static ModelAccuracy chosen(StudyResult result) {
    if (result.models().isEmpty()) {
      throw new IllegalArgumentException("the study judged no model");
    }
    return result.models().get(result.models().size() - 1);
  }

  private static RandomSplits randomSplits(ModelAccuracy chosen) {
    if (chosen.splits().isEmpty()) {
      throw new IllegalArgumentException("the study judged " + chosen.id() + " on no split");
    }
    return new RandomSplits(
        chosen.splits().size(), chosen.splits().get(0).test().rows(), accuracy(chosen.test()));
  }

  private static ByCompany byCompany(GroupedValidation validation) {
    return new ByCompany(
        validation.groupedBy(),
        validation.groups(),
        validation.folds().size(),
        accuracy(validation.grouped()));
  }

  private static PromisesKept promises(Promises promises) {
    return new PromisesKept(
        promises.splits(),
        withCases(promises.outcomes()),
        withCases(promises.outcomesWithoutLargest()),
        twins(promises.twins()),
        promises.odds().stream().filter(odds -> odds.pairs() > 0).toList(),
        stability(promises.half()),
        stability(promises.quarter()),
        Optional.of(promises.byOrganisation()).filter(each -> each.organisations() > 0));
  }

  private static Optional<PromiseOutcomes> withCases(PromiseOutcomes outcomes) {
    return Optional.of(outcomes).filter(found -> found.changes() > 0);
  }

  /** Empty without twins, and where the forest or the scores see hardly any difference in them. */
  private static Optional<PromiseTwins> twins(TwinOutcomes twins) {
    boolean judged =
        DoubleStream.of(twins.slope(), twins.low(), twins.high(), twins.signKept())
            .allMatch(Double::isFinite);
    return judged
        ? Optional.of(
            new PromiseTwins(
                twins.pairs(),
                twins.organisations(),
                twins.slope(),
                twins.low(),
                twins.high(),
                twins.signKept()))
        : Optional.empty();
  }

  private static PromiseStability stability(Stability stability) {
    return new PromiseStability(
        figure(stability.promisedToReproduced()),
        figure(stability.signKept()),
        figure(stability.shown()),
        figure(stability.chosenBand()),
        figure(stability.searchedBand()),
        figure(stability.otherBand()),
        figure(stability.range()),
        figure(stability.perCourse()),
        figure(stability.perCourseByOneSwap()));
  }

  /** Empty where fewer than two splits had a case. */
  private static Optional<MeanWithError> figure(Measured measured) {
    return Double.isNaN(measured.standardError())
        ? Optional.empty()
        : Optional.of(new MeanWithError(measured.mean(), measured.standardError()));
  }

  private static EstimatedAccuracy accuracy(RepeatedAccuracy accuracies) {
    return new EstimatedAccuracy(
        estimate(accuracies.r2()), estimate(accuracies.mae()), estimate(accuracies.rmse()));
  }

  private static Estimate estimate(RepeatedMeasurement estimate) {
    return new Estimate(estimate.mean(), estimate.low(), estimate.high());
  }
}
