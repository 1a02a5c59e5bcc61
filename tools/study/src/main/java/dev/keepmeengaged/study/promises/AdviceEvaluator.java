package dev.keepmeengaged.study.promises;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Weighs parameters by the advice of their forests, which a choice among them can go by. All
 * parameters are judged on the same splits into halves, by the same seeds.
 *
 * @param seed equal seeds give equal weights
 * @param threads at least 1; no weight depends on it
 * @param checkpoint remembers each split of each parameters
 */
public record AdviceEvaluator(long seed, int threads, Checkpoint checkpoint) {

  /** Splits that each parameters are judged on, which is a piece of a checkpoint each. */
  public static final int SPLITS = 2;

  /**
   * Weighs the advice of forests with these parameters.
   *
   * @param rows at least {@link PromiseStudy#FEWEST_ROWS}
   * @return empty when a half of the rows cannot be calibrated: its forests see no difference
   *     between mixes, or too few of its rows can be judged by trees that did not see them
   */
  public Optional<AdviceEvaluation> evaluate(Rows rows, ForestParameters parameters) {
    // A generator of its own, so that the seeds are not those of a study of promises.
    SplittableRandom random = new SplittableRandom(seed).split();
    List<SplitEvaluation> splits = new ArrayList<>();
    for (int split = 0; split < SPLITS; split++) {
      judge(rows, parameters, random.nextLong()).ifPresent(splits::add);
    }
    return splits.size() < SPLITS ? Optional.empty() : Optional.of(AdviceEvaluation.of(splits));
  }

  private Optional<SplitEvaluation> judge(Rows rows, ForestParameters parameters, long splitSeed) {
    String key =
        String.format(Locale.ROOT, "advice weighed on halves: %s, seed %d", parameters, splitSeed);
    return checkpoint.once(
        key,
        new TypeReference<>() {},
        () ->
            SplitEvaluator.evaluate(
                rows, ForestTraining.grower(parameters, threads), 0.5, splitSeed, threads));
  }
}
