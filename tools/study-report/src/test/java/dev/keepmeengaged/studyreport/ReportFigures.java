package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.Correlations;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.Apart;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.GridSearchResult;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences and the tables that show figures, as the report of a study result must have them:
 * written here once more from the study results, without the report's views and templates.
 */
final class ReportFigures {

  private static final String LOGARITHMIC = ", logarithmic axis";
  private static final String FROM_THE_TOP = ", logarithmic axis from the highest value down";

  /** Words that a section of the report must have. */
  record Said(String section, String words) {}

  private final StudyResult result;
  private final List<Said> said = new ArrayList<>();

  private ReportFigures(StudyResult result) {
    this.result = result;
  }

  static List<Said> of(StudyResult result) {
    ReportFigures figures = new ReportFigures(result);
    figures.page();
    figures.keyFigures();
    figures.summary();
    figures.said.addAll(PromiseFigures.of(result));
    figures.said.addAll(AdviceCoverageFigures.of(result));
    figures.said.addAll(ResearchFigures.of(result));
    figures.models();
    figures.companies();
    figures.importances();
    figures.directions();
    figures.courses();
    figures.data();
    figures.search();
    figures.method();
    return figures.said;
  }

  private void say(String section, String form, Object... figures) {
    String words = figures.length == 0 ? form : String.format(Locale.ROOT, form, figures);
    said.add(new Said(section, ReportWords.onOneLine(PageText.cleaned(words)).strip()));
  }

  /** A table: its caption, its columns, and a row's cells after the other. */
  private void table(String section, String caption, String columns, List<String> cells) {
    say(
        section,
        String.join(
            " ", List.of(caption, columns, String.join(" ", cells), ReportWords.END_OF_TABLE)));
  }

  private void page() {
    String model = result.subject().model().value();
    say(ReportWords.PAGE, "Engagement study %s", model);
    say(
        ReportWords.PAGE,
        "A study of %s courses. Model %s.",
        Numbers.count(result.subject().trainingRows()),
        model);
  }

  private void keyFigures() {
    boolean single = Claims.singleCourses(result);
    boolean judged = !result.models().isEmpty();
    RepeatedMeasurement known = Claims.ours(result);
    RepeatedMeasurement unknown = result.byCompany().grouped().r2();
    say(
        "summary",
        "%s %s %s",
        single ? "New course" : "New course, known company",
        judged ? share(known.mean()) : "unknown",
        judged ? explained(known, "random splits") : "not measured");
    say(
        "summary",
        "Course of a new company %s %s",
        share(unknown.mean()),
        explained(unknown, "folds"));
    say(
        "summary",
        "Typical miss %s percent points (mean absolute error) for a new course%s",
        Double.isNaN(miss()) ? "unknown" : Numbers.points(miss()),
        single ? "" : " of a known company");
    double inHand = inHand();
    if (Double.isNaN(inHand)) {
      say("summary", "In your hands unknown no feature adds to or takes from a prediction");
    } else {
      say(
          "summary",
          "In your hands %s %% of the contributions to predictions%s are of features that a"
              + " developer controls",
          Numbers.percentOf(inHand),
          Claims.nothing(known) ? ", which explain nothing here," : "");
      say(
          "importances",
          "%s %% of what the features add to or take from predictions is of features that a course"
              + " developer controls",
          Numbers.percentOf(inHand));
    }
  }

  private static String share(double r2) {
    return Double.isNaN(r2) ? "unknown" : r2 < 0.0005 ? "0 %" : Numbers.percentOf(r2) + " %";
  }

  private static String explained(RepeatedMeasurement r2, String over) {
    if (Double.isNaN(r2.mean())) {
      return "not measured";
    }
    String words = "of the differences in score explained (R² " + Numbers.ratio(r2.mean());
    if (r2.measurements() < 2) {
      return words + ")";
    }
    return words
        + ", 95 % interval of the mean over "
        + r2.measurements()
        + " "
        + over
        + " "
        + interval(r2)
        + (r2.low() <= 0 && r2.high() >= 0 ? ", which includes 0)" : ")");
  }

  private static String interval(RepeatedMeasurement r2) {
    return Numbers.ratio(r2.low()) + " to " + Numbers.ratio(r2.high());
  }

  private double miss() {
    return result.models().isEmpty() ? Double.NaN : ours().test().mae().mean();
  }

