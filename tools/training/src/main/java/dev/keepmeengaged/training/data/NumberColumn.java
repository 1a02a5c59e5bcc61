package dev.keepmeengaged.training.data;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of numbers in a table.
 *
 * @param index where it stands; -1 when the table lacks it, and then every cell is a gap
 */
record NumberColumn(CsvTable table, String name, int index, Limits limits) {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,5})?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  static NumberColumn needed(CsvTable table, String name, Limits limits) {
    return new NumberColumn(table, name, table.needed(name), limits);
  }

  static NumberColumn optional(CsvTable table, String name, Limits limits) {
    return new NumberColumn(table, name, table.optional(name), limits);
  }

  boolean present() {
    return index >= 0;
  }

  /** The number in this column; NaN for a gap, and, with a problem, for what is no number here. */
  double read(CsvLine line) {
    String text = present() ? line.cells().get(index).strip() : "";
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (!NUMBER.matcher(text).matches()) {
      boolean notFinite = NOT_FINITE.matcher(text).matches();
      return refused(line, text, notFinite ? "not a finite number" : "not a number");
    }
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      return refused(line, text, "not a finite number");
    }
    Optional<String> violation = limits.violatedBy(value);
    // Adding zero makes the negative zero positive: rows that are equal must look equal.
    return violation.isPresent() ? refused(line, text, violation.get()) : value + 0.0;
  }

  /** The number in this column, which must not be a gap; NaN, with a problem, when it is. */
  double readGapless(CsvLine line) {
    double value = read(line);
    if (present() && Double.isNaN(value) && line.cells().get(index).isBlank()) {
      return refused(line, "", "no value");
    }
    return value;
  }

  private double refused(CsvLine line, String text, String reason) {
    table.report(line, name, text, reason);
    return Double.NaN;
  }
}
