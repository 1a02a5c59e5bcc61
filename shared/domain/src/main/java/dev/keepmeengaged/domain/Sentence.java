package dev.keepmeengaged.domain;

import java.util.Map;

/**
 * A message for people, with a code and values from which a page can write it in any language.
 *
 * @param code stable, for programs: lower case with hyphens
 * @param values the values in the sentence, by name: texts and finite numbers
 * @param message the sentence in English
 */
public record Sentence(String code, Map<String, Object> values, String message) {

  public Sentence {
    values = Map.copyOf(values);
    values
        .values()
        .forEach(
            value -> {
              boolean number = value instanceof Number n && Double.isFinite(n.doubleValue());
              if (!number && !(value instanceof String)) {
                throw new IllegalArgumentException("a sentence cannot name " + value);
              }
            });
  }

  /** A reason as a sentence. */
  public static Sentence of(Reason reason) {
    return new Sentence(reason.code(), Map.copyOf(reason.values()), reason.message());
  }
}
