package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A row of a raw export, of any course type. */
final class RawCourse {

  /** The modelled course types; the others are no courses with pages. */
  static final Set<String> MODELLED_TYPES = Set.of("courseGroup", "course");

  private static final Map<Feature, RawColumn> COLUMNS = columns(RawColumn::of);

  /** The columns whose presence of a value makes a feature a yes. */
  private static final Map<Feature, RawColumn> YES_WHERE =
      columns(feature -> feature.yesWhere().flatMap(RawColumn::withHeader));

  private final String type;
  private final double[] values;

  /**
   * A row.
   *
   * @param type as the platform calls it; may be empty
   * @param values in the order of {@link RawColumn}; NaN for a gap
   */
  RawCourse(String type, double[] values) {
    this.type = type;
    this.values = values;
  }

  String type() {
    return type;
  }

  boolean modelled() {
    return MODELLED_TYPES.contains(type);
  }

  boolean has(RawColumn column) {
    return !Double.isNaN(get(column));
  }

  double get(RawColumn column) {
    return values[column.ordinal()];
  }

  /** The recorded features with their gaps, in the order of {@link Feature}. */
  double[] features() {
    double[] features = new double[Feature.COUNT];
    COLUMNS.forEach((feature, column) -> features[feature.ordinal()] = get(column));
    YES_WHERE.forEach((feature, column) -> features[feature.ordinal()] = has(column) ? 1 : 0);
    return features;
  }

  private static Map<Feature, RawColumn> columns(Function<Feature, Optional<RawColumn>> column) {
    Map<Feature, RawColumn> columns = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      column.apply(feature).ifPresent(found -> columns.put(feature, found));
    }
    return columns;
  }
}
