package dev.keepmeengaged.benchmarks;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.keepmeengaged.conformance.ImputedRows;
import dev.keepmeengaged.conformance.ParameterSet;
import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.forest.ReducedForest;
import dev.keepmeengaged.forest.TreeShap;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a forest takes to predict and to explain, on one thread. Each call takes another course, so
 * that the processor cannot learn the way of one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ForestBenchmark {

  private static final int COURSES = 1_000;
  private static final int SEARCHED = 50;
  private static final int SCENARIOS = 200;

  private static final Set<Feature> PAGE_TYPES = Set.copyOf(Feature.PAGE_TYPES);
  private static final Set<Feature> SWAPPED = Set.copyOf(Feature.PAGE_TYPES.subList(0, 2));

  /** The data folder. */
  @Param({"../shared/data/original"})
  public String data = "";

  /** The parameters that the forest is grown with. */
  @Param public ParameterSet parameters = ParameterSet.DEFAULT;

  private PackedForest forest;
  private TreeShap explainer;
  private TreeMask all;
  private List<FeatureVector> courses;
  private List<FeatureVector> tenThousand;

  /** For each of the courses that are searched, scenarios of other page mixes. */
  private List<List<FeatureVector>> mixes;

  /** The same, of which only the first two page types change. */
  private List<List<FeatureVector>> swaps;

  private int next;

  /** Trains the forest. */
  @Setup
  public void train() {
    ImputedRows rows = ImputedRows.read(Path.of(data));
    forest = rows.train(parameters.parameters());
    explainer = TreeShap.of(forest);
    all = TreeMask.all(forest.trees());
    courses = rows.drawn(COURSES);
    tenThousand = rows.drawn(10_000);
    mixes = scenarios(PAGE_TYPES);
    swaps = scenarios(SWAPPED);
    System.out.printf(
        "%n%d nodes in %d trees; left for the page mixes of a course: %.0f, for a swap: %.0f%n",
        forest.nodes(), forest.trees(), nodesLeft(PAGE_TYPES), nodesLeft(SWAPPED));
  }

  private double nodesLeft(Set<Feature> changing) {
    return courses.stream()
        .limit(SEARCHED)
        .mapToInt(course -> ReducedForest.of(forest, course, all, changing).nodes())
        .average()
        .orElseThrow();
  }

  private List<List<FeatureVector>> scenarios(Set<Feature> changing) {
    return IntStream.range(0, SEARCHED)
        .mapToObj(
            course ->
                courses.subList(course + 1, course + 1 + SCENARIOS).stream()
                    .map(other -> scenario(courses.get(course), changing, other))
                    .toList())
        .toList();
  }

  private static FeatureVector scenario(
      FeatureVector course, Set<Feature> changing, FeatureVector other) {
    return course.with(changing.stream().collect(toMap(identity(), other::raw)));
  }

  /** One row, all trees. */
  @Benchmark
  public double predictOne() {
    return forest.predict(courses.get(next(COURSES)));
  }

  /** 10,000 rows, all trees. */
  @Benchmark
  public double[] predictTenThousand() {
    return forest.predictAll(tenThousand);
  }

  /** The contributions of the twenty features to one prediction. */
  @Benchmark
  public Explanation explainOne() {
    return explainer.explain(courses.get(next(COURSES)), all);
  }

  /** Reducing the forest for the page mixes of a course. */
  @Benchmark
  public ReducedForest reduceForMixes() {
    return ReducedForest.of(forest, courses.get(next(SEARCHED)), all, PAGE_TYPES);
  }

  /** 200 page mixes of a course one after the other, on the whole forest. */
  @Benchmark
  public double mixesOfTheWholeForest() {
    return whole(mixes.get(next(SEARCHED)));
  }

  /** 200 page mixes of a course one after the other, on a forest reduced for it first. */
  @Benchmark
  public double mixesOfTheReducedForest() {
    int course = next(SEARCHED);
    return reduced(course, PAGE_TYPES, mixes.get(course));
  }

  /** 200 page mixes at once, on the whole forest. */
  @Benchmark
  public double[] mixesAtOnce() {
    return forest.predictAll(mixes.get(next(SEARCHED)));
  }

  /** 200 shifts between two page types one after the other, on the whole forest. */
  @Benchmark
  public double swapsOfTheWholeForest() {
    return whole(swaps.get(next(SEARCHED)));
  }

  /** 200 shifts one after the other, on a forest reduced for the course first. */
  @Benchmark
  public double swapsOfTheReducedForest() {
    int course = next(SEARCHED);
    return reduced(course, SWAPPED, swaps.get(course));
  }

  /** 200 shifts at once, on the whole forest. */
  @Benchmark
  public double[] swapsAtOnce() {
    return forest.predictAll(swaps.get(next(SEARCHED)));
  }

  private double whole(List<FeatureVector> scenarios) {
    return scenarios.stream().mapToDouble(scenario -> forest.predict(scenario, all)).sum();
  }

  private double reduced(int course, Set<Feature> changing, List<FeatureVector> scenarios) {
    ReducedForest reduced = ReducedForest.of(forest, courses.get(course), all, changing);
    return scenarios.stream().mapToDouble(reduced::predict).sum();
  }

  private int next(int count) {
    next = (next + 1) % count;
    return next;
  }
}
