package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Rebalance;
import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.domain.Support;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A page mix to test in the next edition of a course.
 *
 * @param moves that lead from the present mix to this one, at least one
 * @param change what the model expects, with the band for changes that were searched for
 * @param projected the observed score plus the change, within 1 to 99
 * @param odds of 100 pairs of real courses that differ so, in how many the favoured one scored
 *     higher; empty where the data was too small to tell
 * @param extraCompleters how many more learners of as many as last time would complete; empty where
 *     the score is no share of them
 * @param reason why it was chosen
 */
public record Plan(
    Tier tier,
    List<MixMove> moves,
    PageMix mix,
    ExpectedChange change,
    double projected,
    OptionalInt odds,
    Support support,
    Evidence evidence,
    Outcomes outcomes,
    OptionalDouble extraCompleters,
    Sentence reason) {

  /** Has to be said of every plan and idea. */
  public static final Sentence UNTESTED =
      new Sentence(
          "nobody-has-tested",
          Map.of(),
          "Nobody has yet tested whether following this raises completion.");

  /** What a mix is worth. */
  public enum Tier {
    /** The odds are good. */
    PLAN,
    /** The odds are lower, or not known: an idea to test. */
    IDEA
  }

  public Plan {
    moves = List.copyOf(moves);
  }

  /** What it costs: the points of the mix that move. */
  public int points() {
    return moves.stream().mapToInt(MixMove::points).sum();
  }

  /** The changes that a what-if of this plan asks for. */
  public Changes changes() {
    return new Changes(mix.percents(), Rebalance.NONE);
  }
}
