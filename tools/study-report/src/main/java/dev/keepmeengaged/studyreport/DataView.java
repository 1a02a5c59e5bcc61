package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.Bins;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.Correlations;
import dev.keepmeengaged.study.result.DataDescription;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.svg.Drawing;
import dev.keepmeengaged.studyreport.svg.HeatMap;
import dev.keepmeengaged.studyreport.svg.HistogramChart;
import dev.keepmeengaged.studyreport.svg.IntervalChart;
import dev.keepmeengaged.studyreport.svg.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The data before any model: steps, distributions, correlations. */
record DataView(DataDescription data, int courses, Map<String, String> labels) {

  private static final String SCORE = "engagementScore";

  /** The correlation of two columns that go together most. */
  record Strongest(String one, String other, String correlation) {}

  /** The correlation of a column with the score. */
  private record WithScore(String column, double raw, double logged) {}

  static DataView of(StudyResult result) {
    return new DataView(
        result.data(),
        result.subject().trainingRows(),
        result.data().columns().stream()
            .collect(Collectors.toMap(ColumnSummary::column, ColumnSummary::label, (a, b) -> a)));
  }

  /** Features that have one value in all courses, or in none any. */
  static List<Feature> constantFeatures(DataDescription data) {
    return data.columns().stream()
        .filter(DataView::constant)
        .flatMap(column -> Feature.byId(column.column()).stream())
        .toList();
  }

  static boolean constant(ColumnSummary column) {
    return column.values() == 0 || column.lowest() == column.highest();
  }

  static boolean yesOrNo(ColumnSummary column) {
    return column.unit().equals("yes/no");
  }

  boolean logged() {
    return data.columns().stream().anyMatch(column -> column.logged().isPresent());
  }

  /** A share of the whole as percent, for a sentence that is said where there is one. */
  static String percent(long part, long whole) {
    return Numbers.percentOf((double) part / Math.max(1, whole));
  }

  Drawing histogram(ColumnSummary column) {
    Bins bins = yesOrNo(column) ? noAndYes(column) : column.raw();
    return HistogramChart.draw(
        bins.edges(),
        bins.counts(),
        yesOrNo(column) ? Scale.named("no", "yes") : Scale.linear(first(bins), last(bins)));
  }

  static Drawing loggedHistogram(Bins bins) {
    return HistogramChart.draw(
        bins.edges(),
        bins.counts(),
        Scale.logarithmic(Math.max(0, Math.expm1(first(bins))), Math.expm1(last(bins))));
  }

  /** A bar about each of the two values. */
  private static Bins noAndYes(ColumnSummary column) {
    return new Bins(
        List.of(-0.25, 0.25, 0.75, 1.25),
        List.of(column.zeros(), 0L, column.values() - column.zeros()));
  }

  private static double first(Bins bins) {
    return bins.edges().isEmpty() ? 0 : bins.edges().get(0);
  }

  private static double last(Bins bins) {
    return bins.edges().isEmpty() ? 0 : bins.edges().get(bins.edges().size() - 1);
  }

  List<List<String>> distributionRows() {
    return data.columns().stream()
        .map(
            column ->
                List.of(
                    column.label(),
                    FeatureWords.unit(column.unit()),
                    Numbers.count(column.values()),
                    Numbers.count(column.missing()),
                    Numbers.count(column.zeros()),
                    Numbers.value(column.mean()),
                    Numbers.value(column.deviation()),
                    Numbers.value(column.lowest()),
                    Numbers.value(column.p5()),
                    Numbers.value(column.p25()),
                    Numbers.value(column.median()),
                    Numbers.value(column.p75()),
                    Numbers.value(column.p95()),
                    Numbers.value(column.highest())))
        .toList();
  }

  List<List<String>> countRows(ImportReport.Step step) {
    return step.counts().entrySet().stream()
        .map(count -> List.of(label(count.getKey()), Numbers.count(count.getValue())))
        .toList();
  }

  /** The first count of a step: its name and its number. */
  Optional<String> firstCount(ImportReport.Step step) {
    return step.counts().entrySet().stream()
        .findFirst()
        .map(count -> label(count.getKey()) + ": " + Numbers.count(count.getValue()));
  }

