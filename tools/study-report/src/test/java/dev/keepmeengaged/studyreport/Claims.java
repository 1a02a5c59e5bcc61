package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.DataDescription;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.study.result.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Every sentence of the report that figures choose; {@link ReportFigures} has those that show some.
 */
public final class Claims {

  private Claims() {}

  /**
   * What a report says that its figures do not bear out, or leaves out though they do, or shows
   * otherwise than they are.
   */
  public static List<String> faults(StudyResult result, String html) {
    return faults(result, ReportWords.of(html));
  }

  static List<String> faults(StudyResult result, ReportWords words) {
    List<String> faults = new ArrayList<>();
    for (Claim claim : all()) {
      String sentence = claim.sentence().apply(result);
      boolean said = words.in(claim.section()).contains(sentence);
      if (said != claim.borneOut().test(result)) {
        faults.add((said ? "said in " : "missing in ") + claim.section() + ": " + sentence);
      }
    }
    for (ReportFigures.Said figure : ReportFigures.of(result)) {
      if (!words.in(figure.section()).contains(figure.words())) {
        faults.add("missing in " + figure.section() + ": " + figure.words());
      }
    }
    return faults;
  }

  /** All of them, by section. */
  public static List<Claim> all() {
    List<Claim> claims = new ArrayList<>();
    claims.addAll(ofTheScore());
    claims.addAll(ofTheSubject());
    claims.addAll(PromiseClaims.all());
    claims.addAll(AdviceCoverageClaims.all());
    claims.addAll(ofKnownCompanies());
    claims.addAll(ofNewCompanies());
    claims.addAll(ofTheModels());
    claims.addAll(ofTheChoice());
    claims.addAll(ofFeatures());
    claims.addAll(ofDirections());
    claims.addAll(ofResearch());
    claims.addAll(ofCourses());
    claims.addAll(ofTheData());
    return claims;
  }

  private static List<Claim> ofTheScore() {
    Predicate<StudyResult> share = f -> f.subject().scoreKind() == ScoreKind.SHARE;
    return List.of(
        Claim.of("summary", "the percent of learners who complete the whole course, and", share),
        Claim.of("summary", "as the platform stored it, and", share.negate()),
        Claim.of("glossary", "Percent of learners who completed the whole course.", share),
        Claim.of(
            "glossary",
            "A percentage that the platform stored. It is not completions over learners, so no number of learners can be computed from it.",
            share.negate()));
  }

  private static List<Claim> ofTheSubject() {
    return List.of(
        Claim.of("summary", " courses of 1 company.", f -> f.subject().companies() == 1),
        new Claim(
            "summary",
            f -> " courses of " + f.subject().companies() + " companies.",
            f -> f.subject().companies() > 1),
        Claim.of(
            "summary",
            "organisations that all have the same company profile.",
            f -> f.subject().companies() == 0 && f.subject().profiles() == 1),
        Claim.of(
            "summary",
            " different company profiles.",
            f -> f.subject().companies() == 0 && f.subject().profiles() != 1),
        Claim.of(
            "summary",
            "The data has no company ids. Courses with the same company features stand in for a"
                + " company",
            f -> f.subject().companies() == 0),
        Claim.of(
            "companies",
            "The data has no company ids, so courses with the same four company features",
            f -> f.byCompany().groups() > 1 && !byCompany(f)),
        floor("companies", true),
        floor("companies", false),
        floor("method", true),
        floor("method", false),
        Claim.of(
            "summary",
            "Many courses are small: a quarter have ",
            f -> quantile(f, Feature.USERS, true) < 10),
        Claim.of(
            "summary",
            "Some courses are small: one in twenty has ",
            f -> quantile(f, Feature.USERS, true) >= 10 && quantile(f, Feature.USERS, false) < 10),
        Claim.of(
            "summary",
            "have the same score and features as an earlier one",
            f -> counts(f, DataDescription.REPEATED) > 0),
        Claim.of(
            "summary",
            "a twin among the courses trained on, in random splits as out of the bag, which can"
                + " flatter the figures on known companies;",
            f -> counts(f, DataDescription.REPEATED) > 0 && !singleCourses(f)),
        Claim.of(
            "summary",
            "a twin among the courses trained on, in random splits as out of the bag, which can"
                + " flatter the figures on new courses;",
            f -> counts(f, DataDescription.REPEATED) > 0 && singleCourses(f)),
        Claim.of("summary", "Far-off values were kept as they are", f -> counts(f, "outliers") > 0),
        Claim.of(
            "summary",
            "too narrow for a promise about other courses",
            f -> measured(f) && ours(f).measurements() > 1),
        Claim.of(
            "method", "was not possible: there is one alone", f -> f.byCompany().groups() < 2));
  }

