package dev.keepmeengaged.study.search;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.models.RepeatedMeasurements;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.models.RowSplits;
import dev.keepmeengaged.study.result.GridSearchResult.Grid;
import dev.keepmeengaged.study.result.GridSearchResult.Point;
import dev.keepmeengaged.study.search.ParameterGrid.SplitRule;
import dev.keepmeengaged.study.search.SearchPlan.Part;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestPredictions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Tries the combinations of a plan by k-fold cross-validation. The given rows exclude the test rows
 * of the final forest. The medians of a fold's training part fill its gaps.
 */
final class ParameterSearch {

  private final List<CourseRow> rows;
  private final List<RowSplit> folds;
  private final long seed;
  private final int threads;
  private final Checkpoint checkpoint;
  private final Runnable pieceDone;

  /**
   * @param pieceDone called after each combination
   */
  ParameterSearch(
      List<CourseRow> rows,
      int folds,
      long seed,
      int threads,
      Checkpoint checkpoint,
      Runnable pieceDone) {
    this.rows = rows;
    this.folds = RowSplits.folds(rows.size(), folds, seed);
    this.seed = seed;
    this.threads = threads;
    this.checkpoint = checkpoint;
    this.pieceDone = pieceDone;
  }

  /**
   * A forest on the held-out rows of a fold.
   *
   * @param deepest depth of the deepest tree
   * @param nodes of all its trees
   */
  private record OnFold(Accuracy accuracy, int deepest, long nodes) {}

  /**
   * The tried grids and points.
   *
   * @param points best first
   */
  record Tried(List<Grid> grids, List<Point> points) {}

  Tried run(SearchPlan plan) {
    List<Grid> grids = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    for (Part part : plan.parts()) {
      int tried = 0;
      for (SplitRule rule : part.rules()) {
        points.addAll(tryRule(part, rule));
        tried += covered(part, rule);
        pieceDone.run();
      }
      grids.add(
          new Grid(
              part.grid().name(),
              part.grid().combinations(),
              part.planned(),
              tried,
              part.thinning()));
    }
    points.sort(Comparator.comparingDouble((Point p) -> p.test().r2().mean()).reversed());
    return new Tried(grids, points);
  }

  /** The number of combinations in the grid that grow the trees of a rule. */
  private static int covered(Part part, SplitRule rule) {
    long rules = part.grid().rules().stream().filter(r -> r.effective().equals(rule)).count();
    return (int) rules * part.allowed().maxDepths().size() * part.allowed().trees().size();
  }

  /**
   * Tries a rule. The largest depth limit comes first: if no tree reaches the smaller limits, all
   * limits grow the same trees and share one point.
   */
  private List<Point> tryRule(Part part, SplitRule rule) {
    List<Point> points = new ArrayList<>();
    List<Integer> depths = part.allowed().maxDepths();
    int deepest = Integer.MAX_VALUE;
    for (int i = depths.size() - 1; i >= 0 && deepest > depths.get(i); i--) {
      List<Point> found = tryDepth(part, rule, depths.get(i));
      deepest = found.stream().mapToInt(Point::deepest).max().orElse(0);
      points.addAll(found);
    }
    return points;
  }

  private List<Point> tryDepth(Part part, SplitRule rule, int maxDepth) {
    List<Integer> counts = part.allowed().trees();
    ForestParameters largest = rule.with(part.allowed().mostTrees(), maxDepth);
    List<List<OnFold>> ofFolds = new ArrayList<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      int held = fold;
      ofFolds.add(
          checkpoint.once(
              key(largest, counts, fold),
              new TypeReference<>() {},
              () -> onFold(held, largest, counts)));
    }
    List<Point> points = new ArrayList<>();
    for (int c = 0; c < counts.size(); c++) {
      int count = c;
      List<OnFold> forests = ofFolds.stream().map(fold -> fold.get(count)).toList();
      points.add(
          new Point(
              part.grid().name(),
              rule.with(counts.get(c), maxDepth),
              RepeatedMeasurements.overFolds(forests.stream().map(OnFold::accuracy).toList()),
              forests.stream().mapToInt(OnFold::deepest).max().orElse(0),
              Math.round(forests.stream().mapToLong(OnFold::nodes).average().orElse(0))));
    }
    return points;
  }

  private static String key(ForestParameters parameters, List<Integer> counts, int fold) {
    return String.format(
        Locale.ROOT,
        "search features=%d leaf=%d split=%d depth=%d trees=%s fold=%d",
        parameters.maxFeatures(),
        parameters.minLeaf(),
        parameters.minSplit(),
        parameters.maxDepth(),
        counts,
        fold);
  }

  /** Grows a forest on a fold and evaluates it at each number of trees. */
  private List<OnFold> onFold(int fold, ForestParameters parameters, List<Integer> counts) {
    List<CourseRow> training = folds.get(fold).training(rows);
    List<CourseRow> unseen = folds.get(fold).test(rows);
    FeatureVector medians = Imputation.medians(training);
    double[] observed = scores(unseen);
    List<ForestPredictions> forests =
        ForestPredictions.grow(
            complete(training, medians),
            scores(training),
            complete(unseen, medians),
            parameters,
            counts.stream().mapToInt(Integer::intValue).toArray(),
            seed + fold,
            threads);
    return forests.stream()
        .map(
            forest ->
                new OnFold(Accuracy.of(observed, forest.means()), forest.deepest(), forest.nodes()))
        .toList();
  }

  private static List<FeatureVector> complete(List<CourseRow> rows, FeatureVector medians) {
    return rows.stream().map(row -> row.features().orElse(medians)).toList();
  }

  private static double[] scores(List<CourseRow> rows) {
    return rows.stream().mapToDouble(CourseRow::engagementScore).toArray();
  }
}
