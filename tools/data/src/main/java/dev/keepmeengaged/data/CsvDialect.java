package dev.keepmeengaged.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file writes its table.
 *
 * @param separator separator of cells
 * @param headerLine line number of the header, from 1
 * @param header column names as written
 * @param rowNames whether each row begins with a row name, for which the header has no column
 * @param sign decimal sign
 * @param evidence first value that determines the sign; empty if no value has a fraction
 */
record CsvDialect(
    char separator,
    long headerLine,
    List<String> header,
    boolean rowNames,
    DecimalSign sign,
    Optional<Evidence> evidence) {

  static final char STANDARD_SEPARATOR = ',';

  /** A value and its place. */
  record Evidence(long line, String column, String value) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "line %d has \"%s\" in \"%s\"", line, value, column);
    }
  }

  /** The name of a separator. */
  static String nameOf(char separator) {
    return switch (separator) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case ' ' -> "blank";
      default -> "'" + separator + "'";
    };
  }
}
