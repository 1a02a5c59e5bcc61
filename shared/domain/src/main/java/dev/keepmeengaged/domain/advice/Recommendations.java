package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Reason;
import dev.keepmeengaged.domain.Sentence;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.SupportForCourse;
import dev.keepmeengaged.domain.WhatIfModel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Page mixes to test in the next edition of a course, or the reason why there is none.
 *
 * <p>Only page mixes are recommended. Certificates and the instructor's comments, whose link with
 * the score is largely a result of it, never are, and graded assessments only where the caller
 * unlocks them: a higher score is not more learning.
 *
 * <p>The first of these reasons that holds explains why there is no plan: the target is reached
 * already; the course is outside the model's scope; it has fewer than five learners; it has no page
 * mix; the model has no calibration; no mixes are published, or too few courses; nothing may change
 * (or nothing beside graded assessments, where the caller set no lock or range); no mix has
 * support; none promises three points; none surely enough; the company's own courses say the
 * opposite. The last five follow from the counts in {@code tried}.
 *
 * @param plans at most {@value #MOST_PLANS}, clearly different, the one that serves the objective
 *     best first
 * @param reachable whether the target can be reached, or is reached already; empty without a target
 * @param best the highest score that a mix which may be shown is projected to have, in percent;
 *     empty where there is none
 * @param next the reason why nothing is recommended; present exactly when there are no plans
 * @param complete whether the search ended before its time ran out
 */
public record Recommendations(
    List<Plan> plans,
    Optional<Boolean> reachable,
    OptionalDouble best,
    Optional<NextStep> next,
    SearchSummary tried,
    boolean complete,
    DetectableRise detectable) {

  /** The most plans; more would be a list to choose from, not advice. */
  public static final int MOST_PLANS = 3;

  public Recommendations {
    plans = List.copyOf(plans);
    if (plans.isEmpty() != next.isPresent()) {
      throw new IllegalArgumentException("a next step is given exactly where there are no plans");
    }
  }

  /**
   * Recommends changes of a course's page mix. Deterministic, unless time runs out.
   *
   * @param own the mixes of the course's company; empty when the release has none
   * @param timeIsUp asked now and then; once true, the answer is the best of what was found
   * @throws ImpossibleRequestException when completers are asked for and the score is no share of
   *     learners, or when no page mix is within the ranges
   */
  public static Recommendations of(
      Course course,
      Optional<CompanyMixes> own,
      AdviceModel model,
      AdviceRequest request,
      BooleanSupplier timeIsUp) {
    request.requirePossible(model.scoreKind());
    DetectableRise detectable =
        DetectableRise.of(course.score(), model.scoreKind(), model.calibration().twinSpread());
    if (request.target().isPresent() && request.reachedBy(course.engagementScore())) {
      return none(
          request,
          NextStep.targetIsReached(course, request.target().getAsDouble()),
          OptionalDouble.of(course.engagementScore()),
          detectable);
    }
    if (!course.inModelScope()) {
      return none(request, NextStep.outsideModelScope(course), detectable);
    }
    if (course.score().users() < AdviceRule.FEWEST_LEARNERS) {
      return none(request, NextStep.tooFewLearners(course.score()), detectable);
    }
    Optional<PageMix> present = PageMix.in(course.features());
    if (present.isEmpty()) {
      return none(request, NextStep.noPageMix(), detectable);
    }
    Optional<ChangeCalibration> changes = model.calibration().mixChange();
    if (changes.isEmpty()) {
      return none(request, NextStep.noCalibration(), detectable);
    }
    SupportForCourse support = new SupportForCourse(course, own, model.whatIf().profiles());
    if (support.distance(present.get()).isEmpty()) {
      return none(request, withoutBasis(support, present.get(), course, own), detectable);
    }
    Advice advice =
        new AdviceSearch(course, present.get(), own, model, changes.get(), support, request)
            .run(timeIsUp);
    Optional<NextStep> next =
        advice.plans().isEmpty()
            ? Optional.of(
                nothingFound(advice.tried(), request, model.whatIf(), present.get(), support))
            : Optional.empty();
    return new Recommendations(
        advice.plans(),
        reachable(request, advice.best()),
        advice.best(),
        next,
        advice.tried(),
        advice.complete(),
        detectable);
  }

  /** The result of a search. */
  record Advice(List<Plan> plans, OptionalDouble best, SearchSummary tried, boolean complete) {}

  private static NextStep withoutBasis(
      SupportForCourse support, PageMix present, Course course, Optional<CompanyMixes> own) {
    Reason reason = support.withPrecedents(present).reason().orElseThrow();
    if (reason.code().equals(Support.COMPANY_NOT_IN_TRAINING)) {
      return NextStep.companyNotInTraining(Sentence.of(reason));
    }
    return NextStep.noBasis(
        Sentence.of(reason), own.map(mixes -> Support.NEIGHBOURS - mixes.others(course.id())));
  }

  /** What the figures of a search that found nothing say. */
  private static NextStep nothingFound(
      SearchSummary tried,
      AdviceRequest request,
      WhatIfModel model,
      PageMix present,
      SupportForCourse support) {
    if (tried.mixes() == 0) {
      return NextStep.nothingMayChange(request, present);
    }
    if (tried.supported() == 0) {
      return NextStep.noCourseNear(
          tried,
          model.profiles().isPresent(),
          support.withPrecedents(tried.closest().orElseThrow().mix()));
    }
    return tried.promising() == 0 ? NextStep.tooLittle(tried) : NextStep.vetoed(tried);
  }

  private static Recommendations none(
      AdviceRequest request, NextStep next, DetectableRise detectable) {
    return none(request, next, OptionalDouble.empty(), detectable);
  }

  /**
   * @param present the course's score, where it is what was asked for
   */
  private static Recommendations none(
      AdviceRequest request, NextStep next, OptionalDouble present, DetectableRise detectable) {
    return new Recommendations(
        List.of(),
        reachable(request, present),
        OptionalDouble.empty(),
        Optional.of(next),
        SearchSummary.NOTHING,
        true,
        detectable);
  }

  private static Optional<Boolean> reachable(AdviceRequest request, OptionalDouble best) {
    return request.target().isEmpty()
        ? Optional.empty()
        : Optional.of(best.stream().anyMatch(request::reachedBy));
  }
}
