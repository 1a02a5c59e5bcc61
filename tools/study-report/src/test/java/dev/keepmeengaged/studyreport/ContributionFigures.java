package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.ShapSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the report must say of courses that were explained one by one.
 *
 * @param axis what to say of the axis that a feature is drawn on
 */
record ContributionFigures(ShapSample sample, Function<Feature, String> axis) {

  private static final String MIX = "Page mix, all five \u25C6";

  List<String> sentences() {
    List<String> said = new ArrayList<>();
    int rows = sample.rows().size();
    said.add(
        Numbers.count(rows) + " courses were explained, each by the trees that did not see it.");
    if (sample.largestError() >= 1e-6) {
      said.add(
          "miss the prediction by " + Numbers.value(sample.largestError()) + " points at most.");
    }
    if (rows > 2_000) {
      said.add("a random 2,000 of them are drawn;");
    }
    List<Feature> loud = ranked().stream().filter(f -> meanSize(f) >= 0.005).toList();
    String silent =
        String.join(
            ", ", ranked().stream().filter(f -> !loud.contains(f)).map(Feature::label).toList());
    if (!silent.isEmpty()) {
      said.add(
          "These contribute less than 0.005 points on average, so they have no chart by value: "
              + silent
              + ".");
    }
    said.add(
        loud.isEmpty()
            ? "No feature contributes."
            : "Features by mean size of contribution; the strongest is "
                + loud.get(0).label()
                + ".");
    said.add(swarm());
    List<Feature> controlled = loud.stream().filter(Feature::controllable).toList();
    List<Feature> others = loud.stream().filter(f -> !f.controllable()).limit(4).toList();
    byValue("Contribution by value: what a course developer controls", controlled, said);
    byValue("Contribution by value: the strongest of the others", others, said);
    for (int i = 0; i < sample.examples().size(); i++) {
      said.addAll(example(i + 1, sample.rows().get(sample.examples().get(i))));
    }
    return said;
  }

  private List<Feature> ranked() {
    return Stream.of(Feature.values())
        .sorted(Comparator.comparingDouble(f -> -meanSize(f)))
        .toList();
  }

  private double[] contributions(Feature feature) {
    return sample.rows().stream()
        .mapToDouble(row -> row.contributions().get(feature.ordinal()))
        .toArray();
  }

  private double[] values(Feature feature) {
    return sample.rows().stream().mapToDouble(row -> row.features().raw(feature)).toArray();
  }

  private double meanSize(Feature feature) {
    return meanSize(contributions(feature));
  }

  private static double meanSize(double[] values) {
    return Arrays.stream(values).map(Math::abs).average().orElse(0);
  }

  private String swarm() {
    List<String> rows = new ArrayList<>();
    for (Feature feature : ranked()) {
      double[] all = contributions(feature);
      double[] values = values(feature);
      int[] fifths =
          feature.yesNo()
              ? Arrays.stream(values).mapToInt(v -> v == 0 ? 0 : 4).toArray()
              : ContributionsView.levels(values);
      rows.add(row(marked(feature), all, mean(all, fifths, 0) + " " + mean(all, fifths, 4)));
    }
    double[] mix = sample.rows().stream().mapToDouble(ShapSample.Row::pageMix).toArray();
    int before = (int) ranked().stream().filter(f -> meanSize(f) > meanSize(mix)).count();
    rows.add(before, row(MIX, mix, "does not apply does not apply"));
    return "Contributions in points, over all explained courses Feature Mean |contribution| Mean,"
        + " lowest fifth of values Mean, highest fifth of values Lowest Highest "
        + String.join(" ", rows)
        + " "
        + ReportWords.END_OF_TABLE;
  }

  private static String row(String label, double[] all, String fifths) {
    return "%s %s %s %s %s"
        .formatted(
            label,
            Numbers.decimal(meanSize(all), 2),
            fifths,
            Numbers.change(Arrays.stream(all).min().orElseThrow()),
            Numbers.change(Arrays.stream(all).max().orElseThrow()));
  }

