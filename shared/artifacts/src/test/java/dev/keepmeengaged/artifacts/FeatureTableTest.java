package dev.keepmeengaged.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.UsualRange;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FeatureTableTest {

  @Property(tries = 50)
  void read_ofWhatWasWritten_isEqual(@ForAll("rows") List<FeatureVector> rows) {
    FeatureTable table = FeatureTable.of(rows);

    assertThat(FeatureTable.read(table.toJson())).isEqualTo(table);
  }

  @Property(tries = 50)
  void histogram_countsEveryRowWithAValueOnce(@ForAll("rows") List<FeatureVector> rows) {
    FeatureTable table = FeatureTable.of(rows);

    for (Feature feature : Feature.values()) {
      Histogram histogram = table.of(feature).histogram();
      assertThat(histogram.rows())
          .isEqualTo((int) rows.stream().filter(r -> r.get(feature).isPresent()).count());
      assertThat(histogram.zeros())
          .isEqualTo((int) rows.stream().filter(r -> r.raw(feature) == 0).count());
      assertThat(histogram.counts()).hasSizeLessThanOrEqualTo(Histogram.MOST_BINS);
    }
  }

  /** Whoever knows the total learns that two bins or more, of ten courses or more, read 0. */
  @Property
  void histogramSeenByOneCompany_letsNoTotalTellACount(
      @ForAll @Size(12) List<@IntRange(max = 60) Integer> counts,
      @ForAll @IntRange(max = 60) int zeros) {
    Histogram whole =
        new Histogram(
            zeros, IntStream.rangeClosed(0, 12).mapToObj(i -> (double) i).toList(), counts);

    Histogram seen = whole.withoutSmallCells(10);

    long hidden =
        IntStream.range(0, 12)
                .filter(bin -> !seen.counts().get(bin).equals(whole.counts().get(bin)))
                .count()
            + (seen.zeros() == whole.zeros() ? 0 : 1);
    int missing = whole.rows() - seen.rows();
    assertThat(seen.edges()).isEqualTo(whole.edges());
    assertThat(seen.counts()).allMatch(count -> count == 0 || count >= 10);
    assertThat(seen.zeros() == 0 || seen.zeros() >= 10).isTrue();
    assertThat(hidden == 0 || seen.rows() == 0 || (hidden >= 2 && missing >= 10)).isTrue();
  }

  @Test
  void histogramSeenByOneCompany_losesTheNextSmallestBinToo_butTheZerosLast() {
    Histogram whole = new Histogram(12, List.of(0.0, 1.0, 2.0, 3.0), List.of(50, 4, 20));

    assertThat(whole.withoutSmallCells(10))
        .isEqualTo(new Histogram(12, whole.edges(), List.of(50, 0, 0)));
  }

  @Test
  void rangesInTokenMode_areByQuantilesThatHaveEnoughRowsBetween() {
    double[] values = IntStream.range(0, 1_000).asDoubleStream().toArray();

    assertThat(usual(values)).isEqualTo(new UsualRange(9.99, 989.01));
    assertThat(usual(Arrays.copyOf(values, 101))).isEqualTo(new UsualRange(1, 99));
    assertThat(usual(Arrays.copyOf(values, 39)))
        .isEqualTo(new UsualRange(Feature.PRICE.lowest(), Feature.PRICE.highest()));
  }

  private static UsualRange usual(double... prices) {
    List<FeatureVector> rows =
        Arrays.stream(prices)
            .mapToObj(
                price -> {
                  double[] row = new double[Feature.COUNT];
                  row[Feature.PRICE.ordinal()] = price;
                  return FeatureVector.of(row);
                })
            .toList();
    TrainedFeatures trained = FeatureTable.of(rows).trained(AccessMode.TOKEN);
    UsualRange usual = trained.usual(Feature.PRICE);
    assertThat(trained.seen(Feature.PRICE))
        .isEqualTo(new TrainingRange(usual.p1(), usual.p99(), false));
    return usual;
  }

  @Property(tries = 50)
  void seen_isWhatTheRowsHaveAndNothingBeyond(@ForAll("rows") List<FeatureVector> rows) {
    FeatureTable table = FeatureTable.read(FeatureTable.of(rows).toJson());

    for (Feature feature : Feature.values()) {
      TrainingRange seen = table.trained().seen(feature);
      double[] values =
          rows.stream().mapToDouble(r -> r.raw(feature)).filter(v -> !Double.isNaN(v)).toArray();
      assertThat(Arrays.stream(values).allMatch(seen::contains)).isTrue();
      assertThat(seen.contains(Math.nextDown(Arrays.stream(values).min().orElse(0)))).isFalse();
      assertThat(seen.contains(Math.nextUp(Arrays.stream(values).max().orElse(0)))).isFalse();
      assertThat(seen.contains(table.medians().raw(feature))).isTrue();
    }
  }

  @Property(tries = 50)
  void seenInAVersionThatDidNotKeepIt_isNeverMoreThanTheRowsHave(
      @ForAll("rows") List<FeatureVector> rows) {
    FeatureTable kept = FeatureTable.of(rows);
    String json = new String(kept.toJson(), UTF_8);
    String older = json.replaceAll("\"seen\" ?: ?\\{[^}]*\\},", "");
    assertThat(older).doesNotContain("\"seen\"");

    FeatureTable table = FeatureTable.read(older.getBytes(UTF_8));

    for (Feature feature : Feature.values()) {
      TrainingRange proven = table.trained().seen(feature);
      assertThat(kept.trained().seen(feature).contains(proven.lowest())).isTrue();
      assertThat(kept.trained().seen(feature).contains(proven.highest())).isTrue();
      assertThat(!proven.exact() || proven.equals(kept.trained().seen(feature))).isTrue();
    }
  }

  @Provide
  static Arbitrary<List<FeatureVector>> rows() {
    Arbitrary<Double> values =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.just(0.0)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(Double.NaN)),
            net.jqwik.api.Tuple.of(4, Arbitraries.doubles().between(0, 100)),
            net.jqwik.api.Tuple.of(1, Arbitraries.doubles().between(0, 250_000)));
    return values
        .array(double[].class)
        .ofSize(Feature.COUNT)
        .map(FeatureTableTest::withYesOrNo)
        .map(FeatureVector::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static double[] withYesOrNo(double[] values) {
    double[] rows = values.clone();
    for (Feature feature : Feature.values()) {
      if (feature.unit().equals("yes/no")) {
        rows[feature.ordinal()] = Math.signum(rows[feature.ordinal()]);
      }
    }
    return rows;
  }

  @Test
  void medians_leaveMissingValuesOut() {
    FeatureTable table =
        FeatureTable.of(
            List.of(
                row(Feature.QUIZ_GRADE, Double.NaN),
                row(Feature.QUIZ_GRADE, 80),
                row(Feature.QUIZ_GRADE, 90)));

    assertThat(table.medians().raw(Feature.QUIZ_GRADE)).isEqualTo(85);
    assertThat(table.of(Feature.QUIZ_GRADE).mean()).isEqualTo(85);
  }

  @Test
  void facts_ofAFeatureThatNoRowHas_areZero() {
    FeatureFacts facts = FeatureFacts.of(Feature.QUIZ_GRADE, Double.NaN);

    assertThat(facts.median()).isZero();
    assertThat(facts.histogram().rows()).isZero();
  }

  @Test
  void quantiles_endWithP1AndP99_notWithOneCompanysExtremes() {
    double[] values = new double[1_000];
    Arrays.setAll(values, i -> i);
    values[999] = 250_000;

    FeatureFacts facts = FeatureFacts.of(Feature.PRICE, values);

    assertThat(facts.p1()).isCloseTo(9.99, within(1e-9));
    assertThat(facts.quantiles().get(0)).isEqualTo(facts.p1());
    assertThat(facts.quantiles().get(100)).isEqualTo(facts.p99()).isCloseTo(989.01, within(1e-9));
    assertThat(facts.histogram().edges()).allMatch(edge -> edge < 1_000);
    assertThat(facts.histogram().rows()).isEqualTo(1_000);
  }

  @Test
  void histogram_ofAPercent_hasEqualStepsFrom0To100AndCountsWhatLiesAbove() {
    Histogram histogram = FeatureFacts.of(Feature.CERTIFICATES, 0, 0, 4, 3.9, 100, 600).histogram();

    assertThat(histogram.edges()).hasSize(26).startsWith(0.0, 4.0).endsWith(96.0, 100.0);
    assertThat(histogram.zeros()).isEqualTo(2);
    assertThat(histogram.zeroShare()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(histogram.counts().get(0)).isEqualTo(1);
    assertThat(histogram.counts().get(1)).isEqualTo(1);
    assertThat(histogram.counts().get(24)).isEqualTo(2);
    assertThat(histogram.highestCount()).isEqualTo(2);
  }

  @Test
  void histogram_ofYesOrNo_hasOneBin() {
    Histogram histogram = FeatureFacts.of(Feature.USES_SCORM, 0, 1, 1).histogram();

    assertThat(histogram).isEqualTo(new Histogram(1, List.of(0.0, 1.0), List.of(2)));
  }

  @Test
  void histogram_ofOneLargeValue_hasOneBin() {
    Histogram histogram = FeatureFacts.of(Feature.PRICE, 1e300, 0, 1e300).histogram();

    assertThat(histogram.rows()).isEqualTo(3);
    assertThat(histogram.counts()).containsExactly(2);
  }

  @Test
  void aTableOfSomeFeaturesInAnotherOrder_keepsThem() {
    List<Feature> some = List.of(Feature.USERS, Feature.CONTENT, Feature.PRICE);
    FeatureTable table =
        FeatureTable.read(FeatureTable.of(List.of(row(Feature.PRICE, 7)), some).toJson());

    assertThat(table.listed()).isEqualTo(some);
    assertThat(table.medians()).isEqualTo(row(Feature.PRICE, 7));
    assertThat(table.trained().has(Feature.CONTENT)).isTrue();
    assertThat(table.trained().has(Feature.EXTERNAL)).isFalse();
    assertThatThrownBy(() -> table.trained().seen(Feature.EXTERNAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the model has no feature external");
  }

  @Test
  void read_ofAFeatureThatTheProgramDoesNotKnow_namesIt() {
    String json = new String(FeatureTable.of(List.of(row(Feature.PRICE, 1))).toJson(), UTF_8);

    assertThatThrownBy(
            () -> FeatureTable.read(json.replace("\"users\"", "\"pupils\"").getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("'pupils'");
  }

  @Test
  void read_ofAFeatureTwice_isRefused() {
    String json = new String(FeatureTable.of(List.of(row(Feature.PRICE, 1))).toJson(), UTF_8);

    assertThatThrownBy(
            () -> FeatureTable.read(json.replace("\"users\"", "\"price\"").getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("each once");
  }

  @Test
  void read_ofAQuantileTooFew_saysWhichFeature() {
    String json = new String(FeatureTable.of(List.of(row(Feature.PRICE, 1))).toJson(), UTF_8);
    String cut = json.replaceFirst("(\"quantiles\" ?: ?\\[) ?[0-9.]+,", "$1");

    assertThat(cut).isNotEqualTo(json);
    assertThatThrownBy(() -> FeatureTable.read(cut.getBytes(UTF_8)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("features.json: features[0] is refused")
        .hasMessageContaining("100");
  }

  private static FeatureVector row(Feature feature, double value) {
    double[] values = new double[Feature.COUNT];
    values[feature.ordinal()] = value;
    return FeatureVector.of(values);
  }
}