  /**
   * What a score is guessed by without a model where whole companies, or profiles, are held out.
   */
  private static Claim floor(String section, boolean profiles) {
    return Claim.of(
        section,
        profiles
            ? ": the average score of all courses trained on, since none of them has the company"
                + " features of a profile that is held out."
            : ": the average score of the courses trained on that have the same four company"
                + " features, and of all courses trained on where there are none.",
        f -> f.byCompany().groups() > 1 && byCompany(f) != profiles);
  }

  private static List<Claim> ofKnownCompanies() {
    return List.of(
        new Claim(
            "summary",
            f ->
                newCourse(f)
                    + ", the model explains about "
                    + percent(ours(f).mean())
                    + " % of the differences",
            f -> measured(f) && !nothing(ours(f))),
        new Claim(
            "summary",
            f -> newCourse(f) + ", the model explains nothing: to guess",
            f -> measured(f) && nothing(ours(f))),
        Claim.of(
            "summary",
            "No company has two courses, so random splits judge by companies that the model does not"
                + " know.",
            f -> measured(f) && singleCourses(f)),
        Claim.of("summary", "for a new course of a known company", f -> !singleCourses(f)),
        Claim.of(
            "summary",
            "Whether it explains anything is not sure: the 95 % interval of R² includes 0.",
            f -> measured(f) && unsure(ours(f))),
        Claim.of(
            "summary",
            "do not compare courses or plans by this model",
            f ->
                measured(f)
                    && (nothing(ours(f))
                        || unsure(ours(f))
                        || (singleCourses(f) && !usefulForNew(f)))),
        Claim.of(
            "summary",
            "compare courses of different companies, and plans for them. Within a company it was not"
                + " measured, since none has two courses.",
            f -> useful(f) && singleCourses(f) && usefulForNew(f)),
        Claim.of(
            "summary",
            "within a company",
            f -> useful(f) && f.byCompany().groups() > 1 && !singleCourses(f)),
        Claim.of(
            "companies",
            "compare courses and plans within a company",
            f ->
                useful(f)
                    && compares(f)
                    && !nothing(random(f))
                    && (nothing(grouped(f)) || gap(f) >= 0.05)),
        Claim.of(
            "summary",
            "that are of the same kind as these",
            f -> useful(f) && f.byCompany().groups() < 2),
        Claim.of(
            "summary",
            "Do not rank companies by it",
            f -> useful(f) && f.byCompany().groups() > 1 && !singleCourses(f) && !usefulForNew(f)),
        Claim.of(
            "summary",
            "For a company that is not in the data it says something as well",
            f -> useful(f) && f.byCompany().groups() > 1 && !singleCourses(f) && usefulForNew(f)),
        Claim.of(
            "summary",
            "The model explains nothing, so this says how it guesses",
            f -> measured(f) && nothing(ours(f))),
        Claim.of(
            "summary",
            "The model may explain nothing, so this may say how it guesses",
            f -> measured(f) && unsure(ours(f))),
        Claim.of(
            "importances",
            "The model explains nothing, so that says how it guesses, and nothing of courses.",
            f -> measured(f) && nothing(ours(f)) && inHand(f)),
        Claim.of(
            "importances",
            "The model may explain nothing, so that may say how it guesses, and nothing of courses.",
            f -> measured(f) && unsure(ours(f)) && inHand(f)),
        Claim.of(
            "directions",
            "The model explains nothing of courses that it has not seen",
            f -> measured(f) && nothing(ours(f))),
        Claim.of(
            "directions",
            "The model may explain nothing of courses that it has not seen",
            f -> measured(f) && unsure(ours(f))));
  }

