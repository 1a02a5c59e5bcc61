package dev.keepmeengaged.study.linear;

import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Ridge regression whose alpha is chosen by cross-validation on the rows that it is fitted to: the
 * one with the lowest mean over the folds of the squared error on the fold's rows, the lower one of
 * equals.
 *
 * @param alpha the one that was chosen
 * @param model fitted with it to all rows
 */
public record CrossValidatedRidge(double alpha, LinearModel model) {

  /**
   * The alphas that are tried: half decades from .01 to 1,000,000. The sums of squares that they
   * are added to run from hundreds (a rare yes or no, thousands of rows) to tens of billions
   * (dollars).
   */
  public static final List<Double> ALPHAS =
      IntStream.rangeClosed(-4, 12).mapToObj(halves -> Math.pow(10, halves / 2.0)).toList();

  /** In how many folds the rows are dealt; one for each row where there are fewer. */
  public static final int FOLDS = 5;

  /**
   * Chooses alpha and fits.
   *
   * @param rows complete: no value missing; at least one row; a single one leaves nothing to judge
   *     by, and takes the lowest alpha
   * @param scores one for each row, in percent
   * @param seed of how the rows are dealt
   */
  public static CrossValidatedRidge fit(
      FeatureTransform columns, List<FeatureVector> rows, double[] scores, long seed) {
    double[][] values = columns.of(rows);
    double alpha = lowest(errors(columns, values, scores, foldsOf(rows.size(), seed)));
    LinearModel model = LinearModel.of(columns, NormalEquations.of(values, scores), alpha);
    return new CrossValidatedRidge(alpha, model);
  }

  /**
   * The fold, from 0, of each row: a shuffled deal, so that folds differ by one row at most.
   *
   * @param rows how many there are
   */
  public static int[] foldsOf(int rows, long seed) {
    int[] folds = IntStream.range(0, rows).map(row -> row % FOLDS).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = rows - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int fold = folds[i];
      folds[i] = folds[other];
      folds[other] = fold;
    }
    return folds;
  }

  /** The sum over the folds of the mean squared error, for each alpha. */
  private static double[] errors(
      FeatureTransform columns, double[][] values, double[] scores, int[] folds) {
    double[] errors = new double[ALPHAS.size()];
    for (int fold = 0; fold < Math.min(FOLDS, folds.length); fold++) {
      int held = fold;
      int[] learnt = IntStream.range(0, folds.length).filter(i -> folds[i] != held).toArray();
      int[] judged = IntStream.range(0, folds.length).filter(i -> folds[i] == held).toArray();
      if (learnt.length > 0) {
        NormalEquations equations =
            NormalEquations.of(
                IntStream.of(learnt).mapToObj(i -> values[i]).toArray(double[][]::new),
                IntStream.of(learnt).mapToDouble(i -> scores[i]).toArray());
        for (int a = 0; a < errors.length; a++) {
          LinearModel model = LinearModel.of(columns, equations, ALPHAS.get(a));
          errors[a] += squaredErrors(model, values, scores, judged).average().orElseThrow();
        }
      }
    }
    return errors;
  }

  private static DoubleStream squaredErrors(
      LinearModel model, double[][] values, double[] scores, int[] rows) {
    return IntStream.of(rows)
        .mapToDouble(i -> model.predict(values[i]) - scores[i])
        .map(error -> error * error);
  }

  private static double lowest(double[] errors) {
    int best = 0;
    for (int a = 1; a < errors.length; a++) {
      if (errors[a] < errors[best]) {
        best = a;
      }
    }
    return ALPHAS.get(best);
  }
}
