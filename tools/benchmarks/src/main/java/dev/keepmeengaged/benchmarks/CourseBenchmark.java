package dev.keepmeengaged.benchmarks;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * What is asked about one course after the other, on one thread and with the compiler and the
 * collector of the functions. Benchmarks extend it by what they ask.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public abstract class CourseBenchmark {

  /** The data folder. */
  @Param({"../shared/data/original"})
  public String data = "";

  /** Trees of the forest, grown with the default parameters otherwise. */
  @Param({"200", "500"})
  public int trees;

  private @Nullable ProfileCompanies asked;

  /** Trains the forest. */
  @Setup
  public void train() {
    asked = new ProfileCompanies(Path.of(data), trees);
    prepare();
  }

  /** Makes what a benchmark needs beside the forest and its courses. */
  void prepare() {}

  /** The courses to ask about, with the forest that was trained on them. */
  final ProfileCompanies asked() {
    return requireNonNull(asked);
  }
}
