package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.domain.Feature;
import java.util.List;
import java.util.Map;

/**
 * What one split of the rows into two halves shows.
 *
 * @param shown the best change of each course that has one to show
 * @param withMove of the courses with enough learners, how many have a move of medium support
 * @param shownOf of those, how many are shown a change
 * @param shownUnlocked of those, with graded assessments unlocked
 * @param shownWithoutVeto of those, if the organisation's own courses had no veto
 * @param chosenBands for each fifth of the size of the difference how often the band of a chosen
 *     change holds what the other forest makes of it
 * @param searchedBands how often that of a searched-for change does
 * @param otherBands for each fifth of the size how often that of a change does that sets something
 *     beside the page mix
 * @param otherBandsByFeature the same for each feature that such a change set
 * @param ranges how often the typical range holds the score of a row of the other half
 * @param pairs what was said of pairs of courses by odds that were set without their organisation
 * @param oneSwap the one best swap for everybody: what the other forest makes of it, in points, for
 *     each course that it is possible and supported for
 */
record SplitEvaluation(
    List<ShownChange> shown,
    Share withMove,
    Share shownOf,
    Share shownUnlocked,
    Share shownWithoutVeto,
    List<Share> chosenBands,
    Share searchedBands,
    List<Share> otherBands,
    Map<Feature, Share> otherBandsByFeature,
    RangeCoverage ranges,
    List<SaidOdds> pairs,
    List<Double> oneSwap) {

  /**
   * How often typical ranges hold.
   *
   * @param overall of all rows
   * @param byUsers in each class of learners, fewest first
   * @param bySpread in each class of the trees' spread, smallest first
   * @param byLevel in each class of the expected score, lowest first
   */
  record RangeCoverage(
      Share overall, List<Share> byUsers, List<Share> bySpread, List<Share> byLevel) {}

  /**
   * A pair of courses, and what was said of it.
   *
   * @param of100 the odds that were said
   * @param weight of the pair, 0..1
   */
  record SaidOdds(int organisation, int of100, boolean favouredHigher, double weight) {}

  /** What the shown changes make by the other forest, in points per course with enough learners. */
  double perCourse() {
    return shown.stream().mapToDouble(ShownChange::reproduced).sum() / withMove.cases();
  }

  /** What the one swap makes, likewise: a course that cannot make it gains nothing. */
  double perCourseByOneSwap() {
    return oneSwap.stream().mapToDouble(points -> points).sum()
        / Math.min(SplitEvaluator.SWAP_COURSES, withMove.cases());
  }
}
