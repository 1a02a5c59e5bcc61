package dev.keepmeengaged.training.study.search;

import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.training.data.CourseRow;
import dev.keepmeengaged.training.data.Imputation;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import dev.keepmeengaged.training.forest.Progress;
import dev.keepmeengaged.training.forest.TrainedForest;
import dev.keepmeengaged.training.study.findings.GridSearch.Advice;
import dev.keepmeengaged.training.study.journal.Journal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What the number of trees does to recommendations: more trees make the spread of a predicted
 * change smaller, so that more changes can be told from none. Judged on a seeded sample of courses,
 * each by the trees that did not see it, for every swap of ten percent points of pages between two
 * page types to a mix that enough courses of the company, or of its profile, have about.
 *
 * <p>{@code KAPPA} and {@code SHARED_VARIANCE} were measured on the original study's data, by
 * forests of disjoint halves of it, and are not calibrated on the rows at hand.
 */
final class AdviceByTrees {

  private static final int SAMPLE = 400;
  private static final double SWAPPED = 10;

  /** Distance of the fifth nearest mix up to which support is at least medium. */
  private static final double SUPPORTED = 0.15;

  private static final int NEIGHBOURS = 5;

  /** Share of a predicted change that a forest on other courses reproduces. */
  private static final double KAPPA = 0.8;

  /** What of the variance between trees stays however many there are. */
  private static final double SHARED_VARIANCE = 0.0256;

  /** Of the normal distribution: the two ends of an 80 % band. */
  private static final double BAND = 1.28;

  private static final double WORTH_SHOWING = 3;

  /** Figures for each number of trees, in the journal. */
  private static final int FIGURES = 3;

  private final List<CourseRow> rows;
  private final ForestParameters parameters;
  private final long seed;
  private final int threads;

