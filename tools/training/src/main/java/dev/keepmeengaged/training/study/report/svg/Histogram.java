package dev.keepmeengaged.training.study.report.svg;

import java.util.List;

/** How often values lie in equally wide bins; heights are square roots, so that few still show. */
public final class Histogram {

  private static final double HEIGHT = 64;

  private Histogram() {}

  /**
   * Draws bins.
   *
   * @param edges ascending, one more than counts
   * @param logarithmic whether the edges are of log(1 + x), to be labelled with x
   */
  public static Drawing draw(
      String id,
      String title,
      String description,
      List<Double> edges,
      List<Long> counts,
      boolean logarithmic) {
    Drawing drawing = new Drawing(id, title, description, HEIGHT + 22).classed("small");
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
    drawing.add(Marks.line("axis", 0, HEIGHT, 1, HEIGHT));
    Scale labels =
        logarithmic
            ? Scale.logarithmic(Math.max(0, Math.expm1(low)), Math.expm1(high))
            : bins;
    for (double tick : labels.ticks(3)) {
      double x = labels.at(tick);
      drawing.add(Marks.line("axis", x, HEIGHT, x, HEIGHT + 4));
      drawing.add(
          Marks.text(
              x < 0.05 ? "tick" : x > 0.95 ? "tick end" : "tick mid",
              x,
              HEIGHT + 18,
              labels.label(tick, 3)));
    }
    return drawing;
  }
}
