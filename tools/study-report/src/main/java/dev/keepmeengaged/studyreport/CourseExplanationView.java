package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.studyreport.svg.Drawing;
import dev.keepmeengaged.studyreport.svg.WaterfallChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/**
 * How the prediction of one course comes about.
 *
 * @param number of the example, from 1
 * @param ranked the features by size of their contribution
 */
record CourseExplanationView(int number, ShapSample.Row course, List<Feature> ranked) {

  private static final int SHOWN = 9;
  private static final int NAMED = 2;

  /** A difference below this is written as 0.0 points. */
  private static final double NOTHING = 0.05;

  /** A contribution that is worth a mention, in points. */
  private static final double MENTIONED = 0.1;

  static CourseExplanationView of(int number, ShapSample.Row course) {
    return new CourseExplanationView(
        number,
        course,
        Stream.of(Feature.values())
            .sorted(
                Comparator.comparingDouble(
                    feature -> -Math.abs(course.contributions().get(feature.ordinal()))))
            .toList());
  }

  /** The prediction beside the average course, in points. */
  double above() {
    return course.prediction() - course.base();
  }

  /** The score beside the prediction, in points. */
  double unexplained() {
    return course.observed() - course.prediction();
  }

  static boolean nothing(double points) {
    return Math.abs(points) < NOTHING;
  }

  /** What adds most to the prediction. */
  List<String> adding() {
    return named(by -> by >= MENTIONED);
  }

  /** What takes most from it. */
  List<String> taking() {
    return named(by -> by <= -MENTIONED);
  }

  private List<String> named(DoublePredicate contribution) {
    return ranked.stream()
        .filter(feature -> contribution.test(by(feature)))
        .limit(NAMED)
        .map(
            feature ->
                feature.label() + " (" + value(feature) + ", " + Numbers.change(by(feature)) + ")")
        .toList();
  }

  Drawing chart() {
    List<WaterfallChart.Row> rows = new ArrayList<>();
    rows.add(new WaterfallChart.Total("All courses", score(course.base()), course.base(), "plain"));
    for (Feature feature : ranked.subList(0, SHOWN)) {
      rows.add(
          new WaterfallChart.Step(
              FeatureWords.marked(feature) + ": " + value(feature),
              Numbers.change(by(feature)),
              by(feature)));
    }
    List<Feature> others = ranked.subList(SHOWN, ranked.size());
    double rest = others.stream().mapToDouble(this::by).sum();
    rows.add(new WaterfallChart.Step(others.size() + " others", Numbers.change(rest), rest));
    rows.add(
        new WaterfallChart.Total(
            "The model expects", score(course.prediction()), course.prediction(), "plain"));
    rows.add(
        new WaterfallChart.Total(
            "This course scored", score(course.observed()), course.observed(), "chosen"));
    return WaterfallChart.draw(rows).classed("rows wide");
  }

  List<List<String>> table() {
    return ranked.stream()
        .map(
            feature ->
                List.of(FeatureWords.marked(feature), value(feature), Numbers.change(by(feature))))
        .toList();
  }

  private String value(Feature feature) {
    return FeatureWords.value(feature, course.features().raw(feature));
  }

  private double by(Feature feature) {
    return course.contributions().get(feature.ordinal());
  }

  static String score(double percent) {
    return Numbers.points(percent) + " %";
  }
}
