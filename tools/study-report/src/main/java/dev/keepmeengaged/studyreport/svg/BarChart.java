package dev.keepmeengaged.studyreport.svg;

import java.util.List;

/** A bar from 0 in each row, with the interval of its value where there is one. */
public final class BarChart {

  private BarChart() {}

  /**
   * A row.
   *
   * @param value what is written at its end
   * @param length of the bar; NaN draws none
   * @param low end of the interval; equal to high for none
   */
  public record Row(
      String label, String value, double length, double low, double high, String classes)
      implements LabelledRow {

    /** A row without an interval. */
    public static Row of(String label, String value, double length, String classes) {
      return new Row(label, value, length, length, length, classes);
    }
  }

  /** Draws rows. */
  public static Drawing draw(List<Row> rows) {
    double low = 0;
    double high = 0;
    for (Row row : rows) {
      for (double end : new double[] {row.length(), row.low(), row.high()}) {
        if (Double.isFinite(end)) {
          low = Math.min(low, end);
          high = Math.max(high, end);
        }
      }
    }
    Scale scale = Scale.linear(low, low == high ? 1 : high);
    LabelledRows frame = new LabelledRows(scale, 3, rows);
    Drawing drawing = frame.drawing();
    for (int i = 0; i < rows.size(); i++) {
      mark(drawing, scale, rows.get(i), frame.y(i));
    }
    return drawing;
  }

  private static void mark(Drawing drawing, Scale scale, Row row, double y) {
    if (!Double.isFinite(row.length())) {
      return;
    }
    double end = scale.at(row.length());
    drawing.add(
        Marks.titled(
            Marks.bar("bar " + row.classes(), scale.at(0), end, y - 5, 10),
            row.label() + ": " + row.value()));
    if (row.low() < row.high()) {
      double from = scale.clamped(row.low());
      double to = scale.clamped(row.high());
      drawing.add(Marks.line("whisker", from, y, to, y));
    }
  }
}
