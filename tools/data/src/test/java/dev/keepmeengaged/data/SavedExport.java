package dev.keepmeengaged.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A raw export as some program saves it: a table, and how it is written. */
final class SavedExport {

  /** What a form changes; two forms of one part exclude each other. */
  enum Part {
    SEPARATOR,
    DECIMAL_SIGN,
    ENCODING,
    COMPRESSION,
    LINES_ABOVE,
    COLUMN_NAMES,
    ROW_NAMES,
    BLANK_LINES,
    GAPS,
    LINE_END,
    QUOTES,
    NAMES,
    COLUMNS
  }

  private static final List<String> NAME_COLUMNS =
      List.of(
          "Course Type",
          "companyid_words",
          "courseid_num",
          "Course Title",
          "Edition",
          "Score Kind");

  private final List<String> columns;
  final List<String> header;
  final List<List<String>> rows;
  char separator = ',';
  Charset charset = StandardCharsets.UTF_8;
  boolean mark;
  boolean compressed;
  boolean allQuoted;
  boolean rowNamesWithoutHeader;
  String lineEnd = "\n";
  String betweenRows = "";
  UnaryOperator<String> above = separator -> "";

  private SavedExport(List<String> header, List<List<String>> rows) {
    this.columns = List.copyOf(header);
    this.header = header;
    this.rows = rows;
  }

  /** Forty courses of four companies, with fractions, gaps, and names that look like gaps. */
  static SavedExport reference() {
    return of(RawExport.columns());
  }

  /** The same courses with the optional columns, one of them in two editions. */
  static SavedExport described() {
    List<String> columns = new ArrayList<>(RawExport.columns());
    columns.addAll(RawExport.optionalColumns());
    SavedExport export = of(columns);
    int course = columns.indexOf(RawExport.COURSE);
    export.rows.get(37).set(course, export.rows.get(33).get(course));
    return export;
  }

  private static SavedExport of(List<String> columns) {
    List<String> companies = List.of("NULL", "Blue Heron", "caf\u00e9, \"north\"; south", "NA");
    List<String> header = new ArrayList<>(columns);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> row = new ArrayList<>();
      for (String column : header) {
        row.add(value(column, i, companies.get(i % 4)));
      }
      rows.add(row);
    }
    return new SavedExport(header, rows);
  }

  private static String value(String column, int i, String company) {
    return switch (column) {
      case "Course Type" -> i % 9 == 8 ? "article" : i % 5 == 0 ? "course" : "courseGroup";
      case "companyid_words" -> company;
      case "Course Title" -> i % 3 == 0 ? "" : "\u00c9tudes, \"part\" " + i + "; 1,5 -";
      case "Pages" -> i % 4 == 0 ? "" : i % 4 == 1 ? "28.0" : Integer.toString(i);
      case "Edition" -> i % 2 == 0 ? "" : i == 37 ? "10th" : "2nd";
      case "Score Kind" -> "share";
      case "courseid_num" -> Integer.toString(2000 - 7 * i);
      case "Engagement Score" -> i % 13 == 12 ? "" : Integer.toString(i * 2 + 1);
      case "Number of Users" -> Integer.toString(1 + i * i * 3);
      case "Length of Course (hours)" -> i % 3 == 0 ? "1.234" : "1234.5";
      case "Content (percent)" -> i % 2 == 0 ? "57.1" : "100";
      case "Graded Assessment (percent)", "External (percent)" -> i % 2 == 0 ? "14.3" : "";
      case "Interactive (percent)" -> i % 2 == 0 ? "14.3" : "0";
      case "Company Rating (average)" -> i % 7 == 0 ? "" : "89.25";
      case "Not-Graded Assessment (percent)" -> "";
      case "Quiz Grade (average)" -> i % 4 == 0 ? "" : "0.5";
      case "SCORM Score (average)", "Elective Milestone (percent)" -> i % 6 == 0 ? "12" : "";
      case "Company Learners (percent)" -> "66.7";
      default -> i % 8 == 3 ? "7" : "";
    };
  }

  /** Changes each cell of the columns with numbers. */
  SavedExport numbers(UnaryOperator<String> change) {
    return cells(column -> !NAME_COLUMNS.contains(column), change);
  }

  SavedExport column(String column, UnaryOperator<String> change) {
    return cells(column::equals, change);
  }

  private SavedExport cells(Predicate<String> changed, UnaryOperator<String> change) {
    for (List<String> row : rows) {
      IntStream.range(0, columns.size())
          .filter(i -> changed.test(columns.get(i)))
          .map(i -> i + row.size() - columns.size())
          .forEach(i -> row.set(i, change.apply(row.get(i))));
    }
    return this;
  }

  /** Puts a column before the others. */
  SavedExport before(String name, int first) {
    header.add(0, name);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).add(0, Integer.toString(first + i));
    }
    return this;
  }

  /** The table's lines, header first. */
  List<String> lines() {
    return Stream.concat(Stream.of(header), IntStream.range(0, rows.size()).mapToObj(this::named))
        .map(this::line)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<String> named(int row) {
    List<String> cells = new ArrayList<>(rows.get(row));
    if (rowNamesWithoutHeader) {
      cells.add(0, Integer.toString(row + 1));
    }
    return cells;
  }

  private String line(List<String> cells) {
    return cells.stream()
        .map(
            cell ->
                allQuoted || cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0
                    ? '"' + cell.replace("\"", "\"\"") + '"'
                    : cell)
        .collect(Collectors.joining(String.valueOf(separator)));
  }

  /** The file. */
  byte[] bytes() {
    return encoded(text());
  }

  /** The file's text. */
  String text() {
    String between = betweenRows.replace('S', separator) + lineEnd;
    String table = String.join(lineEnd + (betweenRows.isEmpty() ? "" : between), lines()) + lineEnd;
    return above.apply(String.valueOf(separator)).replace("\n", lineEnd) + table;
  }

  /** This text in the file's encoding. */
  byte[] encoded(String text) {
    byte[] bytes = ((mark ? "\uFEFF" : "") + text).getBytes(charset);
    if (!compressed) {
      return bytes;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
