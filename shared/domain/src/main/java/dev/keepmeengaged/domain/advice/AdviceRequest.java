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
 * A request for recommendations.
 *
 * @param target the score to reach, in percent; empty where any gain will do
 * @param locked page types that keep their share
 * @param unlocked page types that may change although they are locked by default, as graded
 *     assessments are; a type in both sets stays locked
 * @param ranges the shares that page types may get
 * @param maxChanges how many moves may be combined, 1 to {@link MixLimits#MOST_MOVES}
 */
public record AdviceRequest(
    OptionalDouble target,
    Objective objective,
    Set<Feature> locked,
    Set<Feature> unlocked,
    Map<Feature, MixLimits.Range> ranges,
    int maxChanges) {

  /** The defaults. */
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

  /** The limits of the search. */
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

  /** Whether a score reaches the target; without a target every score does. */
  boolean reachedBy(double score) {
    return target.isEmpty() || score >= target.getAsDouble();
  }
}
