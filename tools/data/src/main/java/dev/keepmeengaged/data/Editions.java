package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest edition of each course in a table, and the older editions.
 *
 * @param newest a row per course, in the order of the table
 * @param older the other rows, in the order of the table
 */
record Editions(List<CourseRow> newest, List<CourseRow> older) {

  /** The id of the step that counts editions. */
  static final String STEP = "editions";

  /** The editions among rows without a problem from {@link DuplicateCheck}. */
  static Editions of(List<CourseRow> rows) {
    if (rows.stream().allMatch(row -> row.description().edition().isEmpty())) {
      return new Editions(rows, List.of());
    }
    Map<Optional<CourseKey>, CourseRow> newestOf = new HashMap<>();
    for (CourseRow row : rows) {
      newestOf.merge(row.key(), row, Editions::newer);
    }
    List<CourseRow> newest = new ArrayList<>(newestOf.size());
    List<CourseRow> older = new ArrayList<>();
    for (CourseRow row : rows) {
      boolean isNewest = row.key().isEmpty() || row.equals(newestOf.get(row.key()));
      (isNewest ? newest : older).add(row);
    }
    return new Editions(newest, older);
  }

  /** The step that reports the numbers. */
  ImportReport.Step step() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("newest", (long) newest.size());
    counts.put("older", (long) older.size());
    return new ImportReport.Step(STEP, "Editions (older ones are kept aside)", counts);
  }

  private static CourseRow newer(CourseRow one, CourseRow other) {
    return edition(one).comparedTo(edition(other)) == Edition.Order.OLDER ? other : one;
  }

  private static Edition edition(CourseRow row) {
    return new Edition(row.description().edition().orElse(""));
  }
}
