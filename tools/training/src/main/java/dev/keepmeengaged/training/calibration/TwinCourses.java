package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Pairs of courses of one organisation that are equal in length, price, discount and everything
 * else that a developer sets, but perhaps not in their page mix. A course is in one pair of each
 * kind at most.
 *
 * @param differentMix pairs whose mixes differ
 * @param sameMix pairs whose mixes are equal
 */
public record TwinCourses(List<Pair> differentMix, List<Pair> sameMix) {

  private static final List<Feature> EQUAL = MatchedPairs.SET_BESIDE_MIX;

  /** With fewer pairs their spread would be that of a few courses. */
  private static final int FEWEST_PAIRS = 30;

  public TwinCourses {
    differentMix = List.copyOf(differentMix);
    sameMix = List.copyOf(sameMix);
  }

  /** Two rows. */
  public record Pair(int one, int other) {}

  /** The twins among some rows, paired by chance. Rows without a length have none. */
  public static TwinCourses of(Rows rows, SplittableRandom random) {
    List<Pair> different = new ArrayList<>();
    List<Pair> same = new ArrayList<>();
    for (List<Integer> family : families(rows)) {
      int[] members = IntStream.of(Shuffle.of(family.size(), random)).map(family::get).toArray();
      pairUp(members, (a, b) -> !rows.mix(a).equals(rows.mix(b)), different);
      pairUp(members, (a, b) -> rows.mix(a).equals(rows.mix(b)), same);
    }
    return new TwinCourses(different, same);
  }

  private static List<List<Integer>> families(Rows rows) {
    Map<List<Object>, List<Integer>> families = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      FeatureVector features = rows.features().get(row);
      if (features.raw(Feature.LENGTH_HOURS) > 0) {
        List<Object> key = new ArrayList<>(EQUAL.stream().map(features::raw).toList());
        key.add(rows.organisations()[row]);
        families.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      }
    }
    return families.values().stream().filter(family -> family.size() > 1).toList();
  }

  private static void pairUp(int[] members, BiPredicate<Integer, Integer> fit, List<Pair> pairs) {
    BitSet used = new BitSet();
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length && !used.get(i); j++) {
        if (!used.get(j) && fit.test(members[i], members[j])) {
          used.set(i);
          used.set(j);
          pairs.add(new Pair(members[i], members[j]));
        }
      }
    }
  }

  /**
   * The standard deviation of the difference of scores between twins with the same mix, in points;
   * empty with fewer than {@value #FEWEST_PAIRS} of them. Which of two comes first is chance, so
   * the mean is 0.
   */
  public OptionalDouble sameMixSpread(Rows rows) {
    return sameMix.size() < FEWEST_PAIRS
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.sqrt(
                sameMix.stream()
                    .mapToDouble(pair -> rows.scores()[pair.one()] - rows.scores()[pair.other()])
                    .map(difference -> difference * difference)
                    .average()
                    .orElseThrow()));
  }
}
