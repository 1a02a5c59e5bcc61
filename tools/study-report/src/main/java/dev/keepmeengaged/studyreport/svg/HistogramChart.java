package dev.keepmeengaged.studyreport.svg;

import java.util.List;

/** How often values lie in equally wide bins; heights are square roots, so that few still show. */
public final class HistogramChart {

  private static final double HEIGHT = 64;

  private HistogramChart() {}

  /**
   * Draws bins.
   *
   * @param edges ascending, one more than counts
   * @param axis from the first edge to the last, or what stands for them
   */
  public static Drawing draw(List<Double> edges, List<Long> counts, Scale axis) {
    Drawing drawing = new Drawing(HEIGHT + 24).classed("small");
    if (counts.isEmpty()) {
      return drawing;
    }
    double low = edges.get(0);
    double high = edges.get(edges.size() - 1);
    Scale bins = Scale.linear(low, high);
    double most = Math.max(1, counts.stream().mapToLong(c -> c).max().orElse(1));
    for (int i = 0; i < counts.size(); i++) {
      double height = HEIGHT * Math.sqrt(counts.get(i) / most);
      if (height > 0) {
        drawing.add(
            Marks.bar(
                "hist",
                bins.clamped(edges.get(i)),
                bins.clamped(edges.get(i + 1)),
                HEIGHT - Math.max(height, 1),
                Math.max(height, 1)));
      }
    }
    drawing.add(Axis.below(axis, 4, HEIGHT));
    return drawing;
  }
}
