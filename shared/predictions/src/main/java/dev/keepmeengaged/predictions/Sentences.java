package dev.keepmeengaged.predictions;

import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.http.JsonObjectWriter;
import java.util.TreeMap;

/** What is written about a sentence: its code, its values and the English beside them. */
public final class Sentences {

  private Sentences() {}

  /** Writes a sentence. */
  public static void write(JsonObjectWriter json, Sentence sentence) {
    json.text("code", sentence.code())
        .object(
            "values",
            v -> new TreeMap<>(sentence.values()).forEach((n, value) -> write(v, n, value)))
        .text("message", sentence.message());
  }

  private static void write(JsonObjectWriter json, String name, Object value) {
    if (value instanceof Number number) {
      json.rounded(name, number.doubleValue());
    } else {
      json.text(name, String.valueOf(value));
    }
  }
}
