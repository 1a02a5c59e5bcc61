package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.study.findings.Direction;
import dev.keepmeengaged.training.study.findings.Direction.Apart;
import dev.keepmeengaged.training.study.findings.Direction.CurvePoint;
import dev.keepmeengaged.training.study.findings.Direction.Shape;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.svg.CurveChart;
import dev.keepmeengaged.training.study.report.svg.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the score goes with what a course developer controls. */
final class DirectionSection {

  /** The share of the whole way from which on a step apart belongs beside the shape in words. */
  private static final double LARGE = 0.2;

  /** What is worth speaking of, in points. */
  private static final double SLIGHT = 1;

  private final List<Direction> directions;
  private final FeatureAxes axes;
  private final Scale upright;

  private DirectionSection(Findings findings) {
    directions = findings.directions();
    axes = new FeatureAxes(findings.data().columns());
    double low = 0;
    double high = 0;
    for (Direction direction : directions) {
      for (CurvePoint point : direction.curve()) {
        low = Math.min(low, point.effect());
        high = Math.max(high, point.effect());
      }
    }
    upright = Scale.linear(low, low == high ? 1 : high).rounded(4);
  }

  static Element of(Findings findings) {
    return new DirectionSection(findings).section();
  }

  /** A shape in words, to follow a feature's name. */
  static String words(Feature feature, Shape shape) {
    String more = FeatureWords.yesOrNo(feature) ? "it" : "more";
    return switch (shape) {
      case INCREASING -> "scores are higher with " + more;
      case DECREASING -> "scores are lower with " + more;
      case MIXED -> "scores rise in some places and fall in others";
      case FLAT -> "no clear direction";
    };
  }

  /**
   * A direction in words, to follow its feature's name, with the step apart where that is large.
   */
  static String words(Direction direction) {
    return words(direction.feature(), direction.shape())
        + largeStep(direction).map(step -> ", but " + step).orElse("");
  }

  /** The step that a shape leaves out, where it is large beside what the shape tells. */
  static Optional<String> largeStep(Direction direction) {
    double way = direction.rise() - direction.fall();
    return direction
        .apart()
        .filter(apart -> Math.abs(apart.difference()) >= Math.max(SLIGHT, LARGE * way))
        .map(apart -> step(direction.feature(), apart));
  }

  private static String step(Feature feature, Apart apart) {
    return Numbers.points(Math.abs(apart.difference()))
        + (apart.difference() < 0 ? " points lower at " : " points higher at ")
        + FeatureWords.value(feature, apart.common())
        + " than at "
        + FeatureWords.value(feature, apart.next());
  }

  private Element section() {
    Element section =
        Blocks.section(
            "directions",
            "How scores go with what you control",
            Blocks.intro(
                "Courses that differ in one of these features, and are alike in the others, are"
                    + " predicted to score as the curves say. No page type differs alone: along its"
                    + " curve the other four share the rest in proportion.",
                "That is what was seen in past courses, not what a change would do. Differences"
                    + " between features are in the height of the curves: all have the same upright"
                    + " axis.",
                "Of many features a fifth of the courses or more have the same value: none of it,"
                    + " or nothing but content. The step between these and the next courses is one"
                    + " between two kinds of course. It is in the curve, but apart from the shape,"
                    + " the rise and the fall, and said by itself."));
    if (directions.isEmpty()) {
      return section.add(Blocks.paragraph("No direction was measured."));
    }
    return section.add(figure());
  }

  private Element figure() {
    List<Element> panels = new ArrayList<>();
    Table summary =
        Table.of(
                "Shapes, with the rise and the fall of each curve in points, without the step"
                    + " apart",
                "Feature",
                "Shape",
                "Rise",
                "Fall",
                "Step apart",
                "Original study",
                "Agreement")
            .withWordsIn(1)
            .withWordsIn(4)
            .withWordsIn(5)
            .withWordsIn(6);
    Table points =
        Table.of(
            "Points of the curves: value in the feature\u2019s unit, effect in points, courses"
                + " between a point and the one before",
            "Feature",
            "Value",
            "Effect, points",
            "Courses");
    for (Direction direction : directions) {
      panels.add(panel(direction));
      String name = direction.feature().label();
      summary.row(
          name,
          words(direction.feature(), direction.shape()),
          Numbers.change(direction.rise()),
          Numbers.change(direction.fall()),
          direction.apart().map(apart -> step(direction.feature(), apart)).orElse(Numbers.NONE),
          direction
              .original()
              .map(shape -> words(direction.feature(), shape))
              .orElse("said nothing"),
          direction.verdict());
      for (CurvePoint point : direction.curve()) {
        points.row(
            name,
            FeatureWords.value(direction.feature(), point.value()),
            Numbers.change(point.effect()),
            Numbers.count(point.rows()));
      }
    }
    return Blocks.figure(
        "Accumulated local effects",
        "Upright: points of the score, 0 being the average course; all charts have the same axis,"
            + " so flat curves are flat. The grey bars below say where courses are: a curve over"
            + " few courses says little.",
        Blocks.grid(panels),
        summary,
        points);
  }

  private Element panel(Direction direction) {
    Feature feature = direction.feature();
    List<CurvePoint> curve = direction.curve();
    Element verdict =
        Blocks.paragraph(
            direction.original().isPresent()
                ? "Original study: "
                    + words(feature, direction.original().get())
                    + ". "
                    + direction.verdict()
                : "The original study said nothing about it."
                    + direction.apart().map(apart -> stepSentence(feature, apart)).orElse(""));
    if (curve.isEmpty()) {
      return Blocks.panel(feature.label(), "no curve: all courses are alike in it", verdict);
    }
    Scale across = axes.axis(feature, curve.get(0).value(), curve.get(curve.size() - 1).value());
    return Blocks.panel(
        feature.label(),
        FeatureWords.unit(feature.unit()) + axes.note(feature) + ": " + words(direction),
        CurveChart.draw(
                across,
                upright,
                curve.stream()
                    .map(p -> new CurveChart.Point(p.value(), p.effect(), p.rows()))
                    .toList())
            .svg(
                "direction-" + feature.id(),
                "Score by " + feature.label(),
                "In words: " + words(feature, direction.shape()) + ". " + way(direction)),
        verdict);
  }

  private static String way(Direction direction) {
    return (direction.apart().isPresent()
            ? "Without the step apart, the curve rises by "
            : "The curve rises by ")
        + Numbers.points(direction.rise())
        + " and falls by "
        + Numbers.points(Math.abs(direction.fall()))
        + " points in all."
        + direction.apart().map(apart -> stepSentence(direction.feature(), apart)).orElse("");
  }

  private static String stepSentence(Feature feature, Apart apart) {
    return " Apart from the shape, as between two kinds of course: "
        + step(feature, apart)
        + ". "
        + Numbers.count(apart.courses())
        + " courses are at "
        + FeatureWords.value(feature, apart.common())
        + ".";
  }
}
