package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.svg.CurveChart;
import dev.keepmeengaged.studyreport.svg.Drawing;
import dev.keepmeengaged.studyreport.svg.Scale;
import java.util.ArrayList;
import java.util.List;

/** How the score goes with what a course developer controls. */
record DirectionsView(
    List<FeatureDirection> directions, FeatureAxes axes, PredictivePower predictivePower) {

  static DirectionsView of(StudyResult result) {
    return new DirectionsView(
        result.directions(), new FeatureAxes(result), PredictivePower.of(result));
  }

  /** How many features have a value that a fifth of the courses or more share, and a step there. */
  long apart() {
    return directions.stream().filter(direction -> direction.apart().isPresent()).count();
  }

  Drawing chart(FeatureDirection direction) {
    List<CurvePoint> curve = direction.curve();
    return CurveChart.draw(
        axes.scale(direction.feature(), curve.get(0).value(), curve.get(curve.size() - 1).value()),
        upright(),
        curve.stream()
            .map(point -> new CurveChart.Point(point.value(), point.effect(), point.rows()))
            .toList());
  }

  /** The same for all curves. */
  private Scale upright() {
    double low = 0;
    double high = 0;
    for (FeatureDirection direction : directions) {
      for (CurvePoint point : direction.curve()) {
        low = Math.min(low, point.effect());
        high = Math.max(high, point.effect());
      }
    }
    return Scale.linear(low, low == high ? 1 : high).rounded(4);
  }

  List<List<String>> shapeRows() {
    return directions.stream()
        .map(
            direction ->
                DirectionWords.constant(direction)
                    ? List.of(
                        direction.feature().label(),
                        DirectionWords.of(direction),
                        Numbers.NONE,
                        Numbers.NONE,
                        Numbers.NONE,
                        original(direction),
                        "")
                    : List.of(
                        direction.feature().label(),
                        DirectionWords.shape(direction.feature(), direction.shape()),
                        Numbers.change(direction.rise()),
                        Numbers.change(direction.fall()),
                        direction
                            .apart()
                            .map(apart -> DirectionWords.step(direction.feature(), apart))
                            .orElse(Numbers.NONE),
                        original(direction),
                        direction.verdict()))
        .toList();
  }

  private static String original(FeatureDirection direction) {
    return direction
        .original()
        .map(shape -> DirectionWords.shape(direction.feature(), shape))
        .orElse("said nothing");
  }

  List<List<String>> pointRows() {
    List<List<String>> rows = new ArrayList<>();
    for (FeatureDirection direction : directions) {
      for (CurvePoint point : direction.curve()) {
        rows.add(
            List.of(
                direction.feature().label(),
                FeatureWords.value(direction.feature(), point.value()),
                Numbers.change(point.effect()),
                Numbers.count(point.rows())));
      }
    }
    return rows;
  }
}
