package dev.keepmeengaged.domain;

/**
 * The change of the score that the model expects with a change of a course.
 *
 * @param value in points
 * @param band the range in which forests grown on other courses predict the change; not the range
 *     of outcomes
 */
public record ExpectedChange(double value, Band band) {

  /** No change. */
  public static final ExpectedChange NONE = new ExpectedChange(0, new Band(0, 0));

  /** This change with all three numbers rounded to the nearest tenth. */
  public ExpectedChange inTenths() {
    return new ExpectedChange(Decimals.tenths(value), band.inTenths());
  }
}
