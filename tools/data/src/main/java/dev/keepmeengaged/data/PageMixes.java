package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Normalises page mixes to tenths that sum to 100, and counts the changed ones. */
final class PageMixes {

  private long rows;
  private long changed;

  /**
   * Normalises the page mix in place; a missing share counts as 0.
   *
   * @param columns the five page types, in the order of {@link Feature#PAGE_TYPES}
   * @param values in the order of {@link Feature}
   * @return whether the mix changed by more than a rounding error
   */
  static boolean normalise(
      CsvTable table, CsvLine line, List<NumberColumn> columns, double[] values) {
    double[] shares = new double[columns.size()];
    for (int i = 0; i < shares.length; i++) {
      double share = values[Feature.PAGE_TYPES.get(i).ordinal()];
      if (!columns.get(i).holds(line, share)) {
        return false; // The share itself has been reported; the sum would say nothing new.
      }
      shares[i] = Double.isNaN(share) ? 0 : share;
    }
    Optional<PageMix> mix = PageMix.of(shares);
    if (mix.isEmpty()) {
      table.report(line, "page mix", sum(shares), noMix(Arrays.stream(shares).sum()));
      return false;
    }
    boolean same = true;
    for (Feature pageType : Feature.PAGE_TYPES) {
      double percent = mix.get().percent(pageType);
      same &= Math.abs(values[pageType.ordinal()] - percent) < 1e-9;
      values[pageType.ordinal()] = percent;
    }
    return !same;
  }

  private static String noMix(double sum) {
    if (sum == 0) {
      return "there are no pages; on a platform without page types write 100 for content";
    }
    return Math.abs(sum - 1) < 0.01
        ? "the five page types sum to 1: write percents, not shares"
        : "the five page types do not sum to 100";
  }

  /** Counts an imported row. */
  void count(boolean mixChanged) {
    rows++;
    changed += mixChanged ? 1 : 0;
  }

  /** The step that reports the counts. */
  ImportReport.Step step() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("changed", changed);
    counts.put("rows", rows);
    return new ImportReport.Step("pageMix", "Page mixes in tenths that sum to 100", counts);
  }

  private static String sum(double... shares) {
    List<String> terms = Arrays.stream(shares).mapToObj(Decimal::text).toList();
    double sum = Math.round(Arrays.stream(shares).sum() * 1e6) / 1e6;
    return terms.stream().collect(Collectors.joining(" + ")) + " = " + Decimal.text(sum);
  }
}
