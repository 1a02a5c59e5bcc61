package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.WhatIf.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Writes the warnings of a what-if.
 *
 * @param own the mixes of the course's company; empty when the release has none
 */
record WhatIfWarnings(
    Scenario scenario,
    ScenarioPrediction prediction,
    WhatIfModel model,
    Optional<CompanyMixes> own) {

  /** The fewest courses of a company from which a model learns enough about it. */
  static final int LITTLE_HISTORY_BELOW = 10;

  /** The warnings of an answer. */
  List<Warning> of(
      Support support, Optional<Evidence> evidence, ValueOrReason<ExpectedChange> expectedChange) {
    List<Warning> warnings = new ArrayList<>();
    for (Feature feature : scenario.changed().keySet()) {
      prediction.extrapolations().stream()
          .filter(extrapolation -> extrapolation.feature() == feature)
          .map(WhatIfWarnings::extrapolation)
          .forEach(warnings::add);
      mayBeAResult(feature).ifPresent(warnings::add);
      supportOfMixAlone(feature)
          .filter(warning -> support.level() != Support.Level.NONE)
          .ifPresent(warnings::add);
    }
    Stream.of(
            allTrees(),
            smallSample(),
            lowSupport(support),
            littleHistory(),
            expectedChange
                .value()
                .filter(change -> scenario.changesPageTypesAlone())
                .flatMap(change -> evidence.flatMap(e -> ownCoursesDisagree(e, change))))
        .flatMap(Optional::stream)
        .forEach(warnings::add);
    return warnings;
  }

  private static Warning extrapolation(Extrapolation extrapolation) {
    return new Warning(
        Extrapolation.CODE,
        Optional.of(extrapolation.feature()),
        extrapolation.values(),
        extrapolation.message());
  }

  /** The warning about a feature whose link with the score may be a result of the score. */
  static Optional<Warning> mayBeAResult(Feature feature) {
    return feature
        .result()
        .map(
            result ->
                new Warning(
                    "may-be-a-result",
                    Optional.of(feature),
                    Map.of(),
                    "%s, so much of %s with the score is a result of it, not a cause."
                        .formatted(result.why(), result.link())));
  }

  /** A badge would flatter a number where it is about little that changes. */
  static Optional<Warning> supportOfMixAlone(Feature feature) {
    return feature.pageType()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "support-of-mix-alone",
                Optional.of(feature),
                Map.of(),
                "Support is about the page mix"
                    + (feature.mayBeResult() ? ", and low at most here" : "")
                    + ": how many of your courses have as much of “"
                    + feature.label()
                    + "” does not count."));
  }

  private Optional<Warning> allTrees() {
    return prediction.trees().outOfBag()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "all-trees",
                Optional.empty(),
                Map.of(),
                "All trees of the forest were used, because none or too few are known not to have"
                    + " seen this course in training; the model's expectation may lean towards the"
                    + " observed score."));
  }

  private Optional<Warning> smallSample() {
    CourseScore score = scenario.course().score();
    return score.smallSample()
        ? Optional.of(
            new Warning(
                "small-sample",
                Optional.of(Feature.USERS),
                Map.of("users", score.users(), "below", (double) CourseScore.SMALL_SAMPLE_BELOW),
                "Fewer than "
                    + CourseScore.SMALL_SAMPLE_BELOW
                    + " learners took this course, so its score says little about the next edition."))
        : Optional.empty();
  }

  private Optional<Warning> lowSupport(Support support) {
    if (scenario.unchanged()
        || support.level() != Support.Level.LOW
        || Support.Level.of(support.distance().orElseThrow()) != Support.Level.LOW) {
      return Optional.empty();
    }
    double distance = support.distance().getAsDouble();
    return Optional.of(
        new Warning(
            "low-support",
            Optional.empty(),
            Map.of("distance", Decimals.distance(distance), "limit", AdviceRule.SUPPORT.reach()),
            "Few of "
                + support.basis().label()
                + " have a mix near this one, so what the model expects may not hold."));
  }

  /**
   * Counts what the model could learn from: the company's training rows, those of the profile where
   * that stands in, else the company's courses in the model's scope; without any of these counts
   * there is no warning.
   */
  private Optional<Warning> littleHistory() {
    OptionalInt companyRows = scenario.course().companyRows();
    Optional<Long> courses =
        companyRows.isPresent()
            ? Optional.of((long) companyRows.getAsInt())
            : model
                .profiles()
                .map(profiles -> profiles.rows(Profile.of(scenario.before())))
                .or(() -> own.map(WhatIfWarnings::learnable));
    return courses
        .filter(count -> count < LITTLE_HISTORY_BELOW)
        .map(
            count ->
                new Warning(
                    "little-history",
                    Optional.empty(),
                    Map.of("below", (double) LITTLE_HISTORY_BELOW),
                    "The model learned from fewer than "
                        + LITTLE_HISTORY_BELOW
                        + " courses of "
                        + (companyRows.isEmpty() && model.profiles().isPresent()
                            ? "organisations with the same profile."
                            : "yours.")));
  }

  private static long learnable(CompanyMixes own) {
    return own.courses().stream().filter(course -> course.score().inModelScope()).count();
  }

  private static Optional<Warning> ownCoursesDisagree(Evidence evidence, ExpectedChange change) {
    if (!evidence.opposes(change.value())) {
      return Optional.empty();
    }
    double present = Decimals.tenths(evidence.present().mean().orElseThrow());
    double proposed = Decimals.tenths(evidence.proposed().mean().orElseThrow());
    return Optional.of(
        new Warning(
            "own-courses-disagree",
            Optional.empty(),
            Map.of(
                "presentCourses",
                (double) evidence.present().courses(),
                "presentMean",
                present,
                "proposedCourses",
                (double) evidence.proposed().courses(),
                "proposedMean",
                proposed),
            String.format(
                Locale.ROOT,
                "Your own courses say otherwise: the %d near the proposed mix scored %s on average, the %d near the present one %s.",
                evidence.proposed().courses(),
                Decimals.exact(proposed),
                evidence.present().courses(),
                Decimals.exact(present))));
  }
}
