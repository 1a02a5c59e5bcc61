package dev.keepmeengaged.training.data;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A column of numbers in a table.
 *
 * @param index where it stands; -1 when the table lacks it, and then every cell is a gap
 */
record NumberColumn(CsvTable table, String name, int index, Limits limits) {

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
    OptionalDouble number = parsed(text);
    if (number.isEmpty()) {
      boolean notFinite = NOT_FINITE.matcher(text).matches();
      return refused(line, text, notFinite ? "not a finite number" : "not a number");
    }
    double value = number.getAsDouble();
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
    if (Double.isNaN(value) && holds(line, value)) {
      return refused(line, "", "no value");
    }
    return value;
  }

  /** Whether this value, read from a line, is what the cell holds: a number, or NaN for a gap. */
  boolean holds(CsvLine line, double value) {
    return present() && (!Double.isNaN(value) || line.cells().get(index).isBlank());
  }

  /** Decimal numbers only: Java's own syntax also has NaN, hexadecimal digits and type suffixes. */
  private static OptionalDouble parsed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789.-+eE".indexOf(text.charAt(i)) < 0) {
        return OptionalDouble.empty();
      }
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private double refused(CsvLine line, String text, String reason) {
    table.report(line, name, text, reason);
    return Double.NaN;
  }
}