  private static List<Claim> ofNewCompanies() {
    List<Claim> claims = new ArrayList<>();
    for (String section : List.of("summary", "companies")) {
      claims.addAll(
          List.of(
              Claim.of(
                  section,
                  "All courses are of one company, so nothing can be said about other companies",
                  f -> f.byCompany().groups() < 2 && byCompany(f)),
              Claim.of(
                  section,
                  "All courses have the same company profile, so nothing can be said",
                  f -> f.byCompany().groups() < 2 && !byCompany(f)),
              Claim.of(
                  section,
                  "the model is of no use: there it explains nothing, and to guess the average every"
                      + " time would be as good or better.",
                  f -> held(f) && nothing(grouped(f))),
              new Claim(
                  section,
                  f ->
                      "the model is of no use: there it explains about "
                          + percent(grouped(f).mean())
                          + " % of the differences in score between courses, no better than",
                  f -> held(f) && !nothing(grouped(f)) && grouped(f).mean() <= floor(f)),
              new Claim(
                  section,
                  f ->
                      "the model is of little use: there it explains about "
                          + percent(grouped(f).mean())
                          + " %",
                  f ->
                      held(f)
                          && !nothing(grouped(f))
                          && grouped(f).mean() > floor(f)
                          && grouped(f).mean() < 0.2),
              new Claim(
                  section,
                  f ->
                      "the model explains about "
                          + percent(grouped(f).mean())
                          + " % of the differences in score between courses, less than "
                          + onRandomFolds(f)
                          + " ("
                          + percent(random(f).mean())
                          + " %)",
                  f -> usefulMean(f) && random(f).mean() - grouped(f).mean() > 0.02),
              new Claim(
                  section,
                  f ->
                      "the model explains about "
                          + percent(grouped(f).mean())
                          + " % of the differences in score between courses, about as much as "
                          + onRandomFolds(f)
                          + ", or more.",
                  f -> usefulMean(f) && !(random(f).mean() - grouped(f).mean() > 0.02)),
              new Claim(
                  section,
                  f ->
                      "includes 0, and "
                          + f.byCompany().folds().stream()
                              .filter(x -> x.accuracy().r2() < 0)
                              .count()
                          + " of "
                          + f.byCompany().folds().size()
                          + " folds are below 0",
                  f -> held(f) && unsure(grouped(f)))));
    }
    claims.addAll(
        List.of(
            Claim.of(
                "companies",
                "New companies are another matter",
                f -> compares(f) && !nothing(random(f)) && (nothing(grouped(f)) || gap(f) >= 0.05)),
            Claim.of(
                "companies",
                "what the model knows is about the companies themselves",
                f -> compares(f) && !nothing(random(f)) && nothing(grouped(f))),
            new Claim(
                "companies",
                f -> "the difference, " + ratio(gap(f)) + ", is knowledge about the companies",
                f -> compares(f) && !nothing(random(f)) && !nothing(grouped(f)) && gap(f) >= 0.05),
            Claim.of(
                "companies",
                "to know a company adds little or nothing",
                f -> compares(f) && !nothing(random(f)) && !nothing(grouped(f)) && gap(f) < 0.05),
            Claim.of(
                "companies",
                "courses judged by here, on both kinds of folds, ",
                f -> f.byCompany().groups() > 1 && searched(f) > 0),
            Claim.of(
                "companies",
                "the model explains nothing either",
                f -> compares(f) && nothing(random(f))),
            Claim.of(
                "companies",
                "A triangle at the edge points to what lies off the axis",
                f -> f.byCompany().groups() > 1 && offAxis(f.byCompany()))));
    return claims;
  }

  private static List<Claim> ofTheModels() {
    return List.of(
        Claim.of("models", "No model was compared.", f -> f.models().isEmpty()),
        Claim.of("summary", "No model was judged.", f -> f.models().isEmpty()),
        Claim.of(
            "models",
            "No other model has a higher R² on the same splits.",
            f -> compared(f) && best(f) <= ours(f).mean()),
        Claim.of(
            "models",
            "It is about as good as the best, ",
            f -> compared(f) && ahead(f) > 0 && ahead(f) < 0.005),
        new Claim(
            "models",
            f -> " does better: R² " + ratio(best(f)) + " against " + ratio(ours(f).mean()),
            f -> compared(f) && ahead(f) >= 0.005),
        Claim.of(
            "models",
            "Random splits have courses of one company on both sides, so they say what a model is"
                + " worth for new courses of companies that it knows",
            f -> measured(f) && f.byCompany().groups() > 1 && f.byCompany().largest() > 1),
        Claim.of(
            "models",
            "No company has two courses",
            f -> measured(f) && f.byCompany().groups() > 1 && f.byCompany().largest() < 2),
        Claim.of(
            "models",
            "All courses are alike in their company, so the splits say what a model is worth for new"
                + " courses of that one",
            f -> !f.models().isEmpty() && f.byCompany().groups() < 2),
        Claim.of(
            "models",
            "and nothing about other companies.",
            f ->
                !f.models().isEmpty()
                    && (f.byCompany().groups() < 2 || f.byCompany().largest() > 1)),
        Claim.of(
            "models",
            "All splits lie on the axis.",
            f -> !f.models().isEmpty() && singles(f).allMatch(r2 -> !(r2 < -0.5))));
  }

