package dev.keepmeengaged.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * A way to corrupt an export.
 *
 * @param message text that the error message must contain
 * @param lines most lines of problems
 */
record Corruption(String name, String message, int lines, Function<SavedExport, byte[]> corrupt) {

  private static final String PRICE = "Price (dollars)";
  private static final String LENGTH = "Length of Course (hours)";
  private static final String CONTENT = "Content (percent)";

  @Override
  public String toString() {
    return name;
  }

  static List<Corruption> all() {
    List<Corruption> all = new ArrayList<>(otherFiles());
    all.addAll(otherText());
    all.addAll(headers());
    all.addAll(rows());
    all.addAll(numbers());
    all.addAll(signs());
    all.addAll(names());
    all.addAll(courses());
    all.addAll(descriptions());
    all.addAll(editions());
    return all;
  }

  private static List<Corruption> otherFiles() {
    String zip = "PK\u0003\u0004\u0014\0\6\0\b\0\0\0!\0";
    return List.of(
        file(
            "Excel workbook",
            "Excel workbook (.xlsx): open it and save the sheet as CSV",
            zip + "[Content_Types].xml"),
        file(
            "Excel workbook of a library",
            "Excel workbook (.xlsx)",
            zip + "xl/worksheets/sheet1.xml"),
        file(
            "old Excel workbook",
            "Excel workbook (.xls)",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
        file(
            "OpenDocument sheet",
            "(.ods)",
            zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
        file("zip archive", "zip archive: unpack it", zip + "export.csv"),
        file("PDF", "PDF document", "%PDF-1.7\n"),
        file("RTF", "RTF document", "{\\rtf1\\ansi"),
        file("SQLite", "SQLite database", "SQLite format 3\0"),
        file("Parquet", "Parquet file", "PAR1\u0015\u0004"),
        file("Arrow", "Feather or Arrow file", "ARROW1\0\0"),
        file("HDF5", "HDF5 file", "\u0089HDF\r\n\u001A\n"),
        file("Stata", "Stata file", "<stata_dta><header>"),
        file("SPSS", "SPSS file", "$FL2@(#) SPSS DATA FILE"),
        file("R data", "R data file", "RDX3\nX\n"),
        new Corruption("compressed R data", "R data file", 1, e -> gzip(latin("X\n\0\0\0\3\0\4"))),
        file("Python pickle", "Python pickle", "\u0080\u0004\u0095\u00AA"),
        file("bzip2", "compressed with bzip2", "BZh91AY&SY"),
        file("xz", "compressed with xz", "\u00FD7zXZ\0"),
        file("zstd", "compressed with zstd", "(\u00B5/\u00FD\u0004"),
        file("7-Zip", "7-Zip archive", "7z\u00BC\u00AF'\u001C"),
        file("RAR", "RAR archive", "Rar!\u001A\u0007"),
        file("picture", "is a picture", "\u0089PNG\r\n\u001A\n"),
        file("HTML page", "HTML page", "<!DOCTYPE html>\n<html><body>Please log in</body></html>"),
        file("HTML called a table", "HTML page", "\n<table><tr><td>Course Type</td></tr></table>"),
        file("XML", "is XML", "<?xml version=\"1.0\"?>\n<Workbook/>"),
        file("JSON rows", "is JSON", "[\n {\"Course Type\": \"course\"}]"),
        file("JSON object", "is JSON", "{\"courses\": []}"),
        new Corruption(
            "compressed file cut off",
            "damaged or cut off",
            1,
            e -> Arrays.copyOf(gzip(e.bytes()), 200)));
  }

  private static List<Corruption> otherText() {
    return List.of(
        file("empty file", "is empty", ""),
        file("blank lines alone", "is empty", "\n \n\n"),
        new Corruption(
            "UTF-16 without a mark", "UTF-16 without a mark", 1, in(StandardCharsets.UTF_16LE)),
        new Corruption("UTF-32", "UTF-32 text", 1, in(Charset.forName("UTF-32LE"), "\uFEFF")),
        new Corruption(
            "Latin-1 names",
            "not UTF-8 text: save the file as UTF-8",
            1,
            in(StandardCharsets.ISO_8859_1)));
  }

  private static List<Corruption> headers() {
    return List.of(
        separated('|', "separated by '|'"),
        separated(' ', "separated by blanks"),
        separated(':', "separated by ':'"),
        separated('^', "separated by '^'"),
        lines(
            "each line quoted as a whole",
            "one pair of quotes",
            lines -> lines.replaceAll(line -> '"' + line.replace("\"", "\"\"") + '"')),
        new Corruption("table turned", "one below another", 1, Corruption::turned),
        lines("no header", "the header is missing", lines -> lines.remove(0)),
        lines("header of another table", "the header is missing", lines -> lines.set(0, "id,name")),
        lines(
            "title of forty lines",
            "the header is missing",
            lines -> lines.addAll(0, Collections.nCopies(40, "Courses"))),
        lines(
            "open quote in the header",
            "a quote is not closed",
            lines -> lines.set(0, '"' + lines.get(0).replace("\"", ""))),
        table(
            "column missing",
            "\"Price (dollars)\": column is missing",
            e -> e.header.set(1, "Cost")),
        table(
            "five columns missing",
            "\"External (percent)\"",
            e -> IntStream.range(19, 24).forEach(i -> e.header.set(i, "c" + i))),
        table("column twice", "stands in the header twice", e -> e.before(PRICE, 5)),
        table(
            "column twice in two spellings",
            "stands in the header twice",
            e -> e.before("price.DOLLARS", 5)),
        lines(
            "header sorted into the rows",
            "a row above the header",
            lines -> Collections.swap(lines, 0, 9)),
        lines(
            "two files one below another",
            "the header again",
            lines -> lines.add(20, lines.get(0))));
  }

  private static List<Corruption> rows() {
    return List.of(
        lines(
            "last line cut off", "cut-off line: 4 fields", lines -> lines.set(40, "course,1,2,3")),
        lines(
            "unquoted comma in a name",
            "cut-off line: 31 fields",
            lines -> lines.set(2, lines.get(2).replace("Heron", "Heron, Inc"))),
        new Corruption(
            "unquoted decimal commas",
            "fields where the header has 30",
            1,
            e ->
                e.encoded(
                    e.numbers(cell -> cell.replace(".", "\u0001")).text().replace('\u0001', ','))),
        lines(
            "separators at the ends of rows",
            "cut-off line: 31 fields",
            lines -> IntStream.range(1, 41).forEach(i -> lines.set(i, lines.get(i) + ","))),
        lines("open quote", "a quote is not closed", lines -> lines.set(3, '"' + lines.get(3))),
        new Corruption(
            "line break in a name",
            "a quote is not closed",
            2,
            e ->
                e.column(RawExport.COMPANY, name -> name.replace("caf\u00e9", "caf\u00e9\n"))
                    .bytes()),
        lines(
            "endless line",
            "line of more than 65,536 bytes",
            lines -> lines.set(5, "9".repeat(70_000))),
        lines(
            "row names that do not count",
            "cut-off line: 31 fields",
            lines ->
                IntStream.range(1, 41).forEach(i -> lines.set(i, (50 - i) + "," + lines.get(i)))));
  }

  private static List<Corruption> numbers() {
    return List.of(
        cell("percent sign", "without a percent sign", CONTENT, cell -> cell + "%"),
        cell("percent sign after a blank", "without a percent sign", CONTENT, cell -> cell + " %"),
        cell("thousands comma", "without thousands separators", "Number of Users", c -> "3,756"),
        cell("thousands blank", "without thousands separators", "Number of Users", c -> "3 756"),
        cell(
            "thousands no-break blank",
            "without thousands separators",
            "Number of Users",
            c -> "3\u00A0756"),
        cell(
            "thousands apostrophe",
            "without thousands separators",
            "Number of Users",
            c -> "3'756"),
        cell(
            "thousands twice", "without thousands separators", "Number of Users", c -> "3.756.123"),
        cell("thousands and fraction", "without thousands separators", LENGTH, c -> "3,756.25"),
        cell("dollar sign", "without currency", PRICE, c -> "$16.99"),
        cell("euro sign", "without currency", PRICE, c -> "16.99 \u20AC"),
        cell("currency code", "without currency", PRICE, c -> "USD 16.99"),
        cell("unit", "without a unit", LENGTH, c -> "4.5 h"),
        cell("date", "a date", LENGTH, c -> "14.03.2026"),
        cell("ISO date", "a date", LENGTH, c -> "2026-03-14"),
        cell("day and month", "a date", LENGTH, c -> "14-Mar"),
        cell("month and year", "a date", LENGTH, c -> "Mar 26"),
        cell("time", "a time", LENGTH, c -> "1:30"),
        cell("formula", "a formula", PRICE, c -> "=B2"),
        cell("broken reference", "a spreadsheet's error", PRICE, c -> "#REF!"),
        cell("division by zero", "a spreadsheet's error", PRICE, c -> "#DIV/0!"),
        cell("infinite", "not a finite number", PRICE, c -> "Infinity"),
        cell("too large", "not a finite number", PRICE, c -> "1e999"),
        cell("words", "not a number", PRICE, c -> "free"),
        cell("question mark", "not a number", PRICE, c -> "?"),
        cell("yes", "write 1 for yes and 0 for no", "SCORM Score (average)", c -> "yes"),
        cell("other digits", "write digits 0 to 9", PRICE, c -> "\u0661\u0662"),
        cell("minus sign", "negative", PRICE, c -> "\u22125"),
        cell("negative in brackets", "negative", PRICE, c -> "(5)"),
        cell("negative", "negative", PRICE, c -> "-5"),
        cell("percent above 100", "outside 0 to 100", "Company Learners (percent)", c -> "101"),
        cell("score above 100", "outside 0 to 100", "Engagement Score", c -> "101"));
  }

  private static List<Corruption> signs() {
    return List.of(
        cell("two decimal signs", "a decimal point, but line 2 has \"16,9\"", PRICE, c -> "16,9"),
        table(
            "thousands points between decimal commas",
            "without thousands separators",
            e -> {
              e.separator = ';';
              e.numbers(cell -> cell.replace('.', ',')).column("Number of Users", c -> "3.756");
            }),
        table(
            "only numbers with two readings",
            "no other value settles the decimal sign",
            e -> {
              e.separator = ';';
              whole(e).column(LENGTH, c -> "1.234");
            }),
        table(
            "only commas with two readings",
            "no other value settles the decimal sign",
            e -> whole(e).column(LENGTH, c -> "1,234")),
        table(
            "two signs with two readings",
            "line 2 has \"1.234\"",
            e -> {
              e.separator = '\t';
              whole(e).column(LENGTH, c -> "1.234").column(PRICE, c -> "1,234");
            }));
  }

  private static List<Corruption> names() {
    AtomicInteger row = new AtomicInteger();
    return List.of(
        cell("company missing", "no value", RawExport.COMPANY, c -> ""),
        cell("course missing", "no value", RawExport.COURSE, c -> ""),
        cell("company too long", "characters", RawExport.COMPANY, c -> c + "x".repeat(999)),
        cell("control character", "control character", RawExport.COMPANY, c -> c + "\u0007x"),
        cell(
            "company in another case",
            "only in case or accents",
            RawExport.COMPANY,
            c -> row.getAndIncrement() % 8 == 1 ? "BLUE heron" : c),
        cell("course twice", "already", RawExport.COURSE, c -> "7"));
  }

  private static List<Corruption> courses() {
    return List.of(
        lines("no rows", "there are no rows", lines -> lines.subList(1, lines.size()).clear()),
        cell("types in another spelling", "40 of type \"Course\"", "Course Type", c -> "Course"),
        cell("no types", "40 of type \"(none)\"", "Course Type", c -> ""),
        cell("no scores", "no engagement score", "Engagement Score", c -> ""),
        cell("no users", "no number of users", "Number of Users", c -> "NA"),
        mix("no page types", "write 100 for content", c -> ""),
        mix(
            "page types as shares",
            "sum to 1: write percents",
            c -> c.isEmpty() ? c : Double.toString(Double.parseDouble(c) / 100)),
        cell("page types that do not sum to 100", "do not sum to 100", CONTENT, c -> "20"));
  }

  private static List<Corruption> descriptions() {
    AtomicInteger row = new AtomicInteger();
    return List.of(
        described("half a page", "not a whole number from 0 to 1,000,000", "Pages", c -> "28.5"),
        described("fewer than no pages", "from 0 to 1,000,000", "Pages", c -> "-3"),
        described("pages beyond belief", "from 0 to 1,000,000", "Pages", c -> "1e9"),
        described("pages in words", "not a number", "Pages", c -> "many"),
        described("pages with a unit", "not a number", "Pages", c -> "28 pages"),
        described("title too long", "256 characters", "Course Title", c -> "x".repeat(256)),
        described(
            "control character in a title", "control character", "Course Title", c -> "a\u0007"),
        described("edition too long", "256 characters", "Edition", c -> "x".repeat(256) + c),
        described(
            "another kind of score", "neither share nor recorded", "Score Kind", c -> "stars"),
        described(
            "two kinds of scores",
            "line 2 says share: all scores of a file are of one kind",
            "Score Kind",
            c -> row.getAndIncrement() < 30 ? c : "recorded"),
        described(
            "kind of scores in the first rows alone",
            "no value, but line 2 says share",
            "Score Kind",
            c -> row.getAndIncrement() < 70 ? c : ""),
        described(
            "kind of scores in the last row alone",
            "line 2 says nothing",
            "Score Kind",
            c -> row.getAndIncrement() < 119 ? "" : c));
  }

  private static List<Corruption> editions() {
    return List.of(
        editions(
            "editions without an order",
            "which of the two is newer is not certain: write dates in both",
            "Autumn",
            "Spring"),
        editions("seasons of one year", "is not certain", "Autumn 2025", "Spring 2025"),
        editions("days and months in two digits", "is not certain", "31.12.25", "01.01.26"),
        editions(
            "the same edition twice",
            "stands in line 35 already, in the same edition",
            "2nd",
            "2nd"),
        editions(
            "an edition after a row without one",
            "without an edition: write dates in both",
            "",
            "2nd"),
        editions(
            "a row without an edition after one",
            "in edition \"2nd\", and this line has none",
            "2nd",
            ""),
        editions("a course twice without editions", "stands in line 35 already", "", ""));
  }

  private static Corruption editions(String name, String message, String earlier, String later) {
    return described(
        name, message, "Edition", c -> c.equals("2nd") ? earlier : c.equals("10th") ? later : c);
  }

  /** A corruption of the columns that an export may have besides. */
  private static Corruption described(
      String name, String message, String column, UnaryOperator<String> change) {
    return new Corruption(
        name, message, 1, e -> SavedExport.described().column(column, change).bytes());
  }

  private static SavedExport whole(SavedExport export) {
    return export
        .numbers(cell -> cell.contains(".") ? "" : cell)
        .column(CONTENT, c -> "100")
        .column("Interactive (percent)", c -> "0");
  }

  private static Corruption mix(String name, String message, UnaryOperator<String> change) {
    return table(
        name,
        message,
        e ->
            List.of(
                    CONTENT,
                    "Graded Assessment (percent)",
                    "External (percent)",
                    "Interactive (percent)")
                .forEach(column -> e.column(column, change)));
  }

  private static Corruption cell(
      String name, String message, String column, UnaryOperator<String> change) {
    return table(name, message, e -> e.column(column, change));
  }

  private static Corruption table(String name, String message, Consumer<SavedExport> change) {
    return new Corruption(
        name,
        message,
        1,
        e -> {
          change.accept(e);
          return e.bytes();
        });
  }

  private static Corruption lines(String name, String message, Consumer<List<String>> change) {
    return new Corruption(
        name,
        message,
        1,
        e -> {
          List<String> lines = e.lines();
          change.accept(lines);
          return e.encoded(String.join("\n", lines) + "\n");
        });
  }

  private static Corruption separated(char separator, String message) {
    return new Corruption(
        "separated by " + (int) separator,
        message,
        1,
        e -> {
          e.separator = separator;
          return e.bytes();
        });
  }

  private static byte[] turned(SavedExport export) {
    return export.encoded(
        IntStream.range(0, export.header.size())
            .mapToObj(
                i ->
                    export.header.get(i).replace(",", "")
                        + ","
                        + export.rows.stream()
                            .map(row -> row.get(i).replace(",", "").replace("\"", ""))
                            .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n")));
  }

  private static Corruption file(String name, String message, String content) {
    return new Corruption(name, message, 1, e -> latin(content));
  }

  private static Function<SavedExport, byte[]> in(Charset charset) {
    return in(charset, "");
  }

  private static Function<SavedExport, byte[]> in(Charset charset, String mark) {
    return export -> (mark + export.text()).getBytes(charset);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
