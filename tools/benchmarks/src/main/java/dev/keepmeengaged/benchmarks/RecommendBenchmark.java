package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.advice.AdviceModel;
import dev.keepmeengaged.domain.advice.AdviceRequest;
import dev.keepmeengaged.domain.advice.Recommendations;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * What the recommendations for a course take without a limit of time. Each call takes another
 * course. Started by {@code recommendations.sh}.
 */
public class RecommendBenchmark extends CourseBenchmark {

  /** With what is asked left to the defaults: up to three moves. */
  @Benchmark
  public Recommendations recommendations() {
    Course course = asked().course();
    return Recommendations.of(
        course,
        asked().mixes(course),
        new AdviceModel(asked().model(), ScoreKind.RECORDED),
        AdviceRequest.DEFAULT,
        () -> false);
  }
}
