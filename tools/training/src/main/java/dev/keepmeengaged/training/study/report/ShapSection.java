package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.ShapSample;
import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.svg.Scale;
import dev.keepmeengaged.training.study.report.svg.ScatterChart;
import dev.keepmeengaged.training.study.report.svg.SwarmChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What each feature adds to or takes from the predictions of single courses. */
final class ShapSection {

  /** Features beyond control that are drawn as well: the strongest ones. */
  private static final int STRONGEST = 4;

  private static final double NEGLIGIBLE = 1e-6;

  private final ShapSample sample;
  private final List<ShapSample.Row> drawn;
  private final FeatureAxes axes;
  private final List<Feature> ranked;

  private ShapSection(Findings findings) {
    sample = findings.shap();
    drawn = DrawnRows.of(sample.rows(), findings.subject().seed());
    axes = new FeatureAxes(findings.data().columns());
    ranked =
        Stream.of(Feature.values())
            .sorted(Comparator.comparingDouble(feature -> -meanAbsolute(contributions(feature))))
            .toList();
  }

  static Element of(Findings findings) {
    return new ShapSection(findings).section();
  }

  private Element section() {
    Element section =
        Blocks.section(
            "courses",
            "Course by course",
            Blocks.intro(
                "A prediction is the average of all courses, plus what each feature of the course"
                    + " adds, minus what each takes away. These contributions (SHAP values) are"
                    + " exact and sum to the prediction.",
                explained()));
    if (sample.rows().isEmpty()) {
      return section;
    }
    List<Feature> controllable = ranked.stream().filter(Feature::controllable).toList();
    List<Feature> others = ranked.stream().filter(f -> !f.controllable()).limit(STRONGEST).toList();
    section.add(
        swarm(),
        dependence("Contribution by value: what a course developer controls", controllable),
        dependence("Contribution by value: the strongest of the others", others));
    for (int i = 0; i < sample.examples().size(); i++) {
      section.add(CourseFigure.of(i + 1, sample.rows().get(sample.examples().get(i))));
    }
    return section;
  }

  private String explained() {
    if (sample.rows().isEmpty()) {
      return "No course was explained.";
    }
    return Numbers.count(sample.rows().size())
        + " courses were explained, each by the trees that did not see it."
        + (Double.isNaN(sample.largestError())
            ? ""
            : " Base value plus contributions miss the prediction by "
                + (sample.largestError() < NEGLIGIBLE
                    ? "less than a millionth of a point"
                    : Numbers.value(sample.largestError()) + " points")
                + " at most.")
        + (drawn.size() < sample.rows().size()
            ? " So that single dots can be seen, a random "
                + Numbers.count(drawn.size())
                + " of them are drawn; "
                + StudyFolder.SHAP
                + " has all, and the tables count all."
            : "");
  }

  private Element swarm() {
    List<SwarmChart.Row> rows = new ArrayList<>();
    Table table =
        Table.of(
            "Contributions in points, over all explained courses",
            "Feature",
            "Mean |contribution|",
            "Mean, lowest fifth of values",
            "Mean, highest fifth of values",
            "Lowest",
            "Highest");
    double[] mix = sample.rows().stream().mapToDouble(ShapSample.Row::pageMix).toArray();
    boolean mixed = false;
    for (Feature feature : ranked) {
      double[] all = contributions(feature);
      if (!mixed && meanAbsolute(mix) >= meanAbsolute(all)) {
        mixed = true;
        mix(rows, table, mix);
      }
      int[] levels = levels(feature, values(sample.rows(), feature));
      rows.add(
          new SwarmChart.Row(
              FeatureWords.marked(feature),
              Numbers.decimal(meanAbsolute(all), 2),
              drawn.stream().map(row -> contribution(row, feature)).toList(),
              Arrays.stream(levels(feature, values(drawn, feature))).boxed().toList()));
      table.row(
          FeatureWords.marked(feature),
          Numbers.decimal(meanAbsolute(all), 2),
          Numbers.change(mean(all, levels, 0)),
          Numbers.change(mean(all, levels, SwarmChart.LEVELS - 1)),
          Numbers.change(Arrays.stream(all).min().orElse(Double.NaN)),
          Numbers.change(Arrays.stream(all).max().orElse(Double.NaN)));
    }
    if (!mixed) {
      mix(rows, table, mix);
    }
    return Blocks.figure(
        "What every feature adds or takes",
        "One dot a course, in points of the score; right of 0 the feature raises the prediction. A"
            + " swarm is thick where there are many courses. The stronger a dot\u2019s colour, the"
            + " higher the course\u2019s value of the feature. At the end of a row: mean"
            + " |contribution|.",
        Element.of("div")
            .classed("chart")
            .add(
                swarmKey(),
                SwarmChart.draw(rows)
                    .svg(
                        "shap-swarm",
                        "Contributions of every feature to predictions",
                        "Features by mean size of contribution; the strongest is "
                            + ranked.get(0).label()
                            + ".")),
        table);
  }

