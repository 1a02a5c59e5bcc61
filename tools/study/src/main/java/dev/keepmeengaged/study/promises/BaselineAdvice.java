package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.training.calibration.GrownForest;
import dev.keepmeengaged.training.calibration.OrganisationMixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A baseline for advice: the same swap of ten points between two page types for all courses that
 * support it. Of all swaps it is the one that promises most. Advice for each course should gain
 * more.
 *
 * @param promising the forest that chooses the swap
 * @param judge the forest that evaluates the swap
 */
record BaselineAdvice(GrownForest promising, PackedForest judge, OrganisationMixes mixes) {

  private static final int POINTS = 10;

  private static final List<Feature> FREE =
      Feature.PAGE_TYPES.stream()
          .filter(type -> !MixLimits.DEFAULT.locked().contains(type))
          .toList();

  /** The change by the judge, in points, for each of these rows that supports the swap. */
  List<Double> reproduced(int[] rows) {
    List<Double> best = List.of();
    double bestPromise = Double.NEGATIVE_INFINITY;
    for (Feature from : FREE) {
      for (Feature to : FREE) {
        if (from != to) {
          Swap swap = swap(from, to, rows);
          if (swap.promise() > bestPromise) {
            bestPromise = swap.promise();
            best = swap.reproduced();
          }
        }
      }
    }
    return best;
  }

  /**
   * A swap.
   *
   * @param promise sum over all courses, so that a swap for few courses promises little
   */
  private record Swap(double promise, List<Double> reproduced) {}

  private Swap swap(Feature from, Feature to, int[] rows) {
    double promise = 0;
    List<Double> reproduced = new ArrayList<>();
    for (int row : rows) {
      Optional<PageMix> mix = supported(row, from, to);
      if (mix.isPresent()) {
        FeatureVector unchanged = promising.rows().features().get(row);
        FeatureVector changed = unchanged.with(mix.get().percents());
        promise += promising.differences(row, changed).mean();
        reproduced.add(judge.predict(changed) - judge.predict(unchanged));
      }
    }
    return new Swap(promise, reproduced);
  }

  private Optional<PageMix> supported(int row, Feature from, Feature to) {
    PageMix present = promising.rows().mix(row);
    int organisation = promising.rows().organisations()[row];
    return present
        .moving(from, to, POINTS)
        .filter(mix -> mixes.support(organisation, present, mix).atLeast(AdviceRule.SUPPORT));
  }
}
