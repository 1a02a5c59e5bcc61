package dev.keepmeengaged.domain;

import java.util.Arrays;

/**
 * How many letters have to be put in, left out, replaced, or exchanged with the next one to make
 * one text of another: the Damerau-Levenshtein distance in which no letter changes twice (optimal
 * string alignment; Boytsov 2011, "Indexing methods for approximate dictionary searching", 2.2).
 */
final class EditDistance {

  private EditDistance() {}

  /**
   * The distance between two texts, or {@code most + 1} where it is larger than {@code most}. Takes
   * time in proportion to the product of their lengths, and none where these differ by more.
   */
  static int between(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int smallest = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        smallest = Math.min(smallest, row[j]);
      }
      if (smallest > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], most + 1);
  }
}
