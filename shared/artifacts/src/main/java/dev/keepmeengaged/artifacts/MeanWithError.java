package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;

/**
 * A figure that was measured on several splits of the same rows.
 *
 * @param mean of the splits
 * @param standardError of the mean, as if the splits did not share rows; at least 0
 */
public record MeanWithError(double mean, double standardError) {

  public MeanWithError {
    if (!(Double.isFinite(mean) && standardError >= 0 && Double.isFinite(standardError))) {
      throw new IllegalArgumentException(
          "%s ± %s is no measured figure".formatted(mean, standardError));
    }
  }

  static MeanWithError read(JsonValue node) {
    return JsonFile.checked(
        node,
        value ->
            new MeanWithError(value.get("mean").asDouble(), value.get("standardError").asDouble()));
  }

  void write(JsonWriter json) {
    json.measured("mean", mean).measured("standardError", standardError);
  }
}
