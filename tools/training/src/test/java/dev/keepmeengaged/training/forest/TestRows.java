package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFormat;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Rows with ties, zeros, constant columns, decimals and a response with noise. */
final class TestRows {

  private TestRows() {}

  static List<FeatureVector> features(int rows, long seed) {
    Random random = new Random(seed);
    List<FeatureVector> features = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      double[] values = new double[Feature.COUNT];
      for (int f = 0; f < values.length; f++) {
        values[f] =
            switch (f % 5) {
              case 0 -> random.nextInt(3) == 0 ? random.nextInt(40) / 10.0 : 0;
              case 1 -> Math.exp(random.nextGaussian());
              case 2 -> random.nextInt(2);
              case 3 -> 33.300000000000004;
              default -> random.nextInt(rows) / 7.0;
            };
      }
      // A mix that sums to 100.
      values[Feature.GRADED_ASSESSMENT.ordinal()] = random.nextInt(40);
      values[Feature.NOT_GRADED_ASSESSMENT.ordinal()] = 0;
      values[Feature.CONTENT.ordinal()] = 100 - values[Feature.GRADED_ASSESSMENT.ordinal()];
      values[Feature.EXTERNAL.ordinal()] = 0;
      values[Feature.INTERACTIVE.ordinal()] = 0;
      features.add(FeatureVector.of(values));
    }
    return features;
  }

  static double[] scores(List<FeatureVector> features, long seed) {
    Random random = new Random(~seed);
    return features.stream()
        .mapToDouble(
            row ->
                Math.min(
                    99,
                    1
                        + row.raw(Feature.CONTENT) / 2
                        + 10 * row.raw(Feature.DISCOUNT)
                        + random.nextInt(20)))
        .toArray();
  }

  /** Course data of such rows, with ids or without. */
  static CourseData data(int rows, long seed, boolean keys) {
    List<FeatureVector> features = features(rows, seed);
    double[] scores = scores(features, seed);
    List<CourseRow> courses = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      CourseKey key =
          new CourseKey(new Company("company " + i % 7), new CourseId(Integer.toString(i)));
      courses.add(
          new CourseRow(keys ? Optional.of(key) : Optional.empty(), scores[i], features.get(i)));
    }
    return data(courses);
  }

  static CourseData data(List<CourseRow> courses) {
    return new CourseData(
        DataFormat.PUBLISHED, courses, List.of(), new ImportReport(List.of(), 0, List.of(), 0));
  }
}
