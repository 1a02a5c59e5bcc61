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

  /**
   * A page of a list that is there as a whole. A position is the number of items before it.
   *
   * @param limit the longest page
   * @param after the {@link #next} of the page before
   * @throws BadPositionException when {@code after} is not a position of this list
   */
  public static <T> Page<T> of(List<T> all, int limit, Optional<String> after) {
    int from = after.map(Page::position).orElse(0);
    if (from >= all.size() && from > 0) {
      throw new BadPositionException();
    }
    int to = Math.min(from + limit, all.size());
    return new Page<>(
        all.subList(from, to),
        to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  private static int position(String after) {
    if (!after.matches("[1-9][0-9]{0,8}")) {
      throw new BadPositionException();
    }
    return Integer.parseInt(after);
  }

  /** This page with every item converted. */
  public <R> Page<R> map(Function<? super T, ? extends R> conversion) {
    return new Page<>(items.stream().<R>map(conversion).toList(), next);
  }
}
