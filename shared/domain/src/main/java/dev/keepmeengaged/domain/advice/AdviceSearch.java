package dev.keepmeengaged.domain.advice;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.MixSearch;
import dev.keepmeengaged.domain.MixSearch.Candidate;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Rebalance;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.SupportForCourse;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.domain.advice.Outcomes.Near;
import dev.keepmeengaged.domain.advice.Plan.Tier;
import dev.keepmeengaged.domain.advice.Recommendations.Advice;
import dev.keepmeengaged.domain.advice.SearchSummary.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * The search for mixes to test, of a course that the model speaks of. For one search only.
 *
 * <p>It judges the course with its recorded shares, as a what-if does, so that a plan's numbers are
 * those of a what-if on it to the bit. A mix whose shares training did not see counts as not
 * supported. All promising mixes are checked against the veto of the company's own courses before
 * the best are taken, so that the best score and whether a target can be reached do not depend on
 * which plans are shown. Only the search for mixes asks whether time is up; the veto and the plans
 * of what it found are always finished, so an answer that was cut short is smaller, not checked
 * less.
 */
final class AdviceSearch {

  /** Mixes that are nearer to each other than this are about the same, so one of them will do. */
  private static final double CLEARLY_DIFFERENT = Evidence.NEAR;

  private static final CompanyMixes NO_COURSES = new CompanyMixes(List.of());

  private final Course course;
  private final PageMix present;
  private final Optional<CompanyMixes> own;
  private final AdviceModel model;
  private final AdviceRule rule;
  private final AdvisableMixes mixes;
  private final AdviceRequest request;

  AdviceSearch(
      Course course,
      PageMix present,
      Optional<CompanyMixes> own,
      AdviceModel model,
      ChangeCalibration changes,
      SupportForCourse support,
      AdviceRequest request) {
    this.course = course;
    this.present = present;
    this.own = own;
    this.model = model;
    this.rule = new AdviceRule(changes);
    this.mixes = new AdvisableMixes(course, present, model.whatIf(), changes, support);
    this.request = request;
  }

  Advice run(BooleanSupplier timeIsUp) {
    MixSearch.Result found = mixes.search(request.limits(), timeIsUp);

    List<Candidate> promising =
        found.supported().stream().filter(mix -> rule.promises(mix.differences())).toList();
    List<Candidate> allowed = promising.stream().filter(mix -> !mixes.vetoed(mix)).toList();
    SearchSummary tried =
        new SearchSummary(
            found.mixes(),
            found.supported().size(),
            promising.size(),
            promising.size() - allowed.size(),
            nearest(found.supported()),
            mixes.closest());
    OptionalDouble best = allowed.stream().mapToDouble(this::projected).max();
    return new Advice(plans(allowed), best, tried, found.complete());
  }

  /** Of mixes with enough points that with the highest lower end, else that with most points. */
  private Optional<Promise> nearest(List<Candidate> supported) {
    return supported.stream()
        .map(mix -> mixes.expected(mix).inTenths())
        .map(change -> new Promise(change.value(), change.band().low()))
        .max(
            comparing((Promise p) -> p.expectedChange() >= AdviceRule.FEWEST_POINTS)
                .thenComparingDouble(
                    p ->
                        p.expectedChange() >= AdviceRule.FEWEST_POINTS
                            ? p.low()
                            : p.expectedChange()));
  }

  private List<Plan> plans(List<Candidate> allowed) {
    List<Plan> plans = new ArrayList<>();
    List<Candidate> left = allowed.stream().sorted(order()).toList();
    while (!left.isEmpty() && plans.size() < Recommendations.MOST_PLANS) {
      Candidate chosen = left.get(0);
      plans.add(plan(chosen, left, plans.size()));
      left =
          left.stream()
              .filter(mix -> mix.mix().distance(chosen.mix()) > CLEARLY_DIFFERENT)
              .toList();
    }
    return plans;
  }

  /** What reaches the target first, then by the objective; of equals the order of the search. */
  private Comparator<Candidate> order() {
    Comparator<Candidate> reachingFirst = comparing(mix -> !reaches(mix));
    return request.objective() == Objective.LEAST_EFFORT
        ? reachingFirst.thenComparing(comparingInt(Candidate::points))
        : reachingFirst;
  }

  private boolean reaches(Candidate mix) {
    return request.reachedBy(projected(mix));
  }

  private Plan plan(Candidate mix, List<Candidate> left, int before) {
    WhatIf whatIf =
        WhatIf.answer(
            course,
            new Changes(mix.mix().percents(), Rebalance.NONE),
            model.whatIf(),
            own,
            Origin.SEARCHED);
    ExpectedChange change = mixes.expected(mix);
    return new Plan(
        tier(whatIf),
        mix.moves(),
        mix.mix(),
        whatIf,
        outcomes(Near.PROPOSED, mix.mix()),
        outcomes(Near.PRESENT, present),
        model.scoreKind() == ScoreKind.SHARE
            ? OptionalDouble.of(extraCompleters(mix))
            : OptionalDouble.empty(),
        ChoiceReason.of(
            request,
            reaches(mix),
            (int) left.stream().filter(other -> reaches(other) == reaches(mix)).count(),
            before,
            mix.points(),
            change));
  }

  private Outcomes outcomes(Near of, PageMix mix) {
    return Outcomes.of(of, course.score(), mix, own.orElse(NO_COURSES));
  }

  private Tier tier(WhatIf whatIf) {
    boolean goodOdds =
        whatIf.odds().value().filter(odds -> odds >= AdviceRule.PLAN_ODDS).isPresent();
    return goodOdds && !course.score().smallSample() ? Tier.PLAN : Tier.IDEA;
  }

  /** Of what the projected score shows; none of a score that no higher one is projected of. */
  private double extraCompleters(Candidate mix) {
    double rise = projected(mix) - course.engagementScore();
    return rise / 100 * course.score().users();
  }

  private double projected(Candidate mix) {
    return WhatIf.projected(course.engagementScore(), mixes.expected(mix));
  }
}
