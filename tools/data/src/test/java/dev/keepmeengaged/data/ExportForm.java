package dev.keepmeengaged.data;

import dev.keepmeengaged.data.SavedExport.Part;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A way to save an export that leaves its meaning as it is.
 *
 * @param said what the line about assumptions must contain; empty where nothing needs saying
 */
record ExportForm(String name, Part part, String said, Consumer<SavedExport> change) {

  private static final List<String> GAP_WORDS =
      List.of("NA", "NaN", "NULL", "null", "#N/A", "n/a", "N/A", "None", "<NA>", "-", "nan", " ");

  @Override
  public String toString() {
    return name;
  }

  static List<ExportForm> all() {
    List<ExportForm> forms = new ArrayList<>(writing());
    forms.addAll(around());
    forms.addAll(cells());
    GAP_WORDS.forEach(
        word ->
            forms.add(
                new ExportForm(
                    "gap '" + word + "'",
                    Part.GAPS,
                    word.isBlank() ? "" : "\"" + word + "\" taken as empty",
                    e -> e.numbers(cell -> cell.isEmpty() ? word : cell))));
    return forms;
  }

  private static List<ExportForm> writing() {
    return List.of(
        new ExportForm("semicolons", Part.SEPARATOR, "semicolons", e -> e.separator = ';'),
        new ExportForm("tabs", Part.SEPARATOR, "tabs", e -> e.separator = '\t'),
        new ExportForm(
            "decimal commas",
            Part.DECIMAL_SIGN,
            "decimal commas",
            e -> e.numbers(cell -> cell.replace('.', ','))),
        new ExportForm("UTF-8 with mark", Part.ENCODING, "", marked(StandardCharsets.UTF_8)),
        new ExportForm("UTF-16 LE", Part.ENCODING, "UTF-16", marked(StandardCharsets.UTF_16LE)),
        new ExportForm("UTF-16 BE", Part.ENCODING, "UTF-16", marked(StandardCharsets.UTF_16BE)),
        new ExportForm("gzip", Part.COMPRESSION, "", e -> e.compressed = true),
        new ExportForm("all quoted", Part.QUOTES, "", e -> e.allQuoted = true),
        new ExportForm("Windows line ends", Part.LINE_END, "", e -> e.lineEnd = "\r\n"),
        new ExportForm("old Mac line ends", Part.LINE_END, "", e -> e.lineEnd = "\r"),
        new ExportForm(
            "doubled carriage returns",
            Part.LINE_END,
            "40 blank lines",
            e -> e.lineEnd = "\r\r\n"));
  }

  private static Consumer<SavedExport> marked(Charset charset) {
    return export -> {
      export.charset = charset;
      export.mark = true;
    };
  }

  private static List<ExportForm> around() {
    return List.of(
        above("title line", "above", s -> "Courses of 2026\n"),
        above("title line as wide as the table", "above", s -> "Courses" + s.repeat(29) + "\n"),
        above("title, date and a blank line", "above", s -> "Courses\n1.1.2026\n\n"),
        above("title with a separator", "above", s -> "\"Courses" + s + " all\"\n"),
        above("title that is a column's name", "above", s -> "Course\n"),
        above("sep= line", "1 line above", s -> "sep=" + s + "\n"),
        above("groups of columns", "above", s -> s.repeat(4) + "Learners" + s.repeat(25) + "\n"),
        between("blank lines between rows", ""),
        between("lines of blanks between rows", "  "),
        between("lines of separators between rows", "S".repeat(29)),
        between("lines of empty quotes between rows", "\"\"" + "S\"\"".repeat(29)),
        new ExportForm("row names without a name", Part.ROW_NAMES, "", e -> e.before("", 1)),
        new ExportForm("index without a name", Part.ROW_NAMES, "", e -> e.before("", 0)),
        new ExportForm("index read once more", Part.ROW_NAMES, "", e -> e.before("Unnamed: 0", 0)),
        new ExportForm(
            "row names without a column",
            Part.ROW_NAMES,
            "names of rows",
            e -> e.rowNamesWithoutHeader = true));
  }

  private static ExportForm above(String name, String said, UnaryOperator<String> lines) {
    return new ExportForm(name, Part.LINES_ABOVE, said, e -> e.above = lines);
  }

  private static ExportForm between(String name, String line) {
    return new ExportForm(
        name,
        Part.BLANK_LINES,
        "blank lines left out",
        e -> e.betweenRows = line.isEmpty() ? " " : line);
  }

  private static List<ExportForm> cells() {
    return List.of(
        names("column names in capitals", name -> name.toUpperCase(Locale.ROOT)),
        names("column names in small letters", name -> name.toLowerCase(Locale.ROOT)),
        names("column names as R writes them", name -> name.replaceAll("[^A-Za-z0-9_]", ".")),
        names("column names with underscores", name -> name.replaceAll("[^A-Za-z0-9]+", "_")),
        new ExportForm(
            "blanks around column names",
            Part.COLUMN_NAMES,
            "",
            e -> e.header.replaceAll(name -> " " + name + " ")),
        names("no-break blanks in column names", name -> name.replace(' ', '\u00A0')),
        company("no-break blank at the end", name -> name + "\u00A0"),
        company("no-break blank within", name -> name.replace(' ', '\u00A0')),
        company("narrow blank within", name -> name.replace(' ', '\u202F')),
        company("zero-width blank", name -> name.substring(0, 1) + "\u200B" + name.substring(1)),
        company("zero-width joiner", name -> name.substring(0, 1) + "\u200D" + name.substring(1)),
        company("doubled blank", name -> name.replace(" ", "  ")),
        company("blank at both ends", name -> " " + name + " "),
        new ExportForm(
            "blanks around numbers",
            Part.NAMES,
            "",
            e -> e.numbers(cell -> cell.isEmpty() ? cell : " " + cell + "\u00A0")),
        new ExportForm("a column more", Part.COLUMNS, "", e -> e.before("Ann's remark", 5)));
  }

  private static ExportForm names(String name, UnaryOperator<String> change) {
    return new ExportForm(
        name, Part.COLUMN_NAMES, "column names matched", e -> e.header.replaceAll(change));
  }

  /** Every third row writes its company in another way. */
  private static ExportForm company(String name, UnaryOperator<String> change) {
    return new ExportForm(
        name,
        Part.NAMES,
        "names with doubled",
        e -> {
          AtomicInteger row = new AtomicInteger();
          e.column(
              RawExport.COMPANY,
              cell ->
                  row.getAndIncrement() % 3 == 0 && cell.equals("Blue Heron")
                      ? change.apply(cell)
                      : cell);
        });
  }

  /** Each form alone, and each two that do not exclude each other. */
  static Stream<List<ExportForm>> aloneAndInPairs() {
    List<ExportForm> forms = all();
    Stream.Builder<List<ExportForm>> cases = Stream.builder();
    for (int i = 0; i < forms.size(); i++) {
      cases.add(List.of(forms.get(i)));
      for (int j = i + 1; j < forms.size(); j++) {
        if (forms.get(i).part() != forms.get(j).part()) {
          cases.add(List.of(forms.get(i), forms.get(j)));
        }
      }
    }
    return cases.build();
  }
}
