package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureKind;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.svg.Scale;
import java.util.EnumMap;
import java.util.Map;

/**
 * On which axis a feature is drawn: one that has room where the courses are. Where many share the
 * highest value, as with content alone, the step to it is a hair's breadth wide on a linear axis
 * and less on a logarithmic one, so distances are taken from the highest value down.
 */
final class FeatureAxes {

  /** A kind of axis. */
  enum Axis {
    YES_OR_NO,
    LINEAR,
    /** By log(1 + x). */
    LOGARITHMIC,
    /** By the logarithm of 1 and the distance to the highest value. */
    FROM_THE_TOP
  }

  private final Map<Feature, Axis> axes = new EnumMap<>(Feature.class);

  FeatureAxes(StudyResult result) {
    for (ColumnSummary column : result.data().columns()) {
      Feature.byId(column.column()).ifPresent(feature -> axes.put(feature, axis(feature, column)));
    }
    result.directions().stream()
        .filter(direction -> !DirectionWords.constant(direction))
        .forEach(this::putStepApart);
  }

  /** The fine end is where the step apart is, if that is at an end. */
  private void putStepApart(FeatureDirection direction) {
    double lowest = direction.curve().get(0).value();
    double highest = direction.curve().get(direction.curve().size() - 1).value();
    direction
        .apart()
        .ifPresent(
            apart -> {
              if (apart.common() == highest) {
                axes.put(direction.feature(), Axis.FROM_THE_TOP);
              } else if (apart.common() == lowest) {
                axes.put(direction.feature(), Axis.LOGARITHMIC);
              }
            });
  }

  private static Axis axis(Feature feature, ColumnSummary column) {
    boolean bounded = feature.kind() == FeatureKind.PERCENT || feature.kind() == FeatureKind.SCORE;
    if (bounded && column.p75() >= column.highest() && column.p25() > column.lowest()) {
      return Axis.FROM_THE_TOP;
    }
    if (bounded && column.p25() > column.lowest()) {
      return Axis.LINEAR;
    }
    return column.logged().isPresent() ? Axis.LOGARITHMIC : Axis.LINEAR;
  }

  Axis of(Feature feature) {
    return FeatureWords.yesOrNo(feature) ? Axis.YES_OR_NO : axes.getOrDefault(feature, Axis.LINEAR);
  }

  /** An axis for values of a feature. */
  Scale scale(Feature feature, double low, double high) {
    return switch (of(feature)) {
      case YES_OR_NO -> low >= 0 && high <= 1 ? Scale.named("no", "yes") : Scale.linear(low, high);
      case LINEAR -> Scale.linear(low, high);
      case LOGARITHMIC -> Scale.logarithmic(low, high);
      case FROM_THE_TOP -> Scale.logarithmicFromTop(low, high);
    };
  }

  /** What to say of a feature's axis; empty where it is an ordinary one. */
  String note(Feature feature) {
    return switch (of(feature)) {
      case YES_OR_NO, LINEAR -> "";
      case LOGARITHMIC -> ", logarithmic axis";
      case FROM_THE_TOP -> ", logarithmic axis from the highest value down";
    };
  }
}
