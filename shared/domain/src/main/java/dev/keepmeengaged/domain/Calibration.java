package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * What turns a forest's answers into numbers that hold up: found by training from the data at hand
 * and stored with the model. What the data was too small to find is empty, and what depends on it
 * is not said.
 *
 * @param change empty where there were too few rows to hold forests against each other
 * @param odds empty where there were too few pairs of courses that are alike but for their mix
 * @param ranges empty where too few rows could be judged by trees that did not see them
 */
public record Calibration(
    Optional<ChangeCalibration> change,
    Optional<OutcomeOdds> odds,
    Optional<TypicalRanges> ranges) {

  /** Nothing is known, as of a model from before there were calibrations. */
  public static final Calibration NONE =
      new Calibration(Optional.empty(), Optional.empty(), Optional.empty());
}
