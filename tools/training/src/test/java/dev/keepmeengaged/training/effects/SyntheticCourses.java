package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFormat;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Courses with real mixes, many zeros and a score that certificates and content make. */
public final class SyntheticCourses {

  private SyntheticCourses() {}

  public static List<FeatureVector> features(int rows, long seed) {
    Random random = new Random(seed);
    List<FeatureVector> features = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      double[] values = new double[Feature.COUNT];
      for (int f = 0; f < values.length; f++) {
        values[f] = random.nextInt(100);
      }
      values[Feature.CERTIFICATES.ordinal()] = random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(100);
      values[Feature.TEACHER_COMMENTS.ordinal()] = random.nextInt(4);
      values[Feature.USES_SCORM.ordinal()] = random.nextInt(2);
      values[Feature.MILESTONE_COURSE.ordinal()] = 0;
      mix(random, values);
      features.add(FeatureVector.of(values));
    }
    return features;
  }

  /** A fifth of the courses is all content. */
  private static void mix(Random random, double[] values) {
    int left = 100;
    for (Feature pageType : Feature.PAGE_TYPES) {
      if (pageType != Feature.CONTENT) {
        int share = random.nextInt(3) == 0 ? random.nextInt(left + 1) / 2 : 0;
        values[pageType.ordinal()] = share;
        left -= share;
      }
    }
    values[Feature.CONTENT.ordinal()] = left;
  }

  public static double score(FeatureVector course) {
    return 10 + course.raw(Feature.CERTIFICATES) / 2 + (100 - course.raw(Feature.CONTENT)) / 4;
  }

  public static double[] scores(List<FeatureVector> courses) {
    return courses.stream().mapToDouble(SyntheticCourses::score).toArray();
  }

  /** Such courses without ids; every fifth has no quiz grade. */
  public static CourseData data(int rows, long seed) {
    List<CourseRow> training = new ArrayList<>();
    for (FeatureVector course : features(rows, seed)) {
      training.add(
          new CourseRow(
              Optional.empty(),
              score(course),
              training.size() % 5 == 0
                  ? course.with(Map.of(Feature.QUIZ_GRADE, Double.NaN))
                  : course));
    }
    return new CourseData(
        DataFormat.PUBLISHED, training, List.of(), new ImportReport(List.of(), 0, List.of(), 0));
  }
}
