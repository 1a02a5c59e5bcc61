package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.Apart;
import java.util.Optional;

/** How directions are written: phrases that follow a feature's name. */
final class DirectionWords {

  /** The share of the whole way from which on a step apart belongs beside the shape in words. */
  private static final double LARGE = 0.2;

  /** What is worth speaking of, in points. */
  private static final double SLIGHT = 1;

  private DirectionWords() {}

  /** A shape in words. */
  static String shape(Feature feature, Direction shape) {
    String more = FeatureWords.yesOrNo(feature) ? "it" : "more";
    return switch (shape) {
      case INCREASING -> "scores are higher with " + more;
      case DECREASING -> "scores are lower with " + more;
      case MIXED -> "scores rise in some places and fall in others";
      case FLAT -> "scores differ by less than a point either way";
    };
  }

  /** A direction in words, with the step apart where that is large. */
  static String of(FeatureDirection direction) {
    if (constant(direction)) {
      return "all courses are alike in it";
    }
    return shape(direction.feature(), direction.shape())
        + largeStep(direction).map(step -> ", but " + step).orElse("");
  }

  /** Whether all courses have the same value, so that there is no curve. */
  static boolean constant(FeatureDirection direction) {
    return direction.curve().size() < 2;
  }

  /** The step that a shape leaves out, where it is large beside what the shape tells. */
  static Optional<String> largeStep(FeatureDirection direction) {
    double way = direction.rise() - direction.fall();
    return direction
        .apart()
        .filter(apart -> Math.abs(apart.difference()) >= Math.max(SLIGHT, LARGE * way))
        .map(apart -> step(direction.feature(), apart));
  }

  /** The step that a shape leaves out. */
  static String step(Feature feature, Apart apart) {
    return Numbers.points(Math.abs(apart.difference()))
        + (apart.difference() < 0 ? " points lower at " : " points higher at ")
        + FeatureWords.value(feature, apart.common())
        + " than at "
        + FeatureWords.value(feature, apart.next());
  }
}
