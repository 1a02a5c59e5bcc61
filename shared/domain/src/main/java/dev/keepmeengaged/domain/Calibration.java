package dev.keepmeengaged.domain;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The measurements that turn a forest's predictions into figures that hold up. Training makes them
 * from its data and stores them with the model. A part is empty where the data was too small to
 * measure it; figures that depend on it are then withheld.
 *
 * @param mixChange of changes of the page mix alone; empty where there were too few rows to compare
 *     forests
 * @param otherChange of changes that set another feature too; empty where there were too few rows
 *     to compare forests, or too few with such a feature
 * @param odds empty where there were too few pairs of courses that are alike but for their mix
 * @param ranges empty where too few rows have trees that did not see them
 * @param twinSpread standard deviation of the difference of two courses' scores that are equal in
 *     everything that a developer sets, their page mix too, in points: the effect of chance on a
 *     recorded score between two editions; empty where there were too few such courses
 */
public record Calibration(
    Optional<ChangeCalibration> mixChange,
    Optional<ChangeCalibration> otherChange,
    Optional<OutcomeOdds> odds,
    Optional<TypicalRanges> ranges,
    OptionalDouble twinSpread) {

  /** No measurement at all, as in models from before calibrations. */
  public static final Calibration NONE =
      new Calibration(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty());
}
