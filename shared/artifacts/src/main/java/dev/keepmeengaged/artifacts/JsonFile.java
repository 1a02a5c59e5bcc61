package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.json.JsonException;
import dev.keepmeengaged.json.JsonException.Fault;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonValue.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Strict reading of our JSON files. Members that a reader does not ask for are left alone: a later
 * version may add some.
 */
final class JsonFile {

  private static final JsonReader JSON = new JsonReader(16);

  private JsonFile() {}

  /**
   * What a file says.
   *
   * @param file the file's name, for messages
   * @param form makes it of the object in the file
   * @throws UnavailableException when the file is malformed, saying where
   */
  static <T> T read(String file, byte[] content, Function<JsonValue, T> form) {
    try {
      JsonValue root = JSON.read(content);
      if (root.kind() != Kind.OBJECT) {
        throw new UnavailableException(file + " is not a JSON object");
      }
      return form.apply(root);
    } catch (JsonException e) {
      String place = e.fault() == Fault.VALUE ? ": " + place(e.pointer()) : "";
      throw new UnavailableException(file + place + " " + e.what(), e);
    }
  }

  /** A pointer as people write it: {@code features[0].p1}. */
  private static String place(String pointer) {
    return pointer.isEmpty()
        ? "the object"
        : pointer
            .substring(1)
            .replaceAll("/(\\d+)(?=/|$)", "[$1]")
            .replace('/', '.')
            .replace("~1", "/")
            .replace("~0", "~");
  }

  /** A value in a form that refuses what does not fit it by an {@link IllegalArgumentException}. */
  static <T> T checked(JsonValue value, Function<JsonValue, T> form) {
    try {
      return form.apply(value);
    } catch (IllegalArgumentException e) {
      throw value.refused("is refused: " + e.getMessage());
    }
  }

  /**
   * What a string names.
   *
   * @param otherwise what a string is that names nothing: "is no feature"
   */
  static <T> T named(JsonValue string, Function<String, Optional<T>> byId, String otherwise) {
    String id = string.asString();
    return byId.apply(id).orElseThrow(() -> string.refused(otherwise + ": '" + id + "'"));
  }

  /** Which of these values a string names. */
  static <T> T oneOf(T[] values, Function<T, String> id, JsonValue string, String otherwise) {
    return named(
        string,
        name -> Arrays.stream(values).filter(value -> id.apply(value).equals(name)).findFirst(),
        otherwise);
  }

  static Instant instant(JsonValue string) {
    try {
      return Instant.parse(string.asString());
    } catch (DateTimeException e) {
      throw string.refused("is not a time in ISO 8601");
    }
  }

  static Feature feature(JsonValue string) {
    return named(string, Feature::byId, "is no feature");
  }
}
