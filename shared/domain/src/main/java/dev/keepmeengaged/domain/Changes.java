package dev.keepmeengaged.domain;

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

  /** What a whole page mix sums to, in words. */
  private static final String WHOLE =
      "100 percent, give or take " + Decimals.exact(PageMix.TOLERANCE);

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

  /**
   * Refuses changes of features that a model lacks: of them it cannot say anything.
   *
   * @throws ImpossibleRequestException when there are some
   */
  void requireFeaturesOf(TrainedFeatures model) {
    List<Problem> problems =
        targets.keySet().stream()
            .filter(feature -> feature.controllable() && !model.has(feature))
            .sorted()
            .map(
                feature ->
                    new Problem(
                        "/changes/" + feature.id(),
                        "not-in-model",
                        feature.label() + " is not a feature of the published model."))
            .toList();
    if (!problems.isEmpty()) {
      throw impossible(problems);
    }
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
    boolean possible =
        feature.yesNo()
            ? target == 0 || target == 1
            : target >= feature.lowest() && target <= feature.highest();
    return possible
        ? Optional.empty()
        : Optional.of(
            new Problem(
                pointer,
                "out-of-range",
                "%s must be %s; the request says %s."
                    .formatted(
                        feature.label(), allowed(feature, current), Decimals.exact(target))));
  }

  /** What a feature may be set to, in words; its current value too where no change may set that. */
  private static String allowed(Feature feature, FeatureVector current) {
    String range =
        feature.yesNo()
            ? "0 (no) or 1 (yes)"
            : "%s to %s %s"
                .formatted(
                    Decimals.exact(feature.lowest()),
                    Decimals.exact(feature.highest()),
                    feature.kind() == FeatureKind.AVERAGE ? "on average" : feature.unit());
    double now = current.raw(feature);
    return now < feature.lowest() || now > feature.highest()
        ? range + ", or stay at " + Decimals.exact(now)
        : range;
  }

  private PageMix mixAfter(FeatureVector current) {
    Map<Feature, Double> shares = new EnumMap<>(Feature.class);
    targets.forEach(
        (feature, target) -> {
          if (feature.pageType()) {
            shares.put(feature, target);
          }
        });
    if (rebalance == Rebalance.PROPORTIONAL) {
      return PageMix.in(current)
          .orElseThrow(() -> mixProblem("The course's own page mix does not sum to 100."))
          .rebalanced(shares)
          .orElseThrow(() -> mixProblem(tooMuchNamed(shares)));
    }
    for (Feature pageType : Feature.PAGE_TYPES) {
      shares.putIfAbsent(pageType, current.get(pageType).orElse(0));
    }
    return PageMix.of(Feature.PAGE_TYPES.stream().mapToDouble(shares::get).toArray())
        .orElseThrow(
            () ->
                mixProblem(
                    "The five page types would sum to %s; they have to sum to %s. Set the others too,"
                            .formatted(sum(shares), WHOLE)
                        + " or ask for \"rebalance\": \"proportional\"."));
  }

  private static String tooMuchNamed(Map<Feature, Double> shares) {
    return shares.size() == Feature.PAGE_TYPES.size()
        ? "The five page types sum to %s; they have to sum to %s.".formatted(sum(shares), WHOLE)
        : "The page types named sum to %s; they may sum to %s percent at most."
            .formatted(sum(shares), Decimals.exact(100 + PageMix.TOLERANCE));
  }

  /** To seven decimals: without the noise of adding, and still beyond what is tolerated. */
  private static String sum(Map<Feature, Double> shares) {
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    return Decimals.exact(Math.rint(sum * 1e7) / 1e7);
  }

  private static ImpossibleRequestException mixProblem(String message) {
    return impossible(List.of(new Problem("/changes", "mix-sum", message)));
  }

  private static ImpossibleRequestException impossible(List<Problem> problems) {
    return new ImpossibleRequestException(
        "impossible-change", "These changes cannot be made.", problems);
  }
}
