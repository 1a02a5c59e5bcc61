package dev.keepmeengaged.data;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.Optional;

/**
 * A column of numbers in a table.
 *
 * @param index index of the column; -1 if the table lacks it, so that every cell is a gap
 */
record NumberColumn(CsvTable table, String name, int index, Limits limits) {

  static NumberColumn needed(CsvTable table, String name, Limits limits) {
    return new NumberColumn(table, name, table.needed(name), limits);
  }

  static NumberColumn optional(CsvTable table, String name, Limits limits) {
    return new NumberColumn(table, name, table.optional(name), limits);
  }

  boolean present() {
    return index >= 0;
  }

  /**
   * The number in this column; NaN for a gap, and, with a problem, for what is no number here.
   *
   * @throws DataProblemsException when it contradicts the file's decimal sign
   */
  double read(CsvLine line) {
    String text = present() ? line.cells().get(index).strip() : "";
    if (text.isEmpty()) {
      return Double.NaN;
    }
    DecimalSign sign = table.dialect().sign();
    NumberForm form = NumberForm.of(text);
    if (!form.readableWith(sign)) {
      text = Whitespace.normalised(text);
      form = NumberForm.of(text);
    }
    if (!form.readableWith(sign)) {
      return withoutNumber(line, text, form);
    }
    double value = NumberInput.parseDouble(sign.withPoint(text), true);
    if (Double.isInfinite(value)) {
      return refused(line, text, "not a finite number");
    }
    Optional<String> violation = limits.violatedBy(value);
    // Adding zero turns a negative zero positive, so that equal rows have equal bytes.
    return violation.isPresent() ? refused(line, text, violation.get()) : value + 0.0;
  }

  private double withoutNumber(CsvLine line, String text, NumberForm form) {
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (MissingValues.isWord(text)) {
      table.assumptions().gap(text);
      return Double.NaN;
    }
    Optional<DecimalSign> settles = form.settles();
    Optional<CsvDialect.Evidence> evidence = table.dialect().evidence();
    if (settles.isPresent() && evidence.isPresent()) {
      throw table.refused(
          line,
          name,
          text,
          "a %s, but %s, with a %s: a file has one decimal sign"
              .formatted(settles.get().label(), evidence.get(), table.dialect().sign().label()));
    }
    return refused(line, text, InvalidNumber.reason(text));
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
    return present() && (!Double.isNaN(value) || isGap(line.cells().get(index)));
  }

  private static boolean isGap(String cell) {
    String text = Whitespace.normalised(cell);
    return text.isEmpty() || MissingValues.isWord(text);
  }

  private double refused(CsvLine line, String text, String reason) {
    table.report(line, name, text, reason);
    return Double.NaN;
  }
}