  private ModelAccuracy ours() {
    return result.models().get(result.models().size() - 1);
  }

  private double inHand() {
    double all =
        result.importances().stream().mapToDouble(FeatureImportance::meanAbsoluteShap).sum();
    double inHand =
        result.importances().stream()
            .filter(i -> i.feature().controllable())
            .filter(i -> i.feature() != Feature.CERTIFICATES)
            .filter(i -> i.feature() != Feature.TEACHER_COMMENTS)
            .mapToDouble(FeatureImportance::meanAbsoluteShap)
            .sum();
    return all > 0 ? inHand / all : Double.NaN;
  }

  private void summary() {
    say("summary", "It looked at %s courses of", Numbers.count(result.subject().trainingRows()));
    if (result.subject().companies() == 0 && result.subject().profiles() != 1) {
      say(
          "summary",
          "organisations with %s different company profiles.",
          Numbers.count(result.subject().profiles()));
    } else if (result.subject().companies() > 1) {
      say("summary", "courses of %s companies.", Numbers.count(result.subject().companies()));
    }
    if (Claims.measured(result)) {
      for (String section : List.of("summary", "models")) {
        say(
            section,
            "%s It misses the score by %s points on average.",
            Claims.nothing(Claims.ours(result))
                ? "explains nothing: to guess the average every time would be as good or better."
                : "explains about "
                    + Numbers.percentOf(Claims.ours(result).mean())
                    + " % of the differences in score between courses.",
            Numbers.points(miss()));
      }
    }
    for (String section : List.of("summary", "companies")) {
      mayBeNothing(section);
    }
    movers();
    smallCourses();
    long repeated = Claims.counts(result, "repeated");
    if (repeated > 0) {
      say(
          "summary",
          "%s courses (%s %%) have the same score and features as an earlier one.",
          Numbers.count(repeated),
          Numbers.percentOf((double) repeated / Math.max(1, result.subject().trainingRows())));
    }
  }

  private void mayBeNothing(String section) {
    GroupedValidation held = result.byCompany();
    if (held.groups() > 1 && Claims.unsure(held.grouped().r2())) {
      say(
          section,
          "Even that is not sure: the 95 %% interval of R², %s, includes 0, and %s of %s folds are"
              + " below 0.",
          interval(held.grouped().r2()),
          held.folds().stream().filter(fold -> fold.accuracy().r2() < 0).count(),
          held.folds().size());
    }
  }

  /** The five that move predictions most, the page types as one where that was measured. */
  private void movers() {
    record Mover(String label, double points, String direction) {}
    double mix = result.pageMix().meanAbsoluteShap();
    List<Mover> movers = new ArrayList<>(List.of(new Mover("Page mix, all five \u25C6", mix, "")));
    for (FeatureImportance i : result.importances()) {
      if (Double.isNaN(mix) || !i.feature().pageType()) {
        movers.add(
            new Mover(
                marked(i.feature()),
                i.meanAbsoluteShap(),
                result.directions().stream()
                    .filter(d -> d.feature() == i.feature())
                    .map(d -> "; " + direction(d))
                    .collect(Collectors.joining())));
      }
    }
    movers.stream()
        .filter(mover -> mover.points() >= 0.05)
        .sorted(Comparator.comparingDouble(mover -> -mover.points()))
        .limit(5)
        .map(
            mover ->
                "%s: moves a prediction by %s points on average%s"
                    .formatted(mover.label(), Numbers.points(mover.points()), mover.direction()))
        .reduce((one, next) -> one + " " + next)
        .ifPresent(all -> say("summary", "%s", all));
  }

  private void smallCourses() {
    for (ColumnSummary column : result.data().columns()) {
      if (column.column().equals("users")) {
        boolean many = column.p25() < 10;
        double size = many ? column.p25() : column.p5();
        if (size < 10) {
          say(
              "summary",
              "%s %s learner%s or fewer, and a score from so few says little by itself.",
              many
                  ? "Many courses are small: a quarter have"
                  : "Some courses are small: one in twenty has",
              Numbers.value(size),
              size == 1 ? "" : "s");
        }
      }
    }
  }

  private static String marked(Feature feature) {
    return feature.controllable() ? feature.label() + " \u25C6" : feature.label();
  }

