package dev.keepmeengaged.domain.advice;

import static java.util.Comparator.comparingDouble;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseForest;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.MixSearch;
import dev.keepmeengaged.domain.MixSearch.Candidate;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.SupportForCourse;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.TreeSelection;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.advice.SearchSummary.Closest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The page mixes that advice for a course may propose: with enough support, with shares within the
 * training range, and not contradicted by the company's own courses. For one search only.
 */
final class AdvisableMixes {

  private static final Comparator<Closest> BY_DISTANCE = comparingDouble(Closest::distance);

  private final Course course;
  private final FeatureVector features;
  private final CourseMix present;
  private final WhatIfModel model;
  private final ChangeCalibration changes;
  private final SupportForCourse support;

  private Optional<Closest> closest = Optional.empty();

  /** The company's courses that a veto may come from; looked for once, and only when asked. */
  private Optional<CompanyMixes> alike = Optional.empty();

  AdvisableMixes(
      Course course,
      PageMix present,
      WhatIfModel model,
      ChangeCalibration changes,
      SupportForCourse support) {
    this.course = course;
    this.features = course.features().orElse(model.trained().medians());
    this.present =
        new CourseMix(course.score(), course.features().get(Feature.LENGTH_HOURS), present);
    this.model = model;
    this.changes = changes;
    this.support = support;
  }

  /** Searches among them; some of what it finds may be {@linkplain #vetoed vetoed}. */
  MixSearch.Result search(MixLimits limits, BooleanSupplier timeIsUp) {
    return search(
        limits,
        MixSearch.STEPS,
        model.forest().forCourse(features, mask(), Set.copyOf(Feature.PAGE_TYPES)),
        timeIsUp);
  }

  /** Searches the few mixes that a single move of {@code points} leads to. */
  MixSearch.Result swaps(MixLimits limits, int points) {
    return search(limits, List.of(points), model.forest().judging(mask()), () -> false);
  }

  private TreeMask mask() {
    return TreeSelection.of(course, model.forest().trees()).mask();
  }

  private MixSearch.Result search(
      MixLimits limits, List<Integer> steps, CourseForest trees, BooleanSupplier timeIsUp) {
    return new MixSearch(limits, this::supported, new AdviceRule(changes)::merit, steps)
        .of(trees, features, present.mix(), timeIsUp);
  }

  /** Whether the company's own courses say the opposite of what the model expects. */
  boolean vetoed(Candidate mix) {
    return Evidence.of(present, mix.mix(), alike()).opposes(expected(mix).value());
  }

  private CompanyMixes alike() {
    CompanyMixes found =
        alike.orElseGet(
            () ->
                new CompanyMixes(
                    support.own().stream()
                        .flatMap(mixes -> mixes.courses().stream())
                        .filter(other -> Evidence.alike(present, other))
                        .toList()));
    alike = Optional.of(found);
    return found;
  }

  /** The expected change of a mix that was searched for. */
  ExpectedChange expected(Candidate mix) {
    return changes.of(mix.differences(), Origin.SEARCHED);
  }

  /** The best supported of the mixes tried so far, if any. */
  Optional<Closest> closest() {
    return closest;
  }

  private boolean supported(PageMix mix) {
    double distance = support.distance(mix).orElseThrow();
    Closest one = new Closest(mix, distance);
    if (closest.isEmpty() || BY_DISTANCE.compare(one, closest.get()) < 0) {
      closest = Optional.of(one);
    }
    return Support.Level.of(distance).atLeast(AdviceRule.SUPPORT) && seen(mix);
  }

  /** Whether training saw the shares that change, before and after: else the trees cannot tell. */
  private boolean seen(PageMix mix) {
    return Feature.PAGE_TYPES.stream()
        .filter(type -> mix.percent(type) != present.mix().percent(type))
        .allMatch(type -> seen(type, features.raw(type)) && seen(type, mix.percent(type)));
  }

  private boolean seen(Feature type, double share) {
    return model.trained().seen(type).contains(share);
  }
}
