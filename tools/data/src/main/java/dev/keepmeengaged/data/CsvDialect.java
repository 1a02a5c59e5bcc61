package dev.keepmeengaged.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a file writes its table.
 *
 * @param separator what stands between cells
 * @param headerLine the line with the names of the columns, from 1
 * @param header the names as they are written
 * @param rowNames whether each row begins with a name of its own, for which the header has none
 * @param sign what stands before the fraction of numbers
 * @param evidence the first value that settles the sign; empty where no value has a fraction
 */
record CsvDialect(
    char separator,
    long headerLine,
    List<String> header,
    boolean rowNames,
    DecimalSign sign,
    Optional<Evidence> evidence) {

  static final char STANDARD_SEPARATOR = ',';

  /** A value, and where it stands. */
  record Evidence(long line, String column, String value) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "line %d has \"%s\" in \"%s\"", line, value, column);
    }
  }

  /** What a separator is called. */
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
