package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.domain.BadPositionException;
import dev.keepmeengaged.domain.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every list that is given in pages does. */
final class Paging {

  /** Longer than any name or id may be. */
  static final String ENDLESS = "a".repeat(2_000);

  private static final List<String> NO_POSITIONS =
      List.of("", " ", "0", "-1", "1.5", "nonsense", "%00", "c", "r", "i", "99999999999", ENDLESS);

  private Paging() {}

  /** One call of the list. */
  @FunctionalInterface
  interface Call<T> {
    Page<T> page(int limit, Optional<String> after);
  }

  /** Reads the list with every page length that makes a difference: always the same items. */
  static <T, R> void assertPagesOf(Call<T> list, Function<T, R> of, List<R> expected) {
    for (int limit = 1; limit <= expected.size() + 1; limit++) {
      List<R> found = new ArrayList<>();
      Optional<String> after = Optional.empty();
      do {
        Page<T> page = list.page(limit, after);
        assertThat(page.items())
            .as("page of %d from %d", limit, found.size())
            .hasSize(Math.min(limit, expected.size() - found.size()));
        page.items().forEach(item -> found.add(of.apply(item)));
        after = page.next();
      } while (after.isPresent());
      assertThat(found).as("pages of %d", limit).isEqualTo(expected);
    }
  }

  static <T> void assertRefusesBadPositions(Call<T> list) {
    for (String position : NO_POSITIONS) {
      assertThatExceptionOfType(BadPositionException.class)
          .as("position '%s'", position)
          .isThrownBy(() -> list.page(10, Optional.of(position)));
    }
  }

  static void assertEmpty(Page<?> page) {
    assertThat(page).isEqualTo(new Page<>(List.of(), Optional.empty()));
  }
}