  private static String shape(Feature feature, Direction shape) {
    String more = feature.yesNo() ? "it" : "more";
    return switch (shape) {
      case INCREASING -> "scores are higher with " + more;
      case DECREASING -> "scores are lower with " + more;
      case MIXED -> "scores rise in some places and fall in others";
      case FLAT -> "scores differ by less than a point either way";
    };
  }

  static String direction(FeatureDirection d) {
    if (d.curve().size() < 2) {
      return "all courses are alike in it";
    }
    return shape(d.feature(), d.shape())
        + d.apart()
            .filter(apart -> Math.abs(apart.difference()) >= 1)
            .filter(apart -> Math.abs(apart.difference()) >= (d.rise() - d.fall()) / 5)
            .map(apart -> ", but " + step(d.feature(), apart))
            .orElse("");
  }

  static String step(Feature feature, Apart apart) {
    return "%s points %s at %s than at %s"
        .formatted(
            Numbers.points(Math.abs(apart.difference())),
            apart.difference() < 0 ? "lower" : "higher",
            FeatureWords.value(feature, apart.common()),
            FeatureWords.value(feature, apart.next()));
  }

  /** What is said of the axis: fine where the step apart is, else where the courses are. */
  private String axis(Feature feature) {
    Optional<ColumnSummary> column =
        result.data().columns().stream()
            .filter(c -> c.column().equals(feature.id()))
            .reduce((one, next) -> next);
    Optional<FeatureDirection> curve =
        result.directions().stream()
            .filter(d -> d.feature() == feature && d.curve().size() > 1)
            .findFirst();
    if (feature.yesNo()) {
      return "";
    }
    if (curve.filter(d -> Claims.stepIsAt(d, d.curve().size() - 1)).isPresent()) {
      return FROM_THE_TOP;
    }
    if (curve.filter(d -> Claims.stepIsAt(d, 0)).isPresent()) {
      return LOGARITHMIC;
    }
    boolean bounded = List.of("percent", "score").contains(feature.unit());
    boolean someAboveTheLowest = column.filter(c -> c.p25() > c.lowest()).isPresent();
    if (bounded && someAboveTheLowest) {
      return column.filter(c -> c.p75() >= c.highest()).isPresent() ? FROM_THE_TOP : "";
    }
    return column.flatMap(ColumnSummary::logged).isPresent() ? LOGARITHMIC : "";
  }

  private void models() {
    List<ModelAccuracy> models = result.models();
    if (models.isEmpty()) {
      return;
    }
    int splits = result.subject().splits();
    say(
        "models",
        "on the same %s %s as all the others.",
        Numbers.count(splits),
        splits == 1 ? "split" : "splits");
    models.stream()
        .flatMap(model -> model.splits().stream())
        .findFirst()
        .ifPresent(
            split ->
                say(
                    "models",
                    "A split has %s courses to train on and %s to judge by.",
                    Numbers.count(split.train().rows()),
                    Numbers.count(split.test().rows())));
    say("models", "the chosen model (%s)", ours().name());
    if (Claims.compared(result) && Claims.ahead(result) > 0) {
      String best =
          models.stream()
              .limit(models.size() - 1L)
              .filter(model -> model.test().r2().mean() == Claims.best(result))
              .map(ModelAccuracy::name)
              .reduce((one, next) -> next)
              .orElseThrow();
      say(
          "models",
          Claims.ahead(result) < 0.005
              ? "It is about as good as the best, %s (R² %s)."
              : "%s does better: R² %s against %s.",
          best,
          Numbers.ratio(Claims.best(result)),
          Numbers.ratio(Claims.ours(result).mean()));
    }
    if (!ours().splits().isEmpty()) {
      Accuracy first = ours().splits().get(0).test();
      say(
          "models",
          "R² %s and a mean absolute error of %s points there, beside %s and %s over all splits. %s",
          Numbers.ratio(first.r2()),
          Numbers.points(first.mae()),
          Numbers.ratio(Claims.ours(result).mean()),
          Numbers.points(miss()),
          flattery());
    }
    for (ModelAccuracy model : models) {
      say("models", "%s %s", model.name(), model.description());
    }
    modelTables();
  }

