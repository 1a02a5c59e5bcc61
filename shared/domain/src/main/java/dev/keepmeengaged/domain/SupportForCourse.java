package dev.keepmeengaged.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The support of many mixes for one course. {@link #of} measures each mix once. Not thread-safe.
 */
public final class SupportForCourse {

  private final Course course;
  private final Optional<CompanyMixes> ownMixes;
  private final Optional<ProfileMixes> trainingMixes;

  private final Optional<MixDistances> own;
  private final int others;
  private final Optional<MixDistances> training;
  private final boolean ofKnownCompany;
  private final Map<PageMix, Support> known = new HashMap<>();

  /**
   * @param own the mixes of the course's company; empty when the release has none
   * @param training the mixes that training rows without company ids had
   */
  public SupportForCourse(
      Course course, Optional<CompanyMixes> own, Optional<ProfileMixes> training) {
    this.course = course;
    this.ownMixes = own;
    this.trainingMixes = training;
    this.own = own.map(mixes -> mixes.distances(course.id()));
    this.others = own.map(mixes -> mixes.others(course.id())).orElse(0);
    this.training = training.map(mixes -> mixes.distances(course));
    this.ofKnownCompany = Support.ofKnownCompany(course, training);
  }

  /** The mixes of the course's company; empty when the release has none. */
  public Optional<CompanyMixes> own() {
    return ownMixes;
  }

  /** The support of a mix with its precedents, as {@link Support#of}. */
  public Support withPrecedents(PageMix mix) {
    return Support.of(course, mix, ownMixes, trainingMixes);
  }

  /**
   * The distance that decides the level of a mix.
   *
   * @return 0..1; empty where no mix has any support
   */
  public OptionalDouble distance(PageMix mix) {
    if (!ofKnownCompany) {
      return OptionalDouble.empty();
    }
    OptionalDouble ofOwn = distance(own, mix);
    OptionalDouble ofTraining = distance(training, mix);
    return ofOwn.isPresent() && ofTraining.isPresent()
        ? OptionalDouble.of(Math.min(ofOwn.getAsDouble(), ofTraining.getAsDouble()))
        : ofOwn.isPresent() ? ofOwn : ofTraining;
  }

  private static OptionalDouble distance(Optional<MixDistances> mixes, PageMix mix) {
    return mixes.map(tried -> tried.distance(mix)).orElseGet(OptionalDouble::empty);
  }

  /** The support of a mix without precedents. */
  Support of(PageMix mix) {
    return known.computeIfAbsent(mix, this::measured);
  }

  private Support measured(PageMix mix) {
    Support support =
        Support.better(
            own.map(mixes -> Support.ofOwn(mixes.distance(mix), List.of(), others))
                .orElseGet(Support::withoutPublishedMixes),
            distance(training, mix));
    return ofKnownCompany ? support : support.ofUnknownCompany(course);
  }
}
