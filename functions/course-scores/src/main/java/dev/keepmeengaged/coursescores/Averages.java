package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.Quartiles;
import dev.keepmeengaged.json.JsonWriter;

/** Writes the averages of values. */
final class Averages {

  private Averages() {}

  static void write(JsonWriter json, double mean, Quartiles quartiles) {
    json.rounded("mean", mean);
    write(json, quartiles);
  }

  static void write(JsonWriter json, Quartiles quartiles) {
    json.rounded("median", quartiles.median())
        .rounded(
            "quartiles", new double[] {quartiles.lower(), quartiles.median(), quartiles.upper()});
  }
}