  private void mix(List<SwarmChart.Row> rows, Table table, double[] mix) {
    rows.add(
        new SwarmChart.Row(
            ImportanceSection.MIX,
            Numbers.decimal(meanAbsolute(mix), 2),
            drawn.stream().map(ShapSample.Row::pageMix).toList(),
            List.of()));
    table.row(
        ImportanceSection.MIX,
        Numbers.decimal(meanAbsolute(mix), 2),
        "does not apply",
        "does not apply",
        Numbers.change(Arrays.stream(mix).min().orElse(Double.NaN)),
        Numbers.change(Arrays.stream(mix).max().orElse(Double.NaN)));
  }

  private static Element swarmKey() {
    return Blocks.key(
        "v0", "lowest fifth, or none",
        "v1", "second",
        "v2", "third",
        "v3", "fourth",
        "v4", "highest fifth, or yes",
        "plain", "page mix: no single value");
  }

  private Element dependence(String title, List<Feature> features) {
    double low = 0;
    double high = 0;
    for (Feature feature : features) {
      for (ShapSample.Row row : drawn) {
        low = Math.min(low, contribution(row, feature));
        high = Math.max(high, contribution(row, feature));
      }
    }
    Scale upright = Scale.linear(low, low == high ? 1 : high).rounded(4);
    Table table =
        Table.of(
                title + " (means over pieces of the explained courses)",
                "Feature",
                "Values",
                "Courses",
                "Mean contribution, points")
            .withWordsIn(1);
    List<Element> panels = new ArrayList<>();
    for (Feature feature : features) {
      panels.add(panel(feature, upright, table));
    }
    return Blocks.figure(
        title,
        "One dot a course; across, its value; upright, what the feature adds to its prediction, in"
            + " points. The line joins the means of tenths of the courses. These charts have the"
            + " same upright axis.",
        Blocks.grid(panels),
        table);
  }

  private Element panel(Feature feature, Scale upright, Table table) {
    double[] values = values(sample.rows(), feature);
    List<Pieces.Piece> pieces = Pieces.of(values, contributions(feature));
    for (Pieces.Piece piece : pieces) {
      table.row(
          FeatureWords.marked(feature),
          piece.from() == piece.to()
              ? FeatureWords.value(feature, piece.from())
              : Numbers.value(piece.from()) + " to " + FeatureWords.value(feature, piece.to()),
          Numbers.count(piece.rows()),
          Numbers.change(piece.mean()));
    }
    return Blocks.panel(
        FeatureWords.marked(feature),
        FeatureWords.unit(feature.unit()) + axes.note(feature),
        ScatterChart.draw(
                axes.axis(
                    feature,
                    Arrays.stream(values).min().orElse(0),
                    Arrays.stream(values).max().orElse(1)),
                upright,
                values(drawn, feature),
                drawn.stream().mapToDouble(row -> contribution(row, feature)).toArray(),
                pieces.stream().mapToDouble(Pieces.Piece::middle).toArray(),
                pieces.stream().mapToDouble(Pieces.Piece::mean).toArray())
            .svg(
                "shap-" + feature.id(),
                "Contribution by " + feature.label(),
                "From "
                    + Numbers.change(pieces.get(0).mean())
                    + " points on average at the lowest values to "
                    + Numbers.change(pieces.get(pieces.size() - 1).mean())
                    + " at the highest."));
  }

  private static int[] levels(Feature feature, double[] values) {
    return FeatureWords.yesOrNo(feature)
        ? Arrays.stream(values).mapToInt(v -> v == 0 ? 0 : SwarmChart.LEVELS - 1).toArray()
        : levels(values);
  }

  /** The class of each value: by the share of the values that are lower, in fifths. */
  static int[] levels(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values)
        .mapToInt(
            value -> {
              int lower = 0;
              int end = sorted.length;
              while (lower < end) {
                int middle = (lower + end) >>> 1;
                if (sorted[middle] < value) {
                  lower = middle + 1;
                } else {
                  end = middle;
                }
              }
              return (int) ((long) SwarmChart.LEVELS * lower / Math.max(1, sorted.length));
            })
        .toArray();
  }

  private double[] contributions(Feature feature) {
    return sample.rows().stream().mapToDouble(row -> contribution(row, feature)).toArray();
  }

  private static double[] values(List<ShapSample.Row> rows, Feature feature) {
    return rows.stream().mapToDouble(row -> row.features().raw(feature)).toArray();
  }

  private static double contribution(ShapSample.Row row, Feature feature) {
    return row.contributions().get(feature.ordinal());
  }

  private static double meanAbsolute(double[] values) {
    return Arrays.stream(values).map(Math::abs).average().orElse(0);
  }

  private static double mean(double[] values, int[] levels, int level) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (levels[i] == level) {
        sum += values[i];
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
