package dev.keepmeengaged.sample;

import dev.keepmeengaged.data.RawColumn;

/**
 * How engagement follows from a course's features in one company, in logits: the same shapes
 * everywhere, with strengths of the company's own. Pages that learners act on raise it, less and
 * less the more there are; content lowers it; courses for few learners or of very short or very
 * long duration score lower.
 *
 * @param level the company's own level
 */
record EngagementModel(
    double level,
    double content,
    double graded,
    double notGraded,
    double interactive,
    double external,
    double length,
    double price) {

  static EngagementModel draw(Draws draws) {
    return new EngagementModel(
        draws.normal(0.72, 0.85),
        draws.normal(-0.55, 0.3),
        draws.normal(0.1, 0.2),
        draws.normal(0.55, 0.25),
        draws.normal(0.6, 0.25),
        draws.normal(0.1, 0.2),
        draws.normal(0, 0.3),
        draws.normal(-0.03, 0.08));
  }

  /**
   * What the features add up to.
   *
   * @param values in the order of {@link RawColumn}; users, length and the page types are there
   */
  double logit(double[] values) {
    double hours = StrictMath.log(of(values, RawColumn.LENGTH_HOURS) + 0.002);
    double fromPeak = hours - 3;
    double share = of(values, RawColumn.CONTENT) / 100;
    return level
        - 0.9 * StrictMath.exp(-(of(values, RawColumn.USERS) - 1) / 3.5)
        + Math.max(-1.2, 0.3 - 0.035 * fromPeak * fromPeak)
        + length * StrictMath.tanh((hours - 2) / 2)
        + content * share * share
        + graded * saturating(of(values, RawColumn.GRADED_ASSESSMENT), 10)
        + notGraded * saturating(of(values, RawColumn.NOT_GRADED_ASSESSMENT), 8)
        + interactive * saturating(of(values, RawColumn.INTERACTIVE), 15)
        + external * saturating(of(values, RawColumn.EXTERNAL), 10)
        + price * StrictMath.log1p(of(values, RawColumn.PRICE))
        + 0.3 * saturating(of(values, RawColumn.TEACHER_COMMENTS), 2)
        + 0.01 * (quizGrade(values) - 85);
  }

  private static double saturating(double amount, double scale) {
    return 1 - StrictMath.exp(-amount / scale);
  }

  private static double quizGrade(double[] values) {
    double grade = values[RawColumn.QUIZ_GRADE.ordinal()];
    return Double.isNaN(grade) ? 85 : grade;
  }

  /** The value, or 0 where it is a gap. */
  private static double of(double[] values, RawColumn column) {
    double value = values[column.ordinal()];
    return Double.isNaN(value) ? 0 : value;
  }
}
