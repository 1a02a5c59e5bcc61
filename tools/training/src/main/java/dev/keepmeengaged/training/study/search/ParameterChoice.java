package dev.keepmeengaged.training.study.search;

import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.study.findings.GridSearch.Advice;
import dev.keepmeengaged.training.study.findings.GridSearch.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which of the parameters that were tried a forest is trained with. Every node is loaded when a
 * function starts, so among those that are as good for a user the smallest forest is taken; then as
 * many trees as recommendations gain by.
 *
 * @param best the highest mean R2 of all points
 * @param rule the parameters chosen, its number of trees not yet
 */
record ParameterChoice(Point best, Point rule) {

  /** A difference of R2 that no user of a prediction would notice. */
  static final double NEAR_ENOUGH = 0.005;

  /** A difference in the share of courses advised that is not worth the memory of more trees. */
  static final double ADVICE_NEAR_ENOUGH = 0.02;

  /**
   * @param points at least one
   */
  static ParameterChoice among(List<Point> points) {
    Point best =
        points.stream()
            .max(Comparator.comparingDouble((Point p) -> p.test().r2().mean()))
            .orElseThrow(() -> new IllegalArgumentException("no parameters were tried"));
    // Forests are compared at the number of trees that all of them were tried with.
    int trees = points.stream().mapToInt(p -> p.parameters().trees()).min().orElseThrow();
    List<Point> comparable = points.stream().filter(p -> p.parameters().trees() == trees).toList();
    double highest = comparable.stream().mapToDouble(p -> p.test().r2().mean()).max().orElseThrow();
    Point rule =
        comparable.stream()
            .filter(p -> p.test().r2().mean() >= highest - NEAR_ENOUGH)
            .min(
                Comparator.comparingLong(Point::nodes)
                    .thenComparing(p -> p.parameters().maxFeatures()))
            .orElseThrow();
    return new ParameterChoice(best, rule);
  }

  /** The fewest trees that advise as many courses as the most trees do, nearly. */
  ForestParameters withTrees(List<Advice> advice) {
    double most = advice.stream().mapToDouble(Advice::advised).max().orElse(0);
    int trees =
        advice.stream()
            .filter(a -> a.advised() >= most - ADVICE_NEAR_ENOUGH)
            .mapToInt(Advice::trees)
            .min()
            .orElse(rule.parameters().trees());
    ForestParameters p = rule.parameters();
    return new ForestParameters(trees, p.maxFeatures(), p.minLeaf(), p.minSplit(), p.maxDepth());
  }

  /**
   * Why, in sentences.
   *
   * @param tried how many combinations were tried
   * @param advice what the number of trees was chosen by
   */
  String reason(ForestParameters chosen, int tried, List<Advice> advice) {
    if (tried == 1) {
      return "It was the only combination that fitted the budget. "
          + reasonForTrees(chosen, advice);
    }
    return String.format(
            Locale.ROOT,
            "The highest mean R2 was %.4f (%d trees, %d features, leaf %d, split %d, depth %d). Of"
                + " those within %.3f of the highest at %d trees, the one with the fewest nodes was"
                + " taken (R2 %.4f with %,d nodes), since a function loads every node when it"
                + " starts. ",
            best.test().r2().mean(),
            best.parameters().trees(),
            best.parameters().maxFeatures(),
            best.parameters().minLeaf(),
            best.parameters().minSplit(),
            best.parameters().maxDepth(),
            NEAR_ENOUGH,
            rule.parameters().trees(),
            rule.test().r2().mean(),
            rule.nodes())
        + reasonForTrees(chosen, advice);
  }

  private static String reasonForTrees(ForestParameters chosen, List<Advice> advice) {
    if (advice.isEmpty()) {
      return "It gets %d trees, as it was tried with.".formatted(chosen.trees());
    }
    if (advice.stream().noneMatch(a -> a.advised() > 0)) {
      return "It gets %d trees, the fewest: no number of trees advises any course."
          .formatted(chosen.trees());
    }
    return String.format(
        Locale.ROOT,
        "It gets %d trees: the fewest that advise as many courses as the number of trees that"
            + " advises most, within %.0f percent points.",
        chosen.trees(),
        100 * ADVICE_NEAR_ENOUGH);
  }
}
