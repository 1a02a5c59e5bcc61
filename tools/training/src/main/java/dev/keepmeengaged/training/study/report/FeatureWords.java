package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How features and their values are written. */
final class FeatureWords {

  /** Stands behind the names of features that a course developer controls. */
  static final String CONTROL = "\u25C6";

  /** Features whose values may be a consequence of engagement. */
  static final Set<Feature> PERHAPS_RESULTS =
      Collections.unmodifiableSet(EnumSet.of(Feature.CERTIFICATES, Feature.TEACHER_COMMENTS));

  private FeatureWords() {}

  /** The name, with the mark of those that a course developer controls. */
  static String marked(Feature feature) {
    return feature.controllable() ? feature.label() + " " + CONTROL : feature.label();
  }

  /** The classes of a feature's marks in a chart. */
  static String classes(Feature feature) {
    return feature.controllable() ? "control" : "given";
  }

  /** A value with its unit. */
  static String value(Feature feature, double value) {
    if (Double.isNaN(value)) {
      return Numbers.NONE;
    }
    if (yesOrNo(feature)) {
      return value == 0 ? "no" : value == 1 ? "yes" : Numbers.value(value);
    }
    return Numbers.value(value)
        + switch (feature.unit()) {
          case "percent" -> " %";
          case "dollars" -> " dollars";
          case "hours" -> " hours";
          case "score" -> " of 100";
          default -> "";
        };
  }

  /** The unit behind a name, in words. */
  static String unit(String unit) {
    return switch (unit) {
      case "percent" -> "percent";
      case "score" -> "0 to 100";
      case "count" -> "number";
      case "average" -> "average number";
      default -> unit;
    };
  }

  static boolean yesOrNo(Feature feature) {
    return feature.unit().equals("yes/no");
  }
}
