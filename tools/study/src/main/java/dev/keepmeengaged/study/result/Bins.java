package dev.keepmeengaged.study.result;

import java.util.List;

/**
 * A histogram of equally wide bins.
 *
 * @param edges ascending, one more than there are counts
 * @param counts of the values from an edge to below the next; the last bin has both its edges
 */
public record Bins(List<Double> edges, List<Long> counts) {

  public Bins {
    edges = List.copyOf(edges);
    counts = List.copyOf(counts);
  }
}
