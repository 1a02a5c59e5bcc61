package dev.keepmeengaged.domain;

import java.util.Map;

/**
 * The reason why a figure is withheld.
 *
 * @param code stable, for programs: lower case with hyphens
 * @param values the numbers in the message, by name
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
