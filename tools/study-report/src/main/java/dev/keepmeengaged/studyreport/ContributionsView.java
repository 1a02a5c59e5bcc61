package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.svg.Drawing;
import dev.keepmeengaged.studyreport.svg.Scale;
import dev.keepmeengaged.studyreport.svg.ScatterChart;
import dev.keepmeengaged.studyreport.svg.SwarmChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each feature adds to or takes from the predictions of single courses.
 *
 * @param drawn the rows that charts show
 * @param ranked the features by mean size of contribution
 */
record ContributionsView(
    ShapSample sample, List<ShapSample.Row> drawn, FeatureAxes axes, List<Feature> ranked) {

  /** Features beyond control that are drawn as well: the strongest ones. */
  private static final int STRONGEST = 4;

  /** An error of a sum below this is one of rounding, in points. */
  private static final double NEGLIGIBLE = 1e-6;

  /** A contribution below this is written as 0.00. */
  private static final double NOTHING = 0.005;

  private static final String NOT_APPLICABLE = "does not apply";

  static ContributionsView of(StudyResult result) {
    ShapSample sample = result.shap();
    return new ContributionsView(
        sample,
        DrawnRows.of(sample.rows(), result.subject().seed()),
        new FeatureAxes(result),
        Stream.of(Feature.values())
            .sorted(
                Comparator.comparingDouble(
                    feature -> -meanAbsolute(contributions(sample.rows(), feature))))
            .toList());
  }

  boolean exact() {
    return sample.largestError() < NEGLIGIBLE;
  }

  /** Features that contribute to no prediction worth a mention. */
  List<String> silent() {
    return ranked.stream().filter(this::silent).map(Feature::label).toList();
  }

  private boolean silent(Feature feature) {
    return meanAbsolute(contributions(feature)) < NOTHING;
  }

  /** Features under control that contribute, the strongest first. */
  List<Feature> controllable() {
    return ranked.stream().filter(Feature::controllable).filter(f -> !silent(f)).toList();
  }

  /** The strongest of the others that contribute. */
  List<Feature> others() {
    return ranked.stream()
        .filter(feature -> !feature.controllable() && !silent(feature))
        .limit(STRONGEST)
        .toList();
  }

  List<CourseExplanationView> examples() {
    return IntStream.range(0, sample.examples().size())
        .mapToObj(i -> CourseExplanationView.of(i + 1, sample.rows().get(sample.examples().get(i))))
        .toList();
  }

  /** Where the page mix as one comes among the features. */
  private int mixAt() {
    double mix = meanAbsolute(mix());
    return (int) ranked.stream().filter(f -> meanAbsolute(contributions(f)) > mix).count();
  }

  Drawing swarm() {
    List<SwarmChart.Row> rows = new ArrayList<>();
    for (Feature feature : ranked) {
      rows.add(
          new SwarmChart.Row(
              FeatureWords.marked(feature),
              Numbers.decimal(meanAbsolute(contributions(feature)), 2),
              drawn.stream().map(row -> contribution(row, feature)).toList(),
              Arrays.stream(levels(feature, values(drawn, feature))).boxed().toList()));
    }
    rows.add(
        mixAt(),
        new SwarmChart.Row(
            FeatureWords.MIX,
            Numbers.decimal(meanAbsolute(mix()), 2),
            drawn.stream().map(ShapSample.Row::pageMix).toList(),
            List.of()));
    return SwarmChart.draw(rows);
  }

  List<List<String>> swarmRows() {
    List<List<String>> rows = new ArrayList<>();
    for (Feature feature : ranked) {
      double[] all = contributions(feature);
      int[] levels = levels(feature, values(sample.rows(), feature));
      rows.add(
          List.of(
              FeatureWords.marked(feature),
              Numbers.decimal(meanAbsolute(all), 2),
              Numbers.change(mean(all, levels, 0)),
              Numbers.change(mean(all, levels, SwarmChart.LEVELS - 1)),
              Numbers.change(Arrays.stream(all).min().orElse(Double.NaN)),
              Numbers.change(Arrays.stream(all).max().orElse(Double.NaN))));
    }
    double[] mix = mix();
    rows.add(
        mixAt(),
        List.of(
            FeatureWords.MIX,
            Numbers.decimal(meanAbsolute(mix), 2),
            NOT_APPLICABLE,
            NOT_APPLICABLE,
            Numbers.change(Arrays.stream(mix).min().orElse(Double.NaN)),
            Numbers.change(Arrays.stream(mix).max().orElse(Double.NaN))));
    return rows;
  }

  /** Means over neighbouring values of a feature. */
  List<BinnedMeans.Bin> bins(Feature feature) {
    return BinnedMeans.of(values(sample.rows(), feature), contributions(feature));
  }

  /** Contributions by value; the upright axis is that of all these features. */
  Drawing scatter(Feature feature, List<Feature> compared) {
    double low = 0;
    double high = 0;
    for (Feature other : compared) {
      for (ShapSample.Row row : drawn) {
        low = Math.min(low, contribution(row, other));
        high = Math.max(high, contribution(row, other));
      }
    }
    double[] values = values(sample.rows(), feature);
    List<BinnedMeans.Bin> bins = bins(feature);
    return ScatterChart.draw(
        axes.scale(
            feature, Arrays.stream(values).min().orElse(0), Arrays.stream(values).max().orElse(1)),
        Scale.linear(low, low == high ? 1 : high).rounded(4),
        values(drawn, feature),
        contributions(drawn, feature),
        bins.stream().mapToDouble(BinnedMeans.Bin::middle).toArray(),
        bins.stream().mapToDouble(BinnedMeans.Bin::mean).toArray());
  }

  List<List<String>> binRows(List<Feature> features) {
    List<List<String>> rows = new ArrayList<>();
    for (Feature feature : features) {
      for (BinnedMeans.Bin bin : bins(feature)) {
        rows.add(
            List.of(
                FeatureWords.marked(feature),
                bin.from() == bin.to()
                    ? FeatureWords.value(feature, bin.from())
                    : FeatureWords.value(feature, bin.from())
                        + " to "
                        + FeatureWords.value(feature, bin.to()),
                Numbers.count(bin.rows()),
                Numbers.change(bin.mean())));
      }
    }
    return rows;
  }

  private static int[] levels(Feature feature, double[] values) {
    return FeatureWords.yesOrNo(feature)
        ? Arrays.stream(values).mapToInt(v -> v == 0 ? 0 : SwarmChart.LEVELS - 1).toArray()
        : levels(values);
  }

  /** The class of each value: by the share of the values that are lower, in fifths. */
  static int[] levels(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values)
        .mapToInt(
            value -> {
              int lower = 0;
              int end = sorted.length;
              while (lower < end) {
                int middle = (lower + end) >>> 1;
                if (sorted[middle] < value) {
                  lower = middle + 1;
                } else {
                  end = middle;
                }
              }
              return (int) ((long) SwarmChart.LEVELS * lower / Math.max(1, sorted.length));
            })
        .toArray();
  }

  private double[] mix() {
    return sample.rows().stream().mapToDouble(ShapSample.Row::pageMix).toArray();
  }

  private double[] contributions(Feature feature) {
    return contributions(sample.rows(), feature);
  }

  private static double[] contributions(List<ShapSample.Row> rows, Feature feature) {
    return rows.stream().mapToDouble(row -> contribution(row, feature)).toArray();
  }

  private static double[] values(List<ShapSample.Row> rows, Feature feature) {
    return rows.stream().mapToDouble(row -> row.features().raw(feature)).toArray();
  }

  private static double contribution(ShapSample.Row row, Feature feature) {
    return row.contributions().get(feature.ordinal());
  }

  private static double meanAbsolute(double[] values) {
    return Arrays.stream(values).map(Math::abs).average().orElse(0);
  }

  private static double mean(double[] values, int[] levels, int level) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (levels[i] == level) {
        sum += values[i];
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
