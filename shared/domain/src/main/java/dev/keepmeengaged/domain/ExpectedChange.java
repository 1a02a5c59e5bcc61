package dev.keepmeengaged.domain;

/**
 * The change of the score that goes with a change of a course, by the model.
 *
 * @param value in points
 * @param band how far the model agrees with itself: where forests grown on other courses see the
 *     change; not the range of outcomes
 */
public record ExpectedChange(double value, Band band) {

  /** That nothing changes. */
  public static final ExpectedChange NONE = new ExpectedChange(0, new Band(0, 0));

  /** The same with all three numbers to the nearest tenth. */
  public ExpectedChange inTenths() {
    return new ExpectedChange(Decimals.tenths(value), band.inTenths());
  }
}
