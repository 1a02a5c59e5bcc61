package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.result.Bins;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.Correlations;
import dev.keepmeengaged.study.result.DataDescription;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureDirection.Apart;
import dev.keepmeengaged.study.result.FeatureDirection.CurvePoint;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.GridSearchResult;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.MixImportance;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.study.result.PromiseResult;
import dev.keepmeengaged.study.result.PromiseResult.Omitted;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.SegmentResult;
import dev.keepmeengaged.study.result.SegmentResult.Found;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.study.result.Subject;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up study results: plausible ones, and ones with everything that is hard to draw. */
final class TestResults {

  /** A name that breaks whatever does not escape. */
  static final String HOSTILE = "<b>\"Ridge\" & 'Sons' ]]> \u0000 </svg><script>alert(1)</script>";

  private static final Set<Feature> SKEWED =
      EnumSet.of(
          Feature.PRICE,
          Feature.DISCOUNT,
          Feature.LENGTH_HOURS,
          Feature.USERS,
          Feature.COLLABORATIONS);

  private static final ForestParameters CHOSEN = ForestParameters.DEFAULT;

  private final SplittableRandom random = new SplittableRandom(7);

  private TestResults() {}

  /** What a study of some thousand courses might find. */
  static StudyResult plausible(int shapRows) {
    return new TestResults().result(shapRows);
  }

  /**
   * Figures off every scale, none at all, constant columns, one company, names that break markup.
   */
  static StudyResult extreme() {
    StudyResult plausible = plausible(3);
    RepeatedMeasurement none =
        new RepeatedMeasurement(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1);
    RepeatedAccuracy nothing = new RepeatedAccuracy(none, none, none);
    RepeatedMeasurement awful = new RepeatedMeasurement(-40.2, 90, -75, 3, 3);
    Accuracy worst = new Accuracy(-4e30, 1e17, 1e20, 10);
    ModelAccuracy hostile =
        new ModelAccuracy(
            "a b\"<&",
            HOSTILE,
            HOSTILE,
            nothing,
            new RepeatedAccuracy(awful, awful, awful),
            List.of(
                new ModelAccuracy.Split(worst, worst),
                new ModelAccuracy.Split(
                    new Accuracy(Double.NaN, 0, 0, 1), new Accuracy(0.4, 1, 1, 1))));
    ModelAccuracy empty = new ModelAccuracy("none", "", "", nothing, nothing, List.of());
    Bins noBins = new Bins(List.of(), List.of());
    Bins oneBin = new Bins(List.of(5.0, 5.0), List.of(3L));
    ColumnSummary constant =
        new ColumnSummary(
            "price",
            "Price",
            "dollars",
            3,
            0,
            0,
            5,
            0,
            5,
            5,
            5,
            5,
            5,
            5,
            5,
            oneBin,
            Optional.of(noBins));
    double nan = Double.NaN;
    ColumnSummary absent =
        new ColumnSummary(
            "<&\">",
            HOSTILE,
            "<i>",
            0,
            3,
            0,
            nan,
            nan,
            nan,
            nan,
            nan,
            nan,
            nan,
            nan,
            nan,
            noBins,
            Optional.empty());
    Correlations undefined =
        new Correlations(
            List.of("engagementScore", "price", "<&\">"),
            List.of(List.of(1.0, nan, -0.9), List.of(nan, nan, nan), List.of(-0.9, nan, 1.0)));
    return new StudyResult(
        new Subject(
            HOSTILE,
            ScoreKind.SHARE,
            3,
            0,
            1,
            1,
            "0",
            -1,
            1,
            2,
            10,
            Duration.ZERO,
            new ModelVersion("v"),
            List.of()),
        PromiseResult.of(TestPromises.unknown()),
        List.of(TestAdviceCoverage.company(0, 0, 0)),
        new SegmentResult(GroupedBy.COMPANY, 1, 1, 1, List.of(new Found(HOSTILE, 1, List.of()))),
        new DataDescription(
            List.of(new ImportReport.Step("<", HOSTILE, Map.of("<&\">", Long.MAX_VALUE))),
            List.of(constant, absent),
            undefined,
            new Correlations(List.of(), List.of())),
        List.of(hostile, empty),
        new GridSearchResult(List.of(), List.of(), CHOSEN, CHOSEN, "<none> & nothing", List.of()),
        new GroupedValidation(
            GroupedBy.COMPANY,
            1,
            3,
            nothing,
            nothing,
            new RepeatedAccuracy(awful, awful, awful),
            List.of()),
        List.of(
            new FeatureImportance(Feature.PRICE, nan, none, nan),
            new FeatureImportance(Feature.CONTENT, 1e300, awful, 1e300)),
        new MixImportance(nan, none, nan),
        List.of(
            new FeatureDirection(
                Feature.CONTENT,
                Direction.FLAT,
                List.of(),
                0,
                0,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                ""),
            new FeatureDirection(
                Feature.EXTERNAL,
                Direction.MIXED,
                List.of(new CurvePoint(3, 0, 0, 0)),
                0,
                0,
                Optional.of(new Apart(3, 1, -1.5, 2)),
                3,
                2,
                Optional.of(Direction.MIXED),
                HOSTILE)),
        new ShapSample(plausible.shap().rows(), nan, List.of(0)));
  }

