package dev.keepmeengaged.study.search;

import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.result.GridSearchResult.Advice;
import dev.keepmeengaged.study.result.GridSearchResult.Point;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Chooses a forest's parameters among the tried ones. R2 alone prefers small leaves, but forests
 * with small leaves agree less with forests of other courses, so that they advise less. R2
 * therefore selects candidates, and their advice decides. Of the candidates whose shown changes
 * keep the sign in 95 % of the cases, the choice is the one that reproduces most points per course;
 * without such a candidate it is the one that keeps most signs. Candidates that cannot be
 * calibrated, or show no change, drop out.
 *
 * @param best point with the highest mean R2
 * @param smallest point with the fewest nodes of those near the highest R2
 * @param candidates one to three, all with the default number of trees: the smallest, the one with
 *     the highest R2, and the default if it was tried
 */
record ParameterChoice(Point best, Point smallest, List<ForestParameters> candidates) {

  /** A difference of R2 that is too small to notice in predictions. */
  static final double NEAR_ENOUGH = 0.005;

  static final int MOST_CANDIDATES = 3;

  ParameterChoice {
    candidates = List.copyOf(candidates);
  }

  /**
   * @param points at least one
   */
  static ParameterChoice among(List<Point> points) {
    Point best = highest(points);
    // Forests are compared at the smallest number of trees, which all were tried with.
    int trees = points.stream().mapToInt(p -> p.parameters().trees()).min().orElseThrow();
    List<Point> comparable = points.stream().filter(p -> p.parameters().trees() == trees).toList();
    Point highest = highest(comparable);
    // Every node is loaded when a function starts.
    Point smallest =
        comparable.stream()
            .filter(p -> p.test().r2().mean() >= highest.test().r2().mean() - NEAR_ENOUGH)
            .min(
                Comparator.comparingLong(Point::nodes)
                    .thenComparing(p -> p.parameters().maxFeatures()))
            .orElseThrow();
    List<ForestParameters> candidates =
        Stream.concat(
                Stream.of(smallest, highest).map(ParameterChoice::candidate),
                comparable.stream()
                    .map(ParameterChoice::candidate)
                    .filter(ForestParameters.DEFAULT::equals))
            .distinct()
            .toList();
    return new ParameterChoice(best, smallest, candidates);
  }

  private static Point highest(List<Point> points) {
    return points.stream()
        .max(Comparator.comparingDouble((Point p) -> p.test().r2().mean()))
        .orElseThrow(() -> new IllegalArgumentException("no parameters were tried"));
  }

  private static ForestParameters candidate(Point point) {
    return point.parameters().withTrees(ForestParameters.DEFAULT.trees());
  }

  /** The candidate with the best advice, or the smallest if no candidate shows a change. */
  ForestParameters chosen(List<Advice> advice) {
    return highest(keepers(advice), AdviceEvaluation::reproducedPerCourse)
        .or(() -> highest(showing(advice), AdviceEvaluation::signKept))
        .map(Advice::parameters)
        .orElse(candidates.get(0));
  }

  /** The candidates that show changes. */
  static List<Advice> showing(List<Advice> advice) {
    return those(AdviceEvaluation::showsChanges, advice);
  }

  /** The candidates whose advice keeps its sign often enough. */
  static List<Advice> keepers(List<Advice> advice) {
    return those(AdviceEvaluation::keepsSign, advice);
  }

  private static List<Advice> those(Predicate<AdviceEvaluation> weighed, List<Advice> advice) {
    return advice.stream().filter(a -> a.weight().filter(weighed).isPresent()).toList();
  }

  private static Optional<Advice> highest(
      List<Advice> advice, ToDoubleFunction<AdviceEvaluation> figure) {
    return advice.stream()
        .max(Comparator.comparingDouble(a -> figure.applyAsDouble(a.weight().orElseThrow())));
  }

  /**
   * The reason of the choice, in sentences.
   *
   * @param tried number of tried combinations
   * @param advice of the candidates; empty if it was not evaluated
   */
  String reason(int tried, List<Advice> advice) {
    return new ReasonForParameters(this, tried, advice).sentences();
  }
}
