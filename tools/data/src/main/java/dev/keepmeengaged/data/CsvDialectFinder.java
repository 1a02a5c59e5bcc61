package dev.keepmeengaged.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Determines the dialect of a file. It never guesses: an ambiguous file is refused.
 *
 * <ul>
 *   <li>The header is the line among the first {@value #FIRST_LINES} that names most columns with
 *       one of the separators; names match by their letters and digits. A line above it that fills
 *       more than a quarter of the columns is a row, and refused: a sheet that was sorted with its
 *       header must not lose rows.
 *   <li>The first number that can be read in only one way settles the decimal sign ({@code 12,5},
 *       {@code 1234.5}, {@code 0,123}); {@code 1,234} and {@code 1.234} can be read in two ways.
 *       Where no number settles it, a file with such numbers is refused, but for points in a file
 *       with commas between its cells, as RFC 4180 and {@code extract} write it. A number with the
 *       other sign anywhere is a contradiction, which is found while the rows are read.
 *   <li>Row names without a column (R's {@code write.table}): every row has one cell more than the
 *       header, and its first cells count upwards. Anything else is a cut-off line, so that an
 *       unquoted decimal comma never shifts a row.
 * </ul>
 *
 * <p><b>Implementation note.</b> The finder reads up to the number that settles the sign, mostly
 * the second line, and reads the whole file only where no number has a fraction. Reading every file
 * twice took the time of one more pass and found nothing more.
 */
final class CsvDialectFinder {

  private static final int FIRST_LINES = 32;

  /** A row of values may contain a column name or two: one course type is "course". */
  private static final int FEWEST_NAMES = 3;

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final List<Character> OTHER_SEPARATORS =
      List.of('|', ' ', ':', '^', '~', '\u001F');

  private final String name;
  private final LineReader lines;
  private final List<String> first = new ArrayList<>();

  private CsvDialectFinder(String name, LineReader lines) {
    this.name = name;
    this.lines = lines;
  }

  /**
   * The dialect of a file.
   *
   * @throws DataProblemsException when it has no header, or its numbers have two readings
   */
  static CsvDialect of(Path file) throws IOException {
    try (LineReader lines = LineReader.open(file)) {
      return new CsvDialectFinder(String.valueOf(file.getFileName()), lines).find();
    }
  }

  private CsvDialect find() throws IOException {
    Optional<String> line = lines.next();
    while (line.isPresent()) {
      first.add(line.get());
      line = first.size() < FIRST_LINES ? lines.next() : Optional.empty();
    }
    if (first.stream().allMatch(String::isBlank)) {
      throw refused(0, "", "is empty, not even a header");
    }
    if (first.get(0).indexOf('\0') >= 0) {
      throw refused(1, "", "not UTF-8 text (UTF-16 without a mark, or no text at all)");
    }
    Header header = header();
    checkAbove(header);
    List<String> columns = ColumnNames.meant(header.cells());
    return new Numbers(header, columns).dialect();
  }

  private Header header() {
    Header best = mostKnown(SEPARATORS);
    if (!best.certain() && best.known() < FEWEST_NAMES) {
      throw noHeader();
    }
    return best;
  }

  /** Refuses a line above the header that fills many cells, since it is a row and no title. */
  private void checkAbove(Header header) {
    int columns = header.cells().size();
    for (int i = 0; i < header.index(); i++) {
      List<String> filled =
          cells(header.separator(), first.get(i)).stream()
              .map(String::strip)
              .filter(cell -> !cell.isEmpty())
              .toList();
      boolean row =
          columns > 1
              ? filled.size() > columns / 4.0
              : filled.stream().anyMatch(cell -> NumberForm.of(cell) != NumberForm.NO_NUMBER);
      if (row) {
        throw refused(
            i + 1L,
            first.get(i),
            String.format(
                Locale.ROOT, "a row above the header, which is line %d", header.index() + 1));
      }
    }
  }

  /** The first line whose cells are mostly known names, else the line with most known names. */
  private Header mostKnown(List<Character> separators) {
    Header best = new Header(separators.get(0), 0, List.of(), 0);
    for (int i = 0; i < first.size(); i++) {
      for (char separator : separators) {
        List<String> cells = cells(separator, first.get(i));
        long known = ColumnNames.known(cells);
        if (known > best.known()) {
          best = new Header(separator, i, cells, known);
        }
      }
      if (best.certain() && best.known() >= FEWEST_NAMES) {
        return best;
      }
    }
    return best;
  }

  private DataProblemsException noHeader() {
    Header other = mostKnown(OTHER_SEPARATORS);
    if (other.known() >= FEWEST_NAMES) {
      return refused(
          1L + other.index(),
          first.get(other.index()),
          "columns are separated by %s: write commas, semicolons or tabs"
              .formatted(
                  other.separator() == ' ' ? "blanks" : CsvDialect.nameOf(other.separator())));
    }
    for (int i = 0; i < first.size(); i++) {
      List<String> whole = cells(',', first.get(i));
      if (whole.size() == 1 && ColumnNames.known(cells(',', whole.get(0))) >= FEWEST_NAMES) {
        return refused(
            i + 1L, first.get(i), "the whole line stands in one pair of quotes, as one cell");
      }
    }
    for (char separator : SEPARATORS) {
      List<String> names =
          first.stream()
              .map(line -> cells(separator, line))
              .map(c -> c.isEmpty() ? "" : c.get(0))
              .toList();
      if (ColumnNames.known(names) >= FEWEST_NAMES) {
        return refused(
            1,
            first.get(0),
            "columns' names stand one below another: turn the table by 90 degrees");
      }
    }
    for (int i = 0; i < first.size(); i++) {
      String unquoted = first.get(i).replace("\"", "");
      if (cells(',', first.get(i)).isEmpty()
          && ColumnNames.known(cells(',', unquoted)) >= FEWEST_NAMES) {
        return refused(i + 1L, first.get(i), "cut-off header: a quote is not closed");
      }
    }
    int text = 0;
    while (first.get(text).isBlank()) {
      text++;
    }
    return refused(
        text + 1L,
        first.get(text),
        String.format(
            Locale.ROOT,
            "neither this line nor one of the %d below it names a column: the header is missing,"
                + " or is of another table",
            first.size() - 1 - text));
  }

  private static List<String> cells(char separator, String line) {
    if (line.length() > LineReader.LONGEST) {
      return List.of();
    }
    try {
      return new CsvCells(separator).of(line).stream().map(CsvDialectFinder::decoded).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String decoded(String raw) {
    return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private DataProblemsException refused(long line, String value, String reason) {
    return new DataProblemsException(new DataProblem(name, line, "", decoded(value), reason));
  }

  /** A line with column names. */
  private record Header(char separator, int index, List<String> cells, long known) {

    /** Whether at least half of its cells are known names. */
    boolean certain() {
      return known > 0 && 2 * known >= cells.size();
    }
  }

  /** The numbers below a header. */
  private final class Numbers {

    private final Header header;
    private final List<String> columns;
    private final CsvCells parser;
    private Optional<CsvDialect.Evidence> point = Optional.empty();
    private Optional<CsvDialect.Evidence> comma = Optional.empty();
    private boolean rowNames;

    Numbers(Header header, List<String> columns) {
      this.header = header;
      this.columns = columns;
      this.parser = new CsvCells(header.separator());
    }

    CsvDialect dialect() throws IOException {
      boolean firstRow = true;
      for (int i = header.index() + 1; ; i++) {
        Optional<String> line = i < first.size() ? Optional.of(first.get(i)) : lines.next();
        if (line.isEmpty()) {
          return unsettled();
        }
        List<String> row = cells(line.get());
        if (firstRow && !row.isEmpty()) {
          firstRow = false;
          rowNames = row.size() == columns.size() + 1 && CsvTable.rowNumber(row.get(0)).isPresent();
        }
        Optional<CsvDialect> settled = settledBy(i + 1L, row);
        if (settled.isPresent()) {
          return settled.get();
        }
      }
    }

    /** The cells of a row; none if it is blank or damaged. */
    private List<String> cells(String line) {
      if (parser.areEmpty(line) || line.length() > LineReader.LONGEST) {
        return List.of();
      }
      try {
        return parser.of(line);
      } catch (IOException e) {
        return List.of();
      }
    }

    private Optional<CsvDialect> settledBy(long line, List<String> row) {
      int shift = rowNames ? 1 : 0;
      if (row.size() != columns.size() + shift) {
        return Optional.empty();
      }
      for (int i = 0; i < columns.size(); i++) {
        String text = Whitespace.normalised(decoded(row.get(i + shift)));
        if (text.isEmpty() || !ColumnNames.holdsNumbers(columns.get(i))) {
          continue;
        }
        NumberForm form = NumberForm.of(text);
        CsvDialect.Evidence value = new CsvDialect.Evidence(line, columns.get(i), text);
        if (form.settles().isPresent()) {
          return Optional.of(dialect(form.settles().get(), Optional.of(value)));
        }
        if (form == NumberForm.POINT_OR_THOUSANDS && point.isEmpty()) {
          point = Optional.of(value);
        }
        if (form == NumberForm.COMMA_OR_THOUSANDS && comma.isEmpty()) {
          comma = Optional.of(value);
        }
      }
      return Optional.empty();
    }

    /** Between commas, a point is the decimal sign: RFC 4180's files are written so. */
    private CsvDialect unsettled() {
      boolean standard = header.separator() == CsvDialect.STANDARD_SEPARATOR;
      if (comma.isPresent() && point.isPresent()) {
        throw undecided(
            comma.get(), "; " + point.get() + ", and no value settles which is the decimal sign");
      }
      if (comma.isPresent() || (point.isPresent() && !standard)) {
        throw undecided(
            comma.or(() -> point).orElseThrow(), ", and no other value settles the decimal sign");
      }
      return dialect(DecimalSign.POINT, Optional.empty());
    }

    private DataProblemsException undecided(CsvDialect.Evidence value, String rest) {
      return new DataProblemsException(
          new DataProblem(
              name,
              value.line(),
              value.column(),
              value.value(),
              "may have a fraction or thousands" + rest));
    }

    private CsvDialect dialect(DecimalSign sign, Optional<CsvDialect.Evidence> evidence) {
      return new CsvDialect(
          header.separator(), header.index() + 1L, header.cells(), rowNames, sign, evidence);
    }
  }
}
