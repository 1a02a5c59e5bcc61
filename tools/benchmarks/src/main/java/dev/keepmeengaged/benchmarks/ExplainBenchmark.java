package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
 * What the explanation of a course takes, with the page mix as one player, on one thread and with
 * the compiler and the collector of the functions. Each call takes another of the training's
 * courses, so that the processor cannot learn the way of one. Started by {@code explanation.sh}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExplainBenchmark {

  private static final long SEED = 1;

  /** The data folder. */
  @Param({"../shared/data/original"})
  public String data = "";

  /** Trees of the forest, grown with the default parameters otherwise. */
  @Param({"200", "500"})
  public int trees;

  private PackedForest forest;
  private TreeMask all;
  private List<FeatureVector> courses;
  private List<TreeMask> unseen;
  private final Random random = new Random(SEED);

  /** Trains the forest. */
  @Setup
  public void train() {
    TrainingRows rows = TrainingRows.read(Path.of(data));
    ForestParameters usual = ForestParameters.DEFAULT;
    TrainedForest trained =
        rows.trained(
            new ForestParameters(
                trees, usual.maxFeatures(), usual.minLeaf(), usual.minSplit(), usual.maxDepth()));
    forest = trained.forest();
    all = TreeMask.all(trees);
    courses = rows.features();
    unseen = trained.outOfBag().masks();
  }

  /** By the trees that did not see the course in training. */
  @Benchmark
  public Explanation outOfBag() {
    int course = random.nextInt(courses.size());
    return forest.explain(courses.get(course), unseen.get(course));
  }

  /** By all trees. */
  @Benchmark
  public Explanation allTrees() {
    return forest.explain(courses.get(random.nextInt(courses.size())), all);
  }
}
