package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.data.RawColumn;
import dev.keepmeengaged.data.RawExport;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of an export.
 *
 * @param values those that there are
 */
record ExportRow(String company, String course, String type, Map<RawColumn, Double> values) {

  /** The columns that describe a course, and tell what its score is made of. */
  private static final List<String> DESCRIPTION =
      List.of("Course Title", "Pages", "Edition", "Score Kind");

  /** Exports hold six decimals. */
  private static final double ROUNDING = 6e-7;

  String key() {
    return company + " / " + course;
  }

  /** The value; NaN where there is none. */
  double get(RawColumn column) {
    return values.getOrDefault(column, Double.NaN);
  }

  /** The rows of a file by company and course, in its order. */
  static Map<String, ExportRow> read(Path file) throws IOException {
    Map<String, ExportRow> rows = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(reader(file), format)) {
      List<String> header = new ArrayList<>(RawExport.columns());
      header.addAll(DESCRIPTION);
      assertThat(parser.getHeaderNames()).isEqualTo(header).hasSize(34);
      for (CSVRecord line : parser) {
        ExportRow row = of(line);
        assertThat(rows.put(row.key(), row)).isNull();
      }
    }
    return rows;
  }

  /** Title, pages, edition and kind of score of each course of a file, as its cells. */
  static Map<String, List<String>> descriptions(Path file) throws IOException {
    Map<String, List<String>> descriptions = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(reader(file), format)) {
      for (CSVRecord line : parser) {
        descriptions.put(of(line).key(), DESCRIPTION.stream().map(line::get).toList());
      }
    }
    return descriptions;
  }

  /** Holds rows against the ones that are expected, value by value. */
  static void assertEqual(Map<String, ExportRow> found, Map<String, ExportRow> expected) {
    assertThat(found).containsOnlyKeys(expected.keySet());
    for (ExportRow row : expected.values()) {
      ExportRow other = Objects.requireNonNull(found.get(row.key()));
      assertThat(other.type()).as(row.key()).isEqualTo(row.type());
      for (RawColumn column : RawColumn.values()) {
        if (Double.isNaN(row.get(column))) {
          assertThat(other.get(column)).as("%s of %s", column, row.key()).isNaN();
        } else {
          assertThat(other.get(column))
              .as("%s of %s", column, row.key())
              .isCloseTo(row.get(column), within(ROUNDING));
        }
      }
    }
  }

  private static Reader reader(Path file) throws IOException {
    return file.toString().endsWith(".gz")
        ? new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)
        : Files.newBufferedReader(file);
  }

  private static ExportRow of(CSVRecord line) {
    Map<RawColumn, Double> values = new EnumMap<>(RawColumn.class);
    for (RawColumn column : RawColumn.values()) {
      String cell = line.get(column.header());
      if (!cell.isEmpty()) {
        values.put(column, Double.valueOf(cell));
      }
    }
    return new ExportRow(
        line.get("companyid_words"), line.get("courseid_num"), line.get("Course Type"), values);
  }
}
