package dev.keepmeengaged.conformance;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openlca.npy.NpyDoubleArray;

/**
 * What the study's scripts read: {@code features} (gaps are NaN), {@code scores}, and the numbers
 * of features that are treated apart.
 */
final class StudyRows {

  private StudyRows() {}

  static void write(List<CourseRow> rows, ArrayFolder folder) {
    folder.write("features", rows.stream().map(CourseRow::features).toList());
    folder.write(
        "scores",
        NpyDoubleArray.vectorOf(rows.stream().mapToDouble(CourseRow::engagementScore).toArray()));
    folder.write("company-features", numbers(Profile.FEATURES.stream()));
    folder.write("page-types", numbers(Feature.PAGE_TYPES.stream()));
    folder.write("yes-no-features", numbers(those(Feature::yesNo)));
    folder.write("controllable-features", numbers(those(Feature::controllable)));
    folder.write(
        "highest-values",
        NpyDoubleArray.vectorOf(
            those(Feature::controllable).mapToDouble(Feature::highest).toArray()));
  }

  private static Stream<Feature> those(Predicate<Feature> condition) {
    return Arrays.stream(Feature.values()).filter(condition);
  }

  private static int[] numbers(Stream<Feature> features) {
    return features.mapToInt(Feature::ordinal).toArray();
  }
}
