package dev.keepmeengaged.domain;

import java.util.Map;

/**
 * Something that is said to people, in a form that pages can say in any language.
 *
 * @param code stable, for programs: lower case with hyphens
 * @param values what the sentence names, by name: texts and finite numbers
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
