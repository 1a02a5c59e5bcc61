package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The courses of a company with the largest expected gain from one ten-point swap of page types.
 * The swap has enough support, its shares are within the training range, its band is above 0, the
 * company's own courses do not say the opposite, and it leaves graded assessments alone. Courses
 * with too few learners for advice are counted but not listed. The gain is an association in past
 * data that nobody has tested.
 *
 * <p>At first the band might begin below 0, and nearly all that were listed did: 24 of 26 courses
 * of the sample's largest company. That is no room to improve. A course near the top may have no
 * plan, since its rise may be below the three points that a plan takes; mixes with larger or more
 * moves are not tried.
 *
 * @param calibrated whether the model is calibrated; if not, no course was searched
 * @param best at most {@value #MOST}, by the lower end of the band, highest first
 */
public record RoomToImprove(boolean calibrated, Counts counts, List<Improvement> best) {

  /** The points of the mix that every swap moves. */
  public static final int POINTS = 10;

  /** The longest list. */
  public static final int MOST = 50;

  /**
   * The number of courses left at each step; none is larger than the one before.
   *
   * @param courses of the company
   * @param judged those of them whose score the model speaks of, and which have a page mix
   * @param advisable those of them with the {@value AdviceRule#FEWEST_LEARNERS} learners or more
   *     that advice takes
   * @param supported those of them with a swap that has enough support
   * @param promising those of them with such a swap whose band is above 0
   * @param withRoom those of them with such a swap that the company's own courses do not speak
   *     against
   */
  public record Counts(
      int courses, int judged, int advisable, int supported, int promising, int withRoom) {

    public Counts {
      if (!(courses >= judged
          && judged >= advisable
          && advisable >= supported
          && supported >= promising
          && promising >= withRoom
          && withRoom >= 0)) {
        throw new IllegalArgumentException("the counts do not fall");
      }
    }
  }

  public RoomToImprove {
    best = List.copyOf(best);
    if (best.size() != Math.min(MOST, counts.withRoom())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "of %d courses %d are not the best", counts.withRoom(), best.size()));
    }
  }

  /** How many courses have room to improve; empty where no course was searched. */
  public OptionalInt coursesWithRoom() {
    return calibrated ? OptionalInt.of(counts.withRoom()) : OptionalInt.empty();
  }

  /** The reason for an empty list; present exactly when it is empty. */
  public Optional<Sentence> noneBecause() {
    if (!best.isEmpty()) {
      return Optional.empty();
    }
    if (!calibrated) {
      return Optional.of(
          new Sentence(
              "no-calibration",
              Map.of(),
              "The published model does not say how much of what it expects holds up, so no course"
                  + " is put before another by it."));
    }
    if (counts.judged() == 0) {
      return Optional.of(
          new Sentence(
              "no-course-in-scope",
              Map.of("courses", counts.courses()),
              "The model speaks of courses with a score above 0 and below 100 and a page mix; none"
                  + " of yours is one."));
    }
    if (counts.advisable() == 0) {
      return Optional.of(
          new Sentence(
              "too-few-learners",
              Map.of("judged", counts.judged(), "needed", AdviceRule.FEWEST_LEARNERS),
              String.format(
                  Locale.ROOT,
                  "It takes %d learners or more for a score that advice can start from; none of your"
                      + " courses that the model speaks of had as many.",
                  AdviceRule.FEWEST_LEARNERS)));
    }
    if (counts.supported() == 0) {
      return Optional.of(
          new Sentence(
              "no-swap-supported",
              Map.of(
                  "advisable", counts.advisable(), "points", POINTS, "needed", Support.NEIGHBOURS),
              String.format(
                  Locale.ROOT,
                  "For none of your courses with %d learners or more is there a ten-point swap with enough support: it takes %d other courses with a mix not far from the one that it leads to, and shares of page types that training saw.",
                  AdviceRule.FEWEST_LEARNERS,
                  Support.NEIGHBOURS)));
    }
    if (counts.promising() == 0) {
      return Optional.of(
          new Sentence(
              "no-swap-promises",
              Map.of("supported", counts.supported(), "points", POINTS),
              "A ten-point swap has enough support in %s, and of none does the model expect a rise that is sure: the band around it begins at 0 or below."
                  .formatted(courses(counts.supported()))));
    }
    return Optional.of(
        new Sentence(
            "own-courses-say-otherwise",
            Map.of("promising", counts.promising(), "points", POINTS),
            "The model favours a ten-point swap in %s, but your own courses with such a mix scored lower than those with the present one."
                .formatted(courses(counts.promising()))));
  }

  private static String courses(int count) {
    return count == 1 ? "1 course" : String.format(Locale.ROOT, "%,d courses", count);
  }
}
