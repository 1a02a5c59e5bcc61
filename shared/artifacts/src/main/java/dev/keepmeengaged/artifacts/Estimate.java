package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;

/**
 * A figure that was measured several times.
 *
 * @param mean of the measurements
 * @param low lower end of the 95 % confidence interval of the mean, at most the mean
 * @param high upper end of it, at least the mean
 */
public record Estimate(double mean, double low, double high) {

  public Estimate {
    if (!(low <= mean && mean <= high)) {
      throw new IllegalArgumentException(
          "a mean lies within its interval; %s does not within %s to %s"
              .formatted(mean, low, high));
    }
  }

  static Estimate read(JsonValue node) {
    return JsonFile.checked(
        node,
        value ->
            new Estimate(
                value.get("mean").asDouble(),
                value.get("low").asDouble(),
                value.get("high").asDouble()));
  }

  void write(JsonWriter json) {
    json.measured("mean", mean).measured("low", low).measured("high", high);
  }
}
