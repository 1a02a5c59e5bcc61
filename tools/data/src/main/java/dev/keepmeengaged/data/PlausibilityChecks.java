package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reports implausible values in the imported rows of a table. Each value is allowed, so nothing is
 * refused: the owner of the data knows better. Not thread-safe.
 */
final class PlausibilityChecks {

  /** More learners than a course can have. */
  private static final double MOST_USERS = 1e9;

  private final String file;
  private final List<Column> columns = new ArrayList<>();

  PlausibilityChecks(String file) {
    this.file = file;
  }

  /** The meaning of a column's numbers, which decides what is implausible. */
  enum Meaning {
    SCORE,
    USERS,
    /** A percentage that is no part of a page mix: a mix of shares is refused for its sum. */
    PERCENT,
    OTHER;

    static Meaning of(Feature feature) {
      if (feature == Feature.USERS) {
        return USERS;
      }
      boolean of100 = feature.kind() == FeatureKind.PERCENT || feature.kind() == FeatureKind.SCORE;
      return of100 && !feature.pageType() ? PERCENT : OTHER;
    }

    static Meaning of(RawColumn column) {
      return column == RawColumn.ENGAGEMENT_SCORE
          ? SCORE
          : Feature.byColumn(column.header()).map(Meaning::of).orElse(OTHER);
    }
  }

  /** Adds a column to check. */
  Column column(String name, Meaning meaning) {
    Column column = new Column(name, meaning);
    columns.add(column);
    return column;
  }

  /** A line for people for each kind of suspicion. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Column column : columns) {
      column.suspicions().forEach(reason -> lines.add(said(List.of(column.name), reason)));
    }
    List<String> empty = columns.stream().filter(Column::isEmpty).map(c -> c.name).toList();
    if (!empty.isEmpty()) {
      lines.add(said(empty, "no value in any row, so nothing is learned from it"));
    }
    List<String> constant =
        columns.stream()
            .filter(c -> c.isConstant() && c.meaning != Meaning.SCORE)
            .map(c -> c.name)
            .toList();
    if (!constant.isEmpty()) {
      lines.add(said(constant, "the same value in every row, so nothing is learned from it"));
    }
    return lines;
  }

  private String said(List<String> names, String reason) {
    return new DataProblem(file, 0, "", "", reason).withColumns(names);
  }

  /** The checks of a column. */
  static final class Column {

    private final String name;
    private final Meaning meaning;
    private final Finding fractions = new Finding();
    private final Finding tooMany = new Finding();
    private long rows;
    private long values;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    private Column(String name, Meaning meaning) {
      this.name = name;
      this.meaning = meaning;
    }

    /**
     * Checks the value of an imported row.
     *
     * @param line line number of the row
     * @param value NaN for a gap
     */
    void see(long line, double value) {
      rows++;
      if (Double.isNaN(value)) {
        return;
      }
      values++;
      least = Math.min(least, value);
      most = Math.max(most, value);
      if (meaning == Meaning.USERS && value != Math.rint(value)) {
        fractions.in(line, value);
      }
      if (meaning == Meaning.USERS && value > MOST_USERS) {
        tooMany.in(line, value);
      }
    }

    /**
     * The suspicions about this column alone, without gaps and constants, which are reported for
     * several columns together.
     */
    private List<String> suspicions() {
      List<String> found = new ArrayList<>();
      boolean percent = meaning == Meaning.SCORE || meaning == Meaning.PERCENT;
      if (percent && most > 0 && most <= 1) {
        found.add(
            "no value is above 1, so these look like shares of 1 and not percents; multiply them by"
                + " 100 if they are");
      }
      if (meaning == Meaning.SCORE && isConstant()) {
        found.add(
            "%s in every row, so there is nothing to predict, and R2 says nothing"
                .formatted(Decimal.text(most)));
      }
      fractions.said("no whole number").ifPresent(found::add);
      tooMany.said("more than 1,000,000,000").ifPresent(found::add);
      return found;
    }

    private boolean isEmpty() {
      return rows > 0 && values == 0;
    }

    private boolean isConstant() {
      return rows > 1 && values == rows && least == most;
    }
  }

  /** The number of occurrences of a suspicion, and the first one. */
  private static final class Finding {

    private long count;
    private long firstLine;
    private double first;

    void in(long line, double value) {
      if (count == 0) {
        firstLine = line;
        first = value;
      }
      count++;
    }

    Optional<String> said(String what) {
      return count == 0
          ? Optional.empty()
          : Optional.of(
              String.format(
                  Locale.ROOT,
                  "%s in %,d %s, first %s in line %d",
                  what,
                  count,
                  count == 1 ? "row" : "rows",
                  Decimal.text(first),
                  firstLine));
    }
  }
}
