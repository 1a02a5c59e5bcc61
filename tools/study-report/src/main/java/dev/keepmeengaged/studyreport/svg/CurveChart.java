package dev.keepmeengaged.studyreport.svg;

import java.util.List;

/** A curve over a column's values, with the number of rows between its points as bars below. */
public final class CurveChart {

  private static final double TOP = 12;
  private static final double HEIGHT = 120;
  private static final double ROWS = 22;
  private static final double BOTTOM = TOP + HEIGHT + ROWS + 4;

  private CurveChart() {}

  /**
   * A point.
   *
   * @param rows between the point before and this one
   */
  public record Point(double x, double y, long rows) {}

  /**
   * Draws a curve.
   *
   * @param across of the column
   * @param upright of the effects, common to charts that are compared
   */
  public static Drawing draw(Scale across, Scale upright, List<Point> points) {
    Drawing drawing = new Drawing(BOTTOM + 22).classed("small upright");
    drawing.add(Axis.upright(upright, 4, TOP, HEIGHT));
    double most = Math.max(1, points.stream().mapToLong(Point::rows).max().orElse(1));
    for (int i = 1; i < points.size(); i++) {
      double height = ROWS * Math.sqrt(points.get(i).rows() / most);
      if (height > 0) {
        drawing.add(
            Marks.bar(
                "courses",
                across.clamped(points.get(i - 1).x()),
                across.clamped(points.get(i).x()),
                BOTTOM - height,
                height));
      }
    }
    drawing.add(Axis.below(across, 4, BOTTOM));
    double[] xs = points.stream().mapToDouble(p -> across.clamped(p.x())).toArray();
    double[] ys = points.stream().mapToDouble(p -> HEIGHT * (1 - upright.clamped(p.y()))).toArray();
    drawing.add(Stretched.at(TOP, HEIGHT).line("curve", xs, ys).svg());
    if (points.size() <= 3) {
      for (int i = 0; i < xs.length; i++) {
        drawing.add(Marks.dot("dot chosen", xs[i], TOP + ys[i], 4));
      }
    }
    return drawing;
  }
}
