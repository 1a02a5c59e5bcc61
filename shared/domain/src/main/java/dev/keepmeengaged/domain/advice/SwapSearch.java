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
 * Looks through all courses of a company for the ten-point swap that each gains most by. A course's
 * swaps are searched as its recommendations are, and as there only where it had enough learners and
 * the band is above 0; a rise of fewer points than those take counts here, since the courses are
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
   * @param supported how many have enough support
   * @param promising how many of these promise a rise that is sure
   * @param best of these that which the company's own courses do not speak against
   */
  private record Swaps(int supported, int promising, Optional<Swap> best) {

    static final Swaps NONE = new Swaps(0, 0, Optional.empty());
  }

  /** A course that the model speaks of. */
  private record CourseInScope(Course course, PageMix mix) {

    static Optional<CourseInScope> of(Course course) {
      return course.inModelScope()
          ? PageMix.in(course.features()).map(mix -> new CourseInScope(course, mix))
          : Optional.empty();
    }
  }

  private record Swap(Course course, Candidate mix, ExpectedChange change) {

    /** What courses are ordered by: the surest rise first. */
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
