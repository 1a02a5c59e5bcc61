package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.study.findings.ColumnSummary;
import dev.keepmeengaged.training.study.report.svg.Scale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which columns are drawn by log(1 + x): those that the linear models take so. */
final class FeatureAxes {

  private final Set<String> skewed = new HashSet<>();

  FeatureAxes(List<ColumnSummary> columns) {
    columns.stream()
        .filter(column -> column.logged().isPresent())
        .forEach(column -> skewed.add(column.column()));
  }

  /** An axis for values of a feature. */
  Scale axis(Feature feature, double low, double high) {
    if (FeatureWords.yesOrNo(feature) && low >= 0 && high <= 1) {
      return Scale.named("no", "yes");
    }
    return skewed.contains(feature.id()) ? Scale.logarithmic(low, high) : Scale.linear(low, high);
  }

  /** What to say of a feature's axis; empty where it is an ordinary one. */
  String note(Feature feature) {
    return skewed.contains(feature.id()) ? ", logarithmic axis" : "";
  }
}
