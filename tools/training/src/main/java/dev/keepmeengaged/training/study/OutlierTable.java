package dev.keepmeengaged.training.study;

import dev.keepmeengaged.training.data.CourseKey;
import dev.keepmeengaged.training.data.Outliers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/** The rows far from the others, as a table. */
final class OutlierTable {

  static final String FILE = "outliers.csv";

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private OutlierTable() {}

  /** Writes a line for each row; company and course are empty where the data has no ids. */
  static void write(Path file, Outliers outliers) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      CSV.printRecord(writer, "company", "course", "engagementScore", "columns");
      for (Outliers.OutlyingRow outlier : outliers.rows()) {
        Optional<CourseKey> key = outlier.row().key();
        CSV.printRecord(
            writer,
            key.map(k -> k.company().name()).orElse(""),
            key.map(CourseKey::course).map(String::valueOf).orElse(""),
            outlier.row().engagementScore(),
            String.join(" ", outlier.columns()));
      }
    }
  }
}
