package dev.keepmeengaged.sample;

import static dev.keepmeengaged.data.RawColumn.API_SCORM;
import static dev.keepmeengaged.data.RawColumn.CERTIFICATES;
import static dev.keepmeengaged.data.RawColumn.COLLABORATIONS;
import static dev.keepmeengaged.data.RawColumn.COMPANY_ADMINISTRATORS;
import static dev.keepmeengaged.data.RawColumn.COMPANY_INSTRUCTORS;
import static dev.keepmeengaged.data.RawColumn.COMPANY_LEARNERS;
import static dev.keepmeengaged.data.RawColumn.COMPANY_RATING;
import static dev.keepmeengaged.data.RawColumn.COMPLETED_QUIZZES;
import static dev.keepmeengaged.data.RawColumn.DISCOUNT;
import static dev.keepmeengaged.data.RawColumn.ELECTIVE_MILESTONE;
import static dev.keepmeengaged.data.RawColumn.ENGAGEMENT_SCORE;
import static dev.keepmeengaged.data.RawColumn.GRADED_ASSESSMENT;
import static dev.keepmeengaged.data.RawColumn.LENGTH_HOURS;
import static dev.keepmeengaged.data.RawColumn.PRICE;
import static dev.keepmeengaged.data.RawColumn.QUIZ_GRADE;
import static dev.keepmeengaged.data.RawColumn.REQUIRED_MILESTONE;
import static dev.keepmeengaged.data.RawColumn.SCORM_COMPLETIONS;
import static dev.keepmeengaged.data.RawColumn.SCORM_SCORE;
import static dev.keepmeengaged.data.RawColumn.SHAREABLE_SCORM;
import static dev.keepmeengaged.data.RawColumn.SURVEYS;
import static dev.keepmeengaged.data.RawColumn.TEACHER_COMMENTS;
import static dev.keepmeengaged.data.RawColumn.USERS;
import static dev.keepmeengaged.data.RawColumn.VISIBILITY;

import dev.keepmeengaged.data.RawColumn;
import java.util.Arrays;

/** Draws one course of a company: what it is like, and how its learners took it. */
final class SampleCourse {

  /** Courses that nobody or everybody finished; most of them have few learners. */
  private static final double ALL_OR_NONE = 0.182;

  /** Standard deviation of what the features do not explain, in logits. */
  private static final double NOISE = 0.3;

  private static final double NOT_OBSERVED = 0.009;
  private static final double MOST_USERS = 75_540;
  private static final double MOST_HOURS = 79_150;

  /** Scores that courses of a single learner really have. */
  private static final double[] ONE_LEARNER_SCORES = {2, 6, 11, 20, 33, 40, 50, 60, 80};

  private final SampleCompany company;
  private final SampleCompany.Programme programme;
  private final Draws draws;
  private final double[] values = new double[RawColumn.values().length];

  private SampleCourse(SampleCompany company, Draws draws) {
    this.company = company;
    this.programme = company.programmes().get(draws.index(company.programmes().size()));
    this.draws = draws;
    Arrays.fill(values, Double.NaN);
  }

  /** A course with pages: its values in the order of {@link RawColumn}, NaN for gaps. */
  static double[] draw(SampleCompany company, Draws draws) {
    SampleCourse course = new SampleCourse(company, draws);
    course.drawAudience();
    course.drawOffer();
    SamplePages.draw(company.pageHabits(), course.programme.pages(), course.values, draws);
    course.drawQuizzes();
    course.drawExtras();
    course.drawScore();
    course.drawCertificates();
    return course.values;
  }

  /** An article, a video or the like: it has no pages, and little is recorded of it. */
  static double[] drawWithoutPages(SampleCompany company, Draws draws) {
    SampleCourse course = new SampleCourse(company, draws);
    course.drawAudience();
    course.set(LENGTH_HOURS, Rounding.to(6, draws.logNormal(0.2, 1.2)));
    if (draws.chance(0.3)) {
      course.set(ENGAGEMENT_SCORE, Math.rint(draws.uniform(0, 100)));
    }
    return course.values;
  }

