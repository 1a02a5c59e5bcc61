package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.Support;
import java.util.Optional;
import java.util.OptionalDouble;

/** How well mixes for one course are supported. */
record SupportOfMixes(Course course, Optional<CompanyMixes> own, Optional<ProfileMixes> profiles) {

  /** All that there is to say of a mix. */
  Support of(PageMix mix) {
    return Support.of(course, mix, own, profiles);
  }

  /**
   * The distance that decides the level of a mix; in less time than {@link #of}.
   *
   * @return empty where no mix has any support
   */
  OptionalDouble distance(PageMix mix) {
    OptionalDouble ofOwn =
        own.map(o -> o.distance(course.id(), mix)).orElse(OptionalDouble.empty());
    OptionalDouble ofProfile =
        profiles.map(p -> p.distance(course, mix)).orElse(OptionalDouble.empty());
    return ofOwn.isPresent() && ofProfile.isPresent()
        ? OptionalDouble.of(Math.min(ofOwn.getAsDouble(), ofProfile.getAsDouble()))
        : ofOwn.isPresent() ? ofOwn : ofProfile;
  }

  /** Whether a mix of this distance is supported well enough to be advised. */
  static boolean isEnough(double distance) {
    return Support.Level.of(distance).atLeast(AdviceRule.SUPPORT);
  }
}
