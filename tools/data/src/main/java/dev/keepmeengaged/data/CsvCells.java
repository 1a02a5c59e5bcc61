package dev.keepmeengaged.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Parses a line into its cells, by RFC 4180 with any separator. */
final class CsvCells {

  private final char separator;
  private final CSVFormat format;

  CsvCells(char separator) {
    this.separator = separator;
    this.format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreSurroundingSpaces(true).get();
  }

  /**
   * The cells of a line.
   *
   * @throws IOException if a quote is not closed, or not followed by a separator
   */
  List<String> of(String line) throws IOException {
    return line.indexOf('"') < 0 ? unquoted(line) : quoted(line);
  }

  /** Whether a line has only separators. */
  boolean areEmpty(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != separator && c != '"' && c > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Most lines have no quotes; setting up a parser for each took a third of the import. */
  private List<String> unquoted(String line) {
    List<String> cells = new ArrayList<>(32);
    int start = 0;
    for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
      cells.add(line.substring(start, end));
      start = end + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }

  private List<String> quoted(String line) throws IOException {
    try (CSVParser parser = CSVParser.parse(line, format)) {
      List<String> cells = new ArrayList<>(32);
      for (CSVRecord record : parser) {
        cells.addAll(Arrays.asList(record.values()));
      }
      return cells;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
