package dev.keepmeengaged.training.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Problems as text for a terminal. */
final class ProblemSummary {

  private static final int SHOWN = 20;

  private ProblemSummary() {}

  /** The first problems, one a line, and how many there are when that is more than one. */
  static String of(List<DataProblem> problems, long total) {
    String shown =
        problems.stream().limit(SHOWN).map(DataProblem::toString).collect(Collectors.joining("\n"));
    if (total == 1) {
      return shown;
    }
    return total > SHOWN
        ? String.format(Locale.ROOT, "%s%n%,d problems, the first %d shown", shown, total, SHOWN)
        : String.format(Locale.ROOT, "%s%n%,d problems", shown, total);
  }
}
