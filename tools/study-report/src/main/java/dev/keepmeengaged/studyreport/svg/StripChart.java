package dev.keepmeengaged.studyreport.svg;

import java.util.List;

/** A tick for every single value in each row, over one axis; those off the axis are counted. */
public final class StripChart {

  private StripChart() {}

  /**
   * A row.
   *
   * @param value what is written at its end
   * @param singles the values; NaN is left out
   */
  public record Row(String label, String value, List<Double> singles, String classes)
      implements LabelledRow {

    public Row {
      singles = List.copyOf(singles);
    }

    /** How many values lie below or above the axis. */
    public long off(Scale scale) {
      return singles.stream().filter(v -> v < scale.low() || v > scale.high()).count();
    }
  }

  /** Draws rows. */
  public static Drawing draw(Scale scale, List<Row> rows) {
    LabelledRows frame = new LabelledRows(scale, 6, rows);
    Drawing drawing = frame.drawing();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = frame.y(i);
      for (double value : row.singles()) {
        if (scale.holds(value)) {
          double x = scale.at(value);
          drawing.add(Marks.line("split " + row.classes(), x, y - 6, x, y + 6));
        }
      }
      if (row.singles().stream().anyMatch(v -> v < scale.low())) {
        drawing.add(Marks.pointer("off", true, y));
      }
      if (row.singles().stream().anyMatch(v -> v > scale.high())) {
        drawing.add(Marks.pointer("off", false, y));
      }
    }
    return drawing;
  }
}