  private static List<Claim> ofTheChoice() {
    return List.of(
        Claim.of(
            "search",
            "No settings were tried, so there is nothing to draw.",
            f -> f.search().points().isEmpty()),
        Claim.of("search", "No grid was asked for.", f -> f.search().grids().isEmpty()),
        Claim.of(
            "search",
            "The chosen settings have a number of trees that was not tried with them, so no dot is"
                + " theirs.",
            f ->
                choice(f)
                    && f.search().points().stream()
                        .noneMatch(p -> p.parameters().equals(f.search().chosen()))),
        Claim.of(
            "search",
            "Only one combination of settings was tried, so there was no choice",
            f -> f.search().points().size() == 1),
        new Claim(
            "search",
            f ->
                "by little: the best and the worst settings that were tried are only "
                    + ratio(spread(f)),
            f -> f.search().points().size() > 1 && spread(f) < 0.01),
        new Claim(
            "search",
            f ->
                "was not measured; the best and the worst settings that were tried are "
                    + ratio(spread(f)),
            f -> f.search().points().size() > 1 && spread(f) >= 0.01),
        Claim.of("search", "No candidate had advice to judge.", f -> weighed(f) && showing(f) == 0),
        Claim.of(
            "search",
            "No candidate kept the sign of 95 % of the changes shown, or more.",
            f -> showing(f) > 0 && keepers(f) == 0),
        Claim.of(
            "search",
            "Not every candidate kept the sign of 95 % of the changes shown, or more.",
            f -> keepers(f) > 0 && keepers(f) < f.search().advice().size()),
        Claim.of(
            "search",
            "Every candidate kept the sign of 95 % of the changes shown, or more.",
            f -> weighed(f) && keepers(f) == f.search().advice().size()),
        Claim.of(
            "search",
            "The promises are judged on other splits, but of all courses, so also of those that"
                + " chose here.",
            f -> weighed(f) && f.promises().judged().isPresent()),
        Claim.of(
            "search",
            "Of the courses that other splits and the company folds judge by",
            f -> choice(f) && f.subject().splits() > 1 && f.byCompany().groups() > 1),
        Claim.of(
            "search",
            "Of the courses that other splits judge by",
            f -> choice(f) && f.subject().splits() > 1 && f.byCompany().groups() < 2),
        Claim.of(
            "search",
            "The large dot is the chosen one.",
            f ->
                f.search().points().stream()
                    .anyMatch(p -> p.parameters().equals(f.search().chosen()))));
  }

  private static List<Claim> ofFeatures() {
    List<Claim> claims = new ArrayList<>();
    claims.add(
        Claim.of(
            "summary",
            "No feature moves a prediction by a tenth of a point.",
            f ->
                f.importances().stream().noneMatch(i -> i.meanAbsoluteShap() >= 0.05)
                    && !(f.pageMix().meanAbsoluteShap() >= 0.05)));
    claims.add(
        new Claim(
            "summary",
            f ->
                "Page mix, all five \u25C6: moves a prediction by "
                    + String.format(Locale.ROOT, "%.1f", f.pageMix().meanAbsoluteShap()),
            f ->
                f.pageMix().meanAbsoluteShap() >= 0.05
                    && f.importances().stream()
                            .filter(i -> !i.feature().pageType())
                            .filter(i -> i.meanAbsoluteShap() > f.pageMix().meanAbsoluteShap())
                            .count()
                        < 5));
    claims.add(
        new Claim(
            "importances",
            f ->
                "To shuffle these loses nothing, so they tell nothing that the others do not: "
                    + names(f, i -> i.permutation().mean() < 0.0005)
                    + ".",
            f -> !names(f, i -> i.permutation().mean() < 0.0005).isEmpty()));
    claims.add(
        new Claim(
            "summary",
            f ->
                "by less than 0.05 points on average: "
                    + names(f, i -> i.meanAbsoluteShap() < 0.05)
                    + ".",
            f -> !names(f, i -> i.meanAbsoluteShap() < 0.05).isEmpty()));
    for (String section : List.of("summary", "importances")) {
      claims.add(
          new Claim(
              section,
              f ->
                  "Nothing can be said about these, in which all courses are alike: "
                      + String.join(", ", constant(f))
                      + ".",
              f ->
                  !constant(f).isEmpty()
                      && (section.equals("summary") || !f.importances().isEmpty())));
    }
    claims.add(
        Claim.of("importances", "No importances were measured.", f -> f.importances().isEmpty()));
    claims.add(
        Claim.of(
            "importances",
            "No feature adds to or takes from a prediction.",
            f -> !f.importances().isEmpty() && !inHand(f)));
    claims.add(
        Claim.of(
            "importances",
            "No feature loses R² when it is shuffled.",
            f ->
                !f.importances().isEmpty()
                    && f.importances().stream().noneMatch(i -> i.permutation().mean() >= 0.0005)
                    && !(f.pageMix().permutation().mean() >= 0.0005)));
    claims.add(
        Claim.of(
            "summary",
            "may be results of engagement rather than reasons",
            f ->
                f.importances().stream()
                    .filter(i -> i.meanAbsoluteShap() > 0)
                    .anyMatch(
                        i ->
                            i.feature() == Feature.CERTIFICATES
                                || i.feature() == Feature.TEACHER_COMMENTS)));
    return claims;
  }

