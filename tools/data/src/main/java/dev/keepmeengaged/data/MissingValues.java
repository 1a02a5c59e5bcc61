package dev.keepmeengaged.data;

import java.util.Locale;
import java.util.Set;

/**
 * The words for a missing number: those of R, pandas, databases and spreadsheets. They hold in
 * columns of numbers only: a company may be called NULL.
 */
final class MissingValues {

  private static final Set<String> WORDS =
      Set.of("na", "nan", "null", "#n/a", "n/a", "none", "<na>", "-");

  private static final int LONGEST = 4;

  private MissingValues() {}

  /** Whether a cell of a column of numbers says, in any case, that there is no number. */
  static boolean isWord(String text) {
    return text.length() <= LONGEST && WORDS.contains(text.toLowerCase(Locale.ROOT));
  }
}