  /** Nothing was found at all. */
  static StudyResult empty() {
    StudyResult extreme = extreme();
    return new StudyResult(
        extreme.subject(),
        PromiseResult.omitted(Omitted.TOO_FEW_ROWS),
        List.of(),
        TestAdviceCoverage.begin(GroupedBy.COMPANY, 1, 0, 0),
        new DataDescription(
            List.of(),
            List.of(),
            extreme.data().correlationsLogged(),
            extreme.data().correlationsLogged()),
        List.of(),
        extreme.search(),
        extreme.byCompany(),
        List.of(),
        extreme.pageMix(),
        List.of(),
        new ShapSample(List.of(), 0, List.of()));
  }

  private StudyResult result(int shapRows) {
    ShapSample shap = shap(shapRows);
    return new StudyResult(
        new Subject(
            "published files of the original study",
            ScoreKind.RECORDED,
            24_551,
            3_507,
            0,
            1_874,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            1,
            30,
            5,
            10,
            Duration.ofMinutes(30),
            new ModelVersion("2026-11-24T08-00-00Z-1a2b3c"),
            List.of("Keep-Me-Engaged 0.1.0", "Tribuo 4.3.2", "Java 17")),
        PromiseResult.of(TestPromises.plausible()),
        TestAdviceCoverage.plausible(),
        TestAdviceCoverage.begin(),
        data(),
        models(),
        search(),
        byCompany(),
        importances(shap),
        new MixImportance(0.19, estimate(0.112, 0.004, 10), 3.6),
        directions(),
        shap);
  }