  private static List<Claim> ofDirections() {
    List<Claim> claims = new ArrayList<>();
    claims.add(Claim.of("directions", "No direction was measured.", f -> f.directions().isEmpty()));
    claims.add(
        Claim.of(
            "summary",
            "No direction was measured.",
            f -> f.directions().stream().allMatch(d -> d.curve().size() < 2)));
    claims.add(shapes(Direction.INCREASING, "Scores are higher with more: "));
    claims.add(shapes(Direction.DECREASING, "Scores are lower with more: "));
    claims.add(shapes(Direction.MIXED, "Scores rise in some places and fall in others: "));
    claims.add(shapes(Direction.FLAT, "Scores differ by less than a point either way: "));
    claims.add(
        Claim.of(
            "summary",
            "Not sure, since forests trained on parts of the courses do not agree: ",
            f -> f.directions().stream().anyMatch(d -> d.curve().size() > 1 && unsure(d))));
    claims.add(
        Claim.of(
            "directions",
            "no curve: all courses are alike in it",
            f -> f.directions().stream().anyMatch(d -> d.curve().size() < 2)));
    claims.add(
        new Claim(
            "directions",
            f ->
                "Of "
                    + f.directions().stream().filter(d -> d.apart().isPresent()).count()
                    + " of these "
                    + f.directions().size()
                    + " features, a fifth of the courses or more have the same value",
            f -> f.directions().stream().anyMatch(d -> d.apart().isPresent())));
    claims.add(
        Claim.of(
            "directions",
            "logarithmic axis from the highest value down",
            f ->
                f.directions().stream()
                    .filter(d -> d.curve().size() > 1)
                    .anyMatch(d -> stepIsAt(d, d.curve().size() - 1) || topHeavy(f, d))));
    claims.add(
        new Claim(
            "summary",
            f ->
                "That leaves out the step beside a value that a fifth of the courses or more share."
                    + " "
                    + String.join("; ", largeSteps(f))
                    + ".",
            f -> !largeSteps(f).isEmpty()));
    return claims;
  }

