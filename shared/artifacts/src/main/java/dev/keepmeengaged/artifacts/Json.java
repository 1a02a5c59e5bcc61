package dev.keepmeengaged.artifacts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.stree.JacksonJrsTreeCodec;
import com.fasterxml.jackson.jr.stree.JrsArray;
import com.fasterxml.jackson.jr.stree.JrsNumber;
import com.fasterxml.jackson.jr.stree.JrsObject;
import com.fasterxml.jackson.jr.stree.JrsString;
import com.fasterxml.jackson.jr.stree.JrsValue;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
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
      JrsValue value = new JacksonJrsTreeCodec().readTree(parser);
      if (!(value instanceof JrsObject)) {
        throw new UnavailableException(file + " is not a JSON object");
      }
      if (parser.nextToken() != null) {
        throw new UnavailableException(file + " has something after its JSON object");
      }
      return new Node(file, "", value);
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " (line %d, column %d)"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new UnavailableException(file + ": " + e.getOriginalMessage() + where, e);
    } catch (IOException e) {
      throw new UnavailableException(file + " is not JSON: " + e.getMessage(), e);
    }
  }

  /** A value with the place where it stands, so that every complaint says where. */
  record Node(String file, String path, @Nullable JrsValue value) {

    Node get(String field) {
      return find(field).orElseThrow(() -> child(field, null).refused("is missing"));
    }

    Optional<Node> find(String field) {
      if (!(value instanceof JrsObject)) {
        throw refused("is not an object");
      }
      JrsValue found = value.get(field);
      return found == null || found.isNull() ? Optional.empty() : Optional.of(child(field, found));
    }

    <T> Map<String, T> fields(Function<Node, T> reader) {
      if (!(value instanceof JrsObject object)) {
        throw refused("is not an object");
      }
      Map<String, T> fields = new LinkedHashMap<>();
      for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        fields.put(name, reader.apply(child(name, object.get(name))));
      }
      return fields;
    }

    <T> List<T> elements(Function<Node, T> reader) {
      if (!(value instanceof JrsArray array)) {
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
      if (value instanceof JrsString string) {
        return string.getValue();
      }
      throw refused("is not a string");
    }

    Feature asFeature() {
      String id = asString();
      return Feature.byId(id).orElseThrow(() -> refused("is no feature: '" + id + "'"));
    }

    private Number number() {
      if (value instanceof JrsNumber number) {
        return number.getValue();
      }
      throw refused("is not a number");
    }

    private Node child(String field, @Nullable JrsValue found) {
      return new Node(file, path.isEmpty() ? field : path + "." + field, found);
    }

    UnavailableException refused(String what) {
      return new UnavailableException(
          file + ": " + (path.isEmpty() ? "the object" : path) + " " + what);
    }
  }
}
