package dev.keepmeengaged.study.advice;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.advice.AdviceModel;
import dev.keepmeengaged.domain.advice.AdviceRequest;
import dev.keepmeengaged.domain.advice.Plan.Tier;
import dev.keepmeengaged.domain.advice.Recommendations;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.study.result.AdviceCoverage.Unadvised;
import dev.keepmeengaged.study.result.AdviceCoverage.WhyNothing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the advice that courses get. Not thread-safe.
 *
 * @param counts of courses that reach each step of advice
 * @param reasons why courses get no advice
 */
record AdviceCounts(Map<Count, Integer> counts, Map<WhyNothing, Integer> reasons) {

  private static final AdviceRequest GRADED_UNLOCKED =
      new AdviceRequest(
          AdviceRequest.DEFAULT.target(),
          AdviceRequest.DEFAULT.objective(),
          Set.of(),
          Set.of(Feature.GRADED_ASSESSMENT),
          Map.of(),
          AdviceRequest.DEFAULT.maxChanges());

  /** The steps of advice. */
  enum Count {
    ENOUGH_LEARNERS,
    WITH_MOVE,
    SHOWN,
    WITH_PLAN,
    SHOWN_UNLOCKED,
    SHOWN_WITHOUT_VETO,
    MIXES
  }

  AdviceCounts() {
    this(new EnumMap<>(Count.class), new EnumMap<>(WhyNothing.class));
  }

  /** Counts the advice for a course. */
  void ask(Course course, Optional<CompanyMixes> own, AdviceModel model) {
    Recommendations given =
        Recommendations.of(course, own, model, AdviceRequest.DEFAULT, () -> false);
    boolean shown = !given.plans().isEmpty();
    count(Count.MIXES, shown);
    given
        .next()
        .ifPresent(next -> reasons.merge(WhyNothing.of(next.reason().code()), 1, Integer::sum));
    if (course.score().smallSample()) {
      return;
    }
    count(Count.ENOUGH_LEARNERS, true);
    if (given.tried().supported() == 0) {
      return;
    }
    count(Count.WITH_MOVE, true);
    count(Count.SHOWN, shown);
    count(Count.WITH_PLAN, given.plans().stream().anyMatch(plan -> plan.tier() == Tier.PLAN));
    count(Count.SHOWN_WITHOUT_VETO, given.tried().promising() > 0);
    count(
        Count.SHOWN_UNLOCKED,
        !Recommendations.of(course, own, model, GRADED_UNLOCKED, () -> false).plans().isEmpty());
  }

  private void count(Count what, boolean is) {
    counts.merge(what, is ? 1 : 0, Integer::sum);
  }

  private int of(Count what) {
    return counts.getOrDefault(what, 0);
  }

  /** Adds other counts. */
  void add(AdviceCounts others) {
    others.counts.forEach((what, courses) -> counts.merge(what, courses, Integer::sum));
    others.reasons.forEach((reason, courses) -> reasons.merge(reason, courses, Integer::sum));
  }

  /**
   * @param courses all courses
   * @param asked courses in these counts
   */
  AdviceCoverage of(GroupedBy by, int courses, int asked) {
    List<Unadvised> nothing =
        reasons.entrySet().stream()
            .map(reason -> new Unadvised(reason.getKey(), reason.getValue()))
            .toList();
    return new AdviceCoverage(
        by,
        courses,
        asked,
        of(Count.ENOUGH_LEARNERS),
        of(Count.WITH_MOVE),
        of(Count.SHOWN),
        of(Count.WITH_PLAN),
        of(Count.SHOWN_UNLOCKED),
        of(Count.SHOWN_WITHOUT_VETO),
        of(Count.MIXES),
        nothing);
  }
}
