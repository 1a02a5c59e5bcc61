package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.Calibration;
import java.util.SplittableRandom;

/**
 * Calibrates a forest on its training rows. Every figure comes from trees that did not see the
 * score that it is fitted to.
 *
 * @param grower of further forests with the same parameters
 * @param threads at least 1; no result depends on it
 */
public record Calibrator(ForestGrower grower, int threads) {

  /**
   * Calibrates a forest. Parts that need more rows are empty.
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
