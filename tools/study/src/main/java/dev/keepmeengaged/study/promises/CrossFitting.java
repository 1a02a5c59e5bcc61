package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.study.promises.SplitEvaluation.SaidOdds;
import dev.keepmeengaged.training.calibration.GrownForest;
import dev.keepmeengaged.training.calibration.MatchedPairs;
import dev.keepmeengaged.training.calibration.MatchedPairs.Pair;
import dev.keepmeengaged.training.calibration.OddsCalibrator;
import dev.keepmeengaged.training.calibration.Shuffle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Odds by folds of organisations: each fold is told the odds that the others set. */
final class CrossFitting {

  private static final int FOLDS = 5;

  private CrossFitting() {}

  /** What is said of the matched pairs of a forest's rows; none where they are too few. */
  static List<SaidOdds> said(GrownForest forest, SplittableRandom random) {
    return said(MatchedPairs.of(forest, random.split()), random);
  }

  static List<SaidOdds> said(List<Pair> pairs, SplittableRandom random) {
    Map<Integer, Integer> foldOf = folds(pairs, random);
    List<SaidOdds> said = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int judged = fold;
      List<Pair> in = pairs.stream().filter(p -> fold(foldOf, p) == judged).toList();
      List<Pair> others = pairs.stream().filter(p -> fold(foldOf, p) != judged).toList();
      OddsCalibrator.fit(others).ifPresent(odds -> say(odds, in, said));
    }
    return said;
  }

  private static int fold(Map<Integer, Integer> foldOf, Pair pair) {
    return Objects.requireNonNull(foldOf.get(pair.organisation()));
  }

  private static Map<Integer, Integer> folds(List<Pair> pairs, SplittableRandom random) {
    int[] organisations = pairs.stream().mapToInt(Pair::organisation).distinct().toArray();
    int[] order = Shuffle.of(organisations.length, random);
    Map<Integer, Integer> foldOf = new HashMap<>();
    for (int i = 0; i < order.length; i++) {
      foldOf.put(organisations[order[i]], i % FOLDS);
    }
    return foldOf;
  }

  private static void say(OutcomeOdds odds, List<Pair> pairs, List<SaidOdds> said) {
    double[] weights = OddsCalibrator.weights(pairs);
    for (int i = 0; i < weights.length; i++) {
      Pair pair = pairs.get(i);
      said.add(
          new SaidOdds(
              pair.organisation(),
              odds.of100(pair.difference()),
              pair.favouredHigher(),
              weights[i]));
    }
  }
}
