package dev.keepmeengaged.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/**
 * The four company features of a course: the roles of the company's people, and its rating. Several
 * companies may share a profile; it stands in for the company where rows have no company id.
 *
 * @param values the company features at six significant digits, so that shares which were computed
 *     in different ways are the same; {@code missing} where there is none
 */
public record Profile(List<String> values) {

  /** The company features, in the order of the values. */
  public static final List<Feature> FEATURES =
      Arrays.stream(Feature.values())
          .filter(feature -> feature.subject() == FeatureSubject.COMPANY)
          .toList();

  private static final MathContext SIX_DIGITS = new MathContext(6);

  public Profile {
    values = List.copyOf(values);
    if (values.size() != FEATURES.size()) {
      throw new IllegalArgumentException(
          "a profile has " + FEATURES.size() + " values, not " + values.size());
    }
  }

  /** The profile of the company of a row, whose gaps may be filled or not. */
  public static Profile of(FeatureVector row) {
    return new Profile(FEATURES.stream().map(feature -> text(row.raw(feature))).toList());
  }

  private static String text(double value) {
    if (Double.isNaN(value)) {
      return "missing";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(SIX_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
