package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the page types that a change does not name. */
public enum Rebalance {
  /** They keep their shares; the mix has to sum to 100 as it stands. */
  NONE,
  /** They share what is left, in proportion to what they have. */
  PROPORTIONAL;

  /** The name in requests: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value with this id, if there is one. */
  public static Optional<Rebalance> byId(String id) {
    return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
  }
}
