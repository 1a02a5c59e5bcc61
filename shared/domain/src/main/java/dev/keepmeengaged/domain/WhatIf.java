package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The model's answer to "what if the next edition of this course had these features?".
 *
 * <p>Baseline and scenario come from the same trees: those that did not see the course in training,
 * where enough of them are known, else all. So the difference is the model's, not one between an
 * observed score and a predicted one, and it is exactly 0 when nothing changes. It is an
 * association in past data, not an effect. With the warning {@code not-seen-in-training} the
 * difference says nothing, and 0 least of all.
 *
 * <p>The figure for people is the expected change: the part of that difference that holds up, with
 * its band, to the tenth, since more digits say nothing. Where it cannot be defended, a reason
 * takes its place.
 *
 * @param observed the course's recorded score, in percent
 * @param baseline the model's expectation for the course as it is, in percent
 * @param scenario the model's expectation with the changes, in percent
 * @param features the features that the changes made different, with their new values
 * @param treesUsed number of the forest's trees that gave both expectations
 * @param outOfBag whether those are trees that did not see the course
 * @param expectedChange 0 with a band of no width when nothing changes; else known with support
 *     alone
 * @param odds the number of 100 pairs of courses with this difference in which the favoured one
 *     scored higher; withheld when nothing changes, since then none is favoured
 * @param typicalRange the range in which courses with the features of the scenario score
 * @param support how well the company's courses support the page mix of the scenario: the present
 *     one, when the changes leave it alone
 * @param evidence how the company's own courses near the two mixes fared; empty when the mix stays,
 *     or when there is none to compare with
 * @param pointsMoved points of the page mix that move, in percent; empty where the course has none
 */
public record WhatIf(
    double observed,
    double baseline,
    double scenario,
    Map<Feature, Double> features,
    int treesUsed,
    boolean outOfBag,
    ValueOrReason<ExpectedChange> expectedChange,
    ValueOrReason<Integer> odds,
    ValueOrReason<Band> typicalRange,
    Support support,
    Optional<Evidence> evidence,
    OptionalDouble pointsMoved,
    List<Warning> warnings) {

  /**
   * The fewest out-of-bag trees whose mean is not too noisy to use; with fewer, all trees predict.
   * Only a course with many training rows has fewer.
   */
  public static final int FEWEST_TREES = 10;

  private static final double LOWEST_PROJECTED = 1;
  private static final double HIGHEST_PROJECTED = 99;

  public WhatIf {
    features = Map.copyOf(features);
    warnings = List.copyOf(warnings);
  }

  /**
   * A caution about an answer.
   *
   * @param code stable, for programs
   * @param feature the feature that it is about, if any
   * @param values the numbers in the message, by name
   */
  public record Warning(
      String code, Optional<Feature> feature, Map<String, Double> values, String message) {

    public Warning {
      values = Map.copyOf(values);
    }
  }

  /** The model's difference: scenario minus baseline, in points. */
  public double delta() {
    return scenario - baseline;
  }

  /** The word for the odds. */
  public Optional<Confidence> confidence() {
    return odds.value().map(Confidence::of);
  }

  /**
   * The observed score with the expected change, as {@link #projected(double, ExpectedChange)}.
   * When nothing changes it is the observed score to the bit; empty without an expected change.
   */
  public OptionalDouble projected() {
    if (features.isEmpty()) {
      return OptionalDouble.of(observed);
    }
    return expectedChange.value().stream()
        .mapToDouble(change -> projected(observed, change))
        .findAny();
  }

  /**
   * An observed score with an expected change, both to the tenth, within 1 to 99. A score that is
   * beyond these already is not brought back: a rise never ends below the observed score, nor a
   * fall above it, and a change that rounds to 0 leaves it to the bit.
   */
  public static double projected(double observed, ExpectedChange change) {
    double points = Decimals.tenths(change.value());
    if (points == 0) {
      return observed;
    }
    double score = Decimals.tenths(Decimals.tenths(observed) + points);
    double highest = Math.max(HIGHEST_PROJECTED, observed);
    double lowest = Math.min(LOWEST_PROJECTED, observed);
    return Math.min(highest, Math.max(lowest, score));
  }

  /**
   * Answers for a course.
   *
   * @param own the mixes of the course's company; empty when the release has none
   * @param origin where the changes come from
   * @throws ImpossibleRequestException when the course is outside the model's scope, or the changes
   *     cannot be made
   */
  public static WhatIf answer(
      Course course,
      Changes changes,
      WhatIfModel model,
      Optional<CompanyMixes> own,
      Origin origin) {
    course.requireInModelScope();
    changes.requireFeaturesOf(model.trained());
    Scenario scenario = Scenario.of(course, changes);
    ScenarioPrediction prediction = ScenarioPredictor.of(course, model).predict(scenario);
    Support support = scenario.support(mix -> Support.of(course, mix, own, model.profiles()));
    Optional<Evidence> evidence = scenario.evidence(own);
    WhatIfFigures figures = new WhatIfFigures(scenario, prediction, support, model);
    ValueOrReason<ExpectedChange> change = figures.expectedChange(origin);
    return new WhatIf(
        course.engagementScore(),
        prediction.baseline(),
        prediction.expected(),
        scenario.changed(),
        prediction.trees().mask().count(),
        prediction.trees().outOfBag(),
        change,
        figures.odds(),
        figures.typicalRange(),
        support,
        evidence,
        scenario.pointsMoved(),
        new WhatIfWarnings(scenario, prediction, model, own).of(support, evidence, change));
  }
}
