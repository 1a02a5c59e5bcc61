package dev.keepmeengaged.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A problem of the data and its place.
 *
 * @param file name of the file, without its folder
 * @param line line of the file, from 1 (the header); 0 for the whole file
 * @param column name of the column; empty for the whole line
 * @param value the value, shortened if it is long; may be empty
 * @param reason description of the problem
 */
public record DataProblem(
    @JsonIgnore String file, long line, String column, String value, String reason) {

  private static final int LONGEST_VALUE = 60;

  public DataProblem {
    if (value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "...";
    }
  }

  /** A problem of a file or folder as a whole. */
  static DataProblem ofFile(String file, String reason) {
    return new DataProblem(file, 0, "", "", reason);
  }

  /** One line for people: {@code export.csv:17, "Content (percent)", value "abc": not a number}. */
  @Override
  public String toString() {
    return withColumns(List.of(column));
  }

  /** A line for people about several columns with this problem. */
  String withColumns(List<String> columns) {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    columns.stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> text.append(", \"").append(printable(name)).append('"'));
    if (!value.isEmpty()) {
      text.append(", value \"").append(printable(value)).append('"');
    }
    return text.append(": ").append(reason).toString();
  }

  /** The line for people, without the name of the file. */
  String withoutFile() {
    return toString()
        .substring(file.length())
        .replaceFirst("^:(\\d+)", " line $1")
        .replaceFirst("^[:, ]+", "");
  }

  /** Control characters of a damaged file must not reach a terminal. */
  private static String printable(String value) {
    return value
        .codePoints()
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