  private void drawAudience() {
    set(USERS, Math.min(MOST_USERS, Math.ceil(draws.logNormal(programme.users(), 0.9))));
    set(VISIBILITY, Math.rint(get(USERS) * draws.logNormal(7, 0.6)));
    set(COMPANY_ADMINISTRATORS, company.roles().administrators());
    set(COMPANY_INSTRUCTORS, company.roles().instructors());
    set(COMPANY_LEARNERS, company.roles().learners());
    set(COMPANY_RATING, company.rating());
  }

  private void drawOffer() {
    double hours = draws.logNormal(programme.lengthHours(), 1.0);
    set(LENGTH_HOURS, draws.chance(0.02) ? 0 : Rounding.to(6, Math.min(MOST_HOURS, hours)));
    if (draws.chance(company.paid())) {
      set(PRICE, draws.chance(0.8) ? programme.price() : Math.rint(draws.logNormal(40, 1.2)) + 0.5);
      if (draws.chance(0.18)) {
        set(DISCOUNT, Rounding.to(6, Math.min(36.95, draws.logNormal(0.35, 1.0))));
      }
    } else if (draws.chance(0.3)) {
      set(PRICE, 0);
    }
  }

  private void drawQuizzes() {
    if (!draws.chance(get(GRADED_ASSESSMENT) > 0 ? 0.95 : 0.22)) {
      return;
    }
    if (draws.chance(0.97)) {
      double grade = draws.chance(0.3) ? 100 : Math.rint(draws.normal(83.5, 11));
      set(QUIZ_GRADE, Math.max(0, Math.min(100, grade)));
    }
    double[] completed = {50, 100, 66.7, 0, 33.3, 60};
    set(COMPLETED_QUIZZES, completed[draws.weighted(68, 17, 6, 4, 3, 2)]);
    set(SURVEYS, Rounding.to(1, 100 - get(COMPLETED_QUIZZES)));
  }

  private void drawExtras() {
    if (draws.chance(company.comments())) {
      set(
          TEACHER_COMMENTS,
          Math.min(40, 1 + Math.floor(-1.3 * StrictMath.log(1 - draws.uniform()))));
    }
    if (draws.chance(company.collaborations())) {
      set(COLLABORATIONS, Math.min(138, 1 + Math.floor(draws.logNormal(1.8, 1.2))));
    }
    if (draws.chance(company.scorm())) {
      set(SCORM_SCORE, Rounding.to(1, draws.uniform(55, 100)));
      set(SCORM_COMPLETIONS, Rounding.to(1, draws.uniform(20, 100)));
      set(SHAREABLE_SCORM, 100);
      set(API_SCORM, 0);
    }
    if (draws.chance(company.milestones())) {
      set(ELECTIVE_MILESTONE, Rounding.to(1, draws.uniform(0, 100)));
      set(REQUIRED_MILESTONE, Rounding.to(1, 100 - get(ELECTIVE_MILESTONE)));
    }
  }

  private void drawScore() {
    double logit = company.engagement().logit(values) + programme.effect() + draws.normal(0, NOISE);
    double score = 100 / (1 + StrictMath.exp(-logit));
    if (draws.chance(ALL_OR_NONE)) {
      set(USERS, Math.ceil(draws.logNormal(3, 1.2)));
      set(ENGAGEMENT_SCORE, draws.chance(score > 35 ? 0.85 : 0.4) ? 100 : 0);
    } else if (get(USERS) == 1 && draws.chance(0.8)) {
      set(ENGAGEMENT_SCORE, nearest(ONE_LEARNER_SCORES, score));
    } else {
      set(ENGAGEMENT_SCORE, Math.max(1, Math.min(99, Math.rint(score))));
    }
    if (draws.chance(NOT_OBSERVED)) {
      set(draws.chance(0.8) ? ENGAGEMENT_SCORE : USERS, Double.NaN);
    }
  }

  /** Certificates are given on completion, so their percent is a part of the score. */
  private void drawCertificates() {
    double score = get(ENGAGEMENT_SCORE);
    if (draws.chance(company.certificates()) && score > 0) {
      double part = draws.uniform();
      set(CERTIFICATES, Rounding.to(6, score * part * part));
    }
  }

  private static double nearest(double[] sorted, double value) {
    double nearest = sorted[0];
    for (double candidate : sorted) {
      if (Math.abs(candidate - value) < Math.abs(nearest - value)) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  private double get(RawColumn column) {
    return values[column.ordinal()];
  }

  private void set(RawColumn column, double value) {
    values[column.ordinal()] = value;
  }
}
