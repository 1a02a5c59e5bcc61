package dev.keepmeengaged.domain;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What turns a forest's answers into numbers that hold up: found by training from the data at hand
 * and stored with the model. What the data was too small to find is empty, and what depends on it
 * is not said.
 *
 * @param mixChange of changes of the page mix alone; empty where there were too few rows to hold
 *     forests against each other
 * @param otherChange of changes that set something beside the page mix; empty likewise, or where
 *     hardly any row has such a thing
 * @param odds empty where there were too few pairs of courses that are alike but for their mix
 * @param ranges empty where too few rows could be judged by trees that did not see them
 * @param twinSpread standard deviation of the difference of two courses' scores that are equal in
 *     everything that a developer sets, their page mix too, in points: what chance does to a
 *     recorded score between two editions; empty where there were too few such courses
 */
public record Calibration(
    Optional<ChangeCalibration> mixChange,
    Optional<ChangeCalibration> otherChange,
    Optional<OutcomeOdds> odds,
    Optional<TypicalRanges> ranges,
    OptionalDouble twinSpread) {

  /** Nothing is known, as of a model from before there were calibrations. */
  public static final Calibration NONE =
      new Calibration(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty());
}
