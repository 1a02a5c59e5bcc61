package dev.keepmeengaged.study.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  @Test
  void leastSquares_ofALine_isTheLine() {
    List<FeatureVector> rows = rows(60, 1);
    double[] scores =
        rows.stream()
            .mapToDouble(row -> 7 + 0.5 * row.raw(Feature.PRICE) - 3 * row.raw(Feature.QUIZ_GRADE))
            .toArray();

    LinearModel model = LinearModel.leastSquares(FeatureTransform.RAW, rows, scores);

    assertThat(model.intercept()).isCloseTo(7, within(1e-6));
    assertThat(model.coefficient(Feature.PRICE)).isCloseTo(0.5, within(1e-8));
    assertThat(model.coefficient(Feature.QUIZ_GRADE)).isCloseTo(-3, within(1e-8));
    assertThat(model.coefficient(Feature.USERS)).isCloseTo(0, within(1e-8));
  }

  @Test
  void leastSquares_onLoggedColumns_logsAllButYesAndNo() {
    List<FeatureVector> rows = rows(60, 2);
    double[] scores =
        rows.stream()
            .mapToDouble(
                row ->
                    4 * Math.log1p(row.raw(Feature.PRICE)) + 5 * row.raw(Feature.MILESTONE_COURSE))
            .toArray();

    LinearModel model = LinearModel.leastSquares(FeatureTransform.LOGGED, rows, scores);

    assertThat(model.coefficient(Feature.PRICE)).isCloseTo(4, within(1e-8));
    assertThat(model.coefficient(Feature.MILESTONE_COURSE)).isCloseTo(5, within(1e-8));
  }

  @Property(tries = 50)
  void leastSquares_residuals_areOrthogonalToEveryColumn(@ForAll long seed) {
    List<FeatureVector> rows = rows(80, seed);
    double[] scores = noise(rows.size(), seed);

    double[] predicted =
        LinearModel.leastSquares(FeatureTransform.RAW, rows, scores).predictAll(rows);

    double[] residuals = new double[rows.size()];
    Arrays.setAll(residuals, i -> scores[i] - predicted[i]);
    assertThat(Arrays.stream(residuals).sum()).isCloseTo(0, within(1e-7));
    for (Feature feature : Feature.values()) {
      double product = 0;
      double length = 1;
      for (int i = 0; i < residuals.length; i++) {
        product += residuals[i] * rows.get(i).raw(feature);
        length += Math.abs(rows.get(i).raw(feature));
      }
      assertThat(product / length).as(feature.id()).isCloseTo(0, within(1e-8));
    }
  }

  @Property(tries = 50)
  void ridge_gradientOfItsObjective_isZero(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double alpha) {
    List<FeatureVector> rows = rows(80, seed);
    double[] scores = noise(rows.size(), seed);

    LinearModel model = LinearModel.ridge(FeatureTransform.RAW, rows, scores, alpha);

    double[] predicted = model.predictAll(rows);
    for (Feature feature : Feature.values()) {
      double product = 0;
      double length = 1;
      for (int i = 0; i < scores.length; i++) {
        product += (scores[i] - predicted[i]) * rows.get(i).raw(feature);
        length += Math.abs(rows.get(i).raw(feature));
      }
      double gradient = (product - alpha * model.coefficient(feature)) / length;
      assertThat(gradient).as(feature.id()).isCloseTo(0, within(1e-7));
    }
  }

  @Property(tries = 50)
  void ridge_withVanishingAlpha_isLeastSquares(@ForAll long seed) {
    List<FeatureVector> rows = rows(80, seed);
    double[] scores = noise(rows.size(), seed);

    double[] ridge = LinearModel.ridge(FeatureTransform.RAW, rows, scores, 1e-9).predictAll(rows);

    double[] ols = LinearModel.leastSquares(FeatureTransform.RAW, rows, scores).predictAll(rows);
    assertThat(ridge).containsExactly(ols, within(1e-5));
  }

  @Test
  void ridge_withHugeAlpha_isTheMean() {
    List<FeatureVector> rows = rows(80, 3);
    double[] scores = noise(rows.size(), 3);

    LinearModel model = LinearModel.ridge(FeatureTransform.RAW, rows, scores, 1e18);

    double mean = Arrays.stream(scores).average().orElseThrow();
    assertThat(model.predict(rows.get(0))).isCloseTo(mean, within(1e-6));
  }

  @Test
  void leastSquares_withAColumnRepeated_predictsAsWithout() {
    List<FeatureVector> rows = rows(80, 4);
    List<FeatureVector> constant =
        rows.stream().map(row -> row.with(Map.of(Feature.DISCOUNT, 33.300000000000004))).toList();
    List<FeatureVector> repeated =
        rows.stream()
            .map(row -> row.with(Map.of(Feature.DISCOUNT, 2 * row.raw(Feature.PRICE))))
            .toList();
    double[] scores = noise(rows.size(), 4);

    double[] without =
        LinearModel.leastSquares(FeatureTransform.RAW, constant, scores).predictAll(constant);

    assertThat(
            LinearModel.leastSquares(FeatureTransform.RAW, repeated, scores).predictAll(repeated))
        .containsExactly(without, within(1e-7));
    assertThat(
            LinearModel.leastSquares(FeatureTransform.RAW, constant, scores)
                .coefficient(Feature.DISCOUNT))
        .isZero();
  }

  @Test
  void leastSquares_withAnEnormousPrice_keepsItsPrecision() {
    List<FeatureVector> rows = new ArrayList<>(rows(200, 5));
    rows.set(0, rows.get(0).with(Map.of(Feature.PRICE, 250_000.0)));
    double[] scores =
        rows.stream()
            .mapToDouble(row -> 0.001 * row.raw(Feature.PRICE) + 2 * row.raw(Feature.USES_SCORM))
            .toArray();

    LinearModel model = LinearModel.leastSquares(FeatureTransform.RAW, rows, scores);

    assertThat(model.coefficient(Feature.PRICE)).isCloseTo(0.001, within(1e-10));
    assertThat(model.coefficient(Feature.USES_SCORM)).isCloseTo(2, within(1e-6));
  }

  @Test
  void leastSquares_onFewRows_fitsThem() {
    List<FeatureVector> rows = rows(2, 6);

    LinearModel two = LinearModel.leastSquares(FeatureTransform.RAW, rows, new double[] {10, 30});
    LinearModel one =
        LinearModel.leastSquares(FeatureTransform.LOGGED, rows.subList(0, 1), new double[] {10});

    assertThat(two.predictAll(rows)).containsExactly(new double[] {10, 30}, within(1e-9));
    assertThat(one.predictAll(rows)).containsExactly(10, 10);
  }

  @Test
  void fit_ofWhatCannotBe_isRefused() {
    List<FeatureVector> rows = rows(3, 7);

    assertThatThrownBy(() -> LinearModel.leastSquares(FeatureTransform.RAW, rows, new double[2]))
        .hasMessage(
            "a linear model is fitted to rows with a score each, not to 3 rows with 2 scores");
    assertThatThrownBy(() -> LinearModel.ridge(FeatureTransform.RAW, rows, new double[3], -1))
        .hasMessage("alpha is 0 or more, not -1.0");
    FeatureVector gap = rows.get(0).with(Map.of(Feature.QUIZ_GRADE, Double.NaN));
    assertThatThrownBy(() -> FeatureTransform.RAW.of(gap)).hasMessage("quizGrade is missing");
    FeatureVector negative = rows.get(0).with(Map.of(Feature.PRICE, -1.0));
    assertThatThrownBy(() -> FeatureTransform.LOGGED.of(negative))
        .hasMessageContaining("price is -1.0");
  }

  @Test
  void crossValidatedRidge_choosesTheAlphaOfTheLowestError() {
    List<FeatureVector> rows = rows(40, 8);
    double[] scores = noise(rows.size(), 8);
    int[] folds = CrossValidatedRidge.foldsOf(rows.size(), 11);

    CrossValidatedRidge chosen = CrossValidatedRidge.fit(FeatureTransform.RAW, rows, scores, 11);

    double best = error(rows, scores, folds, chosen.alpha());
    for (double alpha : CrossValidatedRidge.ALPHAS) {
      assertThat(best).isLessThanOrEqualTo(error(rows, scores, folds, alpha) + 1e-9);
    }
    assertThat(chosen.model().predictAll(rows))
        .containsExactly(
            LinearModel.ridge(FeatureTransform.RAW, rows, scores, chosen.alpha()).predictAll(rows),
            within(1e-12));
    assertThat(CrossValidatedRidge.fit(FeatureTransform.RAW, rows, scores, 11).alpha())
        .isEqualTo(chosen.alpha());
  }

  private static double error(
      List<FeatureVector> rows, double[] scores, int[] folds, double alpha) {
    double sum = 0;
    for (int fold = 0; fold < CrossValidatedRidge.FOLDS; fold++) {
      int held = fold;
      int[] learnt = IntStream.range(0, folds.length).filter(i -> folds[i] != held).toArray();
      LinearModel model =
          LinearModel.ridge(
              FeatureTransform.RAW,
              IntStream.of(learnt).mapToObj(rows::get).toList(),
              IntStream.of(learnt).mapToDouble(i -> scores[i]).toArray(),
              alpha);
      sum +=
          IntStream.range(0, folds.length)
              .filter(i -> folds[i] == held)
              .mapToDouble(i -> Math.pow(model.predict(rows.get(i)) - scores[i], 2))
              .average()
              .orElseThrow();
    }
    return sum;
  }

  @Test
  void crossValidatedRidge_ofNoiseAlone_choosesALargeAlphaAndOfALineASmallOne() {
    List<FeatureVector> rows = rows(60, 9);
    double[] line = rows.stream().mapToDouble(row -> 3 * row.raw(Feature.QUIZ_GRADE)).toArray();

    assertThat(CrossValidatedRidge.fit(FeatureTransform.LOGGED, rows, noise(60, 9), 1).alpha())
        .isGreaterThanOrEqualTo(10);
    assertThat(CrossValidatedRidge.fit(FeatureTransform.RAW, rows, line, 1).alpha())
        .isEqualTo(0.01);
  }

  @Test
  void crossValidatedRidge_onFewRows_fits() {
    List<FeatureVector> rows = rows(2, 10);

    assertThat(CrossValidatedRidge.fit(FeatureTransform.RAW, rows, new double[] {5, 6}, 1).alpha())
        .isIn(CrossValidatedRidge.ALPHAS);
    assertThat(
            CrossValidatedRidge.fit(FeatureTransform.RAW, rows.subList(0, 1), new double[] {5}, 1)
                .model()
                .predict(rows.get(1)))
        .isEqualTo(5);
  }

  /** Rows whose page mix sums to 100, so that its columns depend on each other. */
  private static List<FeatureVector> rows(int count, long seed) {
    Random random = new Random(seed);
    List<FeatureVector> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] values = new double[Feature.COUNT];
      Arrays.setAll(values, f -> Math.exp(random.nextGaussian()) * (1 + f));
      values[Feature.USES_SCORM.ordinal()] = random.nextInt(2);
      values[Feature.MILESTONE_COURSE.ordinal()] = random.nextInt(2);
      double rest = 100;
      for (Feature page : Feature.PAGE_TYPES.subList(1, 5)) {
        double share = random.nextInt(25);
        values[page.ordinal()] = share;
        rest -= share;
      }
      values[Feature.PAGE_TYPES.get(0).ordinal()] = rest;
      rows.add(FeatureVector.of(values));
    }
    return rows;
  }

  private static double[] noise(int count, long seed) {
    Random random = new Random(~seed);
    return random.doubles(count, 1, 99).toArray();
  }
}
