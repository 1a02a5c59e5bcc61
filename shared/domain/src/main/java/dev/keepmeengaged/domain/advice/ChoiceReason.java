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
    String mixes =
        among == 1 ? theOnly(request, reaches, before) : ofAll(request, reaches, among, before);
    String why =
        leastEffort
            ? String.format(
                Locale.ROOT, among == 1 ? "moves %d points" : "moves the fewest points: %d", points)
            : String.format(
                Locale.ROOT,
                among == 1
                    ? "has a band around its gain that begins at %.1f points"
                    : "has the surest difference: the band around it begins at %.1f points",
                change.band().low());
    return new Sentence(code, values, mixes + " " + why + ".");
  }

  private static String ofAll(AdviceRequest request, boolean reaches, int among, int before) {
    String mixes =
        before == 0
            ? "Of the %,d mixes that may be shown%s, it"
            : "Of the %,d other mixes that may be shown%s and differ clearly from those above, it";
    String which = reaches ? " and reach the target" : " and do not reach the target";
    return String.format(Locale.ROOT, mixes, among, request.target().isEmpty() ? "" : which);
  }

  private static String theOnly(AdviceRequest request, boolean reaches, int before) {
    String mix =
        before == 0
            ? "The only mix that may be shown%s"
            : "The only other mix that may be shown%s and differs clearly from those above";
    String which = reaches ? " and reaches the target" : " and does not reach the target";
    return mix.formatted(request.target().isEmpty() ? "" : which);
  }
}
