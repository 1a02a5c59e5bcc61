package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import java.util.Optional;

/** The numbers that a column may hold. */
enum Limits {
  /** Counts, amounts, averages. */
  NOT_NEGATIVE("negative"),
  PERCENT("outside 0 to 100"),
  /** Whole numbers; 0 where the count is not known. */
  PAGE_COUNT("not a whole number from 0 to 1,000,000"),
  /** 0 for no, 1 for yes. */
  YES_OR_NO("neither 0 nor 1");

  private final String violation;

  Limits(String violation) {
    this.violation = violation;
  }

  /** The limits of a feature's values as they are recorded. */
  static Limits of(Feature feature) {
    if (feature.yesNo()) {
      return YES_OR_NO;
    }
    return feature.highestRecorded() == 100 ? PERCENT : NOT_NEGATIVE;
  }

  /** The violation by a finite number, if any. */
  Optional<String> violatedBy(double value) {
    boolean allowed =
        switch (this) {
          case NOT_NEGATIVE -> value >= 0;
          case PERCENT -> value >= 0 && value <= 100;
          case PAGE_COUNT -> value >= 0 && value <= 1e6 && value == Math.rint(value);
          case YES_OR_NO -> value == 0 || value == 1;
        };
    return allowed ? Optional.empty() : Optional.of(violation);
  }
}
