package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.DataDescription;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.study.result.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What a product manager reads when it is the only thing that is read. */
record SummaryView(StudyResult result) {

  private static final int TOP = 5;

  /** A contribution below this is written as 0.0 points. */
  private static final double NOTHING = 0.05;

  /** Learners below which a score says little. */
  private static final double FEW_LEARNERS = 10;

  /** What the model may be used for. */
  enum Use {
    /** No model was judged. */
    UNKNOWN,
    /** It does no better than the average, or may not; or is no help where all are new. */
    NONE,
    /** Between companies: no company has two courses to compare. */
    BETWEEN_COMPANIES,
    /** Within the one company that there is. */
    THIS_COMPANY,
    /** Within companies that it was trained on. */
    KNOWN_COMPANIES,
    /** For others too. */
    NEW_COMPANIES_TOO
  }

  /** How small the courses are. */
  enum Small {
    NONE,
    /** One in twenty or more. */
    SOME,
    /** A quarter or more. */
    MANY
  }

  /**
   * Something that moves predictions.
   *
   * @param points by how much on average
   * @param direction which way, in words; empty where that is not known or not one thing
   */
  record Mover(String label, double points, Optional<String> direction) {}

  /** Features under control whose directions have the same shape. */
  record SameShape(Direction shape, String labels) {}

  Subject subject() {
    return result.subject();
  }

  Optional<RepeatedAccuracy> known() {
    return ModelsView.chosen(result.models()).map(ModelAccuracy::test);
  }

  /** Whether no company has two courses, so that every new course is of a new company. */
  boolean singleCourses() {
    return companies().singleCourses();
  }

  PredictivePower predictivePower() {
    return PredictivePower.of(result);
  }

  CompanyView companies() {
    return CompanyView.of(result);
  }

  Use use() {
    return switch (predictivePower()) {
      case UNMEASURED -> Use.UNKNOWN;
      case NONE, UNSURE -> Use.NONE;
      case SOME ->
          switch (ModelsView.Companies.of(result.byCompany())) {
            case ONE -> Use.THIS_COMPANY;
            case SINGLE_COURSES -> companies().helpful() ? Use.BETWEEN_COMPANIES : Use.NONE;
            case SHARED -> companies().helpful() ? Use.NEW_COMPANIES_TOO : Use.KNOWN_COMPANIES;
          };
    };
  }

  /** The share of the contributions under control, 0..1; NaN where nothing contributes. */
  double inHand() {
    return ImportanceView.controllableShare(result.importances());
  }

  /** A share as percent that is not below 0, or that it is not known. */
  static String explainedPercent(double r2) {
    return PredictivePower.none(r2) ? "0 %" : known(r2, r -> Numbers.percentOf(r) + " %");
  }

  static String known(double value, DoubleFunction<String> words) {
    return Double.isNaN(value) ? "unknown" : words.apply(value);
  }

  /** What moves predictions most, the page types as one; only what is worth a mention. */
  List<Mover> movers() {
    List<Mover> movers = new ArrayList<>();
    double mix = result.pageMix().meanAbsoluteShap();
    for (FeatureImportance importance : result.importances()) {
      Feature feature = importance.feature();
      if (Double.isNaN(mix) || !feature.pageType()) {
        movers.add(
            new Mover(
                FeatureWords.marked(feature),
                importance.meanAbsoluteShap(),
                direction(feature).map(DirectionWords::of)));
      }
    }
    movers.add(new Mover(FeatureWords.MIX, mix, Optional.empty()));
    return movers.stream()
        .filter(mover -> mover.points() >= NOTHING)
        .sorted(Comparator.comparingDouble(mover -> -mover.points()))
        .limit(TOP)
        .toList();
  }

