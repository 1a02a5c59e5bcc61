package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import java.util.List;

/**
 * What research says beside what a model's data says of the direction of each lever, worked out by
 * the directions in {@code importances.json}.
 *
 * <p>A direction is not an exchange of one page type for another. On the original study's data they
 * differ: with more interactive pages scores rise, where the other types share the rest and the
 * step from none is left out, so the data agrees with three findings. Yet an earlier measurement
 * there found that ten points of interactive in the place of content lower the predicted score by
 * 2.5 points on average. An answer about an exchange has to give its own sign beside the findings.
 *
 * @param compared each finding with each of its levers, in the order of the table
 */
public record ResearchComparison(ResearchTable table, List<Compared> compared) {

  /** A finding, one of its levers, and whether the data says the same of it. */
  public record Compared(ResearchFinding finding, Feature lever, Agreement agreement) {}

  public ResearchComparison {
    compared = List.copyOf(compared);
  }

  /** The findings about a feature. */
  public List<Compared> of(Feature lever) {
    return compared.stream().filter(c -> c.lever() == lever).toList();
  }

  /** How many there are of a kind; the three kinds add up to all that were compared. */
  public int count(Agreement agreement) {
    return (int) compared.stream().filter(c -> c.agreement() == agreement).count();
  }
}
