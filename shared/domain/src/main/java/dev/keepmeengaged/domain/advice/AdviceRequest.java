package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.Problem;
import dev.keepmeengaged.domain.ScoreKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody asks of recommendations.
 *
 * @param target the score to reach, in percent; empty where any gain will do
 * @param locked page types that keep their share
 * @param unlocked page types that may change although they are locked unless somebody says
 *     otherwise, as graded assessments are; a type that is in both stays locked
 * @param ranges the shares that page types may come to have
 * @param maxChanges how many moves may be combined, 1 to {@link MixLimits#MOST_MOVES}
 */
public record AdviceRequest(
    OptionalDouble target,
    Objective objective,
    Set<Feature> locked,
    Set<Feature> unlocked,
    Map<Feature, MixLimits.Range> ranges,
    int maxChanges) {

  /** Everything left to the defaults. */
  public static final AdviceRequest DEFAULT =
      new AdviceRequest(
          OptionalDouble.empty(),
          Objective.SCORE,
          Set.of(),
          Set.of(),
          Map.of(),
          MixLimits.MOST_MOVES);

  public AdviceRequest {
    locked = Set.copyOf(locked);
    unlocked = Set.copyOf(unlocked);
    ranges = Map.copyOf(ranges);
  }

  /** What the search may do. */
  public MixLimits limits() {
    Set<Feature> kept = EnumSet.noneOf(Feature.class);
    kept.addAll(MixLimits.DEFAULT.locked());
    kept.removeAll(unlocked);
    kept.addAll(locked);
    return new MixLimits(kept, ranges, maxChanges);
  }

  /**
   * Checks what can be checked without a course.
   *
   * @throws ImpossibleRequestException when completers are asked for and scores of this kind are no
   *     shares of learners, or when no page mix is within the ranges
   */
  void requirePossible(ScoreKind kind) {
    List<Problem> problems =
        Stream.of(uncountable(kind), limits().problem()).flatMap(Optional::stream).toList();
    if (!problems.isEmpty()) {
      throw new ImpossibleRequestException(
          "impossible-change", "These recommendations cannot be made.", problems);
    }
  }

  private Optional<Problem> uncountable(ScoreKind kind) {
    return objective == Objective.COMPLETERS && kind != ScoreKind.SHARE
        ? Optional.of(
            new Problem(
                "/objective",
                "score-is-no-share",
                "The scores of this data are not shares of learners, so learners cannot be"
                    + " counted from them."))
        : Optional.empty();
  }

  /** Whether a score is what was asked for; any is where no target was given. */
  boolean reachedBy(double score) {
    return target.isEmpty() || score >= target.getAsDouble();
  }
}