  private void modelTables() {
    List<String> means = new ArrayList<>();
    List<String> splits = new ArrayList<>();
    for (ModelAccuracy model : result.models()) {
      means.add(model.name());
      means.addAll(accuracies(model.test()));
      means.addAll(accuracies(model.train()));
      int number = 1;
      for (ModelAccuracy.Split split : model.splits()) {
        splits.addAll(List.of(model.name(), Numbers.count(number++)));
        splits.addAll(accuracy(split.test()));
        splits.addAll(accuracy(split.train()));
      }
    }
    table(
        "models",
        "means over the splits, with 95 % intervals",
        "Model R², test MAE, test RMSE, test R², training MAE, training RMSE, training",
        means);
    table(
        "models",
        "Every split: R² (no unit), MAE and RMSE (percent points)",
        "Model Split R², test MAE, test RMSE, test R², training MAE, training RMSE, training",
        splits);
    AxisOfSplits axis = new AxisOfSplits(result.models());
    table(
        "models",
        "R² on the test part of single splits (no unit)",
        "Model Lowest Highest Splits Off the axis",
        axis.ranges());
    axis.off().forEach(off -> say("models", off));
  }

  private static List<String> accuracies(RepeatedAccuracy accuracies) {
    return List.of(
        EstimateWords.ratio(accuracies.r2()),
        EstimateWords.points(accuracies.mae()),
        EstimateWords.points(accuracies.rmse()));
  }

  private static List<String> accuracy(Accuracy accuracy) {
    return List.of(
        Numbers.ratio(accuracy.r2()),
        Numbers.points(accuracy.mae()),
        Numbers.points(accuracy.rmse()));
  }

  private String flattery() {
    int tried = result.search().points().size();
    if (tried == 0) {
      return "How much that flatters the figures is not known.";
    }
    if (tried == 1) {
      return "Only one combination of settings was tried, so there was no choice to flatter the"
          + " figures.";
    }
    double spread = Claims.spread(result);
    return (spread < 0.01
            ? "That can flatter the figures by little: the best and the worst settings that were"
                + " tried are only "
            : "By how much that flatters the figures was not measured; the best and the worst"
                + " settings that were tried are ")
        + Numbers.ratio(spread)
        + " apart in R².";
  }

  private void companies() {
    GroupedValidation held = result.byCompany();
    if (held.groups() < 2) {
      return;
    }
    String groups = held.groupedBy() == GroupedBy.PROFILE ? "company profiles" : "companies";
    say(
        "companies",
        "the model was judged on %s of which it had seen no course. There are %s; the largest has"
            + " %s %s.",
        groups,
        Numbers.count(held.groups()),
        Numbers.count(held.largest()),
        held.largest() == 1 ? "course" : "courses");
    double random = held.random().r2().mean();
    double grouped = held.grouped().r2().mean();
    if (Claims.compares(result) && !Double.isNaN(random)) {
      String known = Numbers.ratio(random);
      if (Claims.nothing(held.random().r2())) {
        say("companies", "the model explains nothing either (R² %s).", known);
      } else if (Claims.nothing(held.grouped().r2())) {
        say(
            "companies",
            "R² is %s, and here it is %s: what the model knows is about the companies themselves.",
            known,
            Numbers.ratio(grouped));
      } else if (random - grouped >= 0.05) {
        say(
            "companies",
            "R² is %s: the difference, %s, is knowledge about the companies themselves.",
            known,
            Numbers.ratio(random - grouped));
      } else {
        say("companies", "R² is %s: to know a company adds little or nothing.", known);
      }
    }
    if (!result.models().isEmpty() && !ours().splits().isEmpty()) {
      int searched = ours().splits().get(0).train().rows();
      if (searched > 0) {
        say(
            "companies",
            "Of the %s courses judged by here, on both kinds of folds, %s took part in the choice."
                + " %s",
            Numbers.count(result.subject().trainingRows()),
            Numbers.count(searched),
            flattery());
      }
    }
    say("companies", flattery());
    List<String> figures = new ArrayList<>();
    figures.add(Claims.singleCourses(result) ? "Forest, random folds" : "Forest, known companies");
    figures.addAll(accuracies(held.random()));
    figures.add("Forest, new companies");
    figures.addAll(accuracies(held.grouped()));
    figures.add("Average score, new companies");
    figures.addAll(accuracies(held.floorGrouped()));
    table(
        "companies",
        "R² (no unit), MAE and RMSE (percent points), with 95 % intervals over the folds",
        "What was judged R² MAE RMSE",
        figures);
    if (held.folds().isEmpty()) {
      say("companies", "There are no folds to list.");
      return;
    }
    List<String> folds = new ArrayList<>();
    for (int i = 0; i < held.folds().size(); i++) {
      GroupedValidation.Fold fold = held.folds().get(i);
      folds.addAll(
          List.of(
              Numbers.count(i + 1L),
              Numbers.count(fold.groups()),
              Numbers.count(fold.accuracy().rows()),
              Numbers.ratio(fold.accuracy().r2()),
              Numbers.points(fold.accuracy().mae()),
              Numbers.points(fold.accuracy().rmse())));
    }
    table(
        "companies",
        "Folds with whole " + groups + " held out: R² (no unit), MAE and RMSE (points)",
        "Fold Held out Courses R² MAE RMSE",
        folds);
  }

