package dev.keepmeengaged.extract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts by what was counted, for a line of text. */
final class Counts {

  /** A site can have thousands of reasons, each of them once. */
  private static final int SHOWN = 12;

  private Counts() {}

  /** The counts, or where there are very many the largest, and the sum of all others. */
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
