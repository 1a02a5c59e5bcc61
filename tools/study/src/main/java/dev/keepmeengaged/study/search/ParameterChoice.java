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
 * Which of the parameters that were tried a forest is trained with. R2 alone likes small leaves,
 * whose forests agree less with forests of other courses and so have less to advise: R2 names
 * candidates, and their advice chooses. Of those that keep the sign of 95 % of what they show that
 * one is chosen which reproduces most points per course; where none keeps as much, the one that
 * keeps most. Candidates that cannot be calibrated, or show nothing, drop out.
 *
 * @param best the highest mean R2 of all points
 * @param smallest the forest with the fewest nodes of those near the highest R2
 * @param candidates one to three, all with the default's number of trees: the smallest, the one
 *     with the highest R2, and the default where it was tried
 */
record ParameterChoice(Point best, Point smallest, List<ForestParameters> candidates) {

  /** A difference of R2 that no user of a prediction would notice. */
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
    // Forests are compared at the number of trees that all of them were tried with.
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

  /**
   * The candidate whose advice is best: of those that keep enough signs, the one that reproduces
   * most points per course; where none keeps enough, the one that keeps most. The smallest where no
   * weighed candidate shows a change.
   */
  ForestParameters chosen(List<Advice> advice) {
    return highest(keepers(advice), AdviceEvaluation::reproducedPerCourse)
        .or(() -> highest(showing(advice), AdviceEvaluation::signKept))
        .map(Advice::parameters)
        .orElse(candidates.get(0));
  }

  /** Candidates with advice to judge. */
  static List<Advice> showing(List<Advice> advice) {
    return those(AdviceEvaluation::showsChanges, advice);
  }

  /** Candidates whose advice keeps its sign as often as is asked. */
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
   * Why, in sentences.
   *
   * @param tried how many combinations were tried
   * @param advice of the candidates; empty where it was not weighed
   */
  String reason(int tried, List<Advice> advice) {
    return new ReasonForParameters(this, tried, advice).sentences();
  }
}
