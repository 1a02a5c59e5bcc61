package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.training.study.findings.Accuracies;
import dev.keepmeengaged.training.study.findings.Estimate;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.GridSearch;
import dev.keepmeengaged.training.study.findings.ModelAccuracy;
import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.svg.IntervalChart;
import dev.keepmeengaged.training.study.report.svg.Scale;
import dev.keepmeengaged.training.study.report.svg.StripChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every model on the same random splits. */
final class ModelsSection {

  /** An R2 below this says no more than that the model is useless, and would hide the others. */
  private static final double WORST_SHOWN = -0.5;

  private final List<ModelAccuracy> models;
  private final GridSearch search;
  private final int splits;
  private final Scale scale;

  private ModelsSection(Findings findings) {
    this.models = findings.models();
    this.search = findings.search();
    this.splits = findings.subject().splits();
    this.scale = scaleOf(models);
  }

  static Element of(Findings findings) {
    return new ModelsSection(findings).section();
  }

  /** The study's own model: the last. */
  static boolean chosen(List<ModelAccuracy> models, int index) {
    return index == models.size() - 1;
  }

  private Element section() {
    Element section =
        Blocks.section(
            "models",
            "Which model predicts best",
            Blocks.intro(
                finding(),
                "Each model was trained on a random part of the courses and judged on the others,"
                    + " on the same "
                    + Numbers.count(splits)
                    + (splits == 1 ? " split" : " splits")
                    + " as all the others"
                    + sizes()
                    + ".",
                "Random splits have courses of one company on both sides, so they say what a model"
                    + " is worth for new courses of companies that it knows, and nothing about"
                    + " other companies."));
    choice().map(Blocks::paragraph).ifPresent(section::add);
    if (models.isEmpty()) {
      return section;
    }
    return section.add(
        intervals(),
        strips(),
        Blocks.folded(
            "What the models are",
            Element.of("dl")
                .classed("defs")
                .add(
                    models.stream()
                        .map(
                            model ->
                                Element.of("div")
                                    .add(
                                        Element.of("dt", model.name()),
                                        Element.of("dd", model.description())))
                        .toList())));
  }

  private String finding() {
    if (models.isEmpty()) {
      return "No model was compared.";
    }
    ModelAccuracy ours = models.get(models.size() - 1);
    Accuracies test = ours.test();
    return "On courses that it was not trained on, the chosen model ("
        + ours.name()
        + ") "
        + EstimateWords.explained(test.r2().mean())
        + ". It "
        + EstimateWords.misses(test.mae().mean())
        + ".";
  }

  /** Which of the chosen forest's figures are free of its choice. */
  private Optional<String> choice() {
    if (models.isEmpty() || models.get(models.size() - 1).splits().isEmpty()) {
      return Optional.empty();
    }
    ModelAccuracy ours = models.get(models.size() - 1);
    Accuracy first = ours.splits().get(0).test();
    return Optional.of(
        "The chosen forest\u2019s settings were searched for on the training part of the first"
            + " split, so only that split judges it by courses that had no part in the choice:"
            + " R\u00B2 "
            + Numbers.ratio(first.r2())
            + " and a mean absolute error of "
            + Numbers.points(first.mae())
            + " points there, beside "
            + Numbers.ratio(ours.test().r2().mean())
            + " and "
            + Numbers.points(ours.test().mae().mean())
            + " over all splits. "
            + SearchSection.effectOfChoice(search));
  }

  private String sizes() {
    return models.stream()
        .flatMap(model -> model.splits().stream())
        .findFirst()
        .map(
            split ->
                ": "
                    + Numbers.count(split.train().rows())
                    + " to train on, "
                    + Numbers.count(split.test().rows())
                    + " to judge by")
        .orElse("");
  }

  private Element intervals() {
    List<IntervalChart.Row> rows = new ArrayList<>();
    Table table =
        Table.of(
            "R\u00B2 (no unit), mean absolute error and root mean squared error (percent points):"
                + " means over the splits, with 95 % intervals",
            "Model",
            "R\u00B2, test",
            "MAE, test",
            "RMSE, test",
            "R\u00B2, training",
            "MAE, training",
            "RMSE, training");
    for (int i = 0; i < models.size(); i++) {
      ModelAccuracy model = models.get(i);
      Estimate r2 = model.test().r2();
      rows.add(
          new IntervalChart.Row(
              model.name(),
              Numbers.ratio(r2.mean()),
              r2.mean(),
              r2.low(),
              r2.high(),
              chosen(models, i) ? "chosen" : "plain"));
      table.row(
          model.name(),
          EstimateWords.ratio(r2),
          EstimateWords.points(model.test().mae()),
          EstimateWords.points(model.test().rmse()),
          EstimateWords.ratio(model.train().r2()),
          EstimateWords.points(model.train().mae()),
          EstimateWords.points(model.train().rmse()));
    }
    return Blocks.figure(
        "R\u00B2 on unseen courses",
        "Dots are means over the splits, bars their 95 % intervals. 1 would be perfect; 0 is as"
            + " good as the average score of all courses. A triangle at the edge points to a mean"
            + " that lies off the axis; its number is at the end of the row. The bold dot is the"
            + " chosen model.",
        List.of(
            IntervalChart.draw(scale, rows)
                .svg("models-r2", "R\u00B2 on unseen courses, by model", finding())),
        table);
  }

