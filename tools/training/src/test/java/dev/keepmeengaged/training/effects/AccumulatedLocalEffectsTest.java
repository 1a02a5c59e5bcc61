package dev.keepmeengaged.training.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccumulatedLocalEffectsTest {

  private static final List<FeatureVector> ROWS = SyntheticCourses.features(2_000, 1);

  @Test
  void effects_ofAnAdditiveFunction_differAsItDoes() {
    RowModel additive =
        model(row -> Math.sqrt(row.raw(Feature.CERTIFICATES)) + row.raw(Feature.PRICE) / 7);

    double[] edges = AccumulatedLocalEffects.edges(Feature.CERTIFICATES, ROWS);
    double[] effects = AccumulatedLocalEffects.effects(Feature.CERTIFICATES, edges, additive, ROWS);

    for (int end = 1; end < edges.length; end++) {
      assertThat(effects[end] - effects[0]).isCloseTo(Math.sqrt(edges[end]), within(1e-9));
    }
  }

  @Test
  void effects_ofAPageType_areThoseOfTheWholeMix() {
    // What content loses, the others get: each point of another type is worth 2 of content's.
    RowModel mix =
        model(
            row ->
                Feature.PAGE_TYPES.stream()
                    .mapToDouble(f -> row.raw(f) * (f == Feature.CONTENT ? 0.1 : 0.2))
                    .sum());

    double[] edges = AccumulatedLocalEffects.edges(Feature.CONTENT, ROWS);
    double[] effects = AccumulatedLocalEffects.effects(Feature.CONTENT, edges, mix, ROWS);

    for (int end = 1; end < edges.length; end++) {
      assertThat(effects[end] - effects[0]).isCloseTo(-0.1 * (edges[end] - edges[0]), within(1e-9));
    }
  }

  @Test
  void effects_ofAnInteraction_areTheMeanOverTheRowsOfEachBin() {
    RowModel interaction = model(row -> row.raw(Feature.TEACHER_COMMENTS) * row.raw(Feature.USERS));

    double[] edges = AccumulatedLocalEffects.edges(Feature.TEACHER_COMMENTS, ROWS);
    double[] effects =
        AccumulatedLocalEffects.effects(Feature.TEACHER_COMMENTS, edges, interaction, ROWS);

    assertThat(edges).containsExactly(0, 1, 2, 3);
    assertThat(effects[1] - effects[0]).isCloseTo(meanUsers(0, 1), within(1e-9));
    assertThat(effects[2] - effects[1]).isCloseTo(meanUsers(2), within(1e-9));
    assertThat(effects[3] - effects[2]).isCloseTo(meanUsers(3), within(1e-9));
  }

  @Test
  void effects_areCentredOverTheRows() {
    // All ends are values of the rows, so nothing is interpolated.
    RowModel model = model(row -> Math.exp(row.raw(Feature.TEACHER_COMMENTS)));

    double[] edges = AccumulatedLocalEffects.edges(Feature.TEACHER_COMMENTS, ROWS);
    double[] effects =
        AccumulatedLocalEffects.effects(Feature.TEACHER_COMMENTS, edges, model, ROWS);

    double mean =
        ROWS.stream()
            .mapToDouble(row -> effects[(int) row.raw(Feature.TEACHER_COMMENTS)])
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(0, within(1e-9));
  }

  @Test
  void effects_ofYesAndNo_areOneStepOverAllRows() {
    RowModel model =
        model(row -> row.raw(Feature.USES_SCORM) * (row.raw(Feature.USERS) < 50 ? 4 : 0));

    double[] edges = AccumulatedLocalEffects.edges(Feature.USES_SCORM, ROWS);
    double[] effects = AccumulatedLocalEffects.effects(Feature.USES_SCORM, edges, model, ROWS);

    double small = ROWS.stream().filter(row -> row.raw(Feature.USERS) < 50).count();
    assertThat(edges).containsExactly(0, 1);
    assertThat(effects[1] - effects[0]).isCloseTo(4 * small / ROWS.size(), within(1e-9));
  }

  @Test
  void effects_ofAConstantFeature_areASinglePoint() {
    double[] edges = AccumulatedLocalEffects.edges(Feature.MILESTONE_COURSE, ROWS);

    assertThat(edges).containsExactly(0);
    assertThat(
            AccumulatedLocalEffects.effects(Feature.MILESTONE_COURSE, edges, model(row -> 1), ROWS))
        .containsExactly(0);
  }

  @Test
  void edges_haveTheManyZerosAtAnEndOfTheirOwn() {
    double[] edges = AccumulatedLocalEffects.edges(Feature.CERTIFICATES, ROWS);
    long[] counts = AccumulatedLocalEffects.counts(Feature.CERTIFICATES, edges, ROWS);

    assertThat(edges[0]).isZero();
    assertThat(counts[0])
        .isEqualTo(ROWS.stream().filter(row -> row.raw(Feature.CERTIFICATES) == 0).count());
    assertThat(Arrays.stream(counts).sum()).isEqualTo(ROWS.size());
    assertThat(IntStream.range(1, counts.length).mapToLong(i -> counts[i]).min().orElseThrow())
        .isGreaterThan(20);
  }

  @Test
  void edges_endWhereAChangeMay() {
    List<FeatureVector> odd =
        Stream.concat(
                ROWS.stream(), Stream.of(ROWS.get(0).with(Map.of(Feature.CERTIFICATES, 600.0))))
            .toList();

    double[] edges = AccumulatedLocalEffects.edges(Feature.CERTIFICATES, odd);

    assertThat(edges[edges.length - 1]).isLessThanOrEqualTo(100);
    double[] effects =
        AccumulatedLocalEffects.effects(
            Feature.CERTIFICATES, edges, model(row -> row.raw(Feature.CERTIFICATES)), odd);
    assertThat(effects[edges.length - 1] - effects[0])
        .isCloseTo(edges[edges.length - 1], within(1e-9));
  }

  @Property(tries = 50)
  void everyModelledRow_hasARealMix(@ForAll long seed) {
    List<FeatureVector> rows = SyntheticCourses.features(200, seed);
    for (Feature feature : Feature.PAGE_TYPES) {
      double[] edges = AccumulatedLocalEffects.edges(feature, rows);
      AccumulatedLocalEffects.effects(
          feature,
          edges,
          (indices, changed) -> {
            assertThat(changed)
                .allSatisfy(
                    row ->
                        assertThat(Feature.PAGE_TYPES.stream().mapToDouble(row::raw).sum())
                            .isCloseTo(100, within(1e-9)));
            return new double[changed.size()];
          },
          rows);
    }
  }

  private static RowModel model(ToDoubleFunction<FeatureVector> function) {
    return (rows, changed) -> changed.stream().mapToDouble(function).toArray();
  }

  private static double meanUsers(double... comments) {
    return ROWS.stream()
        .filter(
            row -> DoubleStream.of(comments).anyMatch(c -> c == row.raw(Feature.TEACHER_COMMENTS)))
        .mapToDouble(row -> row.raw(Feature.USERS))
        .average()
        .orElseThrow();
  }
}
