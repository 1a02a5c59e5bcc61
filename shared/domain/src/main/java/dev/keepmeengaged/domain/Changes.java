package dev.keepmeengaged.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a course developer would set in the next edition of a course.
 *
 * @param targets target values (not differences) of controllable features, finite
 */
public record Changes(Map<Feature, Double> targets, Rebalance rebalance) {

  public Changes {
    targets = Map.copyOf(targets);
  }

  /**
   * The features of a course after these changes. The page mix of the result is in tenths that sum
   * to 100; with no effective change the result equals {@code current}.
   *
   * @throws ImpossibleRequestException when a feature is not controllable, a value is out of its
   *     range (its current value is always in it), or the page mix cannot sum to 100
   */
  public FeatureVector applyTo(FeatureVector current) {
    List<Problem> problems = new ArrayList<>();
    Map<Feature, Double> effective = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      Double target = targets.get(feature);
      if (target != null) {
        check(feature, target, current).ifPresent(problems::add);
        if (target != current.raw(feature)) {
          effective.put(feature, target);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw impossible(problems);
    }
    if (effective.keySet().stream().anyMatch(Feature::pageType)) {
      effective.putAll(mixAfter(current).percents());
    }
    return current.with(effective);
  }

  private static Optional<Problem> check(Feature feature, double target, FeatureVector current) {
    String pointer = "/changes/" + feature.id();
    if (!feature.controllable()) {
      return Optional.of(
          new Problem(
              pointer,
              "not-controllable",
              feature.label() + " is not something that a course developer can change."));
    }
    if (target == current.raw(feature)) {
      return Optional.empty();
    }
    if (!(target >= feature.lowest() && target <= feature.highest())) {
      return Optional.of(
          new Problem(
              pointer,
              "out-of-range",
              "%s can be set to %s to %s, not to %s."
                  .formatted(
                      feature.label(),
                      plain(feature.lowest()),
                      plain(feature.highest()),
                      plain(target))));
    }
    if (feature.unit().equals("yes/no") && target != 0 && target != 1) {
      return Optional.of(
          new Problem(
              pointer,
              "out-of-range",
              feature.label() + " is 0 (no) or 1 (yes), not " + plain(target) + "."));
    }
    return Optional.empty();
  }

  private PageMix mixAfter(FeatureVector current) {
    Map<Feature, Double> shares = new EnumMap<>(Feature.class);
    targets.forEach(
        (feature, target) -> {
          if (feature.pageType()) {
            shares.put(feature, target);
          }
        });
    double named = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (rebalance == Rebalance.PROPORTIONAL) {
      PageMix before =
          PageMix.in(current)
              .orElseThrow(() -> mixProblem("The course's own page mix does not sum to 100."));
      return before
          .rebalanced(shares)
          .orElseThrow(
              () ->
                  mixProblem(
                      "The page types named sum to %s; they may sum to 100 at most, and to 100"
                              .formatted(plain(named))
                          + " when all five are named."));
    }
    for (Feature pageType : Feature.PAGE_TYPES) {
      shares.putIfAbsent(pageType, current.get(pageType).orElse(0));
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    return PageMix.of(Feature.PAGE_TYPES.stream().mapToDouble(shares::get).toArray())
        .orElseThrow(
            () ->
                mixProblem(
                    "The five page types would sum to %s; they have to sum to 100. Set the others"
                            .formatted(plain(sum))
                        + " too, or ask for \"rebalance\": \"proportional\"."));
  }

  private static ImpossibleRequestException mixProblem(String message) {
    return impossible(List.of(new Problem("/changes", "mix-sum", message)));
  }

  private static ImpossibleRequestException impossible(List<Problem> problems) {
    return new ImpossibleRequestException(
        "impossible-change", "These changes cannot be made as they stand.", problems);
  }

  private static String plain(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
