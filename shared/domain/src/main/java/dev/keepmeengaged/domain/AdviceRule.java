package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;

/**
 * The rule for changes that advice may show: they promise enough points, forests grown on other
 * courses agree, the organisation has tried such a mix, and its own courses do not say the
 * opposite.
 *
 * @param changes the model's calibration
 */
public record AdviceRule(ChangeCalibration changes) {

  /** The fewest points that are worth a change. */
  public static final double FEWEST_POINTS = 3;

  /**
   * The fewest learners of a course that gets advice; a course with fewer has no rank either. The
   * study tested whether advice keeps its promises on courses with {@value
   * CourseScore#SMALL_SAMPLE_BELOW} or more, so a course with fewer gets ideas at most.
   */
  public static final int FEWEST_LEARNERS = CourseScore.RANKED_FROM;

  /** The lowest level of support that advice takes. */
  public static final Support.Level SUPPORT = Support.Level.MEDIUM;

  /** From these odds on a change is a plan; below it is an idea to test. */
  public static final int PLAN_ODDS = 65;

  /** The merit by which a search ranks changes: the lower end of their band, in points. */
  public double merit(TreeDifferences differences) {
    return changes.of(differences, Origin.SEARCHED).band().low();
  }

  /**
   * Whether a change promises {@link #FEWEST_POINTS} or more, and its whole band is above 0. Both
   * are compared as they are shown, to the tenth.
   */
  public boolean promises(TreeDifferences differences) {
    ExpectedChange change = changes.of(differences, Origin.SEARCHED).inTenths();
    return change.value() >= FEWEST_POINTS && isSureRise(change);
  }

  /**
   * Whether the whole band of a searched-for change is above 0, so that forests grown on other
   * courses see a rise too (decision 50). That is enough to compare courses by, however small the
   * rise.
   */
  public boolean rises(TreeDifferences differences) {
    return isSureRise(changes.of(differences, Origin.SEARCHED).inTenths());
  }

  /** A band from 0.0 would look like no rise. */
  private static boolean isSureRise(ExpectedChange inTenths) {
    return inTenths.band().low() > 0;
  }
}
