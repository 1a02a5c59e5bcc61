package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.svg.Drawing;
import dev.keepmeengaged.studyreport.svg.IntervalChart;
import dev.keepmeengaged.studyreport.svg.Scale;
import dev.keepmeengaged.studyreport.svg.StripChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Every model on the same random splits. */
record ModelsView(
    List<ModelAccuracy> models, int splits, GroupedValidation validation, SearchView search) {

  /** An R2 below this says no more than that the model is useless, and would hide the others. */
  private static final double WORST_SHOWN = -0.5;

  /** A difference of R2 that no user of a prediction would notice. */
  private static final double AS_GOOD = 0.005;

  /** How the chosen forest compares with the other models. */
  enum Rank {
    /** There is no other that was measured. */
    ALONE,
    /** None has a higher mean R2. */
    BEST,
    /** One has, by so little that nobody would notice. */
    AS_GOOD_AS_BEST,
    /** One is better. */
    NOT_BEST
  }

  /** What random splits say about companies. */
  enum Companies {
    /** There is one alone. */
    ONE,
    /** Some have courses on both sides of a split. */
    SHARED,
    /** None has two courses. */
    SINGLE_COURSES;

    static Companies of(GroupedValidation validation) {
      if (validation.groups() < 2) {
        return ONE;
      }
      return validation.largest() < 2 ? SINGLE_COURSES : SHARED;
    }
  }

  /** A model with splits off the axis. */
  record Off(String model, long count, int splits, double lowest, double highest) {}

  static ModelsView of(StudyResult result) {
    return new ModelsView(
        result.models(), result.subject().splits(), result.byCompany(), SearchView.of(result));
  }

  /** The study's own model: the last. */
  static Optional<ModelAccuracy> chosen(List<ModelAccuracy> models) {
    return models.isEmpty() ? Optional.empty() : Optional.of(models.get(models.size() - 1));
  }

  ModelAccuracy ours() {
    return models.get(models.size() - 1);
  }

  PredictivePower predictivePower() {
    return PredictivePower.of(ours().test().r2());
  }

  /** The highest mean R2 of the other models. */
  Optional<ModelAccuracy> bestOther() {
    return models.stream()
        .limit(Math.max(0, models.size() - 1L))
        .filter(model -> !Double.isNaN(r2(model)))
        .max(Comparator.comparingDouble(ModelsView::r2));
  }

  Rank rank() {
    if (bestOther().isEmpty() || Double.isNaN(r2(ours()))) {
      return Rank.ALONE;
    }
    double ahead = r2(bestOther().get()) - r2(ours());
    if (ahead <= 0) {
      return Rank.BEST;
    }
    return ahead < AS_GOOD ? Rank.AS_GOOD_AS_BEST : Rank.NOT_BEST;
  }

  private static double r2(ModelAccuracy model) {
    return model.test().r2().mean();
  }

  Companies companies() {
    return Companies.of(validation);
  }

  /** Any split: all have as many courses to train on and to judge by. */
  Optional<ModelAccuracy.Split> sizes() {
    return models.stream().flatMap(model -> model.splits().stream()).findFirst();
  }

  /** The chosen forest on the first split, whose courses to judge by had no part in its choice. */
  Optional<Accuracy> first() {
    return ours().splits().stream().findFirst().map(ModelAccuracy.Split::test);
  }

  boolean intervals() {
    return models.stream().anyMatch(model -> EstimateWords.hasInterval(model.test().r2()));
  }

  Drawing intervalChart() {
    return IntervalChart.draw(scale(), intervalRows());
  }

  boolean offAxis() {
    return intervalRows().stream().anyMatch(row -> IntervalChart.offAxis(scale(), row));
  }

  Drawing stripChart() {
    return StripChart.draw(scale(), stripRows());
  }

  /** The models with splits off the axis. */
  List<Off> off() {
    List<Off> off = new ArrayList<>();
    for (StripChart.Row row : stripRows()) {
      long count = row.off(scale());
      if (count > 0) {
        off.add(
            new Off(
                row.label(),
                count,
                row.singles().size(),
                lowest(row.singles()),
                highest(row.singles())));
      }
    }
    return off;
  }

  List<List<String>> accuracyRows() {
    return models.stream()
        .map(
            model ->
                List.of(
                    model.name(),
                    EstimateWords.ratio(model.test().r2()),
                    EstimateWords.points(model.test().mae()),
                    EstimateWords.points(model.test().rmse()),
                    EstimateWords.ratio(model.train().r2()),
                    EstimateWords.points(model.train().mae()),
                    EstimateWords.points(model.train().rmse())))
        .toList();
  }

  List<List<String>> rangeRows() {
    return stripRows().stream()
        .map(
            row ->
                List.of(
                    row.label(),
                    Numbers.ratio(lowest(row.singles())),
                    Numbers.ratio(highest(row.singles())),
                    Numbers.count(row.singles().size()),
                    Numbers.count(row.off(scale()))))
        .toList();
  }

  List<List<String>> splitRows() {
    List<List<String>> rows = new ArrayList<>();
    for (ModelAccuracy model : models) {
      for (int s = 0; s < model.splits().size(); s++) {
        ModelAccuracy.Split split = model.splits().get(s);
        rows.add(
            List.of(
                model.name(),
                Numbers.count(s + 1L),
                Numbers.ratio(split.test().r2()),
                Numbers.points(split.test().mae()),
                Numbers.points(split.test().rmse()),
                Numbers.ratio(split.train().r2()),
                Numbers.points(split.train().mae()),
                Numbers.points(split.train().rmse())));
      }
    }
    return rows;
  }

  private List<IntervalChart.Row> intervalRows() {
    return models.stream()
        .map(
            model ->
                new IntervalChart.Row(
                    model.name(),
                    Numbers.ratio(r2(model)),
                    r2(model),
                    model.test().r2().low(),
                    model.test().r2().high(),
                    isOurs(model) ? "chosen" : "plain"))
        .toList();
  }

  private List<StripChart.Row> stripRows() {
    List<StripChart.Row> rows = new ArrayList<>();
    for (ModelAccuracy model : models) {
      List<Double> singles = model.splits().stream().map(split -> split.test().r2()).toList();
      String range =
          singles.isEmpty()
              ? Numbers.NONE
              : Numbers.decimal(lowest(singles), 2) + " to " + Numbers.decimal(highest(singles), 2);
      rows.add(new StripChart.Row(model.name(), range, singles, isOurs(model) ? "chosen" : ""));
    }
    return rows;
  }

  private boolean isOurs(ModelAccuracy model) {
    return models.indexOf(model) == models.size() - 1;
  }

  private static double lowest(List<Double> values) {
    return measured(values).min().orElse(Double.NaN);
  }

  private static double highest(List<Double> values) {
    return measured(values).max().orElse(Double.NaN);
  }

  private static DoubleStream measured(List<Double> values) {
    return values.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v));
  }

  private Scale scale() {
    double lowest = 0;
    double highest = 0.5;
    for (ModelAccuracy model : models) {
      for (ModelAccuracy.Split split : model.splits()) {
        double r2 = split.test().r2();
        lowest = Math.min(lowest, Double.isNaN(r2) ? 0 : r2);
        highest = Math.max(highest, Double.isNaN(r2) ? 0 : r2);
      }
      lowest = Math.min(lowest, Double.isNaN(r2(model)) ? 0 : r2(model));
      highest = Math.max(highest, Double.isNaN(r2(model)) ? 0 : r2(model));
    }
    return Scale.linear(Math.max(WORST_SHOWN, lowest), Math.min(1, highest)).rounded(6);
  }
}
