package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.ScoreKind;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;

/** Writes a raw export, as UTF-8, row by row. Not thread-safe. */
public final class RawExportWriter implements Closeable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final BufferedWriter writer;
  private final Optional<ScoreKind> scoreKind;

  private RawExportWriter(BufferedWriter writer, Optional<ScoreKind> scoreKind) {
    this.writer = writer;
    this.scoreKind = scoreKind;
  }

  /** Creates a file with its header. A name that ends in {@code .gz} makes it compressed. */
  public static RawExportWriter create(Path file) throws IOException {
    return create(file, Optional.empty());
  }

  /** Creates a file with the optional columns, for scores of this kind. */
  public static RawExportWriter createDescribed(Path file, ScoreKind kind) throws IOException {
    return create(file, Optional.of(kind));
  }

  private static RawExportWriter create(Path file, Optional<ScoreKind> kind) throws IOException {
    RawExportWriter export = new RawExportWriter(open(file), kind);
    List<String> header = new ArrayList<>(RawExport.columns());
    if (kind.isPresent()) {
      header.addAll(RawExport.optionalColumns());
    }
    FORMAT.printRecord(export.writer, header.toArray());
    return export;
  }

  /**
   * Writes a row of a course that is not described.
   *
   * @param type the course type
   * @param values in the order of {@link RawColumn}; NaN is a gap
   */
  public void write(String type, double[] values, CourseKey key) throws IOException {
    write(type, values, key, CourseDescription.NONE);
  }

  /**
   * Writes a row.
   *
   * @param type the course type
   * @param values in the order of {@link RawColumn}; NaN is a gap
   * @param description content of the optional columns, if the export has them
   */
  public void write(String type, double[] values, CourseKey key, CourseDescription description)
      throws IOException {
    List<Object> cells = new ArrayList<>(values.length + 3);
    cells.add(type);
    for (double value : values) {
      cells.add(Double.isNaN(value) ? "" : Decimal.text(value));
    }
    cells.add(key.company().name());
    cells.add(key.course());
    scoreKind.ifPresent(
        kind -> {
          for (DescriptionColumn column : DescriptionColumn.values()) {
            cells.add(column.cell(description));
          }
          cells.add(kind.id());
        });
    FORMAT.printRecord(writer, cells.toArray());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static BufferedWriter open(Path file) throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return Files.newBufferedWriter(file);
    }
    OutputStream out = Files.newOutputStream(file);
    try {
      return new BufferedWriter(
          new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8));
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }
}
