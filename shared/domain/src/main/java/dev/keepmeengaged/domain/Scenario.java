package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A course and the features of a possible next edition.
 *
 * @param after the features of the next edition; values may be missing
 */
record Scenario(Course course, FeatureVector after) {

  /**
   * The course after some changes.
   *
   * @throws ImpossibleRequestException when they cannot be made
   */
  static Scenario of(Course course, Changes changes) {
    return new Scenario(course, changes.applyTo(course.features()));
  }

  FeatureVector before() {
    return course.features();
  }

  /** Whether the next edition is the course as it is. */
  boolean unchanged() {
    return after.equals(before());
  }

  boolean changes(Feature feature) {
    return Double.compare(before().raw(feature), after.raw(feature)) != 0;
  }

  /** The features that become different, with their new values. */
  Map<Feature, Double> changed() {
    Map<Feature, Double> changed = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      if (changes(feature)) {
        changed.put(feature, after.raw(feature));
      }
    }
    return changed;
  }

  /** Whether something becomes different, and nothing but page types. */
  boolean changesPageTypesAlone() {
    return !unchanged()
        && Arrays.stream(Feature.values()).noneMatch(f -> changes(f) && !f.pageType());
  }

  /** The page mix as it is; empty where the recorded shares make none. */
  Optional<PageMix> present() {
    return PageMix.in(before());
  }

  /** The page mix of the next edition; empty where the recorded shares make none and stay so. */
  Optional<PageMix> proposed() {
    return PageMix.in(after);
  }

  /** Whether the page mix becomes another one, to the tenth. */
  boolean changesMix() {
    return !present().equals(proposed());
  }

  /** How many points of the mix move, in percent, a multiple of a tenth; empty without a mix. */
  OptionalDouble pointsMoved() {
    if (present().isEmpty() || proposed().isEmpty()) {
      return OptionalDouble.empty();
    }
    int[] from = present().get().tenths();
    int[] to = proposed().get().tenths();
    int gained = 0;
    for (int i = 0; i < from.length; i++) {
      gained += Math.max(0, to[i] - from[i]);
    }
    return OptionalDouble.of(gained / 10.0);
  }

  /**
   * How well the page mix of the next edition is supported. A change of certificates or comments
   * has low support at most, whatever the mix: the published data does not tell how many of the
   * company's courses have as many, and their link with the score is largely a result of it. A
   * course that issues no certificates has no support for issuing some (decision 47).
   *
   * @param ofMixes the support of a mix for the course
   */
  Support support(Function<PageMix, Support> ofMixes) {
    Support ofMix = proposed().map(ofMixes).orElseGet(Support::withoutMix);
    if (!(changes(Feature.CERTIFICATES) && !(before().raw(Feature.CERTIFICATES) > 0))) {
      boolean mayBeResult = changed().keySet().stream().anyMatch(Feature::mayBeResult);
      return mayBeResult ? ofMix.atMost(Support.Level.LOW) : ofMix;
    }
    return ofMix.withdrawn(
        new Reason(
            "certificates-not-issued",
            "This course issues no certificates, and what is known beside it does not tell which of"
                + " yours with such a mix do, so the model has nothing to go by."));
  }

  /** The evidence of the company's own courses near the two mixes; empty when the mix stays. */
  Optional<Evidence> evidence(Optional<CompanyMixes> own) {
    if (!changesMix()) {
      return Optional.empty();
    }
    return own.flatMap(
        mixes ->
            CourseMix.of(course)
                .flatMap(present -> proposed().map(to -> Evidence.of(present, to, mixes))));
  }
}