  private static String mean(double[] all, int[] fifths, int fifth) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (fifths[i] == fifth) {
        sum += all[i];
        count++;
      }
    }
    return Numbers.change(count == 0 ? Double.NaN : sum / count);
  }

  private void byValue(String title, List<Feature> features, List<String> said) {
    if (features.isEmpty()) {
      return;
    }
    List<String> cells = new ArrayList<>();
    for (Feature feature : features) {
      List<BinnedMeans.Bin> bins = BinnedMeans.of(values(feature), contributions(feature));
      String lowest = Numbers.change(bins.get(0).mean());
      String highest = Numbers.change(bins.get(bins.size() - 1).mean());
      said.add(
          "%s%s Contribution by %s %s"
              .formatted(
                  FeatureWords.unit(feature.unit()),
                  axis.apply(feature),
                  feature.label(),
                  bins.size() == 1
                      ? "All explained courses have about the same value; it contributes "
                          + lowest
                          + " points on average."
                      : "From %s points on average at the lowest values to %s at the highest."
                          .formatted(lowest, highest)));
      for (BinnedMeans.Bin bin : bins) {
        String from = FeatureWords.value(feature, bin.from());
        cells.add(
            "%s %s %s %s"
                .formatted(
                    marked(feature),
                    bin.from() == bin.to()
                        ? from
                        : from + " to " + FeatureWords.value(feature, bin.to()),
                    Numbers.count(bin.rows()),
                    Numbers.change(bin.mean())));
      }
    }
    said.add(
        title
            + " (means over pieces of the explained courses) Feature Values Courses Mean"
            + " contribution, points "
            + String.join(" ", cells)
            + " "
            + ReportWords.END_OF_TABLE);
  }

  private static List<String> example(int number, ShapSample.Row row) {
    String title =
        String.format(
            Locale.ROOT,
            "Example %d: a course that scored %s %%",
            number,
            Numbers.points(row.observed()));
    List<Feature> ranked =
        Stream.of(Feature.values())
            .sorted(Comparator.comparingDouble(f -> -Math.abs(by(row, f))))
            .toList();
    List<String> cells =
        ranked.stream()
            .map(
                f ->
                    "%s %s %s"
                        .formatted(
                            marked(f),
                            FeatureWords.value(f, row.features().raw(f)),
                            Numbers.change(by(row, f))))
            .toList();
    return List.of(
        title + " " + sentences(row, ranked),
        "As a table: " + title,
        title + " (contributions in points) Feature Value Contribution " + String.join(" ", cells));
  }

  private static String sentences(ShapSample.Row row, List<Feature> ranked) {
    double above = row.prediction() - row.base();
    double unexplained = row.observed() - row.prediction();
    String adding = strongest(row, ranked, by -> by >= 0.1);
    String taking = strongest(row, ranked, by -> by <= -0.1);
    List<String> said = new ArrayList<>();
    said.add(
        "The model expects %s %%, %s the average course."
            .formatted(
                Numbers.points(row.prediction()),
                Math.abs(above) < 0.05
                    ? "as of"
                    : Numbers.points(Math.abs(above))
                        + (above < 0 ? " points below" : " points above")));
    if (!adding.isEmpty()) {
      said.add("What adds most: " + adding + ".");
    }
    if (!taking.isEmpty()) {
      said.add("What takes most: " + taking + ".");
    }
    if (adding.isEmpty() && taking.isEmpty()) {
      said.add("No feature adds or takes a tenth of a point.");
    }
    said.add(
        Math.abs(row.pageMix()) < 0.05
            ? "The page mix as a whole adds and takes nothing."
            : "The page mix as a whole accounts for " + Numbers.change(row.pageMix()) + " points.");
    said.add(
        Math.abs(unexplained) < 0.05
            ? "The course scored what the model expects."
            : "The course scored %s points %s than the model expects, which the model does not explain."
                .formatted(
                    Numbers.points(Math.abs(unexplained)), unexplained < 0 ? "less" : "more"));
    return String.join(" ", said);
  }

  /** The two that do most of those meant, each with its value and what it does. */
  private static String strongest(ShapSample.Row row, List<Feature> ranked, DoublePredicate meant) {
    return String.join(
        " and ",
        ranked.stream()
            .filter(f -> meant.test(by(row, f)))
            .limit(2)
            .map(
                f ->
                    "%s (%s, %s)"
                        .formatted(
                            f.label(),
                            FeatureWords.value(f, row.features().raw(f)),
                            Numbers.change(by(row, f))))
            .toList());
  }

  private static double by(ShapSample.Row row, Feature feature) {
    return row.contributions().get(feature.ordinal());
  }

  private static String marked(Feature feature) {
    return feature.controllable() ? feature.label() + " \u25C6" : feature.label();
  }
}
