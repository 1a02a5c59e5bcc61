package dev.keepmeengaged.domain;

import java.util.Map;

/**
 * Why something is not said.
 *
 * @param code stable, for programs: lower case with hyphens
 * @param values what the sentence names, by name
 * @param message one English sentence
 */
public record Reason(String code, Map<String, Double> values, String message) {

  public Reason {
    values = Map.copyOf(values);
  }

  /** A reason whose sentence names no values. */
  public Reason(String code, String message) {
    this(code, Map.of(), message);
  }
}
