package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * The courses that an aggregate is of, and how much of it may be shown to somebody who must not
 * learn of single ones (a minimum cell size, as in statistical disclosure control).
 *
 * @param courses number of courses
 * @param companies number of companies that they are of
 */
public record Population(int courses, int companies) {

  /** The fewest courses in a cell: a bin of a histogram, or between neighbouring quantiles. */
  public static final int FEWEST_COURSES = 10;

  /** The fewest companies that an aggregate is of. */
  public static final int FEWEST_COMPANIES = 3;

  /** The fewest courses that have quartiles: four cells. */
  public static final int FEWEST_WITH_QUARTILES = 4 * FEWEST_COURSES;

  /** Nothing is known of it, so nothing of the aggregate may be shown. */
  public static final Population UNKNOWN = new Population(0, 0);

  /** Steps between quantiles, in percent, the finest first; the quartiles are in each. */
  private static final int[] STEPS = {1, 5, 25};

  /**
   * The population without a company of it, which knows its own values.
   *
   * @param own courses of the company, at most
   */
  public Population without(int own) {
    return new Population(Math.max(0, courses - own), Math.max(0, companies - 1));
  }

  /** Whether there is enough for quartiles. */
  public boolean isEnough() {
    return courses >= FEWEST_WITH_QUARTILES && companies >= FEWEST_COMPANIES;
  }

  /**
   * The step between the quantiles of this population that may be shown to a company of it, in
   * percent. A cell has {@value #FEWEST_COURSES} courses of others even if all of the company's own
   * are in it, so that its own values do not tell where those of others begin.
   *
   * @param own courses of the company, at most; 0 for an aggregate without any of its own
   * @return empty where none may be shown
   */
  public Optional<Integer> stepBeside(int own) {
    if (without(own).isEnough()) {
      for (int step : STEPS) {
        if ((long) step * courses >= 100L * (FEWEST_COURSES + own)) {
          return Optional.of(step);
        }
      }
    }
    return Optional.empty();
  }
}
