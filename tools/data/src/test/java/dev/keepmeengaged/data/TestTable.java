package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small table without problems, in any of the formats, that a test spoils where it wants. */
final class TestTable {

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  private TestTable(List<String> header) {
    this.header = new ArrayList<>(header);
  }

  static TestTable x(int rows) {
    return filled(Arrays.stream(Feature.values()).map(Feature::column).toList(), rows);
  }

  static TestTable y(int rows) {
    return filled(List.of("Engagement Score"), rows);
  }

  static TestTable fifteen(int rows) {
    List<String> header =
        new ArrayList<>(List.of("Visibility (# views)", "Engagement Score", "companyid_words"));
    List<String> features =
        new ArrayList<>(Arrays.stream(Feature.values()).map(Feature::column).toList());
    Collections.reverse(features);
    header.addAll(features);
    header.addAll(List.of("courseid_num", "Engagement Bins"));
    return filled(header, rows);
  }

  static TestTable rawExport(int rows) {
    return filled(RawExport.columns(), rows);
  }

  /** With the optional columns; there is no edition but those that a test writes. */
  static TestTable describedExport(int rows) {
    List<String> header = new ArrayList<>(RawExport.columns());
    header.addAll(RawExport.optionalColumns());
    return filled(header, rows);
  }

  static TestTable prepared(int rows) {
    return filled(PreparedTable.columns(), rows);
  }

  /** This table with a cell changed; the first row is 0 and stands in line 2. */
  TestTable with(int row, String column, String value) {
    rows.get(row).set(header.indexOf(column), value);
    return this;
  }

  TestTable without(String column) {
    int index = header.indexOf(column);
    header.remove(index);
    rows.forEach(row -> row.remove(index));
    return this;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(line(header)));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  String text() {
    return String.join("\n", lines()) + "\n";
  }

  void writeTo(Path file) throws IOException {
    Files.writeString(file, text());
  }

  private static TestTable filled(List<String> header, int rows) {
    TestTable table = new TestTable(header);
    for (int i = 0; i < rows; i++) {
      int row = i;
      table.rows.add(
          IntStream.range(0, header.size())
              .mapToObj(column -> value(header.get(column), row))
              .collect(Collectors.toCollection(ArrayList::new)));
    }
    return table;
  }

  private static String value(String column, int row) {
    return switch (column) {
      case "Course Type" -> "courseGroup";
      case "companyid_words", "company" -> "otter";
      case "courseid_num", "course" -> Integer.toString(101 + row);
      case "Engagement Score", "engagementScore" -> Integer.toString(30 + row % 60);
      case "Content (percent)", "content" -> "85.3";
      case "Graded Assessment (percent)", "gradedAssessment" -> "14.7";
      case "Number of Users", "users" -> Integer.toString(5 + row);
      case "Engagement Bins" -> "Low";
      case "Course Title" -> "Course " + (101 + row);
      case "Pages" -> Integer.toString(row);
      case "Edition" -> "";
      case "Score Kind" -> "share";
      default -> "0";
    };
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(","));
  }
}
