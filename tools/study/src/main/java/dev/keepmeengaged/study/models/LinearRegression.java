package dev.keepmeengaged.study.models;

import dev.keepmeengaged.study.linear.CrossValidatedRidge;
import dev.keepmeengaged.study.linear.FeatureTransform;
import dev.keepmeengaged.study.linear.LinearModel;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A linear regression.
 *
 * @param penalty on the coefficients
 * @param columns transform of the features
 */
record LinearRegression(Penalty penalty, FeatureTransform columns) implements StudiedModel {

  /** The penalty on the coefficients. */
  enum Penalty {
    NONE("ols", "OLS"),
    /** Ridge regression with the original study's alpha of 1. */
    ONE("ridge", "Ridge"),
    /** Ridge regression with an alpha chosen on the training rows. */
    CROSS_VALIDATED("ridge-cv", "Ridge, cross-validated");

    private final String id;
    private final String label;

    Penalty(String id, String label) {
      this.id = id;
      this.label = label;
    }
  }

  @Override
  public String id() {
    return penalty.id + (columns == FeatureTransform.LOGGED ? "-log" : "");
  }

  @Override
  public String name() {
    return penalty.label + (columns == FeatureTransform.LOGGED ? ", log(1 + x)" : "");
  }

  @Override
  public String description(List<Double> chosen) {
    return fitting(chosen)
        + (columns == FeatureTransform.LOGGED
            ? " on log(1 + x) of the features that are no yes or no."
            : " on the features as they are.");
  }

  private String fitting(List<Double> chosen) {
    return switch (penalty) {
      case NONE -> "Ordinary least squares";
      case ONE -> "Ridge regression with alpha 1";
      case CROSS_VALIDATED ->
          String.format(
              Locale.ROOT,
              "Ridge regression with the alpha of %d between %s and %s that is best in"
                  + " %d-fold cross-validation on the training rows (chosen: %s)",
              CrossValidatedRidge.ALPHAS.size(),
              number(CrossValidatedRidge.ALPHAS.get(0)),
              number(CrossValidatedRidge.ALPHAS.get(CrossValidatedRidge.ALPHAS.size() - 1)),
              CrossValidatedRidge.FOLDS,
              range(chosen));
    };
  }

  private static String range(List<Double> values) {
    double lowest = values.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
    double highest = values.stream().mapToDouble(v -> v).max().orElse(Double.NaN);
    return lowest == highest ? number(lowest) : number(lowest) + " to " + number(highest);
  }

  private static String number(double value) {
    return value < 10
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%,.0f", value);
  }

  @Override
  public String parameters() {
    return penalty == Penalty.CROSS_VALIDATED ? CrossValidatedRidge.ALPHAS.toString() : "";
  }

  @Override
  public Fitted fit(SplitData split, long seed) {
    OptionalDouble chosen = OptionalDouble.empty();
    LinearModel model;
    if (penalty == Penalty.CROSS_VALIDATED) {
      CrossValidatedRidge ridge =
          CrossValidatedRidge.fit(
              columns, split.training().features(), split.training().scores(), seed);
      chosen = OptionalDouble.of(ridge.alpha());
      model = ridge.model();
    } else {
      model =
          LinearModel.ridge(
              columns,
              split.training().features(),
              split.training().scores(),
              penalty == Penalty.ONE ? 1 : 0);
    }
    return new Fitted(
        model.predictAll(split.training().features()),
        model.predictAll(split.test().features()),
        chosen);
  }
}