  private void importances() {
    if (result.importances().isEmpty()) {
      return;
    }
    record Row(String label, RepeatedMeasurement permutation, double shap, double impurity) {}
    List<Row> rows = new ArrayList<>();
    for (FeatureImportance i : result.importances()) {
      rows.add(new Row(marked(i.feature()), i.permutation(), i.meanAbsoluteShap(), i.impurity()));
    }
    rows.add(
        new Row(
            "Page mix, all five \u25C6",
            result.pageMix().permutation(),
            result.pageMix().meanAbsoluteShap(),
            result.pageMix().impurity()));
    rows.sort(
        Comparator.comparingDouble(
            row ->
                Double.isNaN(row.permutation().mean())
                    ? Double.POSITIVE_INFINITY
                    : -row.permutation().mean()));
    if (rows.get(0).permutation().mean() >= 0.0005) {
      say("importances", "The first by permutation is %s.", rows.get(0).label());
    }
    List<String> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.addAll(
          List.of(
              row.label(),
              EstimateWords.ratio(row.permutation()),
              Numbers.decimal(row.shap(), 2),
              Numbers.percentOf(row.impurity())));
    }
    table(
        "importances",
        "Importances, by permutation; 95 % intervals over the splits",
        "Feature Permutation: loss of R² Mean |SHAP|, points Impurity: share, percent",
        cells);
  }

  private void directions() {
    if (result.directions().isEmpty()) {
      return;
    }
    List<String> shapes = new ArrayList<>();
    List<String> points = new ArrayList<>();
    for (FeatureDirection d : result.directions()) {
      if (d.curve().size() > 1) {
        curve(d, after(d));
      }
      shapes.addAll(shapeCells(d));
      for (CurvePoint point : d.curve()) {
        points.addAll(
            List.of(
                d.feature().label(),
                FeatureWords.value(d.feature(), point.value()),
                Numbers.change(point.effect()),
                Numbers.count(point.rows())));
      }
    }
    table(
        "directions",
        "Shapes, with the rise and the fall of each curve in points, without the step apart",
        "Feature Shape Rise Fall Step apart Original study Agreement",
        shapes);
    table(
        "directions",
        "Points of the curves: value in the feature’s unit, effect in points, courses between a"
            + " point and the one before",
        "Feature Value Effect, points Courses",
        points);
  }

  /** The words that follow on a curve's. */
  private String after(FeatureDirection d) {
    int next = result.directions().indexOf(d) + 1;
    return next < result.directions().size()
        ? result.directions().get(next).feature().label()
        : "As a table: Accumulated local effects";
  }

  private void curve(FeatureDirection d, String after) {
    say(
        "directions",
        "%s %s%s: %s",
        d.feature().label(),
        FeatureWords.unit(d.feature().unit()),
        axis(d.feature()),
        direction(d));
    String apart =
        d.apart()
            .map(
                a ->
                    " Apart from the shape, as between two kinds of course: "
                        + step(d.feature(), a)
                        + ". "
                        + Numbers.count(a.courses())
                        + " courses are at "
                        + FeatureWords.value(d.feature(), a.common())
                        + ".")
            .orElse("");
    say(
        "directions",
        "In words: %s. %s by %s and falls by %s points in all.%s",
        shape(d.feature(), d.shape()),
        apart.isEmpty() ? "The curve rises" : "Without the step apart, the curve rises",
        Numbers.points(d.rise()),
        Numbers.points(Math.abs(d.fall())),
        apart);
    if (d.original().isPresent()) {
      say(
          "directions",
          "Original study: %s. %s",
          shape(d.feature(), d.original().get()),
          d.verdict());
    } else {
      say(
          "directions",
          "The original study said nothing about it.%s%s %s",
          d.refits() > 0
              ? " The shape is the same in "
                  + d.sameShape()
                  + " of "
                  + d.refits()
                  + " forests trained on random four fifths of the rows."
              : "",
          apart,
          after);
    }
  }

  private static List<String> shapeCells(FeatureDirection d) {
    boolean curve = d.curve().size() > 1;
    return List.of(
        d.feature().label(),
        curve ? shape(d.feature(), d.shape()) : direction(d),
        curve ? Numbers.change(d.rise()) : "none",
        curve ? Numbers.change(d.fall()) : "none",
        curve ? d.apart().map(a -> step(d.feature(), a)).orElse("none") : "none",
        d.original().map(shape -> shape(d.feature(), shape)).orElse("said nothing"),
        curve ? d.verdict() : "");
  }

  private void courses() {
    List<ShapSample.Row> rows = result.shap().rows();
    if (!rows.isEmpty()) {
      new ContributionFigures(result.shap(), this::axis)
          .sentences()
          .forEach(words -> say("courses", words));
    }
  }

  private void data() {
    say(
        "data",
        "%s courses with an engagement score above 0 and below 100, each with 20 features.",
        Numbers.count(result.subject().trainingRows()));
    for (ImportReport.Step step : result.data().steps()) {
      List<String> counts =
          step.counts().entrySet().stream()
              .map(count -> label(count.getKey()) + " " + Numbers.count(count.getValue()))
              .toList();
      step.counts().entrySet().stream()
          .findFirst()
          .ifPresent(
              count ->
                  say(
                      "data",
                      "%s %s: %s",
                      step.title(),
                      label(count.getKey()),
                      Numbers.count(count.getValue())));
      if (counts.size() > 1) {
        String title = step.title();
        table("data", "All counts: " + title + " " + title + " (counts)", "What Count", counts);
      }
    }
    columns();
    correlationWithScore();
    correlations("Correlations of the values", result.data().correlationsRaw());
    correlations("Correlations after taking logarithms", result.data().correlationsLogged());
  }

  /** The name of a column, with the mark where a course developer controls it. */
  private String label(String id) {
    return Feature.byId(id).map(ReportFigures::marked).orElseGet(() -> plain(id));
  }

  private String plain(String id) {
    return Feature.byId(id)
        .map(Feature::label)
        .or(
            () ->
                result.data().columns().stream()
                    .filter(column -> column.column().equals(id))
                    .map(ColumnSummary::label)
                    .findFirst())
        .orElse(id.equals("engagementScore") ? "Engagement score" : id);
  }

  private void columns() {
    List<String> cells = new ArrayList<>();
    for (ColumnSummary c : result.data().columns()) {
      say(
          "data",
          "%s %s %s%s %s %s",
          c.label(),
          FeatureWords.unit(c.unit()),
          typical(c),
          c.missing() > 0 ? " and " + part(c.missing(), c.values() + c.missing()) + " missing" : "",
          c.label(),
          spread(c));
      if (c.logged().isPresent()) {
        say("data", "%s, logarithmic axis %s", c.label(), spread(c));
      }
      cells.addAll(List.of(c.label(), FeatureWords.unit(c.unit())));
      for (long count : new long[] {c.values(), c.missing(), c.zeros()}) {
        cells.add(Numbers.count(count));
      }
      Stream.of(
              c.mean(),
              c.deviation(),
              c.lowest(),
              c.p5(),
              c.p25(),
              c.median(),
              c.p75(),
              c.p95(),
              c.highest())
          .map(Numbers::value)
          .forEach(cells::add);
    }
    table(
        "data",
        "Distribution of every column over the training rows that have a value in it, in the"
            + " column’s unit",
        "Column Unit Values Missing Zeros Mean Std. deviation Lowest 5 % 25 % Median 75 % 95 %"
            + " Highest",
        cells);
  }

  private static String typical(ColumnSummary c) {
    if (c.values() == 0) {
      return "without any value";
    }
    if (c.lowest() == c.highest()) {
      return "with the same value in all courses, " + Numbers.value(c.highest());
    }
    if (c.unit().equals("yes/no")) {
      return "with " + part(c.values() - c.zeros(), c.values()) + " yes";
    }
    String median = "with median " + Numbers.value(c.median());
    return c.zeros() > 0
        ? median + " and " + part(c.zeros(), c.values()) + " of the values 0"
        : median;
  }

  private static String part(long part, long whole) {
    return Numbers.percentOf((double) part / Math.max(1, whole)) + " %";
  }

  private static String spread(ColumnSummary c) {
    if (c.values() == 0) {
      return "No course has a value.";
    }
    if (c.lowest() == c.highest()) {
      return "Every course has the value " + Numbers.value(c.highest()) + ".";
    }
    return "Nine courses in ten or more lie between %s and %s; the highest value is %s."
        .formatted(Numbers.value(c.p5()), Numbers.value(c.p95()), Numbers.value(c.highest()));
  }

  private void correlationWithScore() {
    record Pair(String column, double raw, double logged) {}
    Correlations raw = result.data().correlationsRaw();
    Correlations logged = result.data().correlationsLogged();
    int score = raw.columns().indexOf("engagementScore");
    int scoreLogged = logged.columns().indexOf("engagementScore");
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < raw.columns().size() && score >= 0 && scoreLogged >= 0; i++) {
      int j = logged.columns().indexOf(raw.columns().get(i));
      if (i != score) {
        pairs.add(
            new Pair(
                raw.columns().get(i),
                raw.rows().get(score).get(i),
                j < 0 ? Double.NaN : logged.rows().get(scoreLogged).get(j)));
      }
    }
    pairs.sort(Comparator.comparingDouble(p -> Double.isNaN(p.raw()) ? 0 : -Math.abs(p.raw())));
    table(
        "data",
        "Correlation with the engagement score (Pearson, −1 to 1)",
        "Feature Of the values After logarithms",
        pairs.stream()
            .flatMap(
                p ->
                    Stream.of(
                        label(p.column()),
                        Numbers.decimal(p.raw(), 3),
                        Numbers.decimal(p.logged(), 3)))
            .toList());
    String none =
        pairs.stream()
            .filter(p -> Double.isNaN(p.raw()))
            .map(p -> plain(p.column()))
            .collect(Collectors.joining(", "));
    if (!none.isEmpty()) {
      say("data", "Without a correlation, since all courses are alike: %s.", none);
    }
  }

  private void correlations(String title, Correlations correlations) {
    List<String> cells = new ArrayList<>();
    StringBuilder columns = new StringBuilder("Column");
    String strongest = "No two columns go together.";
    double most = 0;
    for (int i = 0; i < correlations.columns().size(); i++) {
      columns.append(' ').append(i + 1);
      cells.add((i + 1) + " " + plain(correlations.columns().get(i)));
      for (int j = 0; j < correlations.columns().size(); j++) {
        double value = correlations.rows().get(i).get(j);
        cells.add(Numbers.decimal(value, 2));
        if (j < i && Math.abs(value) > most) {
          most = Math.abs(value);
          strongest =
              "The strongest: %s and %s, %s."
                  .formatted(
                      plain(correlations.columns().get(i)),
                      plain(correlations.columns().get(j)),
                      Numbers.decimal(value, 2));
        }
      }
    }
    say("data", "%s %s", title, strongest);
    table("data", title + " (Pearson, −1 to 1)", columns.toString(), cells);
  }

  private void search() {
    GridSearchResult search = result.search();
    say("search", "Chosen: %s.", settings(search.chosen()));
    say("search", search.reason());
    if (!search.grids().isEmpty()) {
      table(
          "search",
          "Grids of settings (numbers of combinations)",
          "Grid In all Planned Tried What was left out",
          search.grids().stream()
              .flatMap(
                  grid ->
                      Stream.of(
                          grid.name(),
                          Numbers.count(grid.combinations()),
                          Numbers.count(grid.planned()),
                          Numbers.count(grid.tried()),
                          grid.thinning().isEmpty() ? "nothing" : grid.thinning()))
              .toList());
    }
    if (!search.points().isEmpty()) {
      say(
          "search",
          "Settings were judged by %s-fold cross-validation",
          Numbers.count(result.subject().folds()));
      if (result.subject().splits() > 1 || result.byCompany().groups() > 1) {
        say("search", "judge by, most had. %s", flattery());
      }
      setting("Trees", ForestParameters::trees);
      setting("Features per split", ForestParameters::maxFeatures);
      setting("Smallest leaf, courses", ForestParameters::minLeaf);
      setting("Smallest node to split, courses", ForestParameters::minSplit);
      setting("Greatest depth, splits", ForestParameters::maxDepth);
      points();
    }
    if (!search.advice().isEmpty()) {
      advice(search.advice());
    }
  }

  private static String settings(ForestParameters p) {
    return String.format(
        Locale.ROOT,
        "%s trees, %d feature%s per split, leaves of at least %s, nodes of at least %s to split, depth up to %s",
        Numbers.count(p.trees()),
        p.maxFeatures(),
        p.maxFeatures() == 1 ? "" : "s",
        Numbers.count(p.minLeaf()),
        Numbers.count(p.minSplit()),
        Numbers.count(p.maxDepth()));
  }

  private void setting(String label, ToIntFunction<ForestParameters> of) {
    String chosen = Numbers.count(of.applyAsInt(result.search().chosen()));
    int[] tried =
        result.search().points().stream()
            .mapToInt(point -> of.applyAsInt(point.parameters()))
            .distinct()
            .toArray();
    say(
        "search",
        "%s chosen: %s R² by %s %s",
        label,
        chosen,
        label,
        tried.length == 1
            ? "Only " + Numbers.count(tried[0]) + " was tried."
            : "The chosen value is " + chosen + ".");
  }

  private void points() {
    List<String> cells = new ArrayList<>();
    for (GridSearchResult.Point point : result.search().points()) {
      ForestParameters p = point.parameters();
      cells.add(point.grid() + (p.equals(result.search().chosen()) ? " (chosen)" : ""));
      Stream.of(p.trees(), p.maxFeatures(), p.minLeaf(), p.minSplit(), p.maxDepth())
          .map(Numbers::count)
          .forEach(cells::add);
      cells.addAll(accuracies(point.test()));
      cells.addAll(List.of(Numbers.count(point.deepest()), Numbers.count(point.nodes())));
    }
    table(
        "search",
        "Everything that was tried, best first: R² (no unit), MAE and RMSE (percent points), with"
            + " 95 % intervals",
        "Grid Trees Features Leaf Split Depth R² MAE RMSE Deepest Nodes",
        cells);
  }

  private void advice(List<GridSearchResult.Advice> advice) {
    say("search", "were dealt into halves, 2 times");
    table(
        "search",
        "Candidates by their advice",
        "Settings Promised over reproduced, ratio Signs kept, percent Courses shown a change,"
            + " percent Reproduced per course, points",
        advice.stream().flatMap(this::cells).toList());
  }

  private Stream<String> cells(GridSearchResult.Advice candidate) {
    String chosen = candidate.parameters().equals(result.search().chosen()) ? " (chosen)" : "";
    AdviceEvaluation weight =
        candidate
            .weight()
            .orElse(new AdviceEvaluation(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    return Stream.of(
        settings(candidate.parameters()) + chosen,
        Numbers.ratio(weight.promisedToReproduced()),
        Numbers.decimal(100 * weight.signKept(), 1),
        Numbers.percentOf(weight.shown()),
        Numbers.decimal(weight.reproducedPerCourse(), 2));
  }

  private void method() {
    var s = result.subject();
    say(
        "method",
        "--seed %d --folds %d --splits %d --promise-splits %d --budget %ds --shap-rows %d",
        s.seed(),
        s.folds(),
        s.splits(),
        s.promiseSplits(),
        s.budget().toSeconds(),
        result.shap().rows().size());
    say(
        "method",
        "Data %s Courses trained on %s Courses to serve %s Hash of the training rows (SHA-256) %s"
            + " Seed %d Random splits %s Folds of cross-validations %s",
        s.format(),
        Numbers.count(s.trainingRows()),
        s.catalogueRows() == 0 ? "none: the data has no ids" : Numbers.count(s.catalogueRows()),
        s.dataHash(),
        s.seed(),
        Numbers.count(s.splits()),
        Numbers.count(s.folds()));
    String budget =
        Stream.of(
                unit(s.budget().toHours(), "h"),
                unit(s.budget().toMinutesPart(), "min"),
                unit(s.budget().toSecondsPart(), "s"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    say(
        "method",
        "Time planned for the search, on two processors %s Model trained on all courses %s%s",
        budget.isEmpty() ? "0 s" : budget,
        s.model().value(),
        s.software().isEmpty() ? "" : " Software " + String.join(", ", s.software()));
  }

  private static String unit(long count, String unit) {
    return count > 0 ? Numbers.count(count) + " " + unit : "";
  }
}
