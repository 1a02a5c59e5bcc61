package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * A value, or the reason why it is withheld.
 *
 * @param value present exactly where {@code reason} is not
 */
public record ValueOrReason<T>(Optional<T> value, Optional<Reason> reason) {

  public ValueOrReason {
    if (value.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("either a figure is given or a reason");
    }
  }

  /** A value. */
  public static <T> ValueOrReason<T> of(T value) {
    return new ValueOrReason<>(Optional.of(value), Optional.empty());
  }

  /** A withheld value. */
  public static <T> ValueOrReason<T> missing(Reason reason) {
    return new ValueOrReason<>(Optional.empty(), Optional.of(reason));
  }
}
