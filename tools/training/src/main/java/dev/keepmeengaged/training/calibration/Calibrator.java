package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.Calibration;
import java.util.SplittableRandom;

/**
 * Calibrates a forest on the rows that it was grown on. Nothing is found on a score that had a part
 * in the forest that it is found with.
 *
 * @param grower of forests like it
 * @param threads at least 1; the result does not depend on it
 */
public record Calibrator(ForestGrower grower, int threads) {

  /**
   * The calibration of a forest; what the rows are too few for is empty.
   *
   * @param seed equal seeds give equal calibrations
   */
  public Calibration calibrate(GrownForest forest, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long ofChanges = random.nextLong();
    SplittableRandom ofPairs = random.split();
    SplittableRandom ofTwins = random.split();
    GrownForest mixed = forest.withMixes();
    ChangeCalibrator.Found changes =
        new ChangeCalibrator(mixed.rows(), grower, threads).calibrate(ofChanges);
    return new Calibration(
        changes.ofMix(),
        changes.other(),
        OddsCalibrator.fit(MatchedPairs.of(mixed, ofPairs)),
        RangeTable.of(forest),
        TwinCourses.of(mixed.rows(), ofTwins).sameMixSpread(mixed.rows()));
  }
}
