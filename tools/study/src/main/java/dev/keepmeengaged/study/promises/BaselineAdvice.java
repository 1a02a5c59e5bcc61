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
 * The advice of somebody who looks at no course: the one swap of ten points between two page types
 * that promises most, for everybody who can make it with enough support. What advice for each
 * course gains should be more.
 *
 * @param promising the forest that the swap is chosen by
 * @param judge the forest that says what it makes
 */
record BaselineAdvice(GrownForest promising, PackedForest judge, OrganisationMixes mixes) {

  private static final int POINTS = 10;

  private static final List<Feature> FREE =
      Feature.PAGE_TYPES.stream()
          .filter(type -> !MixLimits.DEFAULT.locked().contains(type))
          .toList();

  /** What the judge makes of the swap, in points, for each of some rows that it is possible for. */
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
   * @param promise the sum over all courses: a swap that few can make helps few
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
