package dev.keepmeengaged.domain;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Page mixes for property tests; apart from {@link Mixes}, which needs no jqwik. */
public final class AnyMix {

  private AnyMix() {}

  /** Any mix, among them many at a corner and many that are equal. */
  public static Arbitrary<PageMix> arbitrary() {
    return Arbitraries.integers()
        .between(0, 10)
        .list()
        .ofSize(Feature.PAGE_TYPES.size())
        .filter(parts -> parts.stream().anyMatch(part -> part > 0))
        .map(AnyMix::inProportionTo);
  }

  private static PageMix inProportionTo(List<Integer> parts) {
    double sum = parts.stream().mapToInt(part -> part).sum();
    return PageMix.of(parts.stream().mapToDouble(part -> 100 * part / sum).toArray()).orElseThrow();
  }
}
