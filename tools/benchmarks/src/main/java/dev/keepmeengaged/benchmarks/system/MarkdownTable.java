package dev.keepmeengaged.benchmarks.system;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown table that is printed row by row. Whole numbers and decimals have their thousands. */
final class MarkdownTable {

  private final PrintStream out;
  private final int columns;

  /** Prints the head. */
  MarkdownTable(PrintStream out, String... names) {
    this.out = out;
    this.columns = names.length;
    print(List.of(names));
    print(Arrays.stream(names).map(name -> "---").toList());
  }

  /** Prints a row; a decimal below 100 has three digits. */
  void row(Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d cells in a table of %d columns", cells.length, columns));
    }
    print(Arrays.stream(cells).map(MarkdownTable::text).toList());
  }

  private void print(List<String> cells) {
    out.println(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
    out.flush();
  }

  private static String text(Object cell) {
    if (cell instanceof Double number) {
      double size = Math.abs(number);
      String format = size >= 99.95 ? "%,.0f" : size >= 9.995 ? "%,.1f" : "%,.2f";
      return String.format(Locale.ROOT, format, number);
    }
    return cell instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : cell.toString();
  }
}
