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
 * What of two grids fits a budget. It is a matter of the data's size, the budget and the seed
 * alone, not of the clock, so that the same study tries the same on every machine. The original's
 * grid loses its larger forests first; what is too much then, and of the wider grid, is thinned to
 * a random subset (Bergstra and Bengio, 2012: random search), around two combinations that stay.
 *
 * @param parts the grids, each with the rules that are tried
 */
record SearchPlan(List<Part> parts) {

  /** The share of the budget that the original's grid may take where both are too large. */
  private static final double ORIGINAL_SHARE = 0.5;

  private static final SplitRule ORIGINAL_TUNED = new SplitRule(3, 3, 8);
  private static final SplitRule DEFAULT = new SplitRule(6, 3, 8);

  /**
   * A grid, thinned.
   *
   * @param grid as it was asked for
   * @param allowed the same with the numbers of trees that the budget allows
   * @param rules what is tried, in the order in which it is
   * @param distinct how many rules of the grid grow trees of their own
   */
  record Part(ParameterGrid grid, ParameterGrid allowed, List<SplitRule> rules, int distinct) {

    /** Combinations that are tried, or are equal to one that is, given that no depth limits. */
    int planned() {
      Set<SplitRule> tried = new LinkedHashSet<>(rules);
      long covered = grid.rules().stream().filter(r -> tried.contains(r.effective())).count();
      return (int) covered * allowed.maxDepths().size() * allowed.trees().size();
    }

    /** What was left out, in sentences; empty where nothing was. */
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
   * @param rows that the folds are dealt from
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
   * Seconds on two processors, by the fit times that docs/performance.md has of 3 and of 6
   * features. A tree takes time in proportion to rows times the depth of the tree, and to that for
   * each feature that a split chooses from.
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
