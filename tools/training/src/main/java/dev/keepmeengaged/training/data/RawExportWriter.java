package dev.keepmeengaged.training.data;

import dev.keepmeengaged.domain.CourseKey;
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
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;

/** Writes a raw export, as UTF-8, row by row. Not thread-safe. */
public final class RawExportWriter implements Closeable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final BufferedWriter writer;

  private RawExportWriter(BufferedWriter writer) {
    this.writer = writer;
  }

  /** Begins a file with its header; a name that ends in {@code .gz} is compressed. */
  public static RawExportWriter create(Path file) throws IOException {
    RawExportWriter export = new RawExportWriter(open(file));
    FORMAT.printRecord(export.writer, RawExport.columns().toArray());
    return export;
  }

  /**
   * Writes a row.
   *
   * @param type the course type
   * @param values in the order of {@link RawColumn}; NaN is a gap
   */
  public void write(String type, double[] values, CourseKey key) throws IOException {
    List<Object> cells = new ArrayList<>(values.length + 3);
    cells.add(type);
    for (double value : values) {
      cells.add(Double.isNaN(value) ? "" : Decimal.text(value));
    }
    cells.add(key.company().name());
    cells.add(key.course());
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
