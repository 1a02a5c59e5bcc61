package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import java.util.List;

/**
 * What research says beside what a model's data says.
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
