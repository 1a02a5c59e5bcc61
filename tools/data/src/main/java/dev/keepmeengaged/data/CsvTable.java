package dev.keepmeengaged.data;

import dev.keepmeengaged.support.FileFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file with a header and cells between separators, in any {@link CsvDialect}, read line by line;
 * columns are found by name. No value of a course spans lines, so each line is parsed alone: an
 * open quote spoils its own line and not the rest of the file. Not thread-safe.
 */
final class CsvTable implements AutoCloseable {

  private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,18}");

  private final String name;
  private final LineReader lines;
  private final ProblemCollector problems;
  private final CsvDialect dialect;
  private final CsvCells parser;
  private final List<String> header;
  private final Assumptions assumptions;
  private final PlausibilityChecks suspicions;

  private Optional<String> held = Optional.empty();
  private long blankFrom;
  private long blankUntil;
  private long lastRowName = Long.MIN_VALUE;

  private CsvTable(String name, CsvDialect dialect, LineReader lines, ProblemCollector problems)
      throws IOException {
    this.name = name;
    this.dialect = dialect;
    this.lines = lines;
    this.problems = problems;
    this.parser = new CsvCells(dialect.separator());
    this.header = ColumnNames.meant(dialect.header());
    boolean otherNames = !header.equals(dialect.header().stream().map(String::strip).toList());
    this.assumptions = new Assumptions(name, dialect, lines.utf16(), otherNames);
    problems.add(assumptions);
    this.suspicions = new PlausibilityChecks(name);
    problems.add(suspicions);
    while (lines.number() < dialect.headerLine()) {
      lines.next();
    }
    checkHeader();
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws DataProblemsException when the file cannot be read, or is no table
   */
  static CsvTable open(Path file, ProblemCollector problems) {
    String name = String.valueOf(file.getFileName());
    try {
      CsvDialect dialect = CsvDialectFinder.of(file);
      LineReader lines = LineReader.open(file);
      try {
        return new CsvTable(name, dialect, lines, problems);
      } catch (IOException e) {
        lines.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * The columns of a file.
   *
   * @throws DataProblemsException when the file cannot be read, or is no table
   */
  static List<String> header(Path file) {
    try (CsvTable table = open(file, new ProblemCollector(BadRowPolicy.REFUSE))) {
      return table.header;
    }
  }

  /** The number in a row name; empty if the text is no number. */
  static OptionalLong rowNumber(String text) {
    return ROW_NUMBER.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** Name of the file, without its folder. */
  String name() {
    return name;
  }

  /** The known names of the columns. */
  List<String> header() {
    return header;
  }

  /** The dialect, with its evidence. */
  CsvDialect dialect() {
    return dialect;
  }

  /** The assumptions in reading this file. */
  Assumptions assumptions() {
    return assumptions;
  }

  /** The checks of the rows that are read from this file. */
  PlausibilityChecks suspicions() {
    return suspicions;
  }

  /** The index of a required column; -1, with a problem, if it is missing. */
  int needed(String column) {
    return needed(column, "column is missing");
  }

  /** The index of a required column, with the reason to report if no column has a similar name. */
  int needed(String column, String reason) {
    int index = header.indexOf(column);
    if (index < 0) {
      String said =
          ColumnNames.misspelt(column, header)
              .map(like -> "column is missing; rename \"%s\" if that is it".formatted(like))
              .orElse(reason);
      problems.refuse(new DataProblem(name, dialect.headerLine(), column, "", said));
    }
    return index;
  }

  /** The index of a column, or -1. */
  int optional(String column) {
    return header.indexOf(column);
  }

  /**
   * The next line; its problems, when it is cut off or damaged, are reported by this call and by no
   * earlier one. Blank lines are passed over; where there is one column only, they may be gaps, and
   * are reported when they stand between rows.
   *
   * @throws DataProblemsException when the file cannot be read
   */
  Optional<CsvLine> next() {
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

  /** The text of a cell, its blanks normalised; empty if the table does not have the column. */
  Optional<String> text(CsvLine line, int column) {
    if (column < 0) {
      return Optional.empty();
    }
    String written = line.cells().get(column);
    String text = Whitespace.normalised(written);
    if (!text.equals(written)) {
      assumptions.name();
    }
    return Optional.of(text);
  }

  /** Whether bad rows are left out, so that other rows are not compared with them. */
  boolean leavesBadRowsOut() {
    return problems.leavesBadRowsOut();
  }

  /** Reports a problem of a cell of this table. */
  void report(CsvLine line, String column, String value, String reason) {
    problems.add(new DataProblem(name, line.number(), column, value, reason));
  }

  /** Reports a problem of a cell that refuses the file even without its row. */
  void refuse(CsvLine line, String column, String value, String reason) {
    problems.refuse(new DataProblem(name, line.number(), column, value, reason));
  }

  /** An exception for a cell that makes the whole file unreadable. */
  DataProblemsException refused(CsvLine line, String column, String value, String reason) {
    return new DataProblemsException(new DataProblem(name, line.number(), column, value, reason));
  }

  private Optional<CsvLine> afterBlanks() throws IOException {
    long before = lines.number();
    Optional<String> text = lines.next();
    while (text.isPresent() && parser.areEmpty(text.get())) {
      text = lines.next();
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (header.size() > 1) {
      assumptions.blankLines(lines.number() - 1 - before);
      return Optional.of(parsed(lines.number(), text.get()));
    }
    // Parsed when its turn comes, so that its problems are booked on it and not on a blank line.
    held = text;
    blankFrom = before;
    blankUntil = lines.number() - 1;
    return next();
  }

  private CsvLine parsed(long number, String text) {
    if (text.length() > LineReader.LONGEST) {
      return cutOff(
          number,
          text,
          String.format(Locale.ROOT, "line of more than %,d bytes", LineReader.LONGEST));
    }
    List<String> cells;
    try {
      cells = parser.of(text);
    } catch (IOException e) {
      return cutOff(
          number,
          text,
          "cut-off line: a quote is not closed or not followed by a "
              + CsvDialect.nameOf(dialect.separator()));
    }
    if (isHeader(cells)) {
      return cutOff(number, text, "the header again: several files were put one below another");
    }
    int named = dialect.rowNames() ? 1 : 0;
    if (cells.size() != header.size() + named || (named > 0 && !countsOn(cells.get(0)))) {
      return cutOff(number, text, wrongFields(cells));
    }
    if (named > 0) {
      cells = cells.subList(1, cells.size());
    }
    decode(number, cells);
    return new CsvLine(number, cells);
  }

  /** The ends are compared first: rows are many. */
  private boolean isHeader(List<String> cells) {
    List<String> names = dialect.header();
    return cells.get(0).equals(names.get(0))
        && cells.get(cells.size() - 1).equals(names.get(names.size() - 1))
        && cells.equals(names);
  }

  /** Names of rows, for which the header has no column, count upwards. */
  private boolean countsOn(String rowName) {
    OptionalLong number = rowNumber(rowName);
    boolean on = number.isPresent() && number.getAsLong() > lastRowName;
    lastRowName = number.orElse(lastRowName);
    return on;
  }

  private String wrongFields(List<String> cells) {
    return String.format(
        Locale.ROOT,
        "cut-off line: %d fields where the header has %d",
        cells.size(),
        header.size());
  }

  private CsvLine cutOff(long number, String text, String reason) {
    problems.add(new DataProblem(name, number, "", lenientlyDecoded(text), reason));
    return new CsvLine(number, List.of());
  }

  private void decode(long number, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String raw = cells.get(i);
      if (!isAscii(raw)) {
        Optional<String> text = decoded(raw);
        cells.set(i, text.orElseGet(() -> lenientlyDecoded(raw)));
        if (text.isEmpty()) {
          String column = i < header.size() ? header.get(i) : "";
          problems.add(
              new DataProblem(
                  name, number, column, cells.get(i), "not UTF-8 text: save the file as UTF-8"));
        }
      }
    }
  }

  private void checkHeader() {
    Set<String> names = new HashSet<>();
    for (String column : header) {
      if (column.indexOf('\uFFFD') >= 0) {
        refuseHeader(column, "column name is not UTF-8 text");
      }
      if (!column.isEmpty() && !names.add(column)) {
        refuseHeader(column, "column stands in the header twice");
      }
    }
  }

  private void refuseHeader(String column, String reason) {
    problems.refuse(new DataProblem(name, dialect.headerLine(), column, "", reason));
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
    return new DataProblemsException(
        DataProblem.ofFile(file, "cannot be read: " + FileFailure.reason(e)));
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
