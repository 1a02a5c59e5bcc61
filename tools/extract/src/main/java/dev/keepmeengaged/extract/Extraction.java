package dev.keepmeengaged.extract;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.DataProblemsException;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.data.RawColumn;
import dev.keepmeengaged.data.RawExportWriter;
import dev.keepmeengaged.data.RawRowChecks;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.support.AtomicFile;
import dev.keepmeengaged.support.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Runs the query in a read-only transaction, so that the export is a snapshot of one moment.
 * Streams its rows, so that memory does not grow with their number. Not thread-safe.
 */
final class Extraction {

  private static final int ROWS_AT_ONCE = 1_000;

  /**
   * The precision of fractions: without rounding, sums of many numbers differ in the last bits
   * between runs.
   */
  private static final double MICRO = 1e6;

  /** The importer's upper limit for a number of pages. */
  private static final double MOST_PAGES = 1e6;

  private final ViewSource source;
  private final ReadableNames names;
  private final Connection connection;
  private final RawRowChecks checks;

  private final Map<RawColumn, Long> gaps = new EnumMap<>(RawColumn.class);
  private long rows;
  private Map<String, Long> leftOut = Map.of();
  private long withoutPages;
  private @Nullable String lastCompany;
  private long companies;

  private Extraction(
      ViewSource source,
      ReadableNames names,
      Connection connection,
      String fileName,
      BadRowPolicy policy) {
    this.source = source;
    this.names = names;
    this.connection = connection;
    this.checks = new RawRowChecks(fileName, policy);
  }

  /**
   * Begins a transaction that reads a snapshot of one moment.
   *
   * @throws SQLException as the database says
   */
  static void beginSnapshot(Connection connection) throws SQLException {
    // Redshift has one isolation level, the strictest.
    if (Dialect.of(connection) != Dialect.REDSHIFT) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
    connection.setAutoCommit(false);
  }

  /**
   * The outcome of an extraction.
   *
   * @param courses rows written
   * @param companies companies of these courses
   */
  record Extracted(long courses, long companies, ImportReport report) {}

  /**
   * Extracts to a file, whole or not at all.
   *
   * @param source whose companies have readable names, and whose views are complete
   * @param names for readable titles
   * @throws DataProblemsException if a row is invalid in an export
   * @throws SQLException as the database says
   */
  static Extracted run(
      ViewSource source, ReadableNames names, Connection connection, Path file, BadRowPolicy policy)
      throws SQLException {
    Extraction extraction =
        new Extraction(source, names, connection, String.valueOf(file.getFileName()), policy);
    ImportReport report = AtomicFile.create(file, extraction::writeTo);
    return new Extracted(extraction.checks.accepted(), extraction.companies, report);
  }

  private ImportReport writeTo(Path draft) throws IOException, SQLException {
    leftOut = source.leftOut(connection);
    try (RawExportWriter export = RawExportWriter.createDescribed(draft, ScoreKind.SHARE);
        Terminal.Bar progress = Terminal.bar("Courses", count(), " courses");
        PreparedStatement statement = connection.prepareStatement(ExtractionQuery.over(source))) {
      // With a fetch size and outside autocommit, the driver buffers this many rows and not all.
      statement.setFetchSize(ROWS_AT_ONCE);
      source.dialect().sendNumbersInBinary(statement);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          write(found, export);
          progress.advance();
        }
      }
    }
    return checks.settle(steps(), leftOutInWords());
  }

  private int count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(ExtractionQuery.countOver(source))) {
      return found.next() ? (int) Math.min(Integer.MAX_VALUE, found.getLong(1)) : 0;
    }
  }

  private void write(ResultSet found, RawExportWriter export) throws IOException, SQLException {
    rows++;
    String type = Optional.ofNullable(found.getString(1)).orElse("");
    double[] values = new double[RawColumn.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(found, i + 2);
    }
    if (RawRowChecks.isModelled(type) && Double.isNaN(values[RawColumn.CONTENT.ordinal()])) {
      withoutPages++;
      return;
    }
    String company = found.getString(values.length + 2);
    CourseDescription description =
        new CourseDescription(
            readable(found.getString(values.length + 5)),
            pages(found.getDouble(values.length + 4)),
            readable(found.getString(values.length + 6)));
    Optional<CourseKey> key =
        checks.check(type, values, company, found.getString(values.length + 3), description);
    if (key.isPresent()) {
      export.write(type, values, key.get(), description);
      count(values, key.get());
    }
  }

  private Optional<String> readable(@Nullable String text) {
    return Optional.ofNullable(text).map(names::readable).filter(cell -> !cell.isEmpty());
  }

  /** The number of pages; empty for a fraction, as from a platform that weighs its pages. */
  private static OptionalInt pages(double count) {
    boolean counts = count >= 1 && count <= MOST_PAGES && count == Math.rint(count);
    return counts ? OptionalInt.of((int) count) : OptionalInt.empty();
  }

  private void count(double[] values, CourseKey key) {
    String company = key.company().name();
    if (!company.equals(lastCompany)) {
      companies++;
      lastCompany = company;
    }
    for (RawColumn column : RawColumn.values()) {
      if (Double.isNaN(values[column.ordinal()])) {
        gaps.merge(column, 1L, Long::sum);
      }
    }
  }

  private long found() {
    return rows + Counts.sum(leftOut);
  }

  /** The omitted courses in words, for an export without courses. */
  private String leftOutInWords() {
    if (found() == 0) {
      return "there is no course in " + source.place();
    }
    Map<String, Long> reasons = new LinkedHashMap<>();
    if (withoutPages > 0) {
      reasons.put("without pages", withoutPages);
    }
    reasons.putAll(leftOut);
    return String.format(Locale.ROOT, "courses found %,d", found())
        + (reasons.isEmpty() ? "" : ", of them left out: " + Counts.listed(reasons));
  }

  private List<ImportReport.Step> steps() {
    Map<String, Long> courses = new LinkedHashMap<>();
    courses.put("found", found());
    courses.put("without pages, left out", withoutPages);
    leftOut.forEach((reason, count) -> courses.put("left out, " + reason, count));
    Map<String, Long> byHeader = new LinkedHashMap<>();
    gaps.forEach((column, count) -> byHeader.put(column.header(), count));
    List<ImportReport.Step> steps = new ArrayList<>();
    steps.add(new ImportReport.Step("courses", "Courses", courses));
    steps.add(new ImportReport.Step("gaps", "Not recorded", byHeader));
    return steps;
  }

  /** A number to six decimals; NaN for NULL, infinite for NaN in the database. */
  private static double number(ResultSet found, int column) throws SQLException {
    double value = found.getDouble(column);
    if (found.wasNull()) {
      return Double.NaN;
    }
    if (Double.isNaN(value)) {
      return Double.POSITIVE_INFINITY;
    }
    double micros = Math.rint(value * MICRO);
    return Double.isInfinite(micros) ? value : micros / MICRO;
  }
}
