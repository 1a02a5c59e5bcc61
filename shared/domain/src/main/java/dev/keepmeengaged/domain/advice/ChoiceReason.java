package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Sentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Why a plan was chosen among the mixes that may be shown. */
final class ChoiceReason {

  private ChoiceReason() {}

  /**
   * The reason in words.
   *
   * @param reaches whether the plan reaches the target; any does where there is none
   * @param among how many mixes there were to choose from that do as it does, itself included
   * @param before how many plans were chosen before it, all clearly different
   * @param points of the mix that it moves
   */
  static Sentence of(
      AdviceRequest request,
      boolean reaches,
      int among,
      int before,
      int points,
      ExpectedChange change) {
    Map<String, Object> values = new HashMap<>();
    values.put("among", among);
    values.put("before", before);
    values.put("points", points);
    values.put("low", change.band().low());
    request.target().ifPresent(target -> values.put("target", target));
    boolean leastEffort = request.objective() == Objective.LEAST_EFFORT;
    String code =
        (leastEffort ? "fewest-points" : "highest-lower-end")
            + (request.target().isEmpty() ? "" : reaches ? "-at-target" : "-below-target");
    String which =
        request.target().isEmpty()
            ? ""
            : reaches ? " and reach the target" : " and do not reach the target";
    String mixes =
        before == 0
            ? "the %,d mixes that may be shown%s"
            : "the %,d other mixes that may be shown%s and differ clearly from those above";
    String message =
        leastEffort
            ? String.format(
                Locale.ROOT,
                "Of " + mixes + ", it moves the fewest points: %d.",
                among,
                which,
                points)
            : String.format(
                Locale.ROOT,
                "Of "
                    + mixes
                    + ", its gain is the surest: the band around it begins at %.1f points.",
                among,
                which,
                change.band().low());
    return new Sentence(code, values, message);
  }
}
