package dev.keepmeengaged.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The assumptions in reading a file, beyond RFC 4180 and UTF-8. Not thread-safe. */
final class Assumptions {

  private final String file;
  private final CsvDialect dialect;
  private final boolean utf16;
  private final boolean otherNames;

  private final Map<String, Long> gaps = new TreeMap<>();
  private long blankLines;
  private long names;

  Assumptions(String file, CsvDialect dialect, boolean utf16, boolean otherNames) {
    this.file = file;
    this.dialect = dialect;
    this.utf16 = utf16;
    this.otherNames = otherNames;
  }

  /** Counts a word for a missing number. */
  void gap(String word) {
    gaps.merge(word, 1L, Long::sum);
  }

  /** Counts a name with normalised blanks. */
  void name() {
    names++;
  }

  /** Counts empty lines between rows. */
  void blankLines(long count) {
    blankLines += count;
  }

  /** A line for a terminal; empty without assumptions. */
  @Override
  public String toString() {
    List<String> said = new ArrayList<>();
    List<String> reading = reading();
    if (!reading.isEmpty()) {
      said.add("read " + String.join(", ", reading));
    }
    count(said, dialect.headerLine() - 1, "line", " above the header left out");
    if (otherNames) {
      said.add("column names matched by their letters and digits");
    }
    gaps.forEach(
        (word, count) -> count(said, count, "cell", " \"%s\" taken as empty".formatted(word)));
    count(said, blankLines, "blank line", " left out");
    count(said, names, "name", " with doubled, no-break or zero-width blanks mended");
    return said.isEmpty() ? "" : file + ": " + String.join("; ", said);
  }

  private List<String> reading() {
    List<String> reading = new ArrayList<>();
    if (utf16) {
      reading.add("as UTF-16");
    }
    List<String> signs = new ArrayList<>();
    if (dialect.separator() != CsvDialect.STANDARD_SEPARATOR) {
      signs.add(CsvDialect.nameOf(dialect.separator()) + "s");
    }
    if (dialect.sign() == DecimalSign.COMMA) {
      signs.add("decimal commas");
    } else if (!signs.isEmpty()) {
      signs.add("decimal points");
    }
    if (!signs.isEmpty()) {
      reading.add("with " + String.join(" and ", signs));
    }
    if (dialect.rowNames()) {
      reading.add("without the names of rows");
    }
    return reading;
  }

  private static void count(List<String> said, long count, String noun, String rest) {
    if (count > 0) {
      said.add(String.format(Locale.ROOT, "%,d %s%s", count, count == 1 ? noun : noun + "s", rest));
    }
  }
}
