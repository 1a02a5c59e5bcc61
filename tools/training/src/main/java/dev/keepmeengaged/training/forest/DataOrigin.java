package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.TrainingData;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Profile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Describes rows for a model's card. */
final class DataOrigin {

  private DataOrigin() {}

  /**
   * @param rows the data's rows that the model is trained on
   */
  static TrainingData of(CourseData data, List<CourseRow> rows) {
    int companies =
        (int)
            rows.stream()
                .flatMap(row -> row.key().stream())
                .map(CourseKey::company)
                .distinct()
                .count();
    int profiles = (int) rows.stream().map(row -> Profile.of(row.features())).distinct().count();
    return new TrainingData(
        Optional.of(data.format().label()),
        rows.size(),
        companies == 0 ? OptionalInt.empty() : OptionalInt.of(companies),
        OptionalInt.of(profiles),
        data.scoreKind(),
        data.madeUp(),
        TrainingData.SCOPE,
        data.trainingHash());
  }
}
