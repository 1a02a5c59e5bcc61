package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseDescription;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the descriptions of courses. */
final class DescriptionColumns {

  /** The most code points, as in names. */
  private static final int LONGEST = 255;

  private final CsvTable table;
  private final String titleName;
  private final String editionName;
  private final int titleIndex;
  private final int editionIndex;
  private final NumberColumn pages;

  /**
   * The columns of a table.
   *
   * @param names their names in the table
   */
  DescriptionColumns(CsvTable table, Function<DescriptionColumn, String> names) {
    this.table = table;
    this.titleName = names.apply(DescriptionColumn.TITLE);
    this.editionName = names.apply(DescriptionColumn.EDITION);
    this.titleIndex = table.optional(titleName);
    this.editionIndex = table.optional(editionName);
    this.pages =
        NumberColumn.optional(table, names.apply(DescriptionColumn.PAGES), Limits.PAGE_COUNT);
  }

  /** The description in a line, which is not cut off, and its problems. */
  CourseDescription read(CsvLine line) {
    double count = pages.read(line);
    return new CourseDescription(
        text(line, titleIndex, titleName),
        count >= 1 ? OptionalInt.of((int) count) : OptionalInt.empty(),
        text(line, editionIndex, editionName));
  }

  /** The problem of a title or an edition with normalised blanks, if any. */
  static Optional<String> wrongIn(String text) {
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      return Optional.of(
          String.format(Locale.ROOT, "%d characters, which is more than %d", length, LONGEST));
    }
    return text.chars().anyMatch(Character::isISOControl)
        ? Optional.of("it has a control character")
        : Optional.empty();
  }

  private Optional<String> text(CsvLine line, int index, String name) {
    Optional<String> text = table.text(line, index).filter(t -> !t.isEmpty());
    text.flatMap(DescriptionColumns::wrongIn)
        .ifPresent(reason -> table.report(line, name, text.orElseThrow(), reason));
    return text; // A wrong one, too: without its edition a row would be wrong twice.
  }
}
