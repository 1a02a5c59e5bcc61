package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.Outliers;
import dev.keepmeengaged.domain.CourseKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/** The rows far from the others, as a table. */
final class OutlierTable {

  static final String FILE = "outliers.csv";

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private OutlierTable() {}

  /**
   * Writes a line for each row.
   *
   * @param rows all rows, in the order in which they were read; a line has the number of its row,
   *     from 1, since company and course are empty where the data has no ids
   */
  static void write(Path file, Outliers outliers, List<CourseRow> rows) throws IOException {
    IdentityHashMap<CourseRow, Integer> numbers = new IdentityHashMap<>();
    rows.forEach(row -> numbers.put(row, numbers.size() + 1));
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      CSV.printRecord(writer, "row", "company", "course", "engagementScore", "columns");
      for (Outliers.OutlyingRow outlier : outliers.rows()) {
        Optional<CourseKey> key = outlier.row().key();
        CSV.printRecord(
            writer,
            numbers.get(outlier.row()),
            key.map(k -> k.company().name()).orElse(""),
            key.map(CourseKey::course).map(String::valueOf).orElse(""),
            outlier.row().engagementScore(),
            String.join(" ", outlier.columns()));
      }
    }
  }
}
