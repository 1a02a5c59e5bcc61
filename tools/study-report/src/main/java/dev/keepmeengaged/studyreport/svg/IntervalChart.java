package dev.keepmeengaged.studyreport.svg;

import java.util.List;

/**
 * A dot with its interval in each row, over one axis. A triangle at the end of the axis marks a dot
 * that lies beyond it, and an interval that goes on beyond it; the row's value says where the dot
 * is.
 */
public final class IntervalChart {

  private IntervalChart() {}

  /**
   * A row.
   *
   * @param value what is written at its end
   * @param middle NaN draws nothing
   * @param low end of the interval; NaN for none
   * @param high the other end
   * @param classes of its marks, to set it off from the others
   */
  public record Row(
      String label, String value, double middle, double low, double high, String classes)
      implements LabelledRow {}

  /** Draws rows. */
  public static Drawing draw(Scale scale, List<Row> rows) {
    LabelledRows frame = new LabelledRows(scale, 6, rows);
    Drawing drawing = frame.drawing();
    for (int i = 0; i < rows.size(); i++) {
      mark(drawing, scale, rows.get(i), frame.y(i));
    }
    return drawing;
  }

  /** Whether the dot or a part of the interval lies off the axis. */
  public static boolean offAxis(Scale scale, Row row) {
    return !Double.isNaN(row.middle())
        && (!scale.holds(row.middle())
            || (row.low() < row.high() && (row.low() < scale.low() || row.high() > scale.high())));
  }

  private static void mark(Drawing drawing, Scale scale, Row row, double y) {
    if (Double.isNaN(row.middle())) {
      return;
    }
    boolean interval = row.low() < row.high();
    if (interval && row.low() <= scale.high() && row.high() >= scale.low()) {
      double low = scale.clamped(row.low());
      double high = scale.clamped(row.high());
      drawing.add(Marks.bar("interval " + row.classes(), low, high, y - 5, 10));
    }
    if (scale.holds(row.middle())) {
      drawing.add(
          Marks.titled(
              Marks.dot("dot " + row.classes(), scale.at(row.middle()), y, 5),
              row.label() + ": " + row.value()));
    }
    if (row.middle() < scale.low() || (interval && row.low() < scale.low())) {
      drawing.add(Marks.pointer("off", true, y));
    }
    if (row.middle() > scale.high() || (interval && row.high() > scale.high())) {
      drawing.add(Marks.pointer("off", false, y));
    }
  }
}
