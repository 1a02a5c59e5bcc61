package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Outlook;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * What the outlook of a course takes. Each call takes another course that the model speaks of.
 * Started by {@code outlook.sh}.
 */
public class OutlookBenchmark extends CourseBenchmark {

  /** All curves and swaps. */
  @Benchmark
  public Outlook outlook() {
    Course course = asked().course();
    return Outlook.of(course, asked().model(), asked().mixes(course));
  }
}
