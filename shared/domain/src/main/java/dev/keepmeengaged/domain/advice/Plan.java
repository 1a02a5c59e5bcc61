package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.domain.WhatIf;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A page mix to test in the next edition of a course.
 *
 * @param moves that lead from the present mix to this one, at least one
 * @param whatIf what the model expects, with the band for changes that were searched for
 * @param outcomes how the company's own courses with about this mix scored
 * @param presentOutcomes how its courses with about the present mix scored
 * @param extraCompleters number of additional learners who would complete at the projected score,
 *     with as many learners as last time; empty where the score is not a share of learners
 * @param reason why it was chosen
 */
public record Plan(
    Tier tier,
    List<MixMove> moves,
    PageMix mix,
    WhatIf whatIf,
    Outcomes outcomes,
    Outcomes presentOutcomes,
    OptionalDouble extraCompleters,
    Sentence reason) {

  /** The sentence that goes with every plan and idea. */
  public static final Sentence UNTESTED =
      new Sentence(
          "nobody-has-tested",
          Map.of(),
          "Nobody has yet tested whether following this raises completion.");

  /** The strength of a recommendation. */
  public enum Tier {
    /** The odds are good, of a course with enough learners for its score to say something. */
    PLAN,
    /** The odds are lower or not known, or the learners are few: an idea to test. */
    IDEA
  }

  public Plan {
    moves = List.copyOf(moves);
  }

  /** What it costs: the points of the mix that move. */
  public int points() {
    return moves.stream().mapToInt(MixMove::points).sum();
  }
}
