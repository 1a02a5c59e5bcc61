package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.BadPositionException;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of the table in the order of its entries' keys, as UTF-8. The sort key of its first page
 * is the list's mark alone, that of a later page the mark and the key of its first entry: one query
 * finds the page in which a key lies, or in which those with a prefix begin.
 *
 * @param mark the beginning of its pages' sort keys
 * @param key of an entry; a position in the list is the key of the first entry that was not given
 *     yet
 */
record SortedList<P extends ListPage<T>, T>(
    DataVersion version,
    String partition,
    String mark,
    Function<Item, P> form,
    Function<T, String> key) {

  /** DynamoDB takes no longer sort key, and refuses to look for one. */
  private static final int LONGEST_SORT_KEY = 1024;

  /** The number of code points that always fit into a sort key behind a mark. */
  private static final int FITTING = 250;

  /**
   * Entries of a list.
   *
   * @param first the page of the table that they begin in
   */
  record Found<P, T>(P first, Page<T> entries) {}

  /**
   * The entries whose key begins with a prefix.
   *
   * @return empty when there is no such list
   * @throws BadPositionException when {@code after} is not a position of this list
   */
  Optional<Found<P, T>> page(CoursesTable table, String prefix, int limit, Optional<String> after) {
    String from = after.map(position -> checked(position, prefix)).orElse(prefix);
    Optional<Found<P, T>> found =
        table
            .page(version, placeOf(from), mark, form)
            .map(first -> new Found<>(first, entries(table, first, prefix, from, limit)));
    if (after.isPresent() && found.isPresent()) {
      requireFirst(from, found.get().entries().items());
    }
    return found;
  }

  private String checked(String position, String prefix) {
    if (position.isEmpty() || !position.startsWith(prefix)) {
      throw new BadPositionException();
    }
    return position;
  }

  /** Refuses a position that is not the key of an entry. */
  private void requireFirst(String from, List<T> entries) {
    if (entries.isEmpty() || !key.apply(entries.get(0)).equals(from)) {
      throw new BadPositionException();
    }
  }

  /** Where a key lies in the list, or a place before it where it is longer than keys can be. */
  private TableSchema.Key placeOf(String from) {
    String place = mark + from;
    boolean fits = place.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SORT_KEY;
    return new TableSchema.Key(
        partition, fits ? place : place.substring(0, place.offsetByCodePoints(0, FITTING)));
  }

  private Page<T> entries(CoursesTable table, P first, String prefix, String from, int limit) {
    List<T> found = new ArrayList<>();
    P page = first;
    while (true) {
      for (T entry : page.entries()) {
        String at = key.apply(entry);
        if (before(at, from)) {
          continue;
        }
        if (found.size() == limit || !at.startsWith(prefix)) {
          return new Page<>(found, position(at, prefix));
        }
        found.add(entry);
      }
      Optional<String> next = page.next().map(sort -> sort.substring(mark.length()));
      boolean ends = next.filter(at -> at.startsWith(prefix) || before(at, from)).isEmpty();
      if (ends || found.size() == limit) {
        return new Page<>(found, next.flatMap(at -> position(at, prefix)));
      }
      page = table.require(version, placeOf(next.orElseThrow()), form);
    }
  }

  private static boolean before(String key, String from) {
    return ListPage.UTF_8.compare(key, from) < 0;
  }

  /** The position of an entry that follows; empty where it is the first without the prefix. */
  private Optional<String> position(String at, String prefix) {
    return at.startsWith(prefix) ? Optional.of(at) : Optional.empty();
  }
}