  private List<WithScore> withScore() {
    int raw = data.correlationsRaw().columns().indexOf(SCORE);
    int logged = data.correlationsLogged().columns().indexOf(SCORE);
    if (raw < 0 || logged < 0) {
      return List.of();
    }
    List<WithScore> columns = new ArrayList<>();
    for (int i = 0; i < data.correlationsRaw().columns().size(); i++) {
      String column = data.correlationsRaw().columns().get(i);
      int j = data.correlationsLogged().columns().indexOf(column);
      if (i != raw) {
        columns.add(
            new WithScore(
                column,
                data.correlationsRaw().rows().get(raw).get(i),
                j < 0 ? Double.NaN : data.correlationsLogged().rows().get(logged).get(j)));
      }
    }
    columns.sort(Comparator.comparingDouble(column -> -strength(column.raw())));
    return columns;
  }

  /** Columns without a correlation with the score, since one of the two is constant. */
  List<String> uncorrelated() {
    return withScore().stream()
        .filter(column -> Double.isNaN(column.raw()))
        .map(column -> plainLabel(column.column()))
        .toList();
  }

  Drawing withScoreChart() {
    List<IntervalChart.Row> rows =
        withScore().stream()
            .map(
                column ->
                    new IntervalChart.Row(
                        label(column.column()),
                        Numbers.decimal(column.raw(), 2),
                        column.raw(),
                        Math.min(column.raw(), column.logged()),
                        Math.max(column.raw(), column.logged()),
                        Feature.byId(column.column()).map(FeatureWords::classes).orElse("given")))
            .toList();
    double reach =
        withScore().stream()
            .mapToDouble(column -> Math.max(strength(column.raw()), strength(column.logged())))
            .max()
            .orElse(0);
    return IntervalChart.draw(
        Scale.linear(-Math.max(reach, 0.1), Math.max(reach, 0.1)).rounded(6), rows);
  }

  List<List<String>> withScoreRows() {
    return withScore().stream()
        .map(
            column ->
                List.of(
                    label(column.column()),
                    Numbers.decimal(column.raw(), 3),
                    Numbers.decimal(column.logged(), 3)))
        .toList();
  }

  Drawing heatMap(Correlations correlations) {
    return HeatMap.draw(
        numbered(correlations), correlations.rows(), value -> Numbers.decimal(value, 2));
  }

  List<String> heatColumns(Correlations correlations) {
    return Stream.concat(
            Stream.of("Column"),
            IntStream.rangeClosed(1, correlations.columns().size()).mapToObj(String::valueOf))
        .toList();
  }

  List<List<String>> heatRows(Correlations correlations) {
    List<String> names = numbered(correlations);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> row = new ArrayList<>(List.of(names.get(i)));
      correlations.rows().get(i).forEach(value -> row.add(Numbers.decimal(value, 2)));
      rows.add(row);
    }
    return rows;
  }

  private List<String> numbered(Correlations correlations) {
    List<String> names = new ArrayList<>();
    for (String column : correlations.columns()) {
      names.add((names.size() + 1) + " " + plainLabel(column));
    }
    return names;
  }

  /** Whether some column has no correlation with another. */
  static boolean undefined(Correlations correlations) {
    return correlations.rows().stream()
        .anyMatch(row -> row.stream().anyMatch(d -> Double.isNaN(d)));
  }

  /** The two columns that go together most; none where no two do. */
  Optional<Strongest> strongest(Correlations correlations) {
    Optional<Strongest> strongest = Optional.empty();
    double most = 0;
    for (int i = 0; i < correlations.rows().size(); i++) {
      for (int j = 0; j < i; j++) {
        double value = correlations.rows().get(i).get(j);
        if (strength(value) > most) {
          most = strength(value);
          strongest =
              Optional.of(
                  new Strongest(
                      plainLabel(correlations.columns().get(i)),
                      plainLabel(correlations.columns().get(j)),
                      Numbers.decimal(value, 2)));
        }
      }
    }
    return strongest;
  }

  private static double strength(double correlation) {
    return Double.isNaN(correlation) ? 0 : Math.abs(correlation);
  }

  private String plainLabel(String id) {
    return Feature.byId(id)
        .map(Feature::label)
        .orElse(id.equals(SCORE) ? "Engagement score" : labels.getOrDefault(id, id));
  }

  private String label(String id) {
    return Feature.byId(id).map(FeatureWords::marked).orElseGet(() -> plainLabel(id));
  }
}
