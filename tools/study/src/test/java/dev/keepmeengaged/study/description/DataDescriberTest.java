package dev.keepmeengaged.study.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.data.Outliers;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.result.Bins;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.Correlations;
import dev.keepmeengaged.study.result.DataDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DataDescriberTest {

  @Property(tries = 30)
  void correlations_areThoseOfTheTextbook(@ForAll long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[40][4];
    for (double[] row : rows) {
      row[0] = random.nextGaussian();
      row[1] = row[0] * 3 + random.nextGaussian();
      row[2] = 33.300000000000004;
      row[3] = -2 * row[0] + 7;
    }

    List<List<Double>> matrix = PearsonMatrix.of(rows, 4);

    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        assertThat(matrix.get(a).get(b)).isEqualTo(matrix.get(b).get(a));
        if (a == 2 || b == 2) {
          assertThat(matrix.get(a).get(b)).isNaN();
        } else {
          assertThat(matrix.get(a).get(b))
              .isBetween(-1.0, 1.0)
              .isCloseTo(
                  covariance(rows, a, b)
                      / Math.sqrt(covariance(rows, a, a) * covariance(rows, b, b)),
                  within(1e-12));
        }
      }
    }
    assertThat(matrix.get(3).get(0)).isCloseTo(-1, within(1e-12));
  }

  private static double covariance(double[][] rows, int a, int b) {
    double products = 0;
    double sumA = 0;
    double sumB = 0;
    for (double[] row : rows) {
      products += row[a] * row[b];
      sumA += row[a];
      sumB += row[b];
    }
    return products - sumA * sumB / rows.length;
  }

  @Test
  void describe_summarisesEveryColumnWithItsGaps() {
    List<CourseRow> rows = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      rows.add(
          row(
              1 + i % 99,
              Map.of(
                  Feature.PRICE,
                  (double) i,
                  Feature.QUIZ_GRADE,
                  i < 30 ? Double.NaN : 80.0,
                  Feature.COMPLETED_QUIZZES,
                  Double.NaN,
                  Feature.USES_SCORM,
                  (double) (i % 2))));
    }

    DataDescription description = describe(rows);

    assertThat(description.columns()).hasSize(1 + Feature.COUNT);
    assertThat(description.columns().get(0).column()).isEqualTo("engagementScore");
    ColumnSummary price = column(description, Feature.PRICE);
    assertThat(price.label()).isEqualTo("Price");
    assertThat(price.values()).isEqualTo(101);
    assertThat(price.zeros()).isEqualTo(1);
    assertThat(price.mean()).isEqualTo(50);
    assertThat(price.deviation()).isCloseTo(29.30017, within(1e-5));
    assertThat(price.p5()).isEqualTo(5);
    assertThat(price.median()).isEqualTo(50);
    assertThat(price.highest()).isEqualTo(100);
    assertThat(price.logged().orElseThrow().edges().get(40)).isEqualTo(Math.log1p(100));
    ColumnSummary grade = column(description, Feature.QUIZ_GRADE);
    assertThat(grade.values()).isEqualTo(71);
    assertThat(grade.missing()).isEqualTo(30);
    assertThat(grade.raw()).isEqualTo(new Bins(List.of(79.5, 80.5), List.of(71L)));
    ColumnSummary empty = column(description, Feature.COMPLETED_QUIZZES);
    assertThat(empty.values()).isZero();
    assertThat(empty.median()).isNaN();
    assertThat(empty.raw().counts()).containsExactly(0L);
    assertThat(column(description, Feature.USES_SCORM).logged()).isEmpty();
    assertThat(description.columns().get(0).logged()).isEmpty();
  }

  @Property(tries = 30)
  void bins_countEveryValueBetweenTheirEdges(@ForAll long seed) {
    Random random = new Random(seed);
    double[] values = random.ints(60, 0, 500).mapToDouble(v -> v / 10.0).toArray();
    List<CourseRow> rows = new ArrayList<>();
    for (double value : values) {
      rows.add(row(50, Map.of(Feature.PRICE, value)));
    }

    Bins bins = column(describe(rows), Feature.PRICE).raw();

    for (int b = 0; b < bins.counts().size(); b++) {
      double from = bins.edges().get(b);
      double to = bins.edges().get(b + 1);
      boolean last = b == bins.counts().size() - 1;
      assertThat(bins.counts().get(b))
          .isEqualTo(
              Arrays.stream(values)
                  .filter(v -> v >= from && (v < to || (last && v == to)))
                  .count());
    }
    assertThat(bins.counts().stream().mapToLong(count -> count).sum()).isEqualTo(values.length);
  }

  @Test
  void describe_loggedCorrelations_areOfTheLogarithms_theScoreAsItIs() {
    List<CourseRow> rows = new ArrayList<>();
    for (int i = 1; i < 90; i++) {
      rows.add(row(i, Map.of(Feature.PRICE, Math.expm1(i / 10.0))));
    }

    DataDescription description = describe(rows);

    int price = 1 + Feature.PRICE.ordinal();
    assertThat(description.correlationsLogged().rows().get(0).get(price))
        .isCloseTo(1, within(1e-12));
    assertThat(description.correlationsRaw().rows().get(0).get(price)).isLessThan(0.8);
    Correlations raw = description.correlationsRaw();
    assertThat(raw.columns()).hasSize(21).startsWith("engagementScore", "price");
    assertThat(raw.rows().get(0).get(1 + Feature.QUIZ_GRADE.ordinal())).isNaN();
  }

  @Test
  void describe_endsWithTheOutlierStep() {
    ImportReport.Step scope = new ImportReport.Step("scope", "Model scope", Map.of("in scope", 3L));
    List<CourseRow> rows = List.of(row(1, Map.of()), row(2, Map.of()), row(3, Map.of()));

    DataDescription description =
        DataDescriber.describe(
            new ImportReport(List.of(scope), 0, List.of(), 0), rows, Outliers.among(rows));

    assertThat(description.steps())
        .extracting(ImportReport.Step::id)
        .containsExactly("scope", "repeated", "outliers");
  }

  private static DataDescription describe(List<CourseRow> rows) {
    return DataDescriber.describe(
        new ImportReport(List.of(), 0, List.of(), 0), rows, Outliers.among(rows));
  }

  private static ColumnSummary column(DataDescription description, Feature feature) {
    return description.columns().get(1 + feature.ordinal());
  }

  private static CourseRow row(double score, Map<Feature, Double> values) {
    return new CourseRow(
        Optional.empty(), score, FeatureVector.of(new double[Feature.COUNT]).with(values));
  }
}
