package dev.keepmeengaged.extract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats counts by name as a line of text. */
final class Counts {

  /** The most counts to list: a site may have thousands of names that occur once. */
  private static final int SHOWN = 12;

  private Counts() {}

  /** The largest counts, and the sum of all others if there are many. */
  static Map<String, Long> shortened(Map<String, Long> counts) {
    if (counts.size() <= SHOWN) {
      return counts;
    }
    Map<String, Long> shown =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(SHOWN)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    long others = sum(counts) - sum(shown);
    shown.put(
        String.format(Locale.ROOT, "%,d others together", counts.size() - shown.size()), others);
    return shown;
  }

  /** The sum of all counts. */
  static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counts in words: {@code hvp 12, game 1}. */
  static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> String.format(Locale.ROOT, "%s %,d", count.getKey(), count.getValue()))
        .collect(Collectors.joining(", "));
  }
}