  private Element strips() {
    List<StripChart.Row> rows = new ArrayList<>();
    Table table =
        Table.of(
            "R\u00B2 on the test part of single splits (no unit)",
            "Model",
            "Lowest",
            "Highest",
            "Splits",
            "Left of the axis");
    Table single =
        Table.of(
            "Every split: R\u00B2 (no unit), MAE and RMSE (percent points)",
            "Model",
            "Split",
            "R\u00B2, test",
            "MAE, test",
            "RMSE, test",
            "R\u00B2, training",
            "MAE, training",
            "RMSE, training");
    for (int i = 0; i < models.size(); i++) {
      ModelAccuracy model = models.get(i);
      List<Double> singles = model.splits().stream().map(split -> split.test().r2()).toList();
      double lowest = singles.stream().mapToDouble(d -> d).min().orElse(Double.NaN);
      double highest = singles.stream().mapToDouble(d -> d).max().orElse(Double.NaN);
      StripChart.Row row =
          new StripChart.Row(
              model.name(), range(lowest, highest), singles, chosen(models, i) ? "chosen" : "");
      rows.add(row);
      table.row(
          model.name(),
          Numbers.ratio(lowest),
          Numbers.ratio(highest),
          Numbers.count(singles.size()),
          Numbers.count(row.off(scale)));
      for (int s = 0; s < model.splits().size(); s++) {
        ModelAccuracy.Split split = model.splits().get(s);
        single.row(
            model.name(),
            Numbers.count(s + 1L),
            Numbers.ratio(split.test().r2()),
            Numbers.points(split.test().mae()),
            Numbers.points(split.test().rmse()),
            Numbers.ratio(split.train().r2()),
            Numbers.points(split.train().mae()),
            Numbers.points(split.train().rmse()));
      }
    }
    return Blocks.figure(
        "Every split by itself",
        "One tick a split. A model whose ticks lie far apart depends on which courses happened to"
            + " be left out. "
            + offWords(rows),
        List.of(
            StripChart.draw(scale, rows)
                .svg(
                    "models-splits",
                    "R\u00B2 of every split, by model",
                    "Each model has a tick for every split. " + offWords(rows))),
        table,
        single);
  }

  private String offWords(List<StripChart.Row> rows) {
    List<String> off = new ArrayList<>();
    for (StripChart.Row row : rows) {
      long count = row.off(scale);
      if (count > 0) {
        off.add(
            row.label()
                + ": "
                + Numbers.count(count)
                + " of "
                + Numbers.count(row.singles().size())
                + ", down to "
                + Numbers.ratio(row.singles().stream().mapToDouble(d -> d).min().orElse(0)));
      }
    }
    return off.isEmpty()
        ? "All splits lie on the axis."
        : "Splits left of the axis, marked by a triangle: " + String.join("; ", off) + ".";
  }

  private static String range(double lowest, double highest) {
    return Double.isNaN(lowest)
        ? Numbers.NONE
        : Numbers.decimal(lowest, 2) + " to " + Numbers.decimal(highest, 2);
  }

  private static Scale scaleOf(List<ModelAccuracy> models) {
    double lowest = 0;
    double highest = 0.5;
    for (ModelAccuracy model : models) {
      for (ModelAccuracy.Split split : model.splits()) {
        double r2 = split.test().r2();
        lowest = Math.min(lowest, Double.isNaN(r2) ? 0 : r2);
        highest = Math.max(highest, Double.isNaN(r2) ? 0 : r2);
      }
      double mean = model.test().r2().mean();
      lowest = Math.min(lowest, Double.isNaN(mean) ? 0 : mean);
      highest = Math.max(highest, Double.isNaN(mean) ? 0 : mean);
    }
    return Scale.linear(Math.max(WORST_SHOWN, lowest), Math.min(1, highest)).rounded(6);
  }
}
