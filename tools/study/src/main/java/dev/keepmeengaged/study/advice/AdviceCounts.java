package dev.keepmeengaged.study.advice;

import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.advice.AdviceRequest;
import dev.keepmeengaged.domain.advice.AdvisingModel;
import dev.keepmeengaged.domain.advice.Plan.Tier;
import dev.keepmeengaged.domain.advice.Recommendations;
import dev.keepmeengaged.study.findings.AdviceGiven;
import dev.keepmeengaged.study.findings.AdviceGiven.Unadvised;
import dev.keepmeengaged.study.findings.AdviceGiven.WhyNothing;
import dev.keepmeengaged.study.findings.GroupedValidation.GroupedBy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what courses get. Not thread-safe. */
final class AdviceCounts {

  private static final AdviceRequest GRADED_UNLOCKED =
      new AdviceRequest(
          AdviceRequest.DEFAULT.target(),
          AdviceRequest.DEFAULT.objective(),
          Set.of(),
          Set.of(Feature.GRADED_ASSESSMENT),
          Map.of(),
          AdviceRequest.DEFAULT.maxChanges());

  /** What is counted beside the reasons. */
  private enum Count {
    ENOUGH_LEARNERS,
    WITH_MOVE,
    SHOWN,
    WITH_PLAN,
    SHOWN_UNLOCKED,
    SHOWN_WITHOUT_VETO,
    MIXES
  }

  private final int[] counts = new int[Count.values().length];
  private final int[] reasons = new int[WhyNothing.values().length];

  /** Asks for a course, and counts what it gets. */
  void ask(Course course, Optional<CompanyMixes> own, AdvisingModel model) {
    Recommendations given =
        Recommendations.of(course, own, model, AdviceRequest.DEFAULT, () -> false);
    boolean shown = !given.plans().isEmpty();
    count(Count.MIXES, shown);
    given.next().ifPresent(next -> reasons[WhyNothing.of(next.reason().code()).ordinal()]++);
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
    counts[what.ordinal()] += is ? 1 : 0;
  }

  private int of(Count what) {
    return counts[what.ordinal()];
  }

  /** Everything that was counted, for a journal. */
  double[] numbers() {
    return Stream.of(counts, reasons).flatMapToInt(Arrays::stream).asDoubleStream().toArray();
  }

  /** Adds what others counted. */
  void add(double[] numbers) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += (int) numbers[i];
    }
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] += (int) numbers[counts.length + i];
    }
  }

  /**
   * @param courses how many there are
   * @param asked how many of them were asked for
   */
  AdviceGiven of(GroupedBy by, int courses, int asked) {
    List<Unadvised> nothing =
        Stream.of(WhyNothing.values())
            .map(reason -> new Unadvised(reason, reasons[reason.ordinal()]))
            .filter(unadvised -> unadvised.courses() > 0)
            .toList();
    return new AdviceGiven(
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
