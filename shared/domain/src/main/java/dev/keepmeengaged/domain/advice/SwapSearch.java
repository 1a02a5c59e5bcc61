package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Improvement;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.MixSearch.Candidate;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Rebalance;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.RoomToImprove;
import dev.keepmeengaged.domain.RoomToImprove.Counts;
import dev.keepmeengaged.domain.SupportForCourse;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.domain.WhatIfModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the ten-point swap with the largest gain for every course of a company. Searches a course's
 * swaps as its recommendations are searched, and like them only for a course with enough learners
 * and a band above 0. Smaller rises than recommendations need count here, since courses are
 * compared with each other.
 */
public final class SwapSearch {

  private static final MixLimits ONE_SWAP =
      new MixLimits(MixLimits.DEFAULT.locked(), MixLimits.DEFAULT.ranges(), 1);

  private final CompanyMixes own;
  private final WhatIfModel model;
  private final ChangeCalibration changes;
  private final AdviceRule rule;

  private SwapSearch(CompanyMixes own, WhatIfModel model, ChangeCalibration changes) {
    this.own = own;
    this.model = model;
    this.changes = changes;
    this.rule = new AdviceRule(changes);
  }

  /**
   * A course's swaps.
   *
   * @param supported number of swaps with enough support
   * @param promising number of these whose whole band is above 0
   * @param best the best of these that the company's own courses do not contradict
   */
  private record Swaps(int supported, int promising, Optional<Swap> best) {

    static final Swaps NONE = new Swaps(0, 0, Optional.empty());
  }

  /** A course in the model's scope with a page mix. */
  private record CourseInScope(Course course, PageMix mix) {

    static Optional<CourseInScope> of(Course course) {
      return course.inModelScope()
          ? PageMix.in(course.features()).map(mix -> new CourseInScope(course, mix))
          : Optional.empty();
    }
  }

  private record Swap(Course course, Candidate mix, ExpectedChange change) {

    /** The order of courses: the surest rise first. */
    static final Comparator<Swap> SUREST_FIRST =
        Comparator.comparingDouble((Swap swap) -> swap.mix().merit())
            .reversed()
            .thenComparing(swap -> swap.course().id().value());
  }

  /**
   * The room to improve of a company's courses. Uses all processors.
   *
   * @param courses all of the company
   */
  public static RoomToImprove of(List<Course> courses, WhatIfModel model) {
    return model
        .calibration()
        .mixChange()
        .map(changes -> new SwapSearch(CompanyMixes.of(courses), model, changes).room(courses))
        .orElseGet(
            () -> new RoomToImprove(false, new Counts(courses.size(), 0, 0, 0, 0, 0), List.of()));
  }

  private RoomToImprove room(List<Course> courses) {
    List<CourseInScope> inScope =
        courses.stream().map(CourseInScope::of).flatMap(Optional::stream).toList();
    List<Swaps> searched =
        inScope.parallelStream()
            .filter(one -> one.course().score().users() >= AdviceRule.FEWEST_LEARNERS)
            .map(one -> swaps(one.course(), one.mix()))
            .toList();
    List<Swap> best = searched.stream().map(Swaps::best).flatMap(Optional::stream).toList();
    return new RoomToImprove(
        true,
        new Counts(
            courses.size(),
            inScope.size(),
            searched.size(),
            (int) searched.stream().filter(swaps -> swaps.supported() > 0).count(),
            (int) searched.stream().filter(swaps -> swaps.promising() > 0).count(),
            best.size()),
        best.stream()
            .sorted(Swap.SUREST_FIRST)
            .limit(RoomToImprove.MOST)
            .map(this::improvement)
            .toList());
  }

  private Swaps swaps(Course course, PageMix present) {
    SupportForCourse support = new SupportForCourse(course, Optional.of(own), model.profiles());
    if (support.distance(present).isEmpty()) {
      return Swaps.NONE;
    }
    AdvisableMixes mixes = new AdvisableMixes(course, present, model, changes, support);
    List<Candidate> supported = mixes.swaps(ONE_SWAP, RoomToImprove.POINTS).supported();
    List<Swap> promising =
        supported.stream()
            .filter(mix -> rule.rises(mix.differences()))
            .map(mix -> new Swap(course, mix, mixes.expected(mix).inTenths()))
            .toList();
    return new Swaps(
        supported.size(),
        promising.size(),
        promising.stream().filter(swap -> !mixes.vetoed(swap.mix())).findFirst());
  }

  private Improvement improvement(Swap swap) {
    WhatIf whatIf =
        WhatIf.answer(
            swap.course(),
            new Changes(swap.mix().mix().percents(), Rebalance.NONE),
            model,
            Optional.of(own),
            Origin.SEARCHED);
    MixMove move = swap.mix().moves().get(0);
    return new Improvement(
        swap.course().score(),
        move,
        ReplacedPages.by(move, swap.course()),
        swap.change(),
        whatIf.odds().value(),
        whatIf.support().level(),
        whatIf.support().basis());
  }
}
