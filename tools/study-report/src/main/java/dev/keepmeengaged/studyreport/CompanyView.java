package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.ModelsView.Companies;
import dev.keepmeengaged.studyreport.svg.Drawing;
import dev.keepmeengaged.studyreport.svg.IntervalChart;
import dev.keepmeengaged.studyreport.svg.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model is worth for companies that it does not know.
 *
 * @param courses that were studied
 * @param known whether random splits say that the model explains something
 * @param searched how many of them took part in the choice of the settings; 0 where that is unknown
 */
record CompanyView(
    GroupedValidation validation,
    SearchView search,
    PredictivePower known,
    int courses,
    int searched) {

  /** An R2 below which a model is no help in practice. */
  private static final double LITTLE = 0.2;

  /** A difference of R2 that is no difference in words. */
  private static final double ABOUT = 0.02;

  /** A difference of R2 that is one between two kinds of knowledge. */
  private static final double ANOTHER_MATTER = 0.05;

  private static final double WORST_SHOWN = -0.5;

  /** What the model is worth for a company that was not in the data. */
  enum Worth {
    /** No company can be held out. */
    ONE_GROUP,
    UNMEASURED,
    /** It explains nothing. */
    NOTHING,
    /** An average score does as well. */
    NO_BETTER_THAN_AVERAGE,
    /** Too little to be of help. */
    LITTLE,
    /** Less than for companies that it knows. */
    LESS_THAN_KNOWN,
    /** About as much as for companies that it knows, or more. */
    AS_FOR_KNOWN
  }

  /** What knowing a company adds. */
  enum Knowledge {
    /** Not measured, or no company has a course to know it by and another to judge by. */
    UNMEASURED,
    /** Nothing is explained for known companies either. */
    NONE,
    /** All of it is about the companies themselves: nothing is explained for others. */
    OF_COMPANIES_ALONE,
    /** Much of it is about the companies themselves. */
    OF_COMPANIES,
    /** Little or nothing of it is. */
    GENERAL
  }

  static CompanyView of(StudyResult result) {
    int searched =
        ModelsView.chosen(result.models()).stream()
            .flatMap(model -> model.splits().stream())
            .findFirst()
            .map(split -> split.train().rows())
            .orElse(0);
    return new CompanyView(
        result.byCompany(),
        SearchView.of(result),
        PredictivePower.of(result),
        result.subject().trainingRows(),
        searched);
  }

  /** Whether no company has two courses, so that random folds judge by new companies as well. */
  boolean singleCourses() {
    return Companies.of(validation) == Companies.SINGLE_COURSES;
  }

  /** What random folds say something of. */
  String onRandomFolds() {
    return singleCourses() ? "on random folds" : "for companies that it knows";
  }

  RepeatedMeasurement r2() {
    return validation.grouped().r2();
  }

  double knownR2() {
    return validation.random().r2().mean();
  }

  double gap() {
    return knownR2() - r2().mean();
  }

  Worth worth() {
    if (validation.groups() < 2) {
      return Worth.ONE_GROUP;
    }
    return switch (PredictivePower.of(r2())) {
      case UNMEASURED -> Worth.UNMEASURED;
      case NONE -> Worth.NOTHING;
      case UNSURE, SOME -> {
        if (r2().mean() <= validation.floorGrouped().r2().mean()) {
          yield Worth.NO_BETTER_THAN_AVERAGE;
        }
        if (r2().mean() < LITTLE) {
          yield Worth.LITTLE;
        }
        yield gap() > ABOUT ? Worth.LESS_THAN_KNOWN : Worth.AS_FOR_KNOWN;
      }
    };
  }

  /** Whether it surely explains enough to be of help for a company that was not in the data. */
  boolean helpful() {
    return switch (worth()) {
      case LESS_THAN_KNOWN, AS_FOR_KNOWN -> !mayBeNothing();
      default -> false;
    };
  }

  Knowledge knowledge() {
    if (Double.isNaN(gap()) || Companies.of(validation) != Companies.SHARED) {
      return Knowledge.UNMEASURED;
    }
    if (PredictivePower.of(validation.random().r2()).none()) {
      return Knowledge.NONE;
    }
    if (PredictivePower.of(r2()).none()) {
      return Knowledge.OF_COMPANIES_ALONE;
    }
    return gap() >= ANOTHER_MATTER ? Knowledge.OF_COMPANIES : Knowledge.GENERAL;
  }

  /** Whether the model surely explains something of the courses of companies that it knows. */
  boolean usable() {
    return known == PredictivePower.SOME;
  }

  /** Whether the model explains something for new companies, but may explain nothing. */
  boolean mayBeNothing() {
    return PredictivePower.of(r2()) == PredictivePower.UNSURE;
  }

  long foldsBelowZero() {
    return validation.folds().stream().filter(fold -> fold.accuracy().r2() < 0).count();
  }

  boolean byProfile() {
    return validation.groupedBy() == GroupedBy.PROFILE;
  }

  /** What is held out, in the plural. */
  String groups() {
    return byProfile() ? "company profiles" : "companies";
  }

  /** The chart of known companies against new ones. */
  Drawing chart() {
    return IntervalChart.draw(scale(), rows());
  }

  /** Whether something in the chart lies off its axis. */
  boolean offAxis() {
    return rows().stream().anyMatch(row -> IntervalChart.offAxis(scale(), row));
  }

  List<List<String>> accuracies() {
    return List.of(
        accuracies(randomFolds(), validation.random()),
        accuracies("Forest, new companies", validation.grouped()),
        accuracies("Average score, new companies", validation.floorGrouped()));
  }

  List<List<String>> folds() {
    List<List<String>> rows = new ArrayList<>();
    for (GroupedValidation.Fold fold : validation.folds()) {
      rows.add(
          List.of(
              Numbers.count(rows.size() + 1L),
              Numbers.count(fold.groups()),
              Numbers.count(fold.accuracy().rows()),
              Numbers.ratio(fold.accuracy().r2()),
              Numbers.points(fold.accuracy().mae()),
              Numbers.points(fold.accuracy().rmse())));
    }
    return rows;
  }

  private String randomFolds() {
    return singleCourses() ? "Forest, random folds" : "Forest, known companies";
  }

  private List<IntervalChart.Row> rows() {
    return List.of(
        row(randomFolds(), validation.random().r2(), "plain"),
        row("Forest, new companies", validation.grouped().r2(), "chosen"),
        row("Average score, new companies", validation.floorGrouped().r2(), "plain"));
  }

  private Scale scale() {
    double low = 0;
    double high = 0.5;
    for (IntervalChart.Row row : rows()) {
      for (double end : new double[] {row.middle(), row.low(), row.high()}) {
        low = Double.isNaN(end) ? low : Math.min(low, end);
        high = Double.isNaN(end) ? high : Math.max(high, end);
      }
    }
    return Scale.linear(Math.max(WORST_SHOWN, low), Math.min(1, high)).rounded(12);
  }

  private static IntervalChart.Row row(String label, RepeatedMeasurement r2, String classes) {
    return new IntervalChart.Row(
        label, Numbers.ratio(r2.mean()), r2.mean(), r2.low(), r2.high(), classes);
  }

  private static List<String> accuracies(String label, RepeatedAccuracy accuracies) {
    return List.of(
        label,
        EstimateWords.ratio(accuracies.r2()),
        EstimateWords.points(accuracies.mae()),
        EstimateWords.points(accuracies.rmse()));
  }
}
