package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.WhatIf.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All simple what-ifs of a course at one view: a curve over each feature that its developer sets,
 * and a move of ten points between any two page types.
 *
 * @param asItIs the what-if without a change
 * @param curves one for each controllable feature, in their order
 * @param swaps one for each pair of different page types, in their order, by what gives first
 */
public record Outlook(WhatIf asItIs, List<Curve> curves, List<Swap> swaps) {

  /** How much of the page mix a swap moves, in percent. */
  public static final int SWAPPED_POINTS = 10;

  private static final Set<Feature> PAGE_TYPES = Set.copyOf(Feature.PAGE_TYPES);

  private static final Reason NO_PAGE_MIX =
      new Reason(
          "mix-sum",
          "The recorded page types of this course do not sum to 100 percent, so it cannot be told"
              + " what the others would have when one of them changes.");

  private static final Reason TOO_FEW_POINTS =
      new Reason(
          "too-few-points",
          Map.of("points", (double) SWAPPED_POINTS),
          String.format(
              Locale.ROOT,
              "The course has fewer than %d points of the page type that would give them.",
              SWAPPED_POINTS));

  public Outlook {
    curves = List.copyOf(curves);
    swaps = List.copyOf(swaps);
  }

  /**
   * What-ifs over the values of one feature while the others keep theirs; for a page type the other
   * page types share the rest in proportion.
   *
   * @param present the recorded value, which is among the points; empty where there is none
   * @param points by ascending value
   * @param reason why the feature cannot be changed, so that the curve has no other point
   * @param warnings the warnings about any change of the feature
   */
  public record Curve(
      Feature feature,
      OptionalDouble present,
      List<Point> points,
      Optional<Reason> reason,
      List<Warning> warnings) {

    public Curve {
      points = List.copyOf(points);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * A point of a curve.
   *
   * @param value of the feature, in its unit
   */
  public record Point(double value, WhatIfSummary whatIf) {}

  /**
   * Ten points of one page type made into another.
   *
   * @param whatIf withheld where the move cannot be made
   */
  public record Swap(Feature from, Feature to, ValueOrReason<WhatIfSummary> whatIf) {}

  /**
   * The outlook of a course.
   *
   * @param own the mixes of the course's company; empty when the release has none
   * @throws ImpossibleRequestException when the course is outside the model's scope
   */
  public static Outlook of(Course course, WhatIfModel model, Optional<CompanyMixes> own) {
    Changes none = new Changes(Map.of(), Rebalance.NONE);
    WhatIf asItIs = WhatIf.answer(course, none, model, own, Origin.CHOSEN);
    CourseWhatIfs whatIfs = new CourseWhatIfs(course, model, own);
    Function<Changes, WhatIfSummary> ofMixes = whatIfs.changing(PAGE_TYPES);
    List<Curve> curves =
        Arrays.stream(Feature.values())
            .filter(feature -> feature.controllable() && model.trained().has(feature))
            .map(
                feature ->
                    curve(
                        course,
                        feature,
                        model.trained(),
                        feature.pageType() ? ofMixes : whatIfs.changing(EnumSet.of(feature))))
            .toList();
    return new Outlook(asItIs, curves, swaps(PageMix.in(course.features()), ofMixes));
  }

  private static Curve curve(
      Course course,
      Feature feature,
      TrainedFeatures trained,
      Function<Changes, WhatIfSummary> whatIfs) {
    OptionalDouble present = course.features().get(feature);
    boolean stuck = feature.pageType() && PageMix.in(course.features()).isEmpty();
    List<Double> values =
        stuck ? present.stream().boxed().toList() : CurveValues.of(feature, present, trained);
    return new Curve(
        feature,
        present,
        values.stream()
            .map(value -> new Point(value, whatIfs.apply(setting(feature, value))))
            .toList(),
        stuck ? Optional.of(NO_PAGE_MIX) : Optional.empty(),
        Stream.of(WhatIfWarnings.mayBeAResult(feature), WhatIfWarnings.supportOfMixAlone(feature))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Changes setting(Feature feature, double value) {
    return new Changes(
        Map.of(feature, value), feature.pageType() ? Rebalance.PROPORTIONAL : Rebalance.NONE);
  }

  private static List<Swap> swaps(
      Optional<PageMix> present, Function<Changes, WhatIfSummary> whatIfs) {
    List<Swap> swaps = new ArrayList<>();
    for (Feature from : Feature.PAGE_TYPES) {
      for (Feature to : Feature.PAGE_TYPES) {
        if (from != to) {
          swaps.add(new Swap(from, to, swapped(present, from, to, whatIfs)));
        }
      }
    }
    return swaps;
  }

  private static ValueOrReason<WhatIfSummary> swapped(
      Optional<PageMix> present,
      Feature from,
      Feature to,
      Function<Changes, WhatIfSummary> whatIfs) {
    if (present.isEmpty()) {
      return ValueOrReason.missing(NO_PAGE_MIX);
    }
    return present
        .get()
        .moving(from, to, SWAPPED_POINTS)
        .map(mix -> ValueOrReason.of(whatIfs.apply(new Changes(mix.percents(), Rebalance.NONE))))
        .orElseGet(() -> ValueOrReason.missing(TOO_FEW_POINTS));
  }
}
