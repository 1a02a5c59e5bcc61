package dev.keepmeengaged.http;

import java.util.List;
import java.util.Map;

/** A JSON value that was read, and checked to be within the limits. */
sealed interface JsonValue {

  /** How messages call it. */
  String kind();

  record Text(String value) implements JsonValue {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /**
   * @param value infinite where the number is beyond the range of a double
   * @param written as the sender wrote it
   */
  record Numeral(double value, String written) implements JsonValue {
    @Override
    public String kind() {
      return "a number";
    }
  }

  record Truth(boolean value) implements JsonValue {
    @Override
    public String kind() {
      return value ? "true" : "false";
    }
  }

  record Nothing() implements JsonValue {
    @Override
    public String kind() {
      return "null";
    }
  }

  record Sequence(List<JsonValue> values) implements JsonValue {
    @Override
    public String kind() {
      return "an array";
    }
  }

  /** In the order of the text. */
  record Fields(Map<String, JsonValue> values) implements JsonValue {
    @Override
    public String kind() {
      return "an object";
    }
  }
}