  /**
   * @param parameters with the most trees that are judged
   */
  AdviceByTrees(List<CourseRow> rows, ForestParameters parameters, long seed, int threads) {
    this.rows = rows;
    this.parameters = parameters;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * @param counts numbers of trees, each at most the parameters'
   */
  List<Advice> of(int[] counts, Journal journal) {
    String key =
        "advice features=%d leaf=%d split=%d depth=%d trees=%s"
            .formatted(
                parameters.maxFeatures(),
                parameters.minLeaf(),
                parameters.minSplit(),
                parameters.maxDepth(),
                Arrays.toString(counts));
    double[] figures = journal.once(key, () -> figures(counts));
    return IntStream.range(0, counts.length)
        .mapToObj(
            c ->
                new Advice(
                    counts[c],
                    figures[c * FIGURES],
                    figures[c * FIGURES + 1],
                    figures[c * FIGURES + 2]))
        .toList();
  }

  private double[] figures(int[] counts) {
    FeatureVector medians = Imputation.medians(rows);
    List<FeatureVector> features =
        rows.stream().map(row -> row.features().orElse(medians)).toList();
    double[] scores = rows.stream().mapToDouble(CourseRow::engagementScore).toArray();
    TrainedForest forest = grow(features, scores, seed);
    TrainedForest independent = grow(features, scores, ~seed);
    Map<Object, List<Integer>> organisations =
        IntStream.range(0, rows.size())
            .boxed()
            .collect(Collectors.groupingBy(i -> organisation(rows.get(i))));
    List<Tally> tallies = IntStream.of(counts).mapToObj(Tally::new).toList();
    for (int row : sample()) {
      List<Integer> others = new ArrayList<>(organisations.get(organisation(rows.get(row))));
      others.remove((Integer) row);
      List<FeatureVector> scenarios = supportedSwaps(features.get(row), others, features);
      List<Swap> swaps =
          scenarios.stream().map(s -> Swap.of(forest, row, features.get(row), s)).toList();
      for (Tally tally : tallies) {
        tally.count(
            swaps,
            best ->
                Swap.of(independent, row, features.get(row), scenarios.get(swaps.indexOf(best))));
      }
    }
    return tallies.stream().flatMapToDouble(Tally::figures).toArray();
  }

  private TrainedForest grow(List<FeatureVector> features, double[] scores, long forestSeed) {
    return ForestTraining.train(features, scores, parameters, forestSeed, threads, Progress.SILENT);
  }

  /** The company, or where rows have no id its profile. */
  private static Object organisation(CourseRow row) {
    return row.key().<Object>map(CourseKey::company).orElseGet(() -> Profile.of(row.features()));
  }

  private int[] sample() {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.stream().limit(SAMPLE).mapToInt(Integer::intValue).toArray();
  }

  private static List<FeatureVector> supportedSwaps(
      FeatureVector course, List<Integer> others, List<FeatureVector> features) {
    List<FeatureVector> swaps = new ArrayList<>();
    for (Feature from : Feature.PAGE_TYPES) {
      for (Feature to : Feature.PAGE_TYPES) {
        double share = course.raw(from);
        if (from != to && share >= SWAPPED) {
          FeatureVector after =
              course.with(Map.of(from, share - SWAPPED, to, course.raw(to) + SWAPPED));
          if (supported(after, others, features)) {
            swaps.add(after);
          }
        }
      }
    }
    return swaps;
  }

  private static boolean supported(
      FeatureVector after, List<Integer> others, List<FeatureVector> features) {
    return others.stream().filter(o -> distance(after, features.get(o)) <= SUPPORTED).count()
        >= NEIGHBOURS;
  }

  /** Hellinger's distance of two page mixes, 0..1. */
  private static double distance(FeatureVector a, FeatureVector b) {
    double sumA = Feature.PAGE_TYPES.stream().mapToDouble(a::raw).sum();
    double sumB = Feature.PAGE_TYPES.stream().mapToDouble(b::raw).sum();
    double squares = 0;
    for (Feature type : Feature.PAGE_TYPES) {
      double difference = Math.sqrt(a.raw(type) / sumA) - Math.sqrt(b.raw(type) / sumB);
      squares += difference * difference;
    }
    return Math.sqrt(squares / 2);
  }

  /**
   * A swap as every tree sees it.
   *
   * @param differences scenario minus course, of the trees that did not see the course, by tree
   */
  private record Swap(TreeMap<Integer, Double> differences) {

    static Swap of(TrainedForest forest, int row, FeatureVector course, FeatureVector scenario) {
      TreeMask unseen = forest.outOfBag().masks().get(row);
      float[] before = forest.forest().treeValues(course);
      float[] after = forest.forest().treeValues(scenario);
      TreeMap<Integer, Double> differences = new TreeMap<>();
      for (int tree = 0; tree < before.length; tree++) {
        if (unseen.contains(tree)) {
          differences.put(tree, (double) after[tree] - before[tree]);
        }
      }
      return new Swap(differences);
    }

    /** What a forest of the first so many trees makes of it. */
    Change change(int trees) {
      double[] used =
          differences.headMap(trees).values().stream().mapToDouble(Double::doubleValue).toArray();
      double mean = Arrays.stream(used).average().orElse(0);
      double squares = Arrays.stream(used).map(d -> (d - mean) * (d - mean)).sum();
      double deviation = used.length < 2 ? 0 : Math.sqrt(squares / (used.length - 1));
      double shrunk = used.length == 0 ? 0 : Math.sqrt(SHARED_VARIANCE + 1.0 / used.length);
      return new Change(mean, deviation, shrunk);
    }
  }

  /**
   * A predicted change.
   *
   * @param delta its mean over the trees, in points
   * @param deviation between the trees, in points
   * @param shrunk share of it that is left between refitted forests
   */
  private record Change(double delta, double deviation, double shrunk) {

    double expected() {
      return KAPPA * delta;
    }

    /** The lower end of the 80 % band of the expected change. */
    double low() {
      return expected() - BAND * KAPPA * deviation * shrunk;
    }

    boolean advisable() {
      return low() > 0 && expected() >= WORTH_SHOWING;
    }
  }

  /** Counts for one number of trees. */
  private static final class Tally {

    private final int trees;
    private int courses;
    private int changes;
    private int advised;
    private int kept;
    private double shrunk;

    Tally(int trees) {
      this.trees = trees;
    }

    void count(List<Swap> swaps, UnaryOperator<Swap> inAnotherForest) {
      courses++;
      changes += swaps.size();
      shrunk += swaps.stream().mapToDouble(s -> s.change(trees).shrunk()).sum();
      Optional<Swap> best =
          swaps.stream()
              .filter(s -> s.change(trees).advisable())
              .max(Comparator.comparingDouble(s -> s.change(trees).low()));
      if (best.isPresent()) {
        advised++;
        if (inAnotherForest.apply(best.get()).change(trees).delta() > 0) {
          kept++;
        }
      }
    }

    DoubleStream figures() {
      return DoubleStream.of(
          (double) advised / Math.max(1, courses),
          shrunk / Math.max(1, changes),
          (double) kept / advised);
    }
  }
}