  private DataDescription data() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("rows with more than one column out", 2_113L);
    counts.put("price", 1_902L);
    counts.put("users", 2_410L);
    List<ColumnSummary> columns = new ArrayList<>();
    columns.add(
        column(
            "engagementScore", "Engagement score", "percent", values(2000, 55, 27, 1, 99), false));
    for (Feature feature : Feature.values()) {
      columns.add(
          column(
              feature.id(),
              feature.label(),
              feature.unit(),
              IntStream.range(0, 2000).mapToDouble(i -> value(feature)).toArray(),
              SKEWED.contains(feature)));
    }
    List<String> names = columns.stream().map(ColumnSummary::column).toList();
    return new DataDescription(
        List.of(
            new ImportReport.Step("read", "Rows read", Map.of("rows", 24_551L)),
            new ImportReport.Step(
                DataDescription.REPEATED, "Rows that repeat another", Map.of("rows", 641L)),
            new ImportReport.Step("outliers", "Outliers in scope (reported, kept)", counts)),
        columns,
        correlations(names, 0.7),
        correlations(names, 1));
  }

  private Correlations correlations(List<String> names, double strength) {
    int size = names.size();
    Double[][] rows = new Double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double value = strength * Math.pow(2 * random.nextDouble() - 1, 3);
        rows[i][j] = value;
        rows[j][i] = value;
      }
      rows[i][i] = 1.0;
    }
    return new Correlations(names, Arrays.stream(rows).map(List::of).toList());
  }

  private static ColumnSummary column(
      String id, String label, String unit, double[] values, boolean skewed) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().orElse(0);
    return new ColumnSummary(
        id,
        label,
        unit,
        sorted.length,
        id.equals("quizGrade") ? 411 : 0,
        Arrays.stream(sorted).filter(v -> v == 0).count(),
        mean,
        Math.sqrt(Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).average().orElse(0)),
        sorted[0],
        sorted[sorted.length / 20],
        sorted[sorted.length / 4],
        sorted[sorted.length / 2],
        sorted[sorted.length * 3 / 4],
        sorted[sorted.length * 19 / 20],
        sorted[sorted.length - 1],
        bins(sorted),
        skewed
            ? Optional.of(bins(Arrays.stream(sorted).map(Math::log1p).toArray()))
            : Optional.empty());
  }

  private static Bins bins(double[] sorted) {
    int bins = 30;
    double low = sorted[0];
    double high = Math.max(sorted[sorted.length - 1], low + 1);
    Long[] counts = new Long[bins];
    Arrays.fill(counts, 0L);
    for (double value : sorted) {
      counts[(int) Math.min(bins - 1, (value - low) / (high - low) * bins)]++;
    }
    return new Bins(
        IntStream.rangeClosed(0, bins).mapToObj(i -> low + (high - low) * i / bins).toList(),
        List.of(counts));
  }

  private List<ModelAccuracy> models() {
    return List.of(
        model("profile-mean", "Average of company profile", 0.31, 0.28, 0.01),
        model("ols", "Least squares", 0.15, -0.62, 1.9),
        model("ols-log", "Least squares, logarithms", 0.19, 0.181, 0.008),
        model("ridge", "Ridge", 0.15, -0.58, 1.8),
        model("ridge-log", "Ridge, logarithms", 0.19, 0.181, 0.008),
        model("ridge-cv", "Ridge, strength chosen", 0.14, 0.06, 0.3),
        model("ridge-cv-log", "Ridge, strength chosen, logarithms", 0.19, 0.182, 0.008),
        model("forest-base", "Forest, default settings", 0.94, 0.609, 0.009),
        model("forest-original", "Forest, original study", 0.79, 0.598, 0.009),
        model("forest-chosen", "Forest, chosen settings", 0.84, 0.627, 0.009));
  }

  private ModelAccuracy model(String id, String name, double train, double test, double spread) {
    List<ModelAccuracy.Split> splits = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double r2 =
          spread > 0.1
              ? (i % 9 == 4 ? test - 8 * spread * random.nextDouble() : 0.12 + 0.04 * noise())
              : test + spread * noise();
      splits.add(
          new ModelAccuracy.Split(
              new Accuracy(train, 8, 11, 19_641),
              new Accuracy(r2, 12.1 + noise(), 15.8 + noise(), 4_910)));
    }
    return new ModelAccuracy(
        id,
        name,
        "What it is, in a sentence.",
        new RepeatedAccuracy(
            estimate(train, 0.002, 30), estimate(8, 0.1, 30), estimate(11, 0.1, 30)),
        new RepeatedAccuracy(
            estimate(test, spread, 30), estimate(12.1, 0.2, 30), estimate(15.8, 0.2, 30)),
        splits);
  }

  private static RepeatedMeasurement estimate(double mean, double deviation, int measurements) {
    double reach = 2.05 * deviation / Math.sqrt(measurements);
    return new RepeatedMeasurement(mean, deviation, mean - reach, mean + reach, measurements);
  }

  private GridSearchResult search() {
    List<GridSearchResult.Point> points = new ArrayList<>();
    for (int trees : new int[] {100, 200, 500, 1500}) {
      for (int features : new int[] {3, 6, 8}) {
        for (int leaf : new int[] {1, 3, 5}) {
          for (int depth : new int[] {25, 110}) {
            double r2 =
                0.6 + 0.012 * Math.log10(trees) + 0.003 * features - 0.004 * leaf + 0.002 * noise();
            points.add(
                new GridSearchResult.Point(
                    trees == 1500 ? "original" : "wider",
                    new ForestParameters(trees, features, leaf, 8, depth),
                    new RepeatedAccuracy(
                        estimate(r2, 0.01, 5), estimate(12, 0.2, 5), estimate(15.7, 0.2, 5)),
                    Math.min(depth, 38),
                    5_000L * trees));
          }
        }
      }
    }
    points.sort(Comparator.comparingDouble(p -> -p.test().r2().mean()));
    return new GridSearchResult(
        List.of(
            new GridSearchResult.Grid(
                "original", 4_320, 120, 120, "Every 36th combination, by a seeded draw."),
            new GridSearchResult.Grid("wider", 54, 54, 54, "")),
        points,
        points.get(0).parameters(),
        CHOSEN,
        "The best (500 trees) is 0.003 better than 200 trees, within one standard error, and has"
            + " 2.5 times the nodes.",
        List.of(
            new GridSearchResult.Advice(
                new ForestParameters(200, 7, 2, 8, 25),
                Optional.of(new AdviceEvaluation(0.931, 0.9283, 0.284, 1.137))),
            new GridSearchResult.Advice(
                CHOSEN, Optional.of(new AdviceEvaluation(1.014, 0.9614, 0.271, 1.243)))));
  }

  private GroupedValidation byCompany() {
    List<GroupedValidation.Fold> folds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      folds.add(
          new GroupedValidation.Fold(375, new Accuracy(0.1 + 0.03 * noise(), 19.4, 24.1, 4_910)));
    }
    return new GroupedValidation(
        GroupedBy.PROFILE,
        1_874,
        1_203,
        new RepeatedAccuracy(
            estimate(0.101, 0.03, 5), estimate(19.4, 0.4, 5), estimate(24.1, 0.4, 5)),
        new RepeatedAccuracy(
            estimate(0.627, 0.01, 5), estimate(12.1, 0.2, 5), estimate(15.7, 0.2, 5)),
        new RepeatedAccuracy(
            estimate(-0.01, 0.004, 5), estimate(21, 0.4, 5), estimate(25.6, 0.4, 5)),
        folds);
  }

  private List<FeatureImportance> importances(ShapSample shap) {
    List<FeatureImportance> importances = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      double size =
          shap.rows().stream()
              .mapToDouble(row -> Math.abs(row.contributions().get(feature.ordinal())))
              .average()
              .orElse(0);
      importances.add(
          new FeatureImportance(
              feature, size / 30, estimate(size * size / 150 - 0.001, 0.002, 10), size));
    }
    importances.sort(Comparator.comparingDouble(i -> -i.permutation().mean()));
    return importances;
  }

  private List<FeatureDirection> directions() {
    List<FeatureDirection> directions = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      if (feature.controllable()) {
        directions.add(direction(feature));
      }
    }
    return directions;
  }

  private FeatureDirection direction(Feature feature) {
    double slope = (feature.ordinal() % 5 - 2) * 2.5;
    int points = feature.unit().equals("yes/no") ? 2 : 21;
    double highest = Math.min(feature.highest(), 100);
    List<CurvePoint> curve = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      double share = i / (points - 1.0);
      double bend = feature.ordinal() % 3 == 0 ? Math.sin(4 * share) : share - 0.5;
      curve.add(
          new CurvePoint(
              highest * share,
              slope * bend,
              0.4 + 0.01 * i,
              i == 0 ? 0 : Math.round(9_000 * Math.exp(-4 * share))));
    }
    Direction shape =
        slope == 0
            ? Direction.FLAT
            : feature.ordinal() % 3 == 0
                ? Direction.MIXED
                : slope > 0 ? Direction.INCREASING : Direction.DECREASING;
    boolean known = feature.slider();
    return new FeatureDirection(
        feature,
        shape,
        curve,
        Math.max(0, slope),
        Math.min(0, slope),
        feature == Feature.CONTENT
            ? Optional.of(new Apart(100, 97.4, 4.25, 9_460))
            : feature == Feature.COLLABORATIONS
                ? Optional.of(new Apart(0, 1.5, 0.625, 8_111))
                : Optional.empty(),
        7,
        6,
        known ? Optional.of(Direction.INCREASING) : Optional.empty(),
        !known
            ? ""
            : shape == Direction.INCREASING
                ? "It agrees."
                : "It does not agree: the original moved one share alone, which no course can.");
  }

  private ShapSample shap(int count) {
    List<ShapSample.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] values = new double[Feature.COUNT];
      List<Double> contributions = new ArrayList<>();
      double base = 54.8;
      double prediction = base;
      double mix = 0;
      for (Feature feature : Feature.values()) {
        int f = feature.ordinal();
        values[f] = value(feature);
        double size = 14.0 / (1 + (f * 7) % 20);
        double top =
            SKEWED.contains(feature)
                ? Math.log1p(2_000)
                : feature.unit().equals("yes/no") ? 1 : 100;
        double share = (SKEWED.contains(feature) ? Math.log1p(values[f]) : values[f]) / top;
        double contribution =
            size * ((f % 2 == 0 ? 1 : -1) * (Math.min(share, 1) - 0.4) + 0.15 * noise());
        contributions.add(contribution);
        prediction += contribution;
        mix += feature.pageType() ? 0.9 * contribution : 0;
      }
      rows.add(
          new ShapSample.Row(
              FeatureVector.of(values),
              Math.max(1, Math.min(99, prediction + 12 * noise())),
              base,
              prediction,
              contributions,
              mix));
    }
    return new ShapSample(rows, 3.1e-13, count > 2 ? List.of(0, count / 2, count - 1) : List.of());
  }

  private double value(Feature feature) {
    double draw = random.nextDouble();
    if (feature.unit().equals("yes/no")) {
      return draw < 0.2 ? 1 : 0;
    }
    if (SKEWED.contains(feature)) {
      return draw < 0.3 && feature != Feature.USERS
          ? 0
          : Math.rint(Math.expm1(1 + 6 * random.nextDouble() * random.nextDouble()));
    }
    if (feature == Feature.TEACHER_COMMENTS) {
      return draw < 0.9 ? 0 : 10 * random.nextDouble() * random.nextDouble();
    }
    if (feature == Feature.CONTENT) {
      return 100 - 70 * draw * draw;
    }
    return draw < 0.5 && feature.controllable() ? 0 : 100 * random.nextDouble();
  }

  private double[] values(int count, double mean, double deviation, double low, double high) {
    return IntStream.range(0, count)
        .mapToDouble(i -> Math.max(low, Math.min(high, mean + deviation * noise())))
        .toArray();
  }

  /** About standard normal. */
  private double noise() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
