package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.data.ImportReport;
import dev.keepmeengaged.training.study.findings.Bins;
import dev.keepmeengaged.training.study.findings.ColumnSummary;
import dev.keepmeengaged.training.study.findings.Correlations;
import dev.keepmeengaged.training.study.findings.DataDescription;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.svg.HeatMap;
import dev.keepmeengaged.training.study.report.svg.Histogram;
import dev.keepmeengaged.training.study.report.svg.IntervalChart;
import dev.keepmeengaged.training.study.report.svg.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The data before any model: steps, distributions, correlations. */
final class DataSection {

  private static final String SCORE = "engagementScore";

  private final Findings findings;
  private final DataDescription data;
  private final Map<String, String> labels;

  private DataSection(Findings findings) {
    this.findings = findings;
    this.data = findings.data();
    this.labels =
        data.columns().stream()
            .collect(Collectors.toMap(ColumnSummary::column, ColumnSummary::label, (a, b) -> a));
  }

  static Element of(Findings findings) {
    return new DataSection(findings).section();
  }

  private Element section() {
    return Blocks.section(
        "data",
        "The data",
        Blocks.lead(
            Numbers.count(findings.subject().trainingRows())
                + " courses with an engagement score above 0 and below 100, each with "
                + Feature.COUNT
                + " features."),
        Blocks.heading("What became of the rows"),
        steps(),
        distributions(),
        withTheScore(),
        heatMap("raw", "Correlations of the values", "gaps filled with medians", data.raw()),
        heatMap(
            "logged",
            "Correlations after taking logarithms",
            "skewed columns as log(1 + x), as the linear models take them",
            data.logged()));
  }

  private Element steps() {
    if (data.steps().isEmpty()) {
      return Blocks.paragraph("The data came ready: no step was needed.");
    }
    Element list = Element.of("ol").classed("steps");
    for (ImportReport.Step step : data.steps()) {
      Table table = Table.of(step.title() + " (counts)", "What", "Count");
      step.counts().forEach((what, count) -> table.row(label(what), Numbers.count(count)));
      Element item = Element.of("li").add(Element.of("strong", step.title()));
      if (!step.counts().isEmpty()) {
        Map.Entry<String, Long> first = step.counts().entrySet().iterator().next();
        item.add(
            Element.of("span", label(first.getKey()) + ": " + Numbers.count(first.getValue())));
      }
      if (step.counts().size() > 1) {
        item.add(Blocks.folded("All counts: " + step.title(), table.element()));
      }
      list.add(item);
    }
    return list;
  }

  private Element distributions() {
    List<Element> panels = new ArrayList<>();
    Table table =
        Table.of(
            "Distribution of every column over the training rows that have a value in it, in the"
                + " column's unit",
            "Column",
            "Unit",
            "Values",
            "Missing",
            "Zeros",
            "Mean",
            "Std. deviation",
            "Lowest",
            "5 %",
            "25 %",
            "Median",
            "75 %",
            "95 %",
            "Highest");
    table.withWordsIn(1);
    for (int i = 0; i < data.columns().size(); i++) {
      ColumnSummary column = data.columns().get(i);
      panels.add(panel(i, column));
      table.row(
          column.label(),
          FeatureWords.unit(column.unit()),
          Numbers.count(column.values()),
          Numbers.count(column.missing()),
          Numbers.count(column.zeros()),
          Numbers.value(column.mean()),
          Numbers.value(column.deviation()),
          Numbers.value(column.lowest()),
          Numbers.value(column.p5()),
          Numbers.value(column.p25()),
          Numbers.value(column.median()),
          Numbers.value(column.p75()),
          Numbers.value(column.p95()),
          Numbers.value(column.highest()));
    }
    return Blocks.figure(
        "How the values are distributed",
        "Heights are square roots of the counts, so that the few far-off courses still show."
            + " Columns that the linear models take as log(1 + x) have a second chart, on a"
            + " logarithmic axis.",
        Blocks.grid(panels).classed("grid dense"),
        table);
  }

  private static Element panel(int index, ColumnSummary column) {
    String facts =
        FeatureWords.unit(column.unit())
            + (yesOrNo(column)
                ? share(column.values() - column.zeros(), column.values(), " yes")
                : "; median "
                    + Numbers.value(column.median())
                    + share(column.zeros(), column.values(), " are 0"))
            + share(column.missing(), column.values() + column.missing(), " missing");
    List<Element> charts = new ArrayList<>();
    if (yesOrNo(column)) {
      charts.add(
          histogram("dist-" + index, column, "", noAndYes(column), Scale.named("no", "yes")));
    } else {
      Bins raw = column.raw();
      charts.add(histogram("dist-" + index, column, "", raw, Scale.linear(first(raw), last(raw))));
    }
    column
        .logged()
        .ifPresent(
            bins ->
                charts.add(
                    histogram(
                        "dist-log-" + index,
                        column,
                        ", logarithmic axis",
                        bins,
                        Scale.logarithmic(
                            Math.max(0, Math.expm1(first(bins))), Math.expm1(last(bins))))));
    return Blocks.panel(column.label(), facts, charts.toArray(Element[]::new));
  }

  private static boolean yesOrNo(ColumnSummary column) {
    return column.unit().equals("yes/no");
  }

  /** A bar about each of the two values. */
  private static Bins noAndYes(ColumnSummary column) {
    return new Bins(
        List.of(-0.25, 0.25, 0.75, 1.25),
        List.of(column.zeros(), 0L, column.values() - column.zeros()));
  }

  private static double first(Bins bins) {
    return bins.edges().isEmpty() ? 0 : bins.edges().get(0);
  }

