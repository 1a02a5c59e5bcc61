package dev.keepmeengaged.studyreport.svg;

import java.util.List;

/** Dots over a few numbers that were chosen, evenly spaced: a setting and what came of it. */
public final class CategoryChart {

  private static final double TOP = 14;
  private static final double HEIGHT = 130;
  private static final double BOTTOM = TOP + HEIGHT + 10;

  private CategoryChart() {}

  /** A dot; marked ones are drawn last and large. */
  public record Point(int category, double y, String words, boolean marked) {}

  /** Draws dots. */
  public static Drawing draw(List<String> categories, Scale upright, List<Point> points) {
    Drawing drawing = new Drawing(BOTTOM + 22).classed("small upright");
    drawing.add(Axis.upright(upright, 4, TOP, HEIGHT));
    drawing.add(Marks.line("axis", 0, BOTTOM, 1, BOTTOM));
    for (int i = 0; i < categories.size(); i++) {
      drawing.add(Marks.text("tick mid", place(i, 0, categories), BOTTOM + 18, categories.get(i)));
    }
    int[] drawn = new int[categories.size()];
    for (boolean marked : new boolean[] {false, true}) {
      for (Point point : points) {
        if (point.marked() == marked && Double.isFinite(point.y())) {
          int turn = marked ? 0 : drawn[point.category()]++ % 5 - 2;
          Element dot = dot(point, place(point.category(), turn, categories), upright);
          drawing.add(dot);
        }
      }
    }
    return drawing;
  }

  private static Element dot(Point point, double x, Scale upright) {
    double y = TOP + HEIGHT * (1 - upright.clamped(point.y()));
    return Marks.titled(
        Marks.dot(point.marked() ? "dot chosen" : "try", x, y, point.marked() ? 6 : 3.5),
        point.words());
  }

  /** The middle of a category, moved a little so that equal dots lie side by side. */
  private static double place(int category, int turn, List<String> categories) {
    return (category + 0.55 + 0.09 * turn) / (categories.size() + 0.1);
  }
}
