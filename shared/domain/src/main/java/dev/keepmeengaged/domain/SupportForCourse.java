package dev.keepmeengaged.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well mixes for one course are supported, as {@link Support#of} but without precedents; made
 * ready for many mixes, each of which is measured once. Not thread-safe.
 */
final class SupportForCourse {

  private final Optional<MixDistances> own;
  private final int others;
  private final Optional<MixDistances> training;
  private final Map<PageMix, Support> known = new HashMap<>();

  /**
   * @param own the mixes of the course's company; empty when the release has none
   * @param training the mixes that training rows without company ids had
   */
  SupportForCourse(Course course, Optional<CompanyMixes> own, Optional<ProfileMixes> training) {
    this.own = own.map(mixes -> mixes.distances(course.id()));
    this.others = own.map(mixes -> mixes.others(course.id())).orElse(0);
    this.training = training.map(mixes -> mixes.distances(course));
  }

  Support of(PageMix mix) {
    return known.computeIfAbsent(mix, this::measured);
  }

  private Support measured(PageMix mix) {
    return Support.better(
        own.map(mixes -> Support.ofOwn(mixes.distance(mix), List.of(), others))
            .orElseGet(Support::withoutPublishedMixes),
        training.map(mixes -> mixes.distance(mix)).orElseGet(OptionalDouble::empty));
  }
}
