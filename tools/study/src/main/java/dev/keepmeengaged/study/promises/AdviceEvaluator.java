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
 * Evaluates the advice of forests, so that their parameters can be chosen by it. All parameters
 * share the same splits into halves and the same seeds.
 *
 * @param seed equal seeds give equal evaluations
 * @param threads at least 1; no result depends on it
 * @param checkpoint keeps the evaluation of each split
 */
public record AdviceEvaluator(long seed, int threads, Checkpoint checkpoint) {

  /**
   * The number of splits for each combination of parameters; each split is a task of a checkpoint.
   */
  public static final int SPLITS = 2;

  /**
   * Evaluates the advice of forests with these parameters.
   *
   * @param rows at least {@link PromiseStudy#FEWEST_ROWS}
   * @return empty if a half of the rows cannot be calibrated: its forests see no difference between
   *     mixes, or too few of its rows have enough out-of-bag trees
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
