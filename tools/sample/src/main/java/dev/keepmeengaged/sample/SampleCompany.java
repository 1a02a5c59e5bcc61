package dev.keepmeengaged.sample;

import dev.keepmeengaged.domain.Company;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A company of the sample: what its courses have in common, and how its learners respond.
 *
 * @param rating NaN where nobody rated it
 * @param paid probability that a course has a price
 * @param pageHabits probability of each page type but content, in the order of {@link
 *     SamplePages#OTHERS}
 * @param engagement how engagement follows from the features here
 * @param programmes groups of courses that resemble each other
 */
record SampleCompany(
    Company name,
    Roles roles,
    double rating,
    double paid,
    List<Double> pageHabits,
    double certificates,
    double collaborations,
    double comments,
    double scorm,
    double milestones,
    EngagementModel engagement,
    List<Programme> programmes) {

  /** Percent of each role in a company, and how many of 1,000 courses belong to such companies. */
  record Roles(double administrators, double instructors, double learners, double weight) {}

  /** The combinations of roles that real companies have. */
  private static final List<Roles> ROLES =
      List.of(
          new Roles(25, 25, 50, 228),
          new Roles(33.3, 0, 66.7, 169),
          new Roles(50, 0, 50, 163),
          new Roles(20, 40, 40, 152),
          new Roles(40, 20, 40, 140),
          new Roles(50, 25, 25, 66),
          new Roles(33.3, 33.3, 33.3, 64),
          new Roles(100, 0, 0, 8),
          new Roles(66.7, 0, 33.3, 5),
          new Roles(25, 50, 25, 3),
          new Roles(50, 50, 0, 2));

  private static final double[] PRICES = {
    3.99, 5.99, 9.99, 15, 16.99, 19.99, 25, 39, 49.99, 79, 149.99, 199.99, 249.99, 379.99, 499, 995
  };
  private static final double[] PRICE_WEIGHTS = {8, 18, 6, 8, 18, 8, 5, 5, 5, 3, 4, 4, 3, 3, 2, 1};

  private static final int COURSES_PER_PROGRAMME = 20;

  /**
   * A group of similar courses.
   *
   * @param effect on the score, in logits
   */
  record Programme(double effect, double price, double lengthHours, double users, double pages) {}

  /** Draws a company with about this number of courses. */
  static SampleCompany draw(Company name, int courses, Draws draws) {
    double[] weights = ROLES.stream().mapToDouble(Roles::weight).toArray();
    double rating = Math.rint(draws.normal(90, draws.chance(0.3) ? 5 : 1.8));
    return new SampleCompany(
        name,
        ROLES.get(draws.weighted(weights)),
        draws.chance(0.01) ? Double.NaN : Math.max(20, Math.min(100, rating)),
        draws.habit(0.36),
        pageHabits(draws),
        draws.chance(0.38) ? draws.uniform(0.3, 0.8) : 0,
        draws.chance(0.3) ? draws.uniform(0.05, 0.5) : 0.01,
        draws.chance(0.25) ? draws.uniform(0.1, 0.55) : 0.01,
        draws.chance(0.1) ? draws.uniform(0.05, 0.5) : 0,
        draws.chance(0.2) ? draws.uniform(0.05, 0.5) : 0,
        EngagementModel.draw(draws),
        programmes(courses, draws));
  }

  private static List<Double> pageHabits(Draws draws) {
    return Arrays.stream(SamplePages.USED).map(draws::habit).boxed().toList();
  }

  private static List<Programme> programmes(int courses, Draws draws) {
    double lengthHours = draws.logNormal(6.5, 1.5);
    double users = draws.logNormal(20, 1.2);
    List<Programme> programmes = new ArrayList<>();
    for (int i = 0; i <= courses / COURSES_PER_PROGRAMME; i++) {
      programmes.add(
          new Programme(
              draws.normal(0, 0.4),
              PRICES[draws.weighted(PRICE_WEIGHTS)],
              draws.logNormal(lengthHours, 1.8),
              draws.logNormal(users, 1.3),
              draws.logNormal(22, 0.6)));
    }
    return programmes;
  }
}
