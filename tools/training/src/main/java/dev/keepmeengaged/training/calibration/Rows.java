package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Training rows in columns. The arrays are not copied, so a change of an array changes the rows.
 */
public final class Rows {

  private final List<FeatureVector> features;
  private final double[] scores;
  private final int[] organisations;

  /**
   * Rows of these columns, without copying them.
   *
   * @param features complete: no value missing
   * @param scores one for each row, in percent
   * @param organisations number of each row's organisation, which is its company if rows have ids,
   *     else all companies with the same profile
   */
  public Rows(List<FeatureVector> features, double[] scores, int[] organisations) {
    if (features.size() != scores.length || features.size() != organisations.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d rows, %d scores, %d organisations",
              features.size(),
              scores.length,
              organisations.length));
    }
    this.features = features;
    this.scores = scores;
    this.organisations = organisations;
  }

  /**
   * The rows of a training set.
   *
   * @param features of the rows, their gaps filled
   */
  public static Rows of(List<CourseRow> rows, List<FeatureVector> features) {
    boolean ids = rows.stream().allMatch(row -> row.key().isPresent());
    Map<Object, Integer> numbers = new HashMap<>();
    int[] organisations =
        rows.stream()
            .map(row -> ids ? row.key().orElseThrow().company() : Profile.of(row.features()))
            .mapToInt(organisation -> numbers.computeIfAbsent(organisation, o -> numbers.size()))
            .toArray();
    double[] scores = rows.stream().mapToDouble(CourseRow::engagementScore).toArray();
    return new Rows(features, scores, organisations);
  }

  public List<FeatureVector> features() {
    return features;
  }

  public double[] scores() {
    return scores;
  }

  public int[] organisations() {
    return organisations;
  }

  public int size() {
    return scores.length;
  }

  /** These rows, in this order. */
  public Rows at(int... chosen) {
    return new Rows(
        IntStream.of(chosen).mapToObj(features::get).toList(),
        IntStream.of(chosen).mapToDouble(row -> scores[row]).toArray(),
        IntStream.of(chosen).map(row -> organisations[row]).toArray());
  }

  /** The page mix of a row; rows of a data set all have one. */
  public PageMix mix(int row) {
    return PageMix.in(features.get(row))
        .orElseThrow(() -> new IllegalArgumentException("row " + row + " has no page mix"));
  }

  @Override
  public String toString() {
    return size() + " rows";
  }
}
