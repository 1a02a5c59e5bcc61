package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The reasons for null figures, each listed once, in the order in which they come up. */
final class ListedReasons {

  /** Names the distance of a page mix, which every point has beside its reason. */
  private static final String DISTANCE = "distance";

  private final Map<Reason, Integer> places = new LinkedHashMap<>();

  /** The place of a reason in the list, from 0; empty without a reason. */
  OptionalInt place(Optional<Reason> reason) {
    return reason
        .map(why -> OptionalInt.of(places.computeIfAbsent(shared(why), r -> places.size())))
        .orElseGet(OptionalInt::empty);
  }

  /** All reasons, each at its place. */
  List<Reason> all() {
    return new ArrayList<>(places.keySet());
  }

  private static Reason shared(Reason reason) {
    Map<String, Double> values = new HashMap<>(reason.values());
    values.remove(DISTANCE);
    return new Reason(reason.code(), values, reason.message());
  }
}
