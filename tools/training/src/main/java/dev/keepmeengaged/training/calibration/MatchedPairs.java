package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureSubject;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeDifferences;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.WhatIf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pairs of courses of one organisation that are alike but for their page mix, with what the trees
 * that saw neither make of giving the one course the other's mix.
 *
 * <p>Alike is what {@link Evidence} calls so in length and learners; what else a developer or the
 * platform sets (price, discount, certificates, collaborations, comments) differs by the same
 * factor as length at most, and the yes/no features are equal. What learners do (quiz grades and
 * the like) may differ: it is a result of the course.
 */
public final class MatchedPairs {

  /** More pairs than this of one organisation would say more of it than of the others. */
  private static final int OF_AN_ORGANISATION = 500;

  /** Pairs that are looked at in an organisation; in small ones that is all of them. */
  private static final int LOOKED_AT = 50_000;

  /** What a developer or the platform sets for a course, beside its page mix. */
  static final List<Feature> SET_BESIDE_MIX =
      Arrays.stream(Feature.values())
          .filter(feature -> feature.subject() == FeatureSubject.COURSE && !feature.pageType())
          .toList();

  private MatchedPairs() {}

  /**
   * A pair of courses with different scores.
   *
   * @param difference what the trees make of giving one course the other's mix, in points, not 0
   * @param favouredHigher whether the course with the mix that the trees favour scored higher
   */
  public record Pair(int organisation, double difference, boolean favouredHigher) {}

  /** Pairs of the rows of a forest: of each organisation all, or as many as count. */
  public static List<Pair> of(GrownForest forest, SplittableRandom random) {
    Map<Integer, List<Integer>> byOrganisation =
        IntStream.range(0, forest.rows().size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    row -> forest.rows().organisations()[row], TreeMap::new, Collectors.toList()));
    List<Pair> pairs = new ArrayList<>();
    byOrganisation.values().forEach(rows -> pairs.addAll(ofOrganisation(forest, rows, random)));
    return pairs;
  }

  private static List<Pair> ofOrganisation(
      GrownForest forest, List<Integer> rows, SplittableRandom random) {
    List<Pair> pairs = new ArrayList<>();
    long all = (long) rows.size() * (rows.size() - 1) / 2;
    if (all <= LOOKED_AT) {
      List<int[]> matched = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (alike(forest.rows(), rows.get(i), rows.get(j))) {
            matched.add(new int[] {rows.get(i), rows.get(j)});
          }
        }
      }
      int[] order = Shuffle.of(matched.size(), random);
      for (int i = 0; i < order.length && pairs.size() < OF_AN_ORGANISATION; i++) {
        add(forest, matched.get(order[i]), random, pairs);
      }
    } else {
      for (int i = 0; i < LOOKED_AT && pairs.size() < OF_AN_ORGANISATION; i++) {
        int one = rows.get(random.nextInt(rows.size()));
        int other = rows.get(random.nextInt(rows.size()));
        if (one != other && alike(forest.rows(), one, other)) {
          add(forest, new int[] {one, other}, random, pairs);
        }
      }
    }
    return pairs;
  }

  private static boolean alike(Rows rows, int one, int other) {
    FeatureVector a = rows.features().get(one);
    FeatureVector b = rows.features().get(other);
    return rows.scores()[one] != rows.scores()[other]
        && within(Evidence.USERS_FACTOR, a.raw(Feature.USERS), b.raw(Feature.USERS))
        && SET_BESIDE_MIX.stream().allMatch(f -> within(Evidence.LENGTH_FACTOR, a.raw(f), b.raw(f)))
        && rows.mix(one).distance(rows.mix(other)) > Evidence.NEAR;
  }

  /** No factor leads from none to some, so yes is never near no. */
  private static boolean within(double factor, double a, double b) {
    return Math.max(a, b) <= factor * Math.min(a, b);
  }

  /** Asks about one of the two courses, by chance: the product asks about the present one. */
  private static void add(
      GrownForest forest, int[] pair, SplittableRandom random, List<Pair> pairs) {
    boolean swapped = random.nextBoolean();
    int course = pair[swapped ? 1 : 0];
    int other = pair[swapped ? 0 : 1];
    TreeMask neither = forest.judges().get(course).and(forest.judges().get(other));
    if (neither.count() < WhatIf.FEWEST_TREES) {
      return;
    }
    FeatureVector unchanged = forest.rows().features().get(course);
    FeatureVector changed = unchanged.with(forest.rows().mix(other).percents());
    double difference =
        TreeDifferences.of(
                forest.forest().treeValues(unchanged, neither),
                forest.forest().treeValues(changed, neither))
            .mean();
    double observed = forest.rows().scores()[other] - forest.rows().scores()[course];
    if (difference != 0) {
      pairs.add(
          new Pair(forest.rows().organisations()[course], difference, observed * difference > 0));
    }
  }
}
