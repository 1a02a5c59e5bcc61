package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.studyreport.svg.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What the report must say of the R2 of single splits, and of those that its axis has no room for.
 */
record AxisOfSplits(List<ModelAccuracy> models) {

  /** What a table has of each model: name, lowest, highest, splits, splits off the axis. */
  List<String> ranges() {
    List<String> cells = new ArrayList<>();
    for (ModelAccuracy model : models) {
      cells.addAll(
          List.of(
              model.name(),
              Numbers.ratio(r2(model).min().orElse(Double.NaN)),
              Numbers.ratio(r2(model).max().orElse(Double.NaN)),
              Numbers.count(model.splits().size()),
              Numbers.count(off(model))));
    }
    return cells;
  }

  /** A sentence for each model with splits off the axis. */
  List<String> off() {
    return models.stream()
        .filter(model -> off(model) > 0)
        .map(
            model ->
                "%s: %s of %s, of %s to %s."
                    .formatted(
                        model.name(),
                        Numbers.count(off(model)),
                        Numbers.count(model.splits().size()),
                        Numbers.ratio(r2(model).min().orElseThrow()),
                        Numbers.ratio(r2(model).max().orElseThrow())))
        .toList();
  }

  private long off(ModelAccuracy model) {
    Scale axis = axis();
    return r2(model).filter(r2 -> r2 < axis.low() || r2 > axis.high()).count();
  }

  private static DoubleStream r2(ModelAccuracy model) {
    return model.splits().stream()
        .mapToDouble(split -> split.test().r2())
        .filter(r2 -> !Double.isNaN(r2));
  }

  /** From the worst, but not below -0.5, to the best, but not above 1. */
  private Scale axis() {
    DoubleStream.Builder shown = DoubleStream.builder().add(0).add(0.5);
    for (ModelAccuracy model : models) {
      r2(model).forEach(shown);
      if (!Double.isNaN(model.test().r2().mean())) {
        shown.add(model.test().r2().mean());
      }
    }
    var range = shown.build().summaryStatistics();
    return Scale.linear(Math.max(-0.5, range.getMin()), Math.min(1, range.getMax())).rounded(6);
  }
}