  /** By the table of research: what raises the score, or lowers it, by how many findings. */
  private static List<Claim> ofResearch() {
    return List.of(
        Claim.of(
            "research",
            "No direction was measured, so these courses say nothing of the 13 published findings",
            f -> f.directions().stream().noneMatch(d -> d.curve().size() > 1)),
        new Claim(
            "research",
            f ->
                "Of 13 published findings about these features, the courses of this study agree with "
                    + findingsThatSay(f, true)
                    + ", disagree with "
                    + findingsThatSay(f, false)
                    + ", and are silent on "
                    + (13 - findingsThatSay(f, true) - findingsThatSay(f, false))
                    + ".",
            f -> f.directions().stream().anyMatch(d -> d.curve().size() > 1)),
        Claim.of(
            "research",
            "The model explains nothing of courses that it has not seen, so what these courses say is a"
                + " guess",
            f -> measured(f) && nothing(ours(f))),
        Claim.of(
            "research",
            "The model may explain nothing of courses that it has not seen, so what these courses say"
                + " may be a guess",
            f -> measured(f) && unsure(ours(f))),
        Claim.of("research", "Where they disagree", f -> findingsThatSay(f, false) > 0),
        Claim.of(
            "research",
            "Interactive: scores are lower with more in these courses, against 3 of 3 findings"
                + " (about retention; learning; exam scores and passing).",
            f -> has(f, Feature.INTERACTIVE, Direction.DECREASING)),
        Claim.of(
            "research",
            "Content: scores are higher with more in these courses, against 2 of 2 findings",
            f -> has(f, Feature.CONTENT, Direction.INCREASING)),
        Claim.of(
            "research",
            "Graded assessments: scores are lower with more in these courses, against the one finding"
                + " (about academic achievement).",
            f -> has(f, Feature.GRADED_ASSESSMENT, Direction.DECREASING)),
        Claim.of(
            "research",
            "Collaborations: scores are lower with more in these courses, against the one finding"
                + " (about quiz completion and quiz scores in the week after).",
            f -> has(f, Feature.COLLABORATIONS, Direction.DECREASING)),
        Claim.of(
            "research",
            "disagrees: scores are higher with more",
            f -> has(f, Feature.CONTENT, Direction.INCREASING)));
  }

  private static int findingsThatSay(StudyResult result, boolean theSame) {
    Map<Feature, Integer> raising =
        Map.of(Feature.INTERACTIVE, 3, Feature.GRADED_ASSESSMENT, 1, Feature.COLLABORATIONS, 1);
    Direction agreeing = theSame ? Direction.INCREASING : Direction.DECREASING;
    Direction opposite = theSame ? Direction.DECREASING : Direction.INCREASING;
    int count = has(result, Feature.CONTENT, opposite) ? 2 : 0;
    for (Map.Entry<Feature, Integer> lever : raising.entrySet()) {
      count += has(result, lever.getKey(), agreeing) ? lever.getValue() : 0;
    }
    return count;
  }

  private static boolean has(StudyResult result, Feature feature, Direction shape) {
    return result.directions().stream()
        .anyMatch(d -> d.feature() == feature && d.shape() == shape && d.curve().size() > 1);
  }

  /** Steps apart of a point or more, and of a fifth or more of what the curve does beside. */
  private static List<String> largeSteps(StudyResult result) {
    List<String> steps = new ArrayList<>();
    for (FeatureDirection direction : result.directions()) {
      double way = direction.rise() - direction.fall();
      direction
          .apart()
          .filter(apart -> Math.abs(apart.difference()) >= 1)
          .filter(apart -> Math.abs(apart.difference()) >= way / 5)
          .ifPresent(
              apart ->
                  steps.add(
                      String.format(
                          Locale.ROOT,
                          "%s: %s points %s at %s than at %s",
                          direction.feature().label(),
                          Numbers.points(Math.abs(apart.difference())),
                          apart.difference() < 0 ? "lower" : "higher",
                          FeatureWords.value(direction.feature(), apart.common()),
                          FeatureWords.value(direction.feature(), apart.next()))));
    }
    return steps;
  }

  private static Claim shapes(Direction shape, String words) {
    return new Claim(
        "summary",
        f -> words + String.join(", ", labels(f, shape)) + ".",
        f -> !labels(f, shape).isEmpty());
  }

  private static List<String> labels(StudyResult result, Direction shape) {
    return result.directions().stream()
        .filter(d -> d.shape() == shape && d.curve().size() > 1 && !unsure(d))
        .map(d -> d.feature().label())
        .toList();
  }

  private static boolean unsure(FeatureDirection direction) {
    return direction.refits() > 0 && direction.sameShape() * 2 <= direction.refits();
  }

  static boolean stepIsAt(FeatureDirection direction, int point) {
    return direction
        .apart()
        .filter(apart -> apart.common() == direction.curve().get(point).value())
        .isPresent();
  }

  private static boolean topHeavy(StudyResult result, FeatureDirection direction) {
    return !stepIsAt(direction, 0)
        && direction.feature().unit().equals("percent")
        && result.data().columns().stream()
            .filter(c -> c.column().equals(direction.feature().id()))
            .anyMatch(c -> c.p75() >= c.highest() && c.p25() > c.lowest());
  }

