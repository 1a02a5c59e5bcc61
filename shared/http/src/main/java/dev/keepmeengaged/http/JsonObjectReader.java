package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Problem;
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
 * Reads the fields of a JSON object. What is wrong is collected with its JSON pointer (RFC 6901),
 * so that all of it is reported at once by {@link #check}; until then a field that is missing or
 * wrong is empty. Fields that nobody asked for are unknown. Not thread-safe.
 */
public final class JsonObjectReader {

  private final String pointer;
  private final Map<String, JsonValue> fields;
  private final List<Problem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  JsonObjectReader(String pointer, JsonValue.Fields fields, List<Problem> problems) {
    this.pointer = pointer;
    this.fields = fields.values();
    this.problems = problems;
  }

  /**
   * A text that has to be there.
   *
   * @param conversion refuses a text with an {@link IllegalArgumentException} whose message its
   *     sender may read
   */
  public <T> Optional<T> required(String name, Function<String, T> conversion) {
    refuseMissing(name);
    return optional(name, conversion);
  }

  /** As {@link #required}, where it may be left out. */
  public <T> Optional<T> optional(String name, Function<String, T> conversion) {
    return value(name, JsonValue.Text.class, "a text")
        .flatMap(
            text -> {
              try {
                return Optional.of(conversion.apply(text.value()));
              } catch (IllegalArgumentException e) {
                refuse(
                    name,
                    "invalid-value",
                    "%s is not possible here: %s."
                        .formatted(Quoted.text(text.value()), e.getMessage()));
                return Optional.empty();
              }
            });
  }

  /**
   * A number that may be left out.
   *
   * @param lowest the lowest that is possible
   * @param highest the highest that is possible
   */
  public Optional<Double> optionalNumber(String name, double lowest, double highest) {
    Optional<Double> number = number(name);
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
   * An array of texts, each once; empty when it is left out.
   *
   * @param conversion as in {@link #required}
   */
  public <T> Set<T> texts(String name, Function<String, T> conversion) {
    Set<T> texts = new LinkedHashSet<>();
    value(name, JsonValue.Sequence.class, "an array")
        .map(values -> elements(name, values))
        .ifPresent(
            elements -> {
              for (String index : elements.fields.keySet()) {
                elements
                    .optional(index, conversion)
                    .filter(text -> !texts.add(text))
                    .ifPresent(text -> elements.refuse(index, "duplicate", "It is there already."));
              }
            });
    return texts;
  }

  /**
   * An object of pairs of numbers, each an array of a lower and a higher one; empty when it is left
   * out.
   *
   * @param key what stands for a name; names without one are unknown
   * @param pair makes one of the two numbers, and refuses them with an {@link
   *     IllegalArgumentException} whose message its sender may read
   */
  public <K, V> Map<K, V> pairs(
      String name, Function<String, Optional<K>> key, BiFunction<Double, Double, V> pair) {
    Map<K, V> pairs = new LinkedHashMap<>();
    value(name, JsonValue.Fields.class, "an object")
        .map(values -> new JsonObjectReader(place(name), values, problems))
        .ifPresent(
            object -> {
              for (String field : object.fields.keySet()) {
                key.apply(field)
                    .ifPresent(k -> object.pair(field, pair).ifPresent(v -> pairs.put(k, v)));
              }
              object.refuseUnknown();
            });
    return pairs;
  }

  private <V> Optional<V> pair(String name, BiFunction<Double, Double, V> pair) {
    Optional<JsonObjectReader> two =
        value(name, JsonValue.Sequence.class, "an array").map(values -> elements(name, values));
    if (two.isEmpty()) {
      return Optional.empty();
    }
    if (two.get().fields.size() != 2) {
      refuse(name, "invalid-value", "This has to be an array of two numbers.");
      return Optional.empty();
    }
    Optional<Double> first = two.get().number("0");
    Optional<Double> second = two.get().number("1");
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(pair.apply(first.get(), second.get()));
    } catch (IllegalArgumentException e) {
      refuse(name, "invalid-value", "This is not possible here: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  /** The elements of an array as fields that have their indices for names, as pointers do. */
  private JsonObjectReader elements(String name, JsonValue.Sequence values) {
    Map<String, JsonValue> byIndex = new LinkedHashMap<>();
    for (JsonValue value : values.values()) {
      byIndex.put(Integer.toString(byIndex.size()), value);
    }
    return new JsonObjectReader(place(name), new JsonValue.Fields(byIndex), problems);
  }

  /**
   * An object of numbers; empty when it is left out.
   *
   * @param key what stands for a name; names without one are unknown
   */
  public <K> Map<K, Double> numbers(String name, Function<String, Optional<K>> key) {
    Map<K, Double> numbers = new LinkedHashMap<>();
    value(name, JsonValue.Fields.class, "an object")
        .map(values -> new JsonObjectReader(place(name), values, problems))
        .ifPresent(
            object -> {
              for (String field : object.fields.keySet()) {
                key.apply(field)
                    .ifPresent(k -> object.number(field).ifPresent(v -> numbers.put(k, v)));
              }
              object.refuseUnknown();
            });
    return numbers;
  }

  private Optional<Double> number(String name) {
    Optional<JsonValue.Numeral> number = value(name, JsonValue.Numeral.class, "a number");
    if (number.isPresent() && Double.isInfinite(number.get().value())) {
      refuse(
          name,
          "not-finite",
          "A number may be -1.8e308 to 1.8e308, not %s.".formatted(number.get().written()));
      return Optional.empty();
    }
    return number.map(JsonValue.Numeral::value);
  }

  /**
   * An array of objects that has to be there, at least one. Each is read on its own: what is wrong
   * with one is no problem of this object.
   */
  public List<JsonObjectReader> requiredObjects(String name, int most) {
    refuseMissing(name);
    Optional<JsonValue.Sequence> sequence = value(name, JsonValue.Sequence.class, "an array");
    if (sequence.isEmpty()) {
      return List.of();
    }
    List<JsonValue> values = sequence.get().values();
    if (values.isEmpty() || values.size() > most) {
      refuse(
          name,
          "out-of-range",
          String.format(Locale.ROOT, "There may be 1 to %,d items, not %,d.", most, values.size()));
    }
    List<JsonObjectReader> objects = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String place = place(name) + "/" + i;
      if (values.get(i) instanceof JsonValue.Fields item) {
        objects.add(new JsonObjectReader(place, item, takenFrom(place)));
      } else {
        problems.add(wrongType(place, "an object", values.get(i)));
      }
    }
    return objects;
  }

  /**
   * What was found below this place while the body was read; from now on no problem of this one.
   */
  private List<Problem> takenFrom(String place) {
    Predicate<Problem> below = problem -> problem.pointer().startsWith(place + "/");
    List<Problem> taken = new ArrayList<>(problems.stream().filter(below).toList());
    problems.removeIf(below);
    return taken;
  }

  /** Where this object is in the body: a JSON pointer, empty for the body itself. */
  public String pointer() {
    return pointer;
  }

  /**
   * @throws ProblemException (400) naming every place that is at fault, and every field that nobody
   *     asked for
   */
  public void check() {
    refuseUnknown();
    if (!problems.isEmpty()) {
      throw ProblemException.malformed(problems);
    }
  }

  private void refuseUnknown() {
    fields.keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> refuse(name, "unknown-field", "There is no such field."));
  }

  private void refuseMissing(String name) {
    if (!fields.containsKey(name)) {
      refuse(name, "missing", "The field has to be there.");
    }
  }

  private <V extends JsonValue> Optional<V> value(String name, Class<V> type, String wanted) {
    asked.add(name);
    JsonValue value = fields.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!type.isInstance(value)) {
      problems.add(wrongType(place(name), wanted, value));
      return Optional.empty();
    }
    return Optional.of(type.cast(value));
  }

  private static Problem wrongType(String place, String wanted, JsonValue value) {
    return new Problem(
        place, "wrong-type", "This has to be " + wanted + ", not " + value.kind() + ".");
  }

  private void refuse(String name, String code, String message) {
    problems.add(new Problem(place(name), code, message));
  }

  private String place(String name) {
    return pointer + "/" + escaped(name);
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
