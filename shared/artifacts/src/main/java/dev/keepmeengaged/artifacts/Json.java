package dev.keepmeengaged.artifacts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Strict reading of our JSON files: no duplicate key, nothing after the value, only finite numbers.
 * Fields that a reader does not ask for are left alone: a later version may add some.
 */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
          .build();

  private Json() {}

  /**
   * The object in a file.
   *
   * @param file the file's name, for messages
   * @throws UnavailableException when it is not one JSON object, saying where
   */
  static Node read(String file, byte[] content) {
    try (JsonParser parser = FACTORY.createParser(content)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnavailableException(file + " is not a JSON object");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new UnavailableException(file + " has something after its JSON object");
      }
      return new Node(file, "", value);
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : String.format(
                  Locale.ROOT,
                  " (line %d, column %d)",
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr());
      throw new UnavailableException(file + ": " + e.getOriginalMessage() + where, e);
    } catch (IOException e) {
      throw new UnavailableException(file + " is not JSON: " + e.getMessage(), e);
    }
  }

  /** The value that begins with the current token: a map, list, string, number, boolean, null. */
  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        yield elements;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_NULL -> null;
      case VALUE_STRING -> parser.getText();
      default -> parser.getBooleanValue();
    };
  }

  /** A value with the place where it stands, so that every complaint says where. */
  record Node(String file, String path, @Nullable Object value) {

    Node get(String field) {
      return find(field).orElseThrow(() -> child(field, null).refused("is missing"));
    }

    Optional<Node> find(String field) {
      if (!(value instanceof Map<?, ?> object)) {
        throw refused("is not an object");
      }
      Object found = object.get(field);
      return found == null ? Optional.empty() : Optional.of(child(field, found));
    }

    <T> Map<String, T> fields(Function<Node, T> reader) {
      if (!(value instanceof Map<?, ?> object)) {
        throw refused("is not an object");
      }
      Map<String, T> fields = new LinkedHashMap<>();
      object.forEach(
          (key, found) -> {
            String name = String.valueOf(key);
            fields.put(name, reader.apply(child(name, found)));
          });
      return fields;
    }

    <T> List<T> elements(Function<Node, T> reader) {
      if (!(value instanceof List<?> array)) {
        throw refused("is not an array");
      }
      List<T> elements = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        elements.add(reader.apply(new Node(file, path + "[" + i + "]", array.get(i))));
      }
      return elements;
    }

    double asDouble() {
      double number = number().doubleValue();
      if (Double.isInfinite(number)) {
        throw refused("is too large a number");
      }
      return number;
    }

    int asInt() {
      long whole = asLong();
      if (whole != (int) whole) {
        throw refused("is not a whole number of 32 bits");
      }
      return (int) whole;
    }

    long asLong() {
      Number number = number();
      if (number instanceof Integer || number instanceof Long) {
        return number.longValue();
      }
      throw refused("is not a whole number of 64 bits");
    }

    String asString() {
      if (value instanceof String string) {
        return string;
      }
      throw refused("is not a string");
    }

    boolean asBoolean() {
      if (value instanceof Boolean truth) {
        return truth;
      }
      throw refused("is neither true nor false");
    }

    ModelVersion asModelVersion() {
      try {
        return new ModelVersion(asString());
      } catch (IllegalArgumentException e) {
        throw refused("is not a model version");
      }
    }

    Instant asInstant() {
      try {
        return Instant.parse(asString());
      } catch (DateTimeException e) {
        throw refused("is not a time in ISO 8601");
      }
    }

    Feature asFeature() {
      String id = asString();
      return Feature.byId(id).orElseThrow(() -> refused("is no feature: '" + id + "'"));
    }

    private Number number() {
      if (value instanceof Number number) {
        return number;
      }
      throw refused("is not a number");
    }

    private Node child(String field, @Nullable Object found) {
      return new Node(file, path.isEmpty() ? field : path + "." + field, found);
    }

    UnavailableException refused(String what) {
      return new UnavailableException(
          file + ": " + (path.isEmpty() ? "the object" : path) + " " + what);
    }
  }
}