  private static List<Claim> ofCourses() {
    return List.of(
        Claim.of("courses", "No course was explained.", f -> f.shap().rows().isEmpty()),
        Claim.of(
            "courses",
            "miss the prediction by less than a millionth of a point",
            f -> !f.shap().rows().isEmpty() && f.shap().largestError() < 1e-6),
        Claim.of("courses", " of them are drawn", f -> f.shap().rows().size() > 2_000),
        Claim.of(
            "courses",
            "below the average course.",
            f -> examples(f).stream().anyMatch(r -> r.prediction() - r.base() <= -0.05)),
        Claim.of(
            "courses",
            "above the average course.",
            f -> examples(f).stream().anyMatch(r -> r.prediction() - r.base() >= 0.05)),
        Claim.of(
            "courses",
            "points less than the model expects, which",
            f -> examples(f).stream().anyMatch(r -> r.observed() - r.prediction() <= -0.05)),
        Claim.of(
            "courses",
            "points more than the model expects, which",
            f -> examples(f).stream().anyMatch(r -> r.observed() - r.prediction() >= 0.05)),
        Claim.of(
            "courses",
            "The course scored what the model expects.",
            f ->
                examples(f).stream().anyMatch(r -> Math.abs(r.observed() - r.prediction()) < 0.05)),
        Claim.of(
            "courses",
            "The page mix as a whole adds and takes nothing.",
            f -> examples(f).stream().anyMatch(r -> Math.abs(r.pageMix()) < 0.05)),
        Claim.of(
            "courses",
            "No feature adds or takes a tenth of a point.",
            f ->
                examples(f).stream()
                    .anyMatch(r -> r.contributions().stream().allMatch(c -> Math.abs(c) < 0.1))));
  }

  private static List<Claim> ofTheData() {
    return List.of(
        Claim.of("data", "no step was needed", f -> f.data().steps().isEmpty()),
        Claim.of(
            "data",
            "have a second chart, on a logarithmic axis",
            f -> f.data().columns().stream().anyMatch(c -> c.logged().isPresent())),
        Claim.of(
            "data",
            "with the same value in all courses",
            f ->
                f.data().columns().stream()
                    .anyMatch(c -> c.values() > 0 && c.lowest() == c.highest())),
        Claim.of(
            "data",
            "Every course has the value ",
            f ->
                f.data().columns().stream()
                    .anyMatch(c -> c.values() > 0 && c.lowest() == c.highest())),
        Claim.of(
            "data",
            "No course has a value.",
            f -> f.data().columns().stream().anyMatch(c -> c.values() == 0)),
        Claim.of(
            "data",
            "A cross: one of the two columns is constant.",
            f ->
                f.data().correlationsRaw().rows().stream()
                    .anyMatch(r -> r.stream().anyMatch(v -> v.isNaN()))),
        Claim.of(
            "data", " % missing", f -> f.data().columns().stream().anyMatch(c -> c.missing() > 0)));
  }

  static boolean measured(StudyResult result) {
    return !result.models().isEmpty() && !Double.isNaN(ours(result).mean());
  }

  static RepeatedMeasurement ours(StudyResult result) {
    List<ModelAccuracy> models = result.models();
    return models.isEmpty()
        ? new RepeatedMeasurement(Double.NaN, 0, Double.NaN, Double.NaN, 1)
        : models.get(models.size() - 1).test().r2();
  }

  static boolean nothing(RepeatedMeasurement r2) {
    return r2.mean() < 0.0005;
  }

  static boolean unsure(RepeatedMeasurement r2) {
    return !nothing(r2) && r2.measurements() > 1 && r2.low() <= 0;
  }

  private static boolean useful(StudyResult result) {
    return measured(result) && !nothing(ours(result)) && !unsure(ours(result));
  }

  private static boolean held(StudyResult result) {
    return result.byCompany().groups() > 1 && !Double.isNaN(grouped(result).mean());
  }

  static boolean singleCourses(StudyResult result) {
    return result.byCompany().groups() > 1 && result.byCompany().largest() < 2;
  }

  static boolean compares(StudyResult result) {
    return held(result) && !singleCourses(result);
  }

  private static String newCourse(StudyResult result) {
    return singleCourses(result)
        ? "For a new course"
        : "For a new course of a company that it knows";
  }

  private static String onRandomFolds(StudyResult result) {
    return singleCourses(result) ? "on random folds" : "for companies that it knows";
  }

  private static RepeatedMeasurement grouped(StudyResult result) {
    return result.byCompany().grouped().r2();
  }

  private static RepeatedMeasurement random(StudyResult result) {
    return result.byCompany().random().r2();
  }

