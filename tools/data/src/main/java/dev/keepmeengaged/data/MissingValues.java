package dev.keepmeengaged.data;

import java.util.Locale;
import java.util.Set;

/**
 * The words for a missing number in R, pandas, databases and spreadsheets. They apply to columns of
 * numbers only, since a company may be called NULL.
 */
final class MissingValues {

  private static final Set<String> WORDS =
      Set.of("na", "nan", "null", "#n/a", "n/a", "none", "<na>", "-");

  private static final int LONGEST = 4;

  private MissingValues() {}

  /**
   * Whether a cell in a column of numbers is a word for a missing number, in upper or lower case.
   */
  static boolean isWord(String text) {
    return text.length() <= LONGEST && WORDS.contains(text.toLowerCase(Locale.ROOT));
  }
}
