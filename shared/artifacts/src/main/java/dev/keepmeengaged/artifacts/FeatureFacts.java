package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Aggregate;
import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Population;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.UsualRange;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How a feature is distributed over the training rows that have a value, in the feature's unit.
 *
 * @param p1 first percentile
 * @param p99 99th percentile
 * @param median what stands in for a missing value, in training and in serving
 * @param quantiles the 101 percentiles from 0 to 100, ascending. The first and the last are p1 and
 *     p99: a minimum or a maximum would be the value of one company's course
 * @param seen the ends of the values, for the model to know what it cannot tell of, and never to be
 *     shown in token mode; in a version that did not keep them, what its other figures prove was
 *     seen
 */
public record FeatureFacts(
    Feature feature,
    double p1,
    double p99,
    double mean,
    double median,
    List<Double> quantiles,
    Histogram histogram,
    TrainingRange seen) {

  public FeatureFacts {
    quantiles = List.copyOf(quantiles);
    if (quantiles.size() != Distribution.PERCENTILES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a feature has %d quantiles, not %d",
              Distribution.PERCENTILES,
              quantiles.size()));
    }
  }

  /**
   * The facts of these values. Of a feature that no row has, every fact is 0: no tree can split on
   * it, so any constant serves.
   *
   * @param values a value per row; NaN means missing
   */
  public static FeatureFacts of(Feature feature, double... values) {
    double[] present = DoubleStream.of(values).filter(v -> !Double.isNaN(v)).toArray();
    Distribution distribution =
        Distribution.of(present).orElseGet(() -> Distribution.of(0).orElseThrow());
    double[] quantiles = distribution.percentiles();
    double p1 = quantiles[1];
    double p99 = quantiles[99];
    quantiles[0] = p1;
    quantiles[100] = p99;
    return new FeatureFacts(
        feature,
        p1,
        p99,
        distribution.mean(),
        distribution.median(),
        DoubleStream.of(quantiles).boxed().toList(),
        Histogram.of(feature, present),
        new TrainingRange(
            DoubleStream.of(present).min().orElse(0),
            DoubleStream.of(present).max().orElse(0),
            true));
  }

  /** How the values are distributed; its median is that of the quantiles. */
  public Distribution distribution() {
    return Distribution.restored(
        mean, quantiles.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * How the values are distributed, as far as it may be shown to one company.
   *
   * @param companies number of companies that the rows are of
   * @return empty where too few rows have a value, or there are too few other companies
   */
  public Optional<Distribution> seenByOneOf(int companies) {
    return aggregate(companies).seenByOneWith(0, feature);
  }

  private Aggregate aggregate(int companies) {
    return new Aggregate(new Population(histogram.rows(), companies), distribution());
  }

  /**
   * The usual range by quantiles that may be shown; where none may be, the settable one. It is as
   * if the rows were of enough companies, which this table does not know.
   */
  UsualRange usualOfMany() {
    return aggregate(1 + Population.FEWEST_COMPANIES)
        .seenByOneWith(0, feature)
        .map(shown -> new UsualRange(shown.percentile(1), shown.percentile(99)))
        .orElseGet(() -> new UsualRange(feature.lowest(), feature.highest()));
  }

  /**
   * The histogram as it may be shown to one company; empty where nothing of the distribution may
   * be, or where edges by percentiles tell of single rows.
   *
   * @param companies number of companies that the rows are of
   */
  public Histogram histogramSeenByOneOf(int companies) {
    Population others = new Population(histogram.rows() - histogram.zeros(), companies);
    boolean edgesTell = feature.highest() > 100 && !others.stepBeside(0).equals(Optional.of(1));
    return edgesTell || seenByOneOf(companies).isEmpty()
        ? new Histogram(0, List.of(), List.of())
        : histogram.withoutSmallCells(Population.FEWEST_COURSES);
  }

  static FeatureFacts read(JsonValue node) {
    return JsonFile.checked(node, FeatureFacts::facts);
  }

  private static FeatureFacts facts(JsonValue node) {
    JsonValue bins = node.get("histogram");
    Feature feature = JsonFile.feature(node.get("feature"));
    double p1 = node.get("p1").asDouble();
    double p99 = node.get("p99").asDouble();
    Histogram histogram =
        new Histogram(
            bins.get("zeros").asInt(),
            bins.get("edges").elements(JsonValue::asDouble),
            bins.get("counts").elements(JsonValue::asInt));
    return new FeatureFacts(
        feature,
        p1,
        p99,
        node.get("mean").asDouble(),
        node.get("median").asDouble(),
        node.get("quantiles").elements(JsonValue::asDouble),
        histogram,
        node.find("seen")
            .map(FeatureFacts::seen)
            .orElseGet(() -> provenSeen(feature, p1, p99, histogram)));
  }

  private static TrainingRange seen(JsonValue node) {
    return new TrainingRange(node.get("lowest").asDouble(), node.get("highest").asDouble(), true);
  }

  /** Between percentiles, zeros and the lower ends of bins that hold a value, values were seen. */
  private static TrainingRange provenSeen(
      Feature feature, double p1, double p99, Histogram histogram) {
    List<Integer> counts = histogram.counts();
    if (counts.isEmpty()) {
      return new TrainingRange(0, 0, true);
    }
    if (feature.yesNo()) {
      return new TrainingRange(histogram.zeros() > 0 ? 0 : 1, 1, true);
    }
    double lowest = histogram.zeros() > 0 ? Math.min(0, p1) : p1;
    double highest = histogram.zeros() > 0 ? Math.max(0, p99) : p99;
    for (int bin = 1; bin < counts.size(); bin++) {
      if (counts.get(bin) > 0) {
        highest = Math.max(highest, histogram.edges().get(bin));
      }
    }
    return new TrainingRange(lowest, highest, false);
  }

  void write(JsonWriter json) {
    json.member("feature", feature.id())
        .member("label", feature.label())
        .member("unit", feature.unit())
        .member("group", feature.group().id())
        .member("p1", p1)
        .member("p99", p99)
        .member("mean", mean)
        .member("median", median)
        .numbers("quantiles", quantiles)
        .object(
            "seen",
            range -> range.member("lowest", seen.lowest()).member("highest", seen.highest()))
        .object(
            "histogram",
            bins ->
                bins.member("zeros", histogram.zeros())
                    .numbers("edges", histogram.edges())
                    .numbers("counts", histogram.counts()));
  }
}