  private static double floor(StudyResult result) {
    return result.byCompany().floorGrouped().r2().mean();
  }

  private static double gap(StudyResult result) {
    return random(result).mean() - grouped(result).mean();
  }

  private static boolean byCompany(StudyResult result) {
    return result.byCompany().groupedBy() == GroupedBy.COMPANY;
  }

  private static boolean usefulMean(StudyResult result) {
    return held(result) && grouped(result).mean() >= 0.2 && grouped(result).mean() > floor(result);
  }

  private static boolean usefulForNew(StudyResult result) {
    return usefulMean(result) && !unsure(grouped(result));
  }

  private static boolean offAxis(GroupedValidation validation) {
    return Stream.of(validation.grouped(), validation.random(), validation.floorGrouped())
        .map(RepeatedAccuracy::r2)
        .anyMatch(r2 -> r2.low() < -0.5 || r2.high() > 1 || r2.mean() < -0.5 || r2.mean() > 1);
  }

  static boolean compared(StudyResult result) {
    return result.models().size() > 1 && measured(result);
  }

  static double best(StudyResult result) {
    return result.models().stream()
        .limit(Math.max(0, result.models().size() - 1))
        .mapToDouble(model -> model.test().r2().mean())
        .max()
        .orElse(Double.NaN);
  }

  static double ahead(StudyResult result) {
    return best(result) - ours(result).mean();
  }

  private static DoubleStream singles(StudyResult result) {
    return result.models().stream()
        .flatMap(model -> model.splits().stream())
        .mapToDouble(split -> split.test().r2());
  }

  static double spread(StudyResult result) {
    DoubleStream.Builder r2 = DoubleStream.builder();
    result.search().points().forEach(point -> r2.add(point.test().r2().mean()));
    var summary = r2.build().summaryStatistics();
    return summary.getMax() - summary.getMin();
  }

  private static int searched(StudyResult result) {
    return result.models().stream()
        .skip(Math.max(0, result.models().size() - 1L))
        .flatMap(model -> model.splits().stream().limit(1))
        .mapToInt(split -> split.train().rows())
        .sum();
  }

  private static boolean choice(StudyResult result) {
    return !result.search().points().isEmpty();
  }

  private static boolean weighed(StudyResult result) {
    return !result.search().advice().isEmpty();
  }

  /** How many candidates show a change. */
  private static long showing(StudyResult result) {
    return signsKept(result).filter(kept -> !Double.isNaN(kept)).count();
  }

  /** How many candidates keep the sign of what they show. */
  private static long keepers(StudyResult result) {
    return signsKept(result).filter(kept -> kept >= 0.95).count();
  }

  private static DoubleStream signsKept(StudyResult result) {
    return result.search().advice().stream()
        .flatMap(candidate -> candidate.weight().stream())
        .mapToDouble(AdviceEvaluation::signKept);
  }

  private static double quantile(StudyResult result, Feature feature, boolean quarter) {
    return result.data().columns().stream()
        .filter(column -> column.column().equals(feature.id()))
        .mapToDouble(column -> quarter ? column.p25() : column.p5())
        .findFirst()
        .orElse(Double.NaN);
  }

  static long counts(StudyResult result, String step) {
    return result.data().steps().stream()
        .filter(s -> s.id().equals(step))
        .flatMap(s -> s.counts().values().stream())
        .mapToLong(count -> count)
        .sum();
  }

  private static List<String> constant(StudyResult result) {
    return result.data().columns().stream()
        .filter(column -> column.values() == 0 || column.lowest() == column.highest())
        .map(ColumnSummary::column)
        .flatMap(id -> Feature.byId(id).stream())
        .map(Feature::label)
        .toList();
  }

  private static String names(StudyResult result, Predicate<FeatureImportance> which) {
    List<String> constant = constant(result);
    return String.join(
        ", ",
        result.importances().stream()
            .filter(which)
            .map(importance -> importance.feature().label())
            .filter(label -> !constant.contains(label))
            .toList());
  }

  private static boolean inHand(StudyResult result) {
    return result.importances().stream().mapToDouble(FeatureImportance::meanAbsoluteShap).sum() > 0;
  }

  private static List<ShapSample.Row> examples(StudyResult result) {
    return result.shap().examples().stream().map(i -> result.shap().rows().get(i)).toList();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, Math.abs(share) < 0.1 ? "%.1f" : "%.0f", 100 * share)
        .replace('-', '\u2212');
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
  }
}
