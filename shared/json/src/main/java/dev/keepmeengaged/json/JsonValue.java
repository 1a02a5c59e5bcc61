package dev.keepmeengaged.json;

import dev.keepmeengaged.json.JsonException.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that was read, with its place in the text. A value of another kind than the one
 * asked for is refused by a {@link JsonException} with that place. Immutable.
 */
public final class JsonValue {

  /** The kinds of values of RFC 8259. */
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  private final @Nullable JsonValue parent;
  private final String name;
  private final Kind kind;
  private final Object content;

  /**
   * A value.
   *
   * @param parent the object or array that it is in; null for the whole text
   * @param name of the member, or index of the element
   * @param content members by name, a list of elements, a string, a number as it is written, or a
   *     boolean
   */
  JsonValue(@Nullable JsonValue parent, String name, Kind kind, Object content) {
    this.parent = parent;
    this.name = name;
    this.kind = kind;
    this.content = content;
  }

  public Kind kind() {
    return kind;
  }

  /** Where it is in the text: a JSON pointer (RFC 6901), empty for the whole. */
  public String pointer() {
    return parent == null ? "" : parent.pointerTo(name);
  }

  /** Where a member of this object is, or would be. */
  public String pointerTo(String member) {
    return pointer() + "/" + member.replace("~", "~0").replace("/", "~1");
  }

  /** The member of that name, which has to be there and not to be null. */
  public JsonValue get(String member) {
    return find(member)
        .orElseThrow(() -> new JsonException(pointerTo(member), Fault.VALUE, "is missing"));
  }

  /** The member of that name; empty when it is missing or null. */
  public Optional<JsonValue> find(String member) {
    return Optional.ofNullable(members().get(member)).filter(found -> found.kind != Kind.NULL);
  }

  /** The members of this object by name, in the order of the text. */
  public Map<String, JsonValue> members() {
    if (content instanceof Map<?, ?>) {
      @SuppressWarnings("unchecked") // The reader's own map.
      Map<String, JsonValue> members = (Map<String, JsonValue>) content;
      return Collections.unmodifiableMap(members);
    }
    throw refused("is not an object");
  }

  /** The members of this object by name, each in another form. */
  public <T> Map<String, T> members(Function<JsonValue, T> form) {
    Map<String, T> members = new LinkedHashMap<>();
    members().forEach((member, value) -> members.put(member, form.apply(value)));
    return members;
  }

  /** The elements of this array. */
  public List<JsonValue> elements() {
    if (content instanceof List<?>) {
      @SuppressWarnings("unchecked") // The reader's own list.
      List<JsonValue> elements = (List<JsonValue>) content;
      return Collections.unmodifiableList(elements);
    }
    throw refused("is not an array");
  }

  /** The elements of this array, each in another form. */
  public <T> List<T> elements(Function<JsonValue, T> form) {
    List<T> elements = new ArrayList<>();
    elements().forEach(element -> elements.add(form.apply(element)));
    return elements;
  }

  public String asString() {
    return content(Kind.STRING, "is not a string").toString();
  }

  /** This number as it is written. */
  public String asWritten() {
    return content(Kind.NUMBER, "is not a number").toString();
  }

  /** The double nearest to this number; refused when that is infinite. */
  public double asDouble() {
    double number = Double.parseDouble(asWritten());
    if (Double.isInfinite(number)) {
      throw refused("is too large a number");
    }
    return number;
  }

  /** This number, which has to be written without a fraction and an exponent. */
  public int asInt() {
    long whole = asLong();
    if (whole != (int) whole) {
      throw refused("is not a whole number of 32 bits");
    }
    return (int) whole;
  }

  /** This number, which has to be written without a fraction and an exponent. */
  public long asLong() {
    try {
      return Long.parseLong(asWritten());
    } catch (NumberFormatException e) {
      throw refused("is not a whole number of 64 bits");
    }
  }

  public boolean asBoolean() {
    return (Boolean) content(Kind.BOOLEAN, "is neither true nor false");
  }

  private Object content(Kind wanted, String otherwise) {
    if (kind != wanted) {
      throw refused(otherwise);
    }
    return content;
  }

  /**
   * The exception for this value.
   *
   * @param what is wrong with it, to follow the name of its place: "is not a date"
   */
  public JsonException refused(String what) {
    return new JsonException(pointer(), Fault.VALUE, what);
  }
}
