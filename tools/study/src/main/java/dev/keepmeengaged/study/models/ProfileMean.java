package dev.keepmeengaged.study.models;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.study.models.SplitData.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The baseline: predicts the mean score of the courses with the same company profile. */
record ProfileMean() implements StudiedModel {

  @Override
  public String id() {
    return "profile-mean";
  }

  @Override
  public String name() {
    return "Mean of the company's profile";
  }

  @Override
  public String description(List<Double> chosen) {
    return "The mean score of the training rows with the same four company features; of all training"
        + " rows where none has them.";
  }

  @Override
  public String parameters() {
    return "";
  }

  @Override
  public Fitted fit(SplitData split, long seed) {
    Map<Profile, Double> means =
        split.training().courses().stream()
            .collect(
                Collectors.groupingBy(
                    row -> Profile.of(row.features()),
                    Collectors.averagingDouble(CourseRow::engagementScore)));
    double overall = Arrays.stream(split.training().scores()).average().orElseThrow();
    return new Fitted(
        predict(split.training(), means, overall),
        predict(split.test(), means, overall),
        OptionalDouble.empty());
  }

  private static double[] predict(Rows rows, Map<Profile, Double> means, double overall) {
    return rows.courses().stream()
        .mapToDouble(row -> means.getOrDefault(Profile.of(row.features()), overall))
        .toArray();
  }
}
