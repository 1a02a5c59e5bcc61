package dev.keepmeengaged.study.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.training.effects.SyntheticCourses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PermutationImportanceTest {

  private static final List<FeatureVector> ROWS = SyntheticCourses.features(400, 1);
  private static final double[] SCORES = SyntheticCourses.scores(ROWS);

  @Test
  void losses_ofAFeatureThatTheModelDoesNotAskFor_areExactlyZero() {
    PermutationImportance importance = measured(SyntheticCourses::scores, 2);

    assertThat(importance.r2()).isEqualTo(1);
    assertThat(importance.losses(Feature.PRICE)).containsOnly(0.0);
    assertThat(importance.losses(Feature.INTERACTIVE)).containsOnly(0.0);
  }

  @Test
  void losses_ofWhatMakesTheScore_areTheLargest() {
    PermutationImportance importance =
        measured(
            rows -> rows.stream().mapToDouble(row -> row.raw(Feature.CERTIFICATES) / 2).toArray(),
            2);

    double largest =
        Arrays.stream(Feature.values()).mapToDouble(f -> mean(importance, f)).max().orElseThrow();
    assertThat(mean(importance, Feature.CERTIFICATES)).isEqualTo(largest).isGreaterThan(0.5);
  }

  @Test
  void losses_areTheDefinition() {
    List<int[]> shufflings = PermutationImportance.shufflings(ROWS.size(), 3, 7);
    PermutationImportance importance =
        PermutationImportance.of(SyntheticCourses::scores, ROWS, SCORES, shufflings, 2);

    double[] byHand =
        shufflings.stream()
            .mapToDouble(
                order -> {
                  double[] predicted = new double[order.length];
                  for (int row = 0; row < order.length; row++) {
                    predicted[row] =
                        SCORES[row]
                            + (ROWS.get(order[row]).raw(Feature.CERTIFICATES)
                                    - ROWS.get(row).raw(Feature.CERTIFICATES))
                                / 2;
                  }
                  return 1 - Accuracy.of(SCORES, predicted).r2();
                })
            .toArray();
    assertThat(importance.losses(Feature.CERTIFICATES)).containsExactly(byHand, within(1e-12));
  }

  @Test
  void pageMix_isShuffledAsOne_soEveryMixIsOneOfTheRows() {
    ConcurrentLinkedQueue<List<Double>> mixes = new ConcurrentLinkedQueue<>();
    PermutationImportance importance =
        measured(
            rows -> {
              rows.stream().map(PermutationImportanceTest::mix).forEach(mixes::add);
              return SyntheticCourses.scores(rows);
            },
            1);

    // The five page types alone break mixes; the mix as one comes last and breaks none.
    List<List<Double>> last = new ArrayList<>(mixes).subList(mixes.size() - 300, mixes.size());
    assertThat(ROWS.stream().map(PermutationImportanceTest::mix).toList()).containsAll(last);
    assertThat(Arrays.stream(importance.pageMixLosses()).boxed())
        .hasSize(4)
        .allMatch(loss -> loss > 0);
  }

  @Test
  void losses_doNotDependOnTheThreads() {
    assertThat(measured(SyntheticCourses::scores, 3).losses())
        .isEqualTo(measured(SyntheticCourses::scores, 1).losses());
  }

  @Test
  void losses_areRememberedToTheBit() {
    PermutationImportance importance = measured(SyntheticCourses::scores, 2);

    PermutationImportance remembered =
        Checkpoint.NONE.once("a split", new TypeReference<>() {}, () -> importance);

    assertThat(remembered.r2()).isEqualTo(importance.r2());
    assertThat(remembered.losses()).isEqualTo(importance.losses());
  }

  @Property
  void shufflings_areOrdersOfAllRows(
      @ForAll @IntRange(min = 1, max = 200) int rows, @ForAll long seed) {
    List<int[]> shufflings = PermutationImportance.shufflings(rows, 3, seed);

    assertThat(shufflings)
        .hasSize(3)
        .allSatisfy(
            order ->
                assertThat(IntStream.of(order).sorted())
                    .containsExactlyElementsOf(IntStream.range(0, rows).boxed().toList()));
  }

  private static PermutationImportance measured(PermutationImportance.Model model, int threads) {
    return PermutationImportance.of(
        model, ROWS, SCORES, PermutationImportance.shufflings(ROWS.size(), 4, 7), threads);
  }

  private static double mean(PermutationImportance importance, Feature feature) {
    return Arrays.stream(importance.losses(feature)).average().orElseThrow();
  }

  private static List<Double> mix(FeatureVector row) {
    return Feature.PAGE_TYPES.stream().map(row::raw).toList();
  }
}
