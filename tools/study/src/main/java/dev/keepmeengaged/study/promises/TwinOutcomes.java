package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.calibration.ForestGrower;
import dev.keepmeengaged.training.calibration.GrownForest;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.calibration.TwinCourses;
import dev.keepmeengaged.training.calibration.TwinCourses.Pair;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Twin courses: of one organisation, equal in length, price, discount and everything else that a
 * developer sets, with another page mix. A forest that saw none of them predicts what the other's
 * mix would make. Each course is in one pair at most.
 *
 * @param pairs how many
 * @param organisations that they are of
 * @param medianUsers of the courses
 * @param slope of the observed on the predicted differences, through the origin
 * @param low lower end of the 90 % interval of that, organisations drawn with replacement
 * @param high upper end of it
 * @param signKept in how many the favoured course scored higher, of those that differ
 * @param sameMixSpread standard deviation of the difference between twins that have the same mix,
 *     in points; NaN with fewer than thirty such pairs
 * @param sameMixPairs how many those are
 */
public record TwinOutcomes(
    int pairs,
    int organisations,
    double medianUsers,
    double slope,
    double low,
    double high,
    double signKept,
    double sameMixSpread,
    int sameMixPairs) {

  private static final int DRAWS = 2_000;

  /** Finds the twins and judges a forest by those with different mixes. */
  static TwinOutcomes of(Rows rows, ForestGrower grower, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TwinCourses found = TwinCourses.of(rows, random);
    List<Pair> different = found.differentMix();
    BitSet twins = new BitSet();
    different.forEach(
        pair -> {
          twins.set(pair.one());
          twins.set(pair.other());
        });
    int[] others = IntStream.range(0, rows.size()).filter(row -> !twins.get(row)).toArray();
    if (different.isEmpty() || others.length < 2) {
      return new TwinOutcomes(
          0,
          0,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          found.sameMixSpread(rows).orElse(Double.NaN),
          found.sameMix().size());
    }
    GrownForest forest = grower.grow(rows.at(others), random.nextLong());
    return judged(rows, forest, found, random);
  }

  private static TwinOutcomes judged(
      Rows rows, GrownForest forest, TwinCourses found, SplittableRandom random) {
    List<Pair> different = found.differentMix();
    Map<Integer, double[]> sums = new TreeMap<>();
    int kept = 0;
    int unequal = 0;
    for (Pair pair : different) {
      double predicted =
          (made(rows, forest, pair.one(), pair.other())
                  - made(rows, forest, pair.other(), pair.one()))
              / 2;
      double observed = rows.scores()[pair.other()] - rows.scores()[pair.one()];
      double[] sum =
          sums.computeIfAbsent(rows.organisations()[pair.one()], organisation -> new double[2]);
      sum[0] += predicted * observed;
      sum[1] += predicted * predicted;
      if (observed != 0 && predicted != 0) {
        unequal++;
        kept += observed * predicted > 0 ? 1 : 0;
      }
    }
    List<double[]> each = List.copyOf(sums.values());
    double[] slopes =
        IntStream.range(0, DRAWS)
            .mapToDouble(
                draw ->
                    slope(random.ints(each.size(), 0, each.size()).mapToObj(each::get).toList()))
            .sorted()
            .toArray();
    double[] users =
        different.stream()
            .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
            .mapToDouble(row -> rows.features().get(row).raw(Feature.USERS))
            .sorted()
            .toArray();
    return new TwinOutcomes(
        different.size(),
        each.size(),
        ShownChangeOutcomes.at(users, 0.5),
        slope(each),
        ShownChangeOutcomes.at(slopes, 0.05),
        ShownChangeOutcomes.at(slopes, 0.95),
        (double) kept / unequal,
        found.sameMixSpread(rows).orElse(Double.NaN),
        found.sameMix().size());
  }

  private static double slope(List<double[]> sums) {
    return sums.stream().mapToDouble(s -> s[0]).sum() / sums.stream().mapToDouble(s -> s[1]).sum();
  }

  /** What the other's mix makes of a course, in points. */
  private static double made(Rows rows, GrownForest forest, int course, int other) {
    FeatureVector unchanged = rows.features().get(course);
    FeatureVector changed = unchanged.with(rows.mix(other).percents());
    return forest.forest().predict(changed) - forest.forest().predict(unchanged);
  }
}
