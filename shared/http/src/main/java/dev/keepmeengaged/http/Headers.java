package dev.keepmeengaged.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of a request; names in any case. Immutable. */
final class Headers {

  private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Headers(Map<String, List<String>> values) {
    values.forEach(
        (name, list) -> this.values.computeIfAbsent(name, n -> new ArrayList<>()).addAll(list));
  }

  /** All lines of this header as one list (RFC 9110, 5.3); empty when there is none. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).map(lines -> String.join(", ", lines));
  }

  /** The lines of this header, for one whose values have commas of their own. */
  List<String> lines(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** The number of characters of all names and values together. */
  int length() {
    return values.entrySet().stream()
        .mapToInt(e -> e.getValue().stream().mapToInt(v -> e.getKey().length() + v.length()).sum())
        .sum();
  }
}
