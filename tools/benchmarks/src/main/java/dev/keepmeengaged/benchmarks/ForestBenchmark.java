package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.forest.SpecialisedForest;
import dev.keepmeengaged.forest.TreeShap;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * What the default forest takes to predict and to explain, on one thread. Each call takes other
 * rows, so that the processor cannot learn the way of one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ForestBenchmark {

  private static final int COURSES = 1_000;
  private static final int SCENARIOS = 200;

  /** The data folder. */
  @Param({"../shared/data/original"})
  public String data = "";

  private PackedForest forest;
  private TreeShap explainer;
  private TreeMask all;
  private List<FeatureVector> courses;
  private List<FeatureVector> tenThousand;
  private int next;

  /** Trains the forest. */
  @Setup
  public void train() {
    DefaultForest trained = DefaultForest.trainedOn(Path.of(data));
    forest = trained.forest();
    explainer = TreeShap.of(forest);
    all = TreeMask.all(forest.trees());
    courses = trained.rows(COURSES);
    tenThousand = trained.rows(10_000);
  }

  /** One row, all trees. */
  @Benchmark
  public double predictOne() {
    return forest.predict(course());
  }

  /** 10,000 rows, all trees. */
  @Benchmark
  public double[] predictTenThousand() {
    return forest.predictAll(tenThousand);
  }

  /** The contributions of the twenty features to one prediction. */
  @Benchmark
  public Explanation explainOne() {
    return explainer.explain(course(), all);
  }

  /** 200 scenarios one after the other, on the whole forest. */
  @Benchmark
  public double scenariosOfTheWholeForest() {
    return scenarios(course()).stream().mapToDouble(s -> forest.predict(s, all)).sum();
  }

  /** The same, the forest specialised for the course first. */
  @Benchmark
  public double scenariosOfTheSpecialisedForest() {
    FeatureVector course = course();
    SpecialisedForest specialised = SpecialisedForest.of(forest, course, all);
    return scenarios(course).stream().mapToDouble(specialised::predict).sum();
  }

  /** 200 scenarios at once, on the whole forest. */
  @Benchmark
  public double[] scenariosAtOnce() {
    return forest.predictAll(scenarios(course()), all);
  }

  private FeatureVector course() {
    next = (next + 1) % COURSES;
    return courses.get(next);
  }

  /** The course with the page mixes of 200 others. */
  private List<FeatureVector> scenarios(FeatureVector course) {
    return Stream.iterate(next, i -> (i + 1) % COURSES)
        .limit(SCENARIOS)
        .map(courses::get)
        .map(
            other ->
                course.with(
                    Feature.PAGE_TYPES.stream()
                        .collect(Collectors.toMap(Function.identity(), other::raw))))
        .toList();
  }
}
