package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.result.GridSearchResult;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.svg.CategoryChart;
import dev.keepmeengaged.studyreport.svg.Drawing;
import dev.keepmeengaged.studyreport.svg.Scale;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Which settings of the forest were tried, and which were chosen.
 *
 * @param folds that settings were judged by
 * @param splits that models were judged by, the search having the training part of the first
 * @param companyFolds whether companies were held out
 * @param promises whether the promises of the chosen forest's advice were judged
 */
record SearchView(
    GridSearchResult search, int folds, int splits, boolean companyFolds, boolean promises) {

  /** An R2 that a choice among settings can add without a reader's noticing. */
  private static final double LITTLE = 0.01;

  /** How much the choice can flatter the figures of courses that took part in it. */
  enum Flattery {
    /** Nothing was measured of any setting. */
    UNKNOWN,
    /** There was nothing to choose from. */
    NONE,
    /** All settings are about as good. */
    LITTLE,
    /** Settings differ, and nobody measured the effect of choosing. */
    NOT_MEASURED
  }

  /** How many candidates have advice that keeps its sign as often as is asked. */
  enum Signs {
    NOTHING_SHOWN,
    KEPT_BY_NONE,
    KEPT_BY_SOME,
    KEPT_BY_ALL
  }

  /** A setting of the forest. */
  record Setting(String id, String label, ToIntFunction<ForestParameters> of) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("trees", "Trees", ForestParameters::trees),
          new Setting("max-features", "Features per split", ForestParameters::maxFeatures),
          new Setting("min-leaf", "Smallest leaf, courses", ForestParameters::minLeaf),
          new Setting("min-split", "Smallest node to split, courses", ForestParameters::minSplit),
          new Setting("max-depth", "Greatest depth, splits", ForestParameters::maxDepth));

  static SearchView of(StudyResult result) {
    return new SearchView(
        result.search(),
        result.subject().folds(),
        result.subject().splits(),
        result.byCompany().groups() > 1,
        result.promises().judged().isPresent());
  }

  List<Setting> settings() {
    return SETTINGS;
  }

  Flattery flattery() {
    double[] tried = tried();
    return switch (tried.length) {
      case 0 -> Flattery.UNKNOWN;
      case 1 -> Flattery.NONE;
      default -> spread() < LITTLE ? Flattery.LITTLE : Flattery.NOT_MEASURED;
    };
  }

  /** What else judges the forest, by courses that mostly took part in the choice. */
  Optional<String> judgedElsewhere() {
    List<String> by = new ArrayList<>();
    if (splits > 1) {
      by.add("other splits");
    }
    if (companyFolds) {
      by.add("the company folds");
    }
    return by.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", by));
  }

  /** Between the best and the worst settings that were tried, in R2. */
  double spread() {
    double[] tried = tried();
    return tried.length == 0 ? Double.NaN : tried[tried.length - 1] - tried[0];
  }

  private double[] tried() {
    return search.points().stream()
        .mapToDouble(point -> point.test().r2().mean())
        .filter(r2 -> !Double.isNaN(r2))
        .sorted()
        .toArray();
  }

  Signs signs() {
    List<AdviceEvaluation> showing =
        search.advice().stream()
            .flatMap(candidate -> candidate.weight().stream())
            .filter(AdviceEvaluation::showsChanges)
            .toList();
    if (showing.isEmpty()) {
      return Signs.NOTHING_SHOWN;
    }
    long keepers = showing.stream().filter(AdviceEvaluation::keepsSign).count();
    if (keepers == 0) {
      return Signs.KEPT_BY_NONE;
    }
    return keepers == search.advice().size() ? Signs.KEPT_BY_ALL : Signs.KEPT_BY_SOME;
  }

  /** Parameters in words, to follow a colon. */
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

  String chosen(Setting setting) {
    return Numbers.count(setting.of().applyAsInt(search.chosen()));
  }

  /** What was tried of a setting, ascending. */
  List<Integer> values(Setting setting) {
    return search.points().stream()
        .map(point -> setting.of().applyAsInt(point.parameters()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Every point by its value of a setting. */
  Drawing chart(Setting setting) {
    List<Integer> values = values(setting);
    List<CategoryChart.Point> points = new ArrayList<>();
    for (GridSearchResult.Point point : search.points()) {
      points.add(
          new CategoryChart.Point(
              values.indexOf(setting.of().applyAsInt(point.parameters())),
              point.test().r2().mean(),
              words(point.parameters()) + ": R\u00B2 " + EstimateWords.ratio(point.test().r2()),
              point.parameters().equals(search.chosen())));
    }
    return CategoryChart.draw(values.stream().map(Numbers::count).toList(), upright(), points);
  }

  private Scale upright() {
    double[] tried = tried();
    return tried.length == 0
        ? Scale.linear(0, 1)
        : Scale.linear(tried[0], tried[tried.length - 1]).rounded(4);
  }

  /** Whether the chosen settings are among those that were tried, so that their dot is drawn. */
  boolean chosenWasTried() {
    return search.points().stream().anyMatch(p -> p.parameters().equals(search.chosen()));
  }

  List<List<String>> gridRows() {
    return search.grids().stream()
        .map(
            grid ->
                List.of(
                    grid.name(),
                    Numbers.count(grid.combinations()),
                    Numbers.count(grid.planned()),
                    Numbers.count(grid.tried()),
                    grid.thinning().isEmpty() ? "nothing" : grid.thinning()))
        .toList();
  }

  List<List<String>> pointRows() {
    return search.points().stream().map(this::row).toList();
  }

  private List<String> row(GridSearchResult.Point point) {
    ForestParameters parameters = point.parameters();
    return List.of(
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

  List<List<String>> adviceRows() {
    return search.advice().stream().map(this::row).toList();
  }

  private List<String> row(GridSearchResult.Advice candidate) {
    boolean chosen = candidate.parameters().equals(search.chosen());
    return List.of(
        words(candidate.parameters()) + (chosen ? " (chosen)" : ""),
        weight(candidate, w -> Numbers.ratio(w.promisedToReproduced())),
        weight(candidate, w -> Numbers.decimal(100 * w.signKept(), 1)),
        weight(candidate, w -> Numbers.percentOf(w.shown())),
        weight(candidate, w -> Numbers.decimal(w.reproducedPerCourse(), 2)));
  }

  private static String weight(
      GridSearchResult.Advice candidate, Function<AdviceEvaluation, String> figure) {
    return candidate.weight().map(figure).orElse(Numbers.NONE);
  }
}
