package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Problem;
import dev.keepmeengaged.domain.Visibility;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads the members of a JSON object in a request. Collects every fault with its JSON pointer (RFC
 * 6901), and {@link #check} reports all of them at once; until then a missing or faulty member is
 * empty. A member that no method read is unknown. Not thread-safe.
 */
public final class RequestMembers {

  private final JsonValue object;
  private final Visibility visibility;
  private final List<Problem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * The members of an object.
   *
   * @param visibility the companies that its sender may see
   * @param problems the faults found in it already
   */
  RequestMembers(JsonValue object, Visibility visibility, List<Problem> problems) {
    this.object = object;
    this.visibility = visibility;
    this.problems = problems;
  }

  /**
   * A required string.
   *
   * @param conversion refuses a string with an {@link IllegalArgumentException} whose message its
   *     sender may read
   */
  public <T> Optional<T> required(String name, Function<String, T> conversion) {
    refuseMissing(name);
    return optional(name, conversion);
  }

  /** An optional string, converted as in {@link #required}. */
  public <T> Optional<T> optional(String name, Function<String, T> conversion) {
    return member(name).flatMap(value -> string(value, conversion));
  }

  /**
   * An optional number.
   *
   * @param lowest the lowest allowed value
   * @param highest the highest allowed value
   */
  public Optional<Double> optionalNumber(String name, double lowest, double highest) {
    Optional<Double> number = member(name).flatMap(this::number);
    if (number.isPresent() && !(number.get() >= lowest && number.get() <= highest)) {
      refuse(
          name,
          "out-of-range",
          String.format(
              Locale.ROOT,
              "This has to be %,.0f to %,.0f, not %s.",
              lowest,
              highest,
              number.get()));
      return Optional.empty();
    }
    return number;
  }

  /**
   * The course that the members {@code company} and {@code course} name, both required; its company
   * is hidden where the sender may not see it.
   */
  public Optional<CourseKey> course() {
    Optional<Company> company = required("company", name -> visibility.seen(new Company(name)));
    Optional<CourseId> course = required("course", CourseId::new);
    return company.flatMap(found -> course.map(id -> new CourseKey(found, id)));
  }

  /** As {@link #optionalNumber}, for numbers without a fraction. */
  public Optional<Integer> optionalWhole(String name, int lowest, int highest) {
    Optional<Double> number = optionalNumber(name, lowest, highest);
    if (number.isPresent() && number.get() != Math.rint(number.get())) {
      refuse(name, "invalid-value", "This has to be a whole number, not " + number.get() + ".");
      return Optional.empty();
    }
    return number.map(Double::intValue);
  }

  /**
   * An array of strings, each once; empty when it is left out.
   *
   * @param conversion as in {@link #required}
   */
  public <T> Set<T> strings(String name, Function<String, T> conversion) {
    Set<T> strings = new LinkedHashSet<>();
    for (JsonValue element : elements(name).orElse(List.of())) {
      string(element, conversion)
          .filter(string -> !strings.add(string))
          .ifPresent(string -> refuse(element, "duplicate", "It is there already."));
    }
    return strings;
  }

  /**
   * An object of numbers; empty when it is left out.
   *
   * @param key maps a name to its key; names without a key are unknown
   */
  public <K> Map<K, Double> numbers(String name, Function<String, Optional<K>> key) {
    return byKey(name, key, this::number);
  }

  /**
   * An object of pairs of numbers, each an array of a lower and a higher one; empty when it is left
   * out.
   *
   * @param key maps a name to its key; names without a key are unknown
   * @param pair makes one of the two numbers, and refuses them with an {@link
   *     IllegalArgumentException} whose message its sender may read
   */
  public <K, V> Map<K, V> pairs(
      String name, Function<String, Optional<K>> key, BiFunction<Double, Double, V> pair) {
    return byKey(name, key, value -> pair(value, pair));
  }

  private <K, V> Map<K, V> byKey(
      String name, Function<String, Optional<K>> key, Function<JsonValue, Optional<V>> form) {
    Map<K, V> found = new LinkedHashMap<>();
    List<JsonValue> unknown = new ArrayList<>();
    member(name)
        .filter(value -> is(value, Kind.OBJECT))
        .ifPresent(
            values ->
                values
                    .members()
                    .forEach(
                        (member, value) ->
                            key.apply(member)
                                .ifPresentOrElse(
                                    k -> form.apply(value).ifPresent(v -> found.put(k, v)),
                                    () -> unknown.add(value))));
    unknown.forEach(this::refuseUnknown);
    return found;
  }

  /**
   * A required array of one or more objects. Each is read on its own: a fault of an element is no
   * fault of this object.
   */
  public List<RequestMembers> requiredObjects(String name, int most) {
    refuseMissing(name);
    Optional<List<JsonValue>> elements = elements(name);
    if (elements.isEmpty()) {
      return List.of();
    }
    List<JsonValue> values = elements.get();
    if (values.isEmpty() || values.size() > most) {
      refuse(
          name,
          "out-of-range",
          String.format(Locale.ROOT, "There may be 1 to %,d items, not %,d.", most, values.size()));
    }
    return values.stream()
        .filter(value -> is(value, Kind.OBJECT))
        .map(value -> new RequestMembers(value, visibility, takenFrom(value.pointer())))
        .toList();
  }

  /**
   * Moves the faults found below this place while the body was read out of this object's faults.
   */
  private List<Problem> takenFrom(String place) {
    Predicate<Problem> below = problem -> problem.pointer().startsWith(place + "/");
    List<Problem> taken = new ArrayList<>(problems.stream().filter(below).toList());
    problems.removeIf(below);
    return taken;
  }

  /** Where this object is in the body: a JSON pointer, empty for the body itself. */
  public String pointer() {
    return object.pointer();
  }

  /**
   * @throws ProblemException (400) naming every place at fault, and every member that no method
   *     read
   */
  public void check() {
    object
        .members()
        .forEach(
            (name, value) -> {
              if (!asked.contains(name)) {
                refuseUnknown(value);
              }
            });
    if (!problems.isEmpty()) {
      throw ProblemException.malformed(problems);
    }
  }

  private Optional<JsonValue> member(String name) {
    asked.add(name);
    return Optional.ofNullable(object.members().get(name));
  }

  private Optional<List<JsonValue>> elements(String name) {
    return member(name).filter(value -> is(value, Kind.ARRAY)).map(JsonValue::elements);
  }

  private <T> Optional<T> string(JsonValue value, Function<String, T> conversion) {
    if (!is(value, Kind.STRING)) {
      return Optional.empty();
    }
    try {
      return Optional.of(conversion.apply(value.asString()));
    } catch (IllegalArgumentException e) {
      refuse(
          value,
          "invalid-value",
          "%s is not possible here: %s.".formatted(Quoted.text(value.asString()), e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Double> number(JsonValue value) {
    if (!is(value, Kind.NUMBER)) {
      return Optional.empty();
    }
    double number = JsonBody.number(value);
    if (Double.isInfinite(number)) {
      refuse(
          value,
          "not-finite",
          "A number may be -1.8e308 to 1.8e308, not %s.".formatted(value.asWritten()));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  private <V> Optional<V> pair(JsonValue value, BiFunction<Double, Double, V> pair) {
    if (!is(value, Kind.ARRAY)) {
      return Optional.empty();
    }
    List<JsonValue> two = value.elements();
    if (two.size() != 2) {
      refuse(value, "invalid-value", "This has to be an array of two numbers.");
      return Optional.empty();
    }
    Optional<Double> first = number(two.get(0));
    Optional<Double> second = number(two.get(1));
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(pair.apply(first.get(), second.get()));
    } catch (IllegalArgumentException e) {
      refuse(value, "invalid-value", "This is not possible here: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private boolean is(JsonValue value, Kind wanted) {
    if (value.kind() == wanted) {
      return true;
    }
    refuse(
        value,
        "wrong-type",
        "This has to be " + JsonBody.called(wanted) + ", not " + JsonBody.called(value) + ".");
    return false;
  }

  private void refuseMissing(String name) {
    if (!object.members().containsKey(name)) {
      refuse(name, "missing", "The field has to be there.");
    }
  }

  private void refuseUnknown(JsonValue value) {
    refuse(value, "unknown-field", "There is no such field.");
  }

  private void refuse(JsonValue value, String code, String message) {
    problems.add(new Problem(value.pointer(), code, message));
  }

  private void refuse(String name, String code, String message) {
    problems.add(new Problem(object.pointerTo(name), code, message));
  }
}
