package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.training.data.CourseRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Training rows by their columns.
 *
 * @param features complete: no value missing
 * @param scores one for each row, in percent
 * @param organisations for each row the number of its organisation: of its company where rows have
 *     ids, else of all companies with the same profile
 */
public record Rows(List<FeatureVector> features, double[] scores, int[] organisations) {

  public Rows {
    if (features.size() != scores.length || features.size() != organisations.length) {
      throw new IllegalArgumentException(
          "%d rows, %d scores, %d organisations"
              .formatted(features.size(), scores.length, organisations.length));
    }
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
  public boolean equals(Object other) {
    return other instanceof Rows that
        && features.equals(that.features)
        && Arrays.equals(scores, that.scores)
        && Arrays.equals(organisations, that.organisations);
  }

  @Override
  public int hashCode() {
    return 31 * features.hashCode() + Arrays.hashCode(scores);
  }

  @Override
  public String toString() {
    return size() + " rows";
  }
}
