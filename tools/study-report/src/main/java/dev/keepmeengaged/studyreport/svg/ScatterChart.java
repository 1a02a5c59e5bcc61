package dev.keepmeengaged.studyreport.svg;

/** A dot for every row over a column's values, with a line through the means of its pieces. */
public final class ScatterChart {

  private static final double TOP = 12;
  private static final double HEIGHT = 140;
  private static final double BOTTOM = TOP + HEIGHT;

  private ScatterChart() {}

  /**
   * Draws dots.
   *
   * @param xs finite values of the column
   * @param ys as many
   * @param lineXs the means' places, ascending
   * @param lineYs the means
   */
  public static Drawing draw(
      Scale across, Scale upright, double[] xs, double[] ys, double[] lineXs, double[] lineYs) {
    Drawing drawing = new Drawing(BOTTOM + 22).classed("small upright");
    drawing.add(Axis.upright(upright, 4, TOP, HEIGHT));
    Dots dots = new Dots(1);
    for (int i = 0; i < xs.length; i++) {
      dots.add(0, across.clamped(xs[i]), HEIGHT * (1 - upright.clamped(ys[i])));
    }
    Stretched area = Stretched.at(TOP, HEIGHT);
    dots.drawInto(area, "plain v");
    double[] places = new double[lineXs.length];
    double[] heights = new double[lineXs.length];
    for (int i = 0; i < lineXs.length; i++) {
      places[i] = across.clamped(lineXs[i]);
      heights[i] = HEIGHT * (1 - upright.clamped(lineYs[i]));
    }
    area.line("curve", places, heights);
    drawing.add(area.svg());
    for (int i = 0; i < places.length && places.length <= 3; i++) {
      drawing.add(Marks.dot("dot chosen", places[i], TOP + heights[i], 4));
    }
    drawing.add(Axis.below(across, 4, BOTTOM));
    return drawing;
  }
}
