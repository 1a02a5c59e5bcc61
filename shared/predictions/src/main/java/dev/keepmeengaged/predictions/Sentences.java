package dev.keepmeengaged.predictions;

import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.json.JsonWriter;
import java.util.TreeMap;

/** Writes sentences: code, values and English. */
public final class Sentences {

  private Sentences() {}

  /** Writes a sentence. */
  public static void write(JsonWriter json, Sentence sentence) {
    json.member("code", sentence.code())
        .object(
            "values",
            v -> new TreeMap<>(sentence.values()).forEach((n, value) -> write(v, n, value)))
        .member("message", sentence.message());
  }

  private static void write(JsonWriter json, String name, Object value) {
    if (value instanceof Number number) {
      json.rounded(name, number.doubleValue());
    } else {
      json.member(name, String.valueOf(value));
    }
  }
}
