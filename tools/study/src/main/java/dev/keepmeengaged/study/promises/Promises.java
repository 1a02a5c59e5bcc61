package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.artifacts.ReproducedByOrganisation;
import dev.keepmeengaged.domain.Feature;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the promises of the advice are kept, on some data with some parameters.
 *
 * @param rows that the splits are of
 * @param organisations that they are of
 * @param splits into two halves, each with seeds that chose nothing in this program
 * @param half what halves of the rows show
 * @param quarter what quarters show: the difference is what more rows are worth
 * @param outcomes of real courses, by the other half; all splits together
 * @param outcomesWithoutLargest the same without the three organisations with most changes
 * @param twins of real courses that are equal but for their mix
 * @param odds what was said of pairs of real courses, and how they were
 * @param byOrganisation reproduced over promised in the organisations with ten shown changes or
 *     more: how unequal they are; NaN where there are none
 */
public record Promises(
    int rows,
    int organisations,
    int splits,
    Stability half,
    Stability quarter,
    PromiseOutcomes outcomes,
    PromiseOutcomes outcomesWithoutLargest,
    Twins twins,
    List<PromiseOdds> odds,
    ReproducedByOrganisation byOrganisation) {

  public Promises {
    odds = List.copyOf(odds);
  }

  /**
   * What forests make of the promises of forests that were grown on other rows: how stable advice
   * is, not whether it works. Shares are 0..1.
   *
   * @param promisedToReproduced sum of the expected changes that are shown over the sum of what the
   *     other forest makes of them
   * @param signKept share of the shown changes that the other forest sees rise, too
   * @param withMove share of courses with enough learners that have a move of medium support
   * @param shown share of those that a change is shown for
   * @param shownUnlocked the same with graded assessments unlocked
   * @param shownWithoutVeto the same if an organisation's own courses had no veto
   * @param chosenBand how often the band of a chosen change holds
   * @param chosenBandByFifth the same in every fifth of the size of the difference, smallest first
   * @param searchedBand how often the band of a searched-for change holds
   * @param otherBand how often the band of a change holds that sets something beside the page mix
   * @param otherBandByFifth the same in every fifth of the size of the difference, smallest first
   * @param otherBandByFeature the same for each feature that such changes set, in features' order
   * @param range how often the typical range holds an unknown course's score
   * @param rangeByUsers the same in every class of learners, fewest first
   * @param rangeBySpread in every class of the trees' spread, smallest first
   * @param rangeByLevel in every class of the expected score, lowest first
   * @param reproduced what the other forest makes of a shown change, in points per course that is
   *     shown one
   * @param reproducedByOneSwap what it makes of the one best ten-point swap for everybody, in
   *     points per course that could make it
   * @param withSwap courses of a split that could make that swap, of at most 500 that were asked
   * @param perCourse what it makes of all shown changes, in points per course with enough learners,
   *     shown one or not
   * @param perCourseByOneSwap what it makes of that swap, in points per course with enough
   *     learners, whether it could make it or not
   */
  public record Stability(
      Measured promisedToReproduced,
      Measured signKept,
      Measured withMove,
      Measured shown,
      Measured shownUnlocked,
      Measured shownWithoutVeto,
      Measured chosenBand,
      List<Measured> chosenBandByFifth,
      Measured searchedBand,
      Measured otherBand,
      List<Measured> otherBandByFifth,
      Map<Feature, Measured> otherBandByFeature,
      Measured range,
      List<Measured> rangeByUsers,
      List<Measured> rangeBySpread,
      List<Measured> rangeByLevel,
      Measured reproduced,
      Measured reproducedByOneSwap,
      Measured withSwap,
      Measured perCourse,
      Measured perCourseByOneSwap) {

    public Stability {
      chosenBandByFifth = List.copyOf(chosenBandByFifth);
      otherBandByFifth = List.copyOf(otherBandByFifth);
      otherBandByFeature = Collections.unmodifiableMap(new LinkedHashMap<>(otherBandByFeature));
      rangeByUsers = List.copyOf(rangeByUsers);
      rangeBySpread = List.copyOf(rangeBySpread);
      rangeByLevel = List.copyOf(rangeByLevel);
    }
  }
}
