package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;

/**
 * Which changes are worth showing to somebody who did not ask for them: enough points, an estimate
 * that other forests would bear out, a mix that the organisation has tried, and no courses of its
 * own that say the opposite.
 *
 * @param changes the model's calibration
 */
public record AdviceRule(ChangeCalibration changes) {

  /** The fewest points that are worth a change. */
  public static final double FEWEST_POINTS = 3;

  /**
   * The fewest learners of a course that gets advice: the score of fewer is not even put in an
   * order with others. Whether advice keeps its promises was judged on courses with {@value
   * CourseScore#SMALL_SAMPLE_BELOW} or more, so below that there are ideas at most.
   */
  public static final int FEWEST_LEARNERS = CourseScore.RANKED_FROM;

  /** The least support. */
  public static final Support.Level SUPPORT = Support.Level.MEDIUM;

  /** From these odds on a change is a plan; below it is an idea to test. */
  public static final int PLAN_ODDS = 65;

  /** What a search ranks changes by: the lower end of their band. */
  public double merit(TreeDifferences differences) {
    return changes.of(differences, Origin.SEARCHED).band().low();
  }

  /**
   * Whether a change promises enough: as many points, and a rise that is sure. Both as they are
   * written, to the tenth.
   */
  public boolean promises(TreeDifferences differences) {
    ExpectedChange change = changes.of(differences, Origin.SEARCHED).inTenths();
    return change.value() >= FEWEST_POINTS && isSureRise(change);
  }

  /**
   * Whether a change is a rise by all of its band for searched-for changes, so that forests grown
   * on other courses see a rise, too (decision 50): enough to compare courses by, which no single
   * change has to be worth making for.
   */
  public boolean rises(TreeDifferences differences) {
    return isSureRise(changes.of(differences, Origin.SEARCHED).inTenths());
  }

  /** A band from 0.0 would look like no rise. */
  private static boolean isSureRise(ExpectedChange inTenths) {
    return inTenths.band().low() > 0;
  }
}
