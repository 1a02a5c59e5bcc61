package dev.keepmeengaged.training.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180) with a header, read line by line; columns are found by name. No value of a
 * course spans lines, so each line is parsed alone: an open quote spoils its own line and not the
 * rest of the file. Not thread-safe.
 */
final class CsvTable implements AutoCloseable {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final String name;
  private final Lines lines;
  private final Problems problems;
  private final List<String> header;

  private Optional<String> held = Optional.empty();
  private long blankFrom;
  private long blankUntil;

  private CsvTable(String name, Lines lines, Problems problems) throws IOException {
    this.name = name;
    this.lines = lines;
    this.problems = problems;
    this.header = readHeader();
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws DataProblemsException when the file cannot be read
   */
  static CsvTable open(Path file, Problems problems) {
    String name = String.valueOf(file.getFileName());
    try {
      Lines lines = Lines.open(file);
      try {
        return new CsvTable(name, lines, problems);
      } catch (IOException e) {
        lines.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** The names in the first line of a file, as far as they can be made out. */
  static List<String> header(Path file) {
    try (CsvTable table = open(file, new Problems())) {
      return table.header;
    }
  }

  /** Name of the file, without its folder. */
  String name() {
    return name;
  }

  List<String> header() {
    return header;
  }

  /** Where a column that must be there stands; -1, with a problem, when it is missing. */
  int needed(String column) {
    int index = header.indexOf(column);
    if (index < 0 && !header.isEmpty()) {
      problems.refuse(new DataProblem(name, 1, column, "", "column is missing"));
    }
    return index;
  }

  /** Where a column stands, or -1. */
  int optional(String column) {
    return header.indexOf(column);
  }

  /**
   * The next line; its problems, when it is cut off or damaged, are reported by this call and by no
   * earlier one. Blank lines at the end of the file do not count.
   *
   * @throws DataProblemsException when the file cannot be read
   */
  Optional<CsvLine> next() {
    if (header.isEmpty()) {
      return Optional.empty(); // Without a header, nothing can be said of the rows.
    }
    if (blankFrom < blankUntil) {
      blankFrom++;
      return Optional.of(cutOff(blankFrom, "", "blank line between rows"));
    }
    if (held.isPresent()) {
      String text = held.get();
      held = Optional.empty();
      return Optional.of(parsed(lines.number(), text));
    }
    try {
      return afterBlanks();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Reports a problem of a cell of this table. */
  void report(CsvLine line, String column, String value, String reason) {
    problems.add(new DataProblem(name, line.number(), column, value, reason));
  }

  private Optional<CsvLine> afterBlanks() throws IOException {
    long before = lines.number();
    Optional<String> text = lines.next();
    while (text.isPresent() && text.get().isBlank()) {
      text = lines.next();
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    // Parsed when its turn comes, so that its problems are booked on it and not on a blank line.
    held = text;
    blankFrom = before;
    blankUntil = lines.number() - 1;
    return next();
  }

  private CsvLine parsed(long number, String text) {
    if (text.length() > Lines.LONGEST) {
      return cutOff(
          number, text, String.format(Locale.ROOT, "line of more than %,d bytes", Lines.LONGEST));
    }
    List<String> cells;
    try {
      cells = cells(text);
    } catch (IOException e) {
      return cutOff(number, text, "cut-off line: a quote is not closed or not followed by a comma");
    }
    if (cells.size() != header.size()) {
      return cutOff(
          number,
          text,
          String.format(
              Locale.ROOT,
              "cut-off line: %d fields where the header has %d",
              cells.size(),
              header.size()));
    }
    decode(number, cells);
    return new CsvLine(number, cells);
  }

  private CsvLine cutOff(long number, String text, String reason) {
    problems.add(new DataProblem(name, number, "", lenientlyDecoded(text), reason));
    return new CsvLine(number, List.of());
  }

  private static List<String> cells(String line) throws IOException {
    return line.indexOf('"') < 0 ? unquotedCells(line) : quotedCells(line);
  }

  /** Most lines have no quotes; setting up a parser for each took a third of the import. */
  private static List<String> unquotedCells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
      cells.add(line.substring(start, comma));
      start = comma + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }

  private static List<String> quotedCells(String line) throws IOException {
    try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
      List<String> cells = new ArrayList<>();
      for (CSVRecord record : parser) {
        cells.addAll(Arrays.asList(record.values()));
      }
      return cells;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void decode(long number, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String raw = cells.get(i);
      if (!isAscii(raw)) {
        Optional<String> text = decoded(raw);
        cells.set(i, text.orElseGet(() -> lenientlyDecoded(raw)));
        if (text.isEmpty()) {
          String column = i < header.size() ? header.get(i) : "";
          problems.add(new DataProblem(name, number, column, cells.get(i), "not UTF-8 text"));
        }
      }
    }
  }

  private List<String> readHeader() throws IOException {
    Optional<String> text = lines.next();
    if (text.isEmpty()) {
      problems.refuse(DataProblem.ofFile(name, "is empty, not even a header"));
      return List.of();
    }
    String line = text.get();
    if (line.indexOf('\0') >= 0
        || line.startsWith("\u00FF\u00FE")
        || line.startsWith("\u00FE\u00FF")) {
      problems.refuse(
          new DataProblem(name, 1, "", "", "not UTF-8 text (UTF-16, or no text at all)"));
      return List.of();
    }
    return headerCells(line);
  }

  private List<String> headerCells(String line) {
    List<String> names = new ArrayList<>();
    try {
      for (String cell : cells(line.length() > Lines.LONGEST ? "" : line)) {
        Optional<String> decoded = decoded(cell);
        String column = decoded.orElseGet(() -> lenientlyDecoded(cell)).strip();
        if (decoded.isEmpty()) {
          problems.refuse(new DataProblem(name, 1, column, "", "column name is not UTF-8 text"));
        }
        if (!column.isEmpty() && names.contains(column)) {
          problems.refuse(
              new DataProblem(name, 1, column, "", "column stands in the header twice"));
        }
        names.add(column);
      }
    } catch (IOException e) {
      problems.refuse(new DataProblem(name, 1, "", "", "cut-off header: a quote is not closed"));
    }
    return List.copyOf(names);
  }

  private static boolean isAscii(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decoded(String raw) {
    ByteBuffer bytes = ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String lenientlyDecoded(String raw) {
    return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  static DataProblemsException unreadable(String file, IOException e) {
    return new DataProblemsException(DataProblem.ofFile(file, "cannot be read: " + reason(e)));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof ZipException || e instanceof EOFException) {
      return "the compressed file is damaged or cut off";
    }
    return String.valueOf(e.getMessage());
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }
}
