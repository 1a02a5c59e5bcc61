package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.SeenRange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
 *     shown; in a version that did not keep them, what its other figures prove was seen
 */
public record FeatureFacts(
    Feature feature,
    double p1,
    double p99,
    double mean,
    double median,
    List<Double> quantiles,
    Histogram histogram,
    SeenRange seen) {

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
        new SeenRange(
            DoubleStream.of(present).min().orElse(0),
            DoubleStream.of(present).max().orElse(0),
            true));
  }

  static FeatureFacts read(Node node) {
    try {
      Node bins = node.get("histogram");
      Feature feature = node.get("feature").asFeature();
      double p1 = node.get("p1").asDouble();
      double p99 = node.get("p99").asDouble();
      Histogram histogram =
          new Histogram(
              bins.get("zeros").asInt(),
              bins.get("edges").elements(Node::asDouble),
              bins.get("counts").elements(Node::asInt));
      return new FeatureFacts(
          feature,
          p1,
          p99,
          node.get("mean").asDouble(),
          node.get("median").asDouble(),
          node.get("quantiles").elements(Node::asDouble),
          histogram,
          node.find("seen")
              .map(FeatureFacts::seen)
              .orElseGet(() -> provenSeen(feature, p1, p99, histogram)));
    } catch (IllegalArgumentException e) {
      throw node.refused("is refused: " + e.getMessage());
    }
  }

  private static SeenRange seen(Node node) {
    return new SeenRange(node.get("lowest").asDouble(), node.get("highest").asDouble(), true);
  }

  /** Between percentiles, zeros and the lower ends of bins that hold a value, values were seen. */
  private static SeenRange provenSeen(Feature feature, double p1, double p99, Histogram histogram) {
    List<Integer> counts = histogram.counts();
    if (counts.isEmpty()) {
      return new SeenRange(0, 0, true);
    }
    if (feature.yesNo()) {
      return new SeenRange(histogram.zeros() > 0 ? 0 : 1, 1, true);
    }
    double lowest = histogram.zeros() > 0 ? Math.min(0, p1) : p1;
    double highest = histogram.zeros() > 0 ? Math.max(0, p99) : p99;
    for (int bin = 1; bin < counts.size(); bin++) {
      if (counts.get(bin) > 0) {
        highest = Math.max(highest, histogram.edges().get(bin));
      }
    }
    return new SeenRange(lowest, highest, false);
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("feature", feature.id());
          json.field("label", feature.label());
          json.field("unit", feature.unit());
          json.field("group", feature.group().id());
          json.field("p1", p1);
          json.field("p99", p99);
          json.field("mean", mean);
          json.field("median", median);
          json.numbers("quantiles", quantiles);
          json.object(
              "seen",
              () -> {
                json.field("lowest", seen.lowest());
                json.field("highest", seen.highest());
              });
          json.object(
              "histogram",
              () -> {
                json.field("zeros", histogram.zeros());
                json.numbers("edges", histogram.edges());
                json.numbers("counts", histogram.counts());
              });
        });
  }
}
