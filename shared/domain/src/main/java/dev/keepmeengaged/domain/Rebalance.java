package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rule for page types that a change does not name. */
public enum Rebalance {
  /** They keep their shares; the mix has to sum to 100 as it stands. */
  NONE,
  /** They share the rest, in proportion to their present shares. */
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
