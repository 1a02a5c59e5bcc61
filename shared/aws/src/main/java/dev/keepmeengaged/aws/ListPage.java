package dev.keepmeengaged.aws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page of a published list. Each page is an item, so one read gets all of its entries.
 *
 * <p>A sorted list needs no directory, since the sort key of a page is its first entry's: one query
 * backwards from a key or prefix finds its page. Each page has the key of the next, so a reader to
 * whom a replica that lags gave the page before goes on from there. A {@link Position} is the first
 * entry that was not given yet, so that an answer that ends where a page ends reads no second one.
 *
 * @param <T> an entry of the list
 */
interface ListPage<T> {

  /** The number of entries of every page but the last. */
  int ENTRIES = 200;

  /** The order of DynamoDB's sort keys; that of {@code String} is another beyond U+FFFF. */
  Comparator<String> UTF_8 =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  /** The entries, in the list's order; at least one. */
  List<T> entries();

  /** The sort key of the page that follows; empty when this is the last one. */
  Optional<String> next();
}
