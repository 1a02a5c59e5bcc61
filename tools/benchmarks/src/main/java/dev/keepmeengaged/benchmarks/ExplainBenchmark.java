package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.TreeMask;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * What the explanation of a course takes, with the page mix as one player. Each call takes another
 * of the training's courses. Started by {@code explanation.sh}.
 */
public class ExplainBenchmark extends CourseBenchmark {

  /** By the trees that did not see the course in training. */
  @Benchmark
  public Explanation outOfBag() {
    Course course = asked().course();
    return explanation(course, course.outOfBag().orElseThrow());
  }

  /** By all trees. */
  @Benchmark
  public Explanation allTrees() {
    return explanation(asked().course(), TreeMask.all(trees));
  }

  private Explanation explanation(Course course, TreeMask by) {
    return asked().model().forest().explain(course.features(), by);
  }
}
