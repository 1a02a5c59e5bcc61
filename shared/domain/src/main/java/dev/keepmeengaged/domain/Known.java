package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * A figure, or why there is none: a figure that cannot be defended is not given.
 *
 * @param value present exactly where {@code reason} is not
 */
public record Known<T>(Optional<T> value, Optional<Reason> reason) {

  public Known {
    if (value.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("either a figure is given or a reason");
    }
  }

  /** A figure. */
  public static <T> Known<T> of(T value) {
    return new Known<>(Optional.of(value), Optional.empty());
  }

  /** No figure. */
  public static <T> Known<T> not(Reason reason) {
    return new Known<>(Optional.empty(), Optional.of(reason));
  }
}
