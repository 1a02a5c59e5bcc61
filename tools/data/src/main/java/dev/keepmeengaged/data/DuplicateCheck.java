package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a table has each course once, or in several editions whose order is known for every
 * two. Not thread-safe.
 */
final class DuplicateCheck {

  private static final String WHAT_TO_DO = ": write dates in both, such as 2026-05-31";

  private final CsvTable table;
  private final String courseName;
  private final String editionName;
  private final Map<CourseKey, Row> last = new HashMap<>();

  DuplicateCheck(CsvTable table, String courseName, String editionName) {
    this.table = table;
    this.courseName = courseName;
    this.editionName = editionName;
  }

  /**
   * Compares a row with the added ones, and reports it if its edition is neither older nor newer
   * for certain than one of them.
   *
   * @param edition its label; empty for a row without one
   * @return whether the row's edition is distinct
   */
  boolean tellApart(CsvLine line, CourseKey key, Optional<String> edition) {
    for (Row earlier = last.get(key); earlier != null; earlier = earlier.before) {
      if (isProblem(line, key, edition, earlier)) {
        return false;
      }
    }
    return true;
  }

  /** Adds a row, to compare later ones with. */
  void add(CsvLine line, CourseKey key, Optional<String> edition) {
    last.put(key, new Row(line.number(), edition, last.get(key)));
  }

  /**
   * Reports a row that is neither older nor newer for certain than an earlier one of its course.
   */
  private boolean isProblem(CsvLine line, CourseKey key, Optional<String> edition, Row earlier) {
    String company = key.company().name();
    if (edition.isEmpty() && earlier.edition.isEmpty()) {
      table.report(
          line,
          courseName,
          key.course().value(),
          String.format(
              Locale.ROOT,
              "course of company \"%s\" stands in line %d already",
              company,
              earlier.line));
      return true;
    }
    String course =
        String.format(
            Locale.ROOT,
            "course \"%s\" of company \"%s\" stands in line %d already",
            key.course(),
            company,
            earlier.line);
    Optional<String> reason = unordered(edition, earlier.edition);
    reason.ifPresent(
        why -> table.report(line, editionName, edition.orElse(""), course + ", " + why));
    return reason.isPresent();
  }

  /** The reason why the order of two editions is unknown; empty if it is known. */
  private static Optional<String> unordered(Optional<String> edition, Optional<String> earlier) {
    if (edition.isEmpty() || earlier.isEmpty()) {
      return Optional.of(
          earlier
                  .map(label -> "in edition \"%s\", and this line has none".formatted(label))
                  .orElse("without an edition")
              + WHAT_TO_DO);
    }
    return switch (new Edition(edition.get()).comparedTo(new Edition(earlier.get()))) {
      case OLDER, NEWER -> Optional.empty();
      case SAME -> Optional.of("in the same edition");
      case UNSETTLED ->
          Optional.of(
              "in edition \"%s\", and which of the two is newer is not certain"
                      .formatted(earlier.get())
                  + WHAT_TO_DO);
    };
  }

  /**
   * A row of a course.
   *
   * @param before previous row of the course; null for the first
   */
  private record Row(long line, Optional<String> edition, @Nullable Row before) {}
}