  private static double last(Bins bins) {
    return bins.edges().isEmpty() ? 0 : bins.edges().get(bins.edges().size() - 1);
  }

  private static Element histogram(
      String id, ColumnSummary column, String note, Bins bins, Scale axis) {
    return Histogram.draw(bins.edges(), bins.counts(), axis)
        .svg(
            id,
            column.label() + note,
            "Nine courses in ten lie between "
                + Numbers.value(column.p5())
                + " and "
                + Numbers.value(column.p95())
                + "; the highest value is "
                + Numbers.value(column.highest())
                + ".");
  }

  private static String share(long part, long whole, String words) {
    return part == 0 || whole == 0
        ? ""
        : "; " + Numbers.percentOf((double) part / whole) + " %" + words;
  }

  private Element withTheScore() {
    int raw = data.raw().columns().indexOf(SCORE);
    int logged = data.logged().columns().indexOf(SCORE);
    Table table =
        Table.of(
            "Correlation with the engagement score (Pearson, \u22121 to 1)",
            "Feature",
            "Of the values",
            "After logarithms");
    List<IntervalChart.Row> rows = new ArrayList<>();
    if (raw >= 0 && logged >= 0) {
      IntStream.range(0, data.raw().columns().size())
          .filter(i -> i != raw)
          .boxed()
          .sorted(Comparator.comparingDouble(i -> -strength(data.raw().rows().get(raw).get(i))))
          .forEach(
              i -> {
                String id = data.raw().columns().get(i);
                double of = data.raw().rows().get(raw).get(i);
                int j = data.logged().columns().indexOf(id);
                double after = j < 0 ? Double.NaN : data.logged().rows().get(logged).get(j);
                rows.add(
                    new IntervalChart.Row(
                        label(id),
                        Numbers.decimal(of, 2),
                        of,
                        Math.min(of, after),
                        Math.max(of, after),
                        Feature.byId(id).map(FeatureWords::classes).orElse("given")));
                table.row(label(id), Numbers.decimal(of, 3), Numbers.decimal(after, 3));
              });
    }
    double reach = rows.stream().mapToDouble(row -> strength(row.middle())).max().orElse(0);
    return Blocks.figure(
        "Correlation of each feature with the engagement score",
        "From \u22121 (the higher the one, the lower the other) over 0 (no straight line) to 1."
            + " Dots are of the values; a bar leads to the correlation after taking logarithms."
            + " One column at a time: a feature can go with the score only because it goes with"
            + " another one. "
            + FeatureWords.CONTROL
            + " and the bold dots: a course developer controls it.",
        List.of(
            IntervalChart.draw(
                    Scale.linear(-Math.max(reach, 0.1), Math.max(reach, 0.1)).rounded(6), rows)
                .svg(
                    "corr-score",
                    "Correlation of each feature with the engagement score",
                    "Features by the strength of their correlation, the strongest first.")),
        table);
  }

  private Element heatMap(String id, String title, String how, Correlations correlations) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < correlations.columns().size(); i++) {
      names.add((i + 1) + " " + plainLabel(correlations.columns().get(i)));
    }
    Table table =
        Table.of(
            title + " (Pearson, \u22121 to 1)",
            Stream.concat(
                    Stream.of("Column"),
                    IntStream.rangeClosed(1, names.size()).mapToObj(String::valueOf))
                .toArray(String[]::new));
    for (int i = 0; i < names.size(); i++) {
      List<String> cells = new ArrayList<>(List.of(names.get(i)));
      correlations.rows().get(i).forEach(value -> cells.add(Numbers.decimal(value, 2)));
      table.row(cells.toArray(String[]::new));
    }
    return Blocks.figure(
        title,
        "Pearson\u2019s correlation of every two columns, "
            + how
            + ". Read across from a column\u2019s name and down from another\u2019s number. Darker"
            + " is stronger; a dash inside a cell: negative; a cross: a column that is constant.",
        Element.of("div")
            .classed("chart")
            .add(
                heatKey(),
                HeatMap.draw(names, correlations.rows(), value -> Numbers.decimal(value, 2))
                    .svg("corr-" + id, title, strongest(correlations))),
        table);
  }

  private static Element heatKey() {
    return Blocks.key(
        "h4 minus", "\u22120.5 and below",
        "h3 minus", "\u22120.3",
        "h2 minus", "\u22120.15",
        "h1 minus", "\u22120.05",
        "h0", "about 0",
        "h1", "0.05",
        "h2", "0.15",
        "h3", "0.3",
        "h4", "0.5 and above");
  }

  private String strongest(Correlations correlations) {
    String pair = "";
    double strongest = -1;
    for (int i = 0; i < correlations.rows().size(); i++) {
      for (int j = 0; j < i; j++) {
        double value = correlations.rows().get(i).get(j);
        if (strength(value) > strongest) {
          strongest = strength(value);
          pair =
              plainLabel(correlations.columns().get(i))
                  + " and "
                  + plainLabel(correlations.columns().get(j))
                  + ", "
                  + Numbers.decimal(value, 2);
        }
      }
    }
    return pair.isEmpty() ? "There are no two columns." : "The strongest: " + pair + ".";
  }

  private static double strength(double correlation) {
    return Double.isNaN(correlation) ? 0 : Math.abs(correlation);
  }

  private String plainLabel(String id) {
    return Feature.byId(id)
        .map(Feature::label)
        .orElse(id.equals(SCORE) ? "Engagement score" : labels.getOrDefault(id, id));
  }

  private String label(String id) {
    return Feature.byId(id).map(FeatureWords::marked).orElseGet(() -> plainLabel(id));
  }
}
