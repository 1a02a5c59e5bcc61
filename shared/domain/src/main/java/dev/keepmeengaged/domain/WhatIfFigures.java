package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import java.util.Optional;

/**
 * Computes the figures of a what-if that people read, each only where it can be defended.
 *
 * <ul>
 *   <li>No change is 0 with a band of no width, whatever the model knows, and has no odds, not even
 *       50: nothing differs, so no course is favoured.
 *   <li>A change without support has a typical range alone, which is about courses anywhere with
 *       these features, and not even that where the model does not know the company.
 *   <li>A change of which training saw nothing has no figure: beyond its data a forest answers as
 *       at its edge, and a 0 from there would read as "no effect".
 *   <li>A change of something beside the page types has no odds: the pairs that these come from
 *       differ in their mix alone. A calibration of such changes gives its expected change and
 *       band.
 *   <li>A figure that the model version or its data is too small for is withheld alone.
 * </ul>
 */
record WhatIfFigures(
    Scenario scenario, ScenarioPrediction prediction, Support support, WhatIfModel model) {

  /** The part of the difference that holds up, in tenths. */
  ValueOrReason<ExpectedChange> expectedChange(Origin origin) {
    if (prediction.differences().isEmpty()) {
      return ValueOrReason.of(ExpectedChange.NONE);
    }
    TreeDifferences differences = prediction.differences().get();
    return indefensible()
        .map(ValueOrReason::<ExpectedChange>missing)
        .orElseGet(
            () ->
                calibration()
                    .map(c -> ValueOrReason.of(c.of(differences, origin).inTenths()))
                    .orElseGet(() -> ValueOrReason.missing(uncalibrated())));
  }

  /** Of other changes it is not known whether the version is too old or its courses had too few. */
  private Reason uncalibrated() {
    return scenario.changesPageTypesAlone()
        ? unmeasured("how far predicted changes hold up")
        : new Reason(
            "not-calibrated",
            "This model version has no measure of how far changes of anything beside the page mix"
                + " hold up.");
  }

  private Optional<ChangeCalibration> calibration() {
    return scenario.changesPageTypesAlone()
        ? model.calibration().mixChange()
        : model.calibration().otherChange();
  }

  /**
   * The number of 100 pairs of courses in which the favoured one scored higher. The pairs that they
   * come from differ in their mix alone, so other changes have none.
   */
  ValueOrReason<Integer> odds() {
    if (prediction.differences().isEmpty()) {
      return ValueOrReason.missing(
          new Reason("no-change", "Nothing changes, so the model favours neither course."));
    }
    TreeDifferences differences = prediction.differences().get();
    return indefensible()
        .or(this::otherThanPageTypes)
        .map(ValueOrReason::<Integer>missing)
        .orElseGet(
            () ->
                measured(
                    model.calibration().odds().map(odds -> odds.of100(differences.mean())),
                    "how often the favoured one of two courses scored higher"));
  }

  /** The range in which courses with the features of the scenario score, in tenths. */
  ValueOrReason<Band> typicalRange() {
    return extrapolation()
        .or(this::notOfACompanyThatIsKnown)
        .map(ValueOrReason::<Band>missing)
        .orElseGet(
            () ->
                measured(
                    model.calibration().ranges().map(ranges -> range(ranges).inTenths()),
                    "how far scores lie from expectations"));
  }

  private Band range(TypicalRanges ranges) {
    return ranges.of(
        prediction.complete().raw(Feature.USERS),
        model.forest().treeValues(prediction.complete(), prediction.trees().mask()));
  }

  /** Why a change has no figures: nothing like it was tried, or training saw nothing like it. */
  private Optional<Reason> indefensible() {
    return support.reason().or(this::extrapolation);
  }

  /** Ranges hold for companies that the model knows: elsewhere scores lie farther off. */
  private Optional<Reason> notOfACompanyThatIsKnown() {
    return support.reason().filter(reason -> reason.code().equals(Support.COMPANY_NOT_IN_TRAINING));
  }

  private Optional<Reason> extrapolation() {
    return prediction.extrapolations().stream()
        .findFirst()
        .map(first -> new Reason(Extrapolation.CODE, first.values(), first.message()));
  }

  private Optional<Reason> otherThanPageTypes() {
    return scenario.changesPageTypesAlone()
        ? Optional.empty()
        : Optional.of(
            new Reason(
                "not-only-page-types",
                "The odds come from pairs of courses that differ in their page mix alone, so they"
                    + " say nothing about other changes."));
  }

  /** An older model was not calibrated at all; else there were too few courses for one figure. */
  private <T> ValueOrReason<T> measured(Optional<T> figure, String what) {
    return figure.map(ValueOrReason::of).orElseGet(() -> ValueOrReason.missing(unmeasured(what)));
  }

  private Reason unmeasured(String what) {
    return model.calibration().equals(Calibration.NONE)
        ? new Reason(
            "not-calibrated", "This model version was made without measuring " + what + ".")
        : new Reason(
            "too-little-data", "Training had too few courses or trees to measure " + what + ".");
  }
}
