package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.study.findings.ShapSample;
import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.svg.WaterfallChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How the prediction of one course comes about. */
final class CourseFigure {

  private static final int SHOWN = 9;
  private static final int NAMED = 2;

  private final ShapSample.Row course;
  private final List<Feature> ranked;

  private CourseFigure(ShapSample.Row course) {
    this.course = course;
    this.ranked =
        Stream.of(Feature.values())
            .sorted(Comparator.comparingDouble(feature -> -Math.abs(by(feature))))
            .toList();
  }

  /**
   * A figure with sentences.
   *
   * @param number of the example, from 1
   */
  static Element of(int number, ShapSample.Row course) {
    return new CourseFigure(course).figure(number);
  }

  private Element figure(int number) {
    String title = "Example " + number + ": a course that scored " + score(course.observed());
    Table table =
        Table.of(title + " (contributions in points)", "Feature", "Value", "Contribution");
    for (Feature feature : ranked) {
      table.row(
          FeatureWords.marked(feature),
          FeatureWords.value(feature, course.features().raw(feature)),
          Numbers.change(by(feature)));
    }
    return Blocks.figure(
        title,
        sentences(),
        List.of(
            WaterfallChart.draw(rows())
                .classed("rows wide")
                .svg("course-" + number, title, sentences())),
        table);
  }

  private List<WaterfallChart.Row> rows() {
    List<WaterfallChart.Row> rows = new ArrayList<>();
    rows.add(new WaterfallChart.Total("All courses", score(course.base()), course.base(), "plain"));
    double rest = 0;
    for (int i = 0; i < ranked.size(); i++) {
      Feature feature = ranked.get(i);
      if (i < SHOWN) {
        rows.add(
            new WaterfallChart.Step(
                FeatureWords.marked(feature)
                    + ": "
                    + FeatureWords.value(feature, course.features().raw(feature)),
                Numbers.change(by(feature)),
                by(feature)));
      } else {
        rest += by(feature);
      }
    }
    rows.add(
        new WaterfallChart.Step(ranked.size() - SHOWN + " others", Numbers.change(rest), rest));
    rows.add(
        new WaterfallChart.Total(
            "The model expects", score(course.prediction()), course.prediction(), "plain"));
    rows.add(
        new WaterfallChart.Total(
            "This course scored", score(course.observed()), course.observed(), "chosen"));
    return rows;
  }

  private String sentences() {
    double above = course.prediction() - course.base();
    double unexplained = course.observed() - course.prediction();
    return "The model expects "
        + score(course.prediction())
        + ", "
        + Numbers.points(Math.abs(above))
        + " points "
        + (above < 0 ? "below" : "above")
        + " the average course. "
        + named(true)
        + named(false)
        + "The page mix as a whole accounts for "
        + Numbers.change(course.pageMix())
        + " points. The course scored "
        + Numbers.points(Math.abs(unexplained))
        + " points "
        + (unexplained < 0 ? "less" : "more")
        + " than the model expects, which the model does not explain.";
  }

  private String named(boolean raising) {
    List<String> names =
        ranked.stream()
            .filter(feature -> raising ? by(feature) >= 0.1 : by(feature) <= -0.1)
            .limit(NAMED)
            .map(
                feature ->
                    feature.label()
                        + " ("
                        + FeatureWords.value(feature, course.features().raw(feature))
                        + ", "
                        + Numbers.change(by(feature))
                        + ")")
            .toList();
    return names.isEmpty()
        ? ""
        : (raising ? "What adds most: " : "What takes most: ") + String.join(" and ", names) + ". ";
  }

  private double by(Feature feature) {
    return course.contributions().get(feature.ordinal());
  }

  private static String score(double percent) {
    return Numbers.points(percent) + " %";
  }
}
