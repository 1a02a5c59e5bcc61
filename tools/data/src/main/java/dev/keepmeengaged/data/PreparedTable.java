package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/**
 * The table that {@code prepare} writes: a row per course with its ids, its score and its twenty
 * features under their ids. A gap is an empty cell. Title, pages and edition follow if a course has
 * them.
 */
final class PreparedTable {

  static final String COMPANY = "company";
  static final String COURSE = "course";
  static final String ENGAGEMENT_SCORE = "engagementScore";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private PreparedTable() {}

  /** The columns that every table has, in the order in which they are written. */
  static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(COMPANY, COURSE, ENGAGEMENT_SCORE));
    Arrays.stream(Feature.values()).map(Feature::id).forEach(columns::add);
    return columns;
  }

  /** Writes courses, each with its key, as UTF-8, with the columns that describe some of them. */
  static void write(Path file, List<CourseRow> courses) throws IOException {
    write(file, courses, DescriptionColumn.in(courses));
  }

  /** Writes courses, each with its key, as UTF-8, with these columns that describe them. */
  static void write(Path file, List<CourseRow> courses, List<DescriptionColumn> described)
      throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      List<String> header = new ArrayList<>(columns());
      described.stream().map(DescriptionColumn::id).forEach(header::add);
      FORMAT.printRecord(writer, header.toArray());
      for (CourseRow course : courses) {
        FORMAT.printRecord(writer, cells(course, described));
      }
    }
  }

  private static Object[] cells(CourseRow course, List<DescriptionColumn> described) {
    CourseKey key = course.key().orElseThrow();
    List<Object> cells = new ArrayList<>(List.of(key.company().name(), key.course()));
    cells.add(Decimal.text(course.engagementScore()));
    for (double value : course.features().toArray()) {
      cells.add(Double.isNaN(value) ? "" : Decimal.text(value));
    }
    described.forEach(column -> cells.add(column.cell(course.description())));
    return cells.toArray();
  }

  static CourseData read(Path file, BadRowPolicy policy) {
    ProblemCollector problems = new ProblemCollector(policy);
    PageMixes mixes = new PageMixes();
    List<CourseRow> courses =
        new CourseTable(COMPANY, COURSE, ENGAGEMENT_SCORE, Feature::id, DescriptionColumn::id)
            .read(file, mixes, problems);
    String name = String.valueOf(file.getFileName());
    problems.settle(name, courses.size());
    ImportReport report =
        problems.report(
            List.of(
                new ImportReport.Step("read", "Rows read", Map.of(name, (long) courses.size())),
                mixes.step(),
                Scope.step(courses)),
            courses);
    return new CourseData(DataFormat.PREPARED, Scope.inScope(courses), courses, report);
  }
}
