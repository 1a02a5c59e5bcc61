package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.GridSearch;
import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.svg.CategoryChart;
import dev.keepmeengaged.training.study.report.svg.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Which settings of the forest were tried, and which were chosen. */
final class SearchSection {

  /** A setting of the forest. */
  private record Setting(String id, String label, ToIntFunction<ForestParameters> of) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("trees", "Trees", ForestParameters::trees),
          new Setting("max-features", "Features per split", ForestParameters::maxFeatures),
          new Setting("min-leaf", "Smallest leaf, courses", ForestParameters::minLeaf),
          new Setting("min-split", "Smallest node to split, courses", ForestParameters::minSplit),
          new Setting("max-depth", "Greatest depth, splits", ForestParameters::maxDepth));

  private final Findings findings;
  private final GridSearch search;

  private SearchSection(Findings findings) {
    this.findings = findings;
    this.search = findings.search();
  }

  static Element of(Findings findings) {
    return new SearchSection(findings).section();
  }

  private Element section() {
    Element section =
        Blocks.section(
            "search",
            "How the forest\u2019s settings were chosen",
            Blocks.intro(
                "Chosen: " + words(search.chosen()) + ".",
                search.reason(),
                "Settings were judged by "
                    + Numbers.count(findings.subject().folds())
                    + "-fold cross-validation on the training part of the first random split alone,"
                    + " so that the first split judges the chosen forest by courses that had no"
                    + " part in the choice. Of the courses that other splits and the company folds"
                    + " judge by, most had. "
                    + effectOfChoice(search)),
            Blocks.heading("What was tried"),
            grids());
    if (search.points().isEmpty()) {
      section.add(Blocks.paragraph("No settings were tried, so there is nothing to draw."));
    } else {
      section.add(points());
    }
    if (!search.advice().isEmpty()) {
      section.add(Blocks.heading("What the number of trees does to recommendations"), advice());
    }
    return section;
  }

  private Element grids() {
    if (search.grids().isEmpty()) {
      return Blocks.paragraph("No grid was asked for.");
    }
    Table table =
        Table.of(
                "Grids of settings (numbers of combinations)",
                "Grid",
                "In all",
                "Planned",
                "Tried",
                "What was left out")
            .withWordsIn(4);
    for (GridSearch.Grid grid : search.grids()) {
      table.row(
          grid.name(),
          Numbers.count(grid.combinations()),
          Numbers.count(grid.planned()),
          Numbers.count(grid.tried()),
          grid.thinning().isEmpty() ? "nothing" : grid.thinning());
    }
    return table.element();
  }

  private Element points() {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (GridSearch.Point point : search.points()) {
      double r2 = point.test().r2().mean();
      lowest = Double.isNaN(r2) ? lowest : Math.min(lowest, r2);
      highest = Double.isNaN(r2) ? highest : Math.max(highest, r2);
    }
    Scale upright = Scale.linear(lowest, highest).rounded(4);
    List<Element> panels = new ArrayList<>();
    for (Setting setting : SETTINGS) {
      panels.add(panel(setting, upright));
    }
    return Blocks.figure(
        "R\u00B2 against each setting",
        "One dot for each combination that was tried, at its mean R\u00B2 on the held-out folds. "
            + "The large dot is the chosen one. All charts have the same upright axis.",
        Blocks.grid(panels),
        table());
  }

  private Element panel(Setting setting, Scale upright) {
    List<Integer> values =
        search.points().stream()
            .map(point -> setting.of().applyAsInt(point.parameters()))
            .distinct()
            .sorted()
            .toList();
    List<CategoryChart.Point> points = new ArrayList<>();
    for (GridSearch.Point point : search.points()) {
      points.add(
          new CategoryChart.Point(
              values.indexOf(setting.of().applyAsInt(point.parameters())),
              point.test().r2().mean(),
              words(point.parameters()) + ": R\u00B2 " + EstimateWords.ratio(point.test().r2()),
              point.parameters().equals(search.chosen())));
    }
    int chosen = setting.of().applyAsInt(search.chosen());
    return Blocks.panel(
        setting.label(),
        "chosen: " + Numbers.count(chosen),
        CategoryChart.draw(values.stream().map(Numbers::count).toList(), upright, points)
            .svg(
                "search-" + setting.id(),
                "R\u00B2 by " + setting.label(),
                values.size() == 1
                    ? "Only " + Numbers.count(values.get(0)) + " was tried."
                    : "The chosen value is " + Numbers.count(chosen) + "."));
  }

  private Table table() {
    Table table =
        Table.of(
            "Everything that was tried, best first: R\u00B2 (no unit), MAE and RMSE (percent"
                + " points), with 95 % intervals",
            "Grid",
            "Trees",
            "Features",
            "Leaf",
            "Split",
            "Depth",
            "R\u00B2",
            "MAE",
            "RMSE",
            "Deepest",
            "Nodes");
    for (GridSearch.Point point : search.points()) {
      ForestParameters parameters = point.parameters();
      table.row(
          point.grid() + (parameters.equals(search.chosen()) ? " (chosen)" : ""),
          Numbers.count(parameters.trees()),
          Numbers.count(parameters.maxFeatures()),
          Numbers.count(parameters.minLeaf()),
          Numbers.count(parameters.minSplit()),
          Numbers.count(parameters.maxDepth()),
          EstimateWords.ratio(point.test().r2()),
          EstimateWords.points(point.test().mae()),
          EstimateWords.points(point.test().rmse()),
          Numbers.count(point.deepest()),
          Numbers.count(point.nodes()));
    }
    return table;
  }

  private Element advice() {
    Table table =
        Table.of(
            "Advice by number of trees",
            "Trees",
            "Courses with advice, percent",
            "Of the advised changes kept by a forest with another seed, percent",
            "Spread between forests over spread between trees, ratio");
    for (GridSearch.Advice advice : search.advice()) {
      table.row(
          Numbers.count(advice.trees()),
          Numbers.percentOf(advice.advised()),
          Numbers.percentOf(advice.kept()),
          Numbers.decimal(advice.sigmaOverDeviation(), 3));
    }
    return Element.of("div")
        .classed("prose")
        .add(
            Blocks.paragraph(
                "A course gets advice where some swap of ten points between two page types has"
                    + " enough support, an expected change of at least 3 points, and an 80 % band"
                    + " above 0. More trees make bands narrower; a change is kept where a forest"
                    + " with another seed on the same courses gives it the same sign, which asks"
                    + " less than a forest on new courses would."),
            Blocks.paragraph(
                "Two constants of the band were measured on the original study\u2019s data and are"
                    + " not calibrated on this export yet: the share of a predicted change that is"
                    + " expected (0.8), and the share of the variance between trees that stays"
                    + " however many there are (0.0256)."),
            table.element());
  }

  /** How much the choice can flatter the figures of courses that took part in it, in a sentence. */
  static String effectOfChoice(GridSearch search) {
    double[] tried =
        search.points().stream()
            .mapToDouble(point -> point.test().r2().mean())
            .filter(r2 -> !Double.isNaN(r2))
            .sorted()
            .toArray();
    return tried.length < 2
        ? "How much that flatters the figures is not known."
        : "That flatters the figures by little where settings differ by little: the best and the"
            + " worst that were tried are "
            + Numbers.ratio(tried[tried.length - 1] - tried[0])
            + " apart in R\u00B2.";
  }

  static String words(ForestParameters parameters) {
    return Numbers.count(parameters.trees())
        + " trees, "
        + parameters.maxFeatures()
        + (parameters.maxFeatures() == 1 ? " feature" : " features")
        + " per split, leaves of at least "
        + Numbers.count(parameters.minLeaf())
        + ", nodes of at least "
        + Numbers.count(parameters.minSplit())
        + " to split, depth up to "
        + Numbers.count(parameters.maxDepth());
  }
}
