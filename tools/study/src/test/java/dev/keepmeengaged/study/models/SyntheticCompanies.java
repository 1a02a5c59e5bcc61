package dev.keepmeengaged.study.models;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Courses of companies that differ in level, with gaps, and a column that none has a value in. */
final class SyntheticCompanies {

  private SyntheticCompanies() {}

  /**
   * @param companies rows are dealt among so many, unevenly
   * @param ids whether rows say which
   */
  static List<CourseRow> of(int count, int companies, boolean ids, long seed) {
    Random random = new Random(seed);
    List<CourseRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int company = Math.min(random.nextInt(companies), random.nextInt(companies));
      double[] values = new double[Feature.COUNT];
      for (int f = 0; f < values.length; f++) {
        values[f] = random.nextInt(3) == 0 ? random.nextInt(50) : 0;
      }
      values[Feature.COMPANY_ADMINISTRATORS.ordinal()] = 100.0 * (1 + company) / (3 + company);
      values[Feature.COMPANY_RATING.ordinal()] = company % 3 == 0 ? Double.NaN : 80 + company;
      values[Feature.COMPANY_INSTRUCTORS.ordinal()] = 25;
      values[Feature.COMPANY_LEARNERS.ordinal()] = 50;
      values[Feature.QUIZ_GRADE.ordinal()] = random.nextInt(4) == 0 ? Double.NaN : 89;
      values[Feature.COMPLETED_QUIZZES.ordinal()] = Double.NaN;
      values[Feature.USES_SCORM.ordinal()] = random.nextInt(2);
      values[Feature.MILESTONE_COURSE.ordinal()] = 0;
      double score = 10 + 70.0 * company / companies + random.nextInt(15);
      rows.add(
          new CourseRow(
              ids
                  ? Optional.of(
                      new CourseKey(
                          new Company("Company " + company), new CourseId(Integer.toString(i))))
                  : Optional.empty(),
              score,
              FeatureVector.of(values)));
    }
    return rows;
  }
}
