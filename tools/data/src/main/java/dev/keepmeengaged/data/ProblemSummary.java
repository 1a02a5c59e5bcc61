package dev.keepmeengaged.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Problems as text for a terminal: a line for each kind. */
final class ProblemSummary {

  private static final int SHOWN = 40;

  private ProblemSummary() {}

  /** The kinds, one a line with its first problem, and how many problems there are in all. */
  static String of(List<ProblemGroup> kinds, long total) {
    List<String> lines = lines(kinds);
    StringBuilder text = new StringBuilder();
    lines.stream().limit(SHOWN).forEach(line -> text.append(line).append('\n'));
    if (lines.size() > SHOWN) {
      text.append(
          String.format(Locale.ROOT, "and %,d more kinds of problems%n", lines.size() - SHOWN));
    }
    return total == 1
        ? text.toString().stripTrailing()
        : text.append(String.format(Locale.ROOT, "%,d problems", total)).toString();
  }

  /** Columns with the same problem in the same line, as those that are missing, share a line. */
  private static List<String> lines(List<ProblemGroup> kinds) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      int end = i + 1;
      while (end < kinds.size() && together(kinds.get(i), kinds.get(end))) {
        end++;
      }
      lines.add(line(kinds.subList(i, end)));
      i = end - 1;
    }
    return lines;
  }

  private static boolean together(ProblemGroup one, ProblemGroup other) {
    DataProblem first = one.first();
    DataProblem next = other.first();
    return first.value().isEmpty()
        && one.count() == other.count()
        && next.equals(
            new DataProblem(first.file(), first.line(), next.column(), "", first.reason()));
  }

  private static String line(List<ProblemGroup> kinds) {
    ProblemGroup kind = kinds.get(0);
    String text = kind.first().withColumns(kinds.stream().map(k -> k.first().column()).toList());
    return kind.count() == 1
        ? text
        : String.format(Locale.ROOT, "%s (%,d times, first here)", text, kind.count());
  }
}
