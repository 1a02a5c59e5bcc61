package dev.keepmeengaged.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.advice.AdviceRequest;
import dev.keepmeengaged.domain.advice.AdvisingModel;
import dev.keepmeengaged.domain.advice.Recommendations;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * What the recommendations for a course take without a limit of time, on one thread and with the
 * compiler and the collector of the functions. Each call takes another course. Started by {@code
 * recommendations.sh}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecommendBenchmark {

  /** The data folder. */
  @Param({"../shared/data/original"})
  public String data = "";

  /** Trees of the forest, grown with the default parameters otherwise. */
  @Param({"200", "500"})
  public int trees;

  private @Nullable ProfileCompanies companies;

  /** Trains the forest. */
  @Setup
  public void train() {
    companies = new ProfileCompanies(Path.of(data), trees);
  }

  /** With what is asked left to the defaults: up to three moves. */
  @Benchmark
  public Recommendations recommendations() {
    ProfileCompanies asked = requireNonNull(companies);
    Course course = asked.course();
    return Recommendations.of(
        course,
        asked.mixes(course),
        new AdvisingModel(asked.model(), ScoreKind.RECORDED),
        AdviceRequest.DEFAULT,
        () -> false);
  }
}
