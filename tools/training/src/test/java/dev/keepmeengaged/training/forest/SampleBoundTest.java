package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleBoundTest {

  private static final ForestParameters PARAMETERS = new ForestParameters(60, 4, 2, 5, 25);

  private final List<FeatureVector> features = TestRows.features(1_000, 1);
  private final double[] scores = TestRows.scores(features, 1);

  @ParameterizedTest
  @ValueSource(ints = {20_000, 50_000, 100_000})
  void forest_ofTheBound_isAlmostAsLargeAsAllowed(int mostBytes) {
    SampleBound bound = bound(PARAMETERS, mostBytes).orElseThrow();

    int bytes = bytes(PARAMETERS.withMaxSamples(bound.samples()));
    assertThat(bytes).isBetween((int) (0.9 * mostBytes), mostBytes);
    assertThat(bytes(PARAMETERS)).isGreaterThan(mostBytes);
  }

  @Test
  void forestThatFits_hasNoBound() {
    assertThat(bound(PARAMETERS, bytes(PARAMETERS) * 11 / 10)).isEmpty();
    assertThat(bound(PARAMETERS, SampleBound.MOST_BYTES)).isEmpty();
    assertThat(bound(PARAMETERS.withMaxSamples(100), 50_000)).isEmpty();
  }

  @Test
  void learningCurve_hasTheBound_andEndsWithWhatWasAskedFor() {
    SampleBound bound = bound(PARAMETERS, 50_000).orElseThrow();

    assertThat(bound.learningCurve())
        .extracting(SampleBound.Point::samples)
        .containsExactly(bound.samples() / 4, bound.samples() / 2, bound.samples(), 1_000);
    assertThat(bound.learningCurve())
        .allSatisfy(point -> assertThat(point.accuracy().rows()).isGreaterThan(990));
    assertThat(bound.learningCurve().get(3).accuracy().r2())
        .isGreaterThan(bound.learningCurve().get(0).accuracy().r2());
  }

  @Test
  void lines_sayTheBound_andEachPoint() {
    SampleBound bound = bound(PARAMETERS, 50_000).orElseThrow();

    assertThat(bound.lines()).hasSize(5);
    assertThat(bound.lines().get(0))
        .startsWith(
            String.format(Locale.ROOT, "For each tree %,d rows are drawn, ", bound.samples()))
        .contains("at most 50 MB");
    assertThat(bound.lines().get(4)).startsWith("  1,000: R2 ");
  }

  @Test
  void bound_isOfTheSeedAlone() {
    assertThat(bound(PARAMETERS, 50_000))
        .isEqualTo(SampleBound.of(features, scores, PARAMETERS, 3, 50_000, 1));
  }

  @Test
  void trees_drawAsManyRowsAsTheyMay() {
    TrainedForest few =
        ForestTraining.train(
            features, scores, PARAMETERS.withMaxSamples(10), 1, 2, Progress.SILENT);

    assertThat(few.outOfBag().masks())
        .allSatisfy(mask -> assertThat(mask.count()).isGreaterThan(PARAMETERS.trees() - 10));
  }

  private Optional<SampleBound> bound(ForestParameters parameters, int mostBytes) {
    return SampleBound.of(features, scores, parameters, 3, mostBytes, 2);
  }

  private int bytes(ForestParameters parameters) {
    return 8
        * ForestTraining.train(features, scores, parameters, 3, 2, Progress.SILENT)
            .forest()
            .nodes();
  }
}
