package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param next the position of the next page, to pass back as {@code after}; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

  public Page {
    items = List.copyOf(items);
  }

  /** This page with every item converted. */
  public <R> Page<R> map(Function<? super T, ? extends R> conversion) {
    return new Page<>(items.stream().<R>map(conversion).toList(), next);
  }
}