  /** Features that differ between courses and still move no prediction worth a mention. */
  List<String> silent() {
    List<Feature> constant = DataView.constantFeatures(result.data());
    return result.importances().stream()
        .filter(importance -> importance.meanAbsoluteShap() < NOTHING)
        .filter(importance -> !constant.contains(importance.feature()))
        .map(importance -> importance.feature().label())
        .toList();
  }

  /** Features that all courses have alike. */
  List<String> constant() {
    return DataView.constantFeatures(result.data()).stream().map(Feature::label).toList();
  }

  /**
   * The features under control by the shape of their direction, without those that have no curve or
   * a shape that most refitted forests do not have.
   */
  List<SameShape> shapes() {
    List<SameShape> shapes = new ArrayList<>();
    for (Direction shape : Direction.values()) {
      List<String> labels =
          result.directions().stream()
              .filter(direction -> direction.shape() == shape)
              .filter(direction -> !DirectionWords.constant(direction))
              .filter(direction -> !unsure(direction))
              .map(direction -> direction.feature().label())
              .toList();
      if (!labels.isEmpty()) {
        shapes.add(new SameShape(shape, String.join(", ", labels)));
      }
    }
    return shapes;
  }

  /** Features under control whose shape most refitted forests do not have. */
  List<String> unsureShapes() {
    return result.directions().stream()
        .filter(direction -> !DirectionWords.constant(direction) && unsure(direction))
        .map(direction -> direction.feature().label())
        .toList();
  }

  private static boolean unsure(FeatureDirection direction) {
    return direction.refits() > 0 && 2 * direction.sameShape() <= direction.refits();
  }

  /** The large steps that the shapes leave out, each with its feature's name. */
  List<String> stepsApart() {
    return result.directions().stream()
        .flatMap(
            direction ->
                DirectionWords.largeStep(direction).stream()
                    .map(step -> direction.feature().label() + ": " + step))
        .toList();
  }

  /** What developers control and may be a result of engagement, of what moves predictions. */
  List<String> perhapsResults() {
    return result.importances().stream()
        .filter(importance -> importance.meanAbsoluteShap() > 0)
        .map(FeatureImportance::feature)
        .filter(feature -> feature.controllable() && feature.mayBeResult())
        .map(Feature::label)
        .toList();
  }

  Small small() {
    Optional<ColumnSummary> users = users();
    if (users.filter(column -> column.p25() < FEW_LEARNERS).isPresent()) {
      return Small.MANY;
    }
    return users.filter(column -> column.p5() < FEW_LEARNERS).isPresent() ? Small.SOME : Small.NONE;
  }

  /** How many learners the smallest quarter, or the smallest twentieth, has at most. */
  String smallSize() {
    double learners =
        users()
            .map(column -> small() == Small.MANY ? column.p25() : column.p5())
            .orElse(Double.NaN);
    return Numbers.value(learners) + (learners == 1 ? " learner" : " learners");
  }

  /** How many courses repeat the score and features of an earlier one. */
  long repeated() {
    return result.data().steps().stream()
        .filter(step -> step.id().equals(DataDescription.REPEATED))
        .flatMap(step -> step.counts().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  String repeatedPercent() {
    return Numbers.percentOf((double) repeated() / Math.max(1, subject().trainingRows()));
  }

  /** Whether a column has values beyond the fences. */
  boolean outliers() {
    return result.data().steps().stream()
        .filter(step -> step.id().equals("outliers"))
        .flatMap(step -> step.counts().values().stream())
        .anyMatch(count -> count > 0);
  }

  /** Whether intervals over random splits are shown. */
  boolean intervals() {
    return known().filter(accuracies -> EstimateWords.hasInterval(accuracies.r2())).isPresent();
  }

  private Optional<FeatureDirection> direction(Feature feature) {
    return result.directions().stream().filter(d -> d.feature() == feature).findFirst();
  }

  private Optional<ColumnSummary> users() {
    return result.data().columns().stream()
        .filter(column -> column.column().equals(Feature.USERS.id()))
        .findFirst();
  }
}
