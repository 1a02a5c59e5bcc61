package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.Quartiles;
import dev.keepmeengaged.http.JsonObjectWriter;

/** How the middle of some values is written. */
final class Averages {

  private Averages() {}

  static void write(JsonObjectWriter json, double mean, Quartiles quartiles) {
    json.rounded("mean", mean);
    write(json, quartiles);
  }

  static void write(JsonObjectWriter json, Quartiles quartiles) {
    json.rounded("median", quartiles.median())
        .rounded(
            "quartiles", new double[] {quartiles.lower(), quartiles.median(), quartiles.upper()});
  }
}
