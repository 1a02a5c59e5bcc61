package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Feature;

/** How features and their values are written. */
final class FeatureWords {

  /** Stands behind the names of features that a course developer controls. */
  static final String CONTROL = "\u25C6";

  /** Of the page mix as one, in lists, charts and tables. */
  static final String MIX = "Page mix, all five " + CONTROL;

  /** In an hour; as many seconds as in a minute. */
  private static final double MINUTES = 60;

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
    return switch (feature.kind()) {
      case PERCENT -> Numbers.value(value) + " %";
      case MONEY -> counted(value, "dollar");
      case HOURS -> duration(value);
      case SCORE -> Numbers.value(value) + " of 100";
      case NUMBER, AVERAGE, YES_NO -> Numbers.value(value);
    };
  }

  /** Hours in the unit that a person would take: courses last from seconds to years. */
  private static String duration(double hours) {
    if (hours == 0 || hours >= 1) {
      return counted(hours, "hour");
    }
    double minutes = hours * MINUTES;
    return minutes >= 1
        ? counted(Math.rint(10 * minutes) / 10, "minute")
        : counted(Math.rint(10 * minutes * MINUTES) / 10, "second");
  }

  private static String counted(double value, String unit) {
    String number = Numbers.value(value);
    return number + " " + (number.equals("1") ? unit : unit + "s");
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
    return feature.yesNo();
  }
}
