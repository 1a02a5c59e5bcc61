package dev.keepmeengaged.study.search;

import dev.keepmeengaged.study.search.ParameterGrid.SplitRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * The part of two grids that fits a budget. It depends on the size of the data, the budget and the
 * seed, and not on the clock, so that a study tries the same combinations on every machine. The
 * original grid loses its larger forests first. Then a random subset of each grid remains (Bergstra
 * and Bengio, 2012: random search), always with two fixed combinations.
 *
 * @param parts the grids, each with the rules to try
 */
record SearchPlan(List<Part> parts) {

  /** The share of the budget for the original grid if both grids are too large. */
  private static final double ORIGINAL_SHARE = 0.5;

  private static final SplitRule ORIGINAL_TUNED = new SplitRule(3, 3, 8);
  private static final SplitRule DEFAULT = new SplitRule(6, 3, 8);

  /**
   * The part of a grid that is tried.
   *
   * @param grid as requested
   * @param allowed the grid with the numbers of trees that the budget allows
   * @param rules to try, in this order
   * @param distinct how many rules of the grid grow different trees
   */
  record Part(ParameterGrid grid, ParameterGrid allowed, List<SplitRule> rules, int distinct) {

    /**
     * The number of combinations that are tried or equal a tried one, if no tree reaches a depth
     * limit.
     */
    int planned() {
      Set<SplitRule> tried = new LinkedHashSet<>(rules);
      long covered = grid.rules().stream().filter(r -> tried.contains(r.effective())).count();
      return (int) covered * allowed.maxDepths().size() * allowed.trees().size();
    }

    /** The omitted combinations in sentences; empty without any. */
    String thinning() {
      StringBuilder text = new StringBuilder();
      if (allowed.trees().size() < grid.trees().size()) {
        text.append(
            String.format(
                Locale.ROOT, "Forests of more than %d trees were left out. ", allowed.mostTrees()));
      }
      if (rules.size() < distinct) {
        text.append(
            rules.size() == 1
                ? String.format(
                    Locale.ROOT,
                    "Of the %d rules for splits that differ, only the one known before was tried.",
                    distinct)
                : String.format(
                    Locale.ROOT,
                    "Of the %d rules for splits that differ, %d were tried, drawn at random around the one known before.",
                    distinct,
                    rules.size()));
      }
      return text.toString().strip();
    }
  }

  SearchPlan {
    parts = List.copyOf(parts);
  }

  /**
   * @param rows number of rows in all folds
   * @param budget time on two processors
   */
  static SearchPlan of(int rows, int folds, Duration budget, long seed) {
    double seconds = budget.toMillis() / 1000.0;
    Part original =
        fit(ParameterGrid.ORIGINAL, ORIGINAL_TUNED, rows, folds, seconds * ORIGINAL_SHARE, seed);
    double left = seconds - cost(original, rows, folds);
    Part wider = fit(ParameterGrid.WIDER, DEFAULT, rows, folds, left, seed + 1);
    return new SearchPlan(List.of(original, wider));
  }

  private static Part fit(
      ParameterGrid grid, SplitRule anchor, int rows, int folds, double seconds, long seed) {
    List<SplitRule> distinct =
        new ArrayList<>(
            new LinkedHashSet<>(grid.rules().stream().map(SplitRule::effective).toList()));
    ParameterGrid allowed = grid;
    Part whole = new Part(grid, allowed, distinct, distinct.size());
    while (cost(whole, rows, folds) > seconds && allowed.trees().size() > 1) {
      allowed = allowed.upTo(allowed.trees().get(allowed.trees().size() - 2));
      whole = new Part(grid, allowed, distinct, distinct.size());
    }
    if (cost(whole, rows, folds) <= seconds) {
      return whole;
    }
    List<SplitRule> shuffled = new ArrayList<>(distinct);
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.remove(anchor.effective());
    shuffled.add(0, anchor.effective());
    List<SplitRule> taken = new ArrayList<>();
    double spent = 0;
    for (SplitRule rule : shuffled) {
      spent += cost(rule, allowed.mostTrees(), rows, folds);
      if (spent > seconds && !taken.isEmpty()) {
        break;
      }
      taken.add(rule);
    }
    return new Part(grid, allowed, taken, distinct.size());
  }

  private static double cost(Part part, int rows, int folds) {
    return part.rules().stream()
        .mapToDouble(rule -> cost(rule, part.allowed().mostTrees(), rows, folds))
        .sum();
  }

  /**
   * Estimates seconds on two processors from the fit times with 3 and with 6 features in
   * docs/performance.md. The time of a tree has a part in proportion to rows times depth, and such
   * a part for each feature per split.
   */
  static double cost(SplitRule rule, int trees, int rows, int folds) {
    double trained = rows * (folds - 1.0) / folds;
    double work = trained * Math.log(Math.max(2, trained));
    return folds * trees * work * (BASE + PER_FEATURE * rule.maxFeatures());
  }

  /** On 19,640 rows: 0.62 s for 100 trees with 3 features, 2.05 s for 200 with 6. */
  private static final double PER_FEATURE = (10.2e-3 - 6.2e-3) / 3 / (19_640 * Math.log(19_640));

  private static final double BASE = 6.2e-3 / (19_640 * Math.log(19_640)) - 3 * PER_FEATURE;
}
