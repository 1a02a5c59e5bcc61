package dev.keepmeengaged.studyreport.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * How steps lead from one total to another, from the top down. Totals are dots, since the axis does
 * not start at 0; steps are bars that begin where the one above ended.
 */
public final class WaterfallChart {

  private WaterfallChart() {}

  /** A row of the chart. */
  public sealed interface Row extends LabelledRow permits Total, Step {}

  /** Where the steps have led to so far, or a total to compare with. */
  public record Total(String label, String value, double at, String classes) implements Row {}

  /** A step up or down. */
  public record Step(String label, String value, double by) implements Row {}

  /** Draws rows, of which the first is a total. */
  public static Drawing draw(List<Row> rows) {
    List<Double> ends = new ArrayList<>();
    double now = 0;
    for (Row row : rows) {
      now = row instanceof Total total ? total.at() : now + ((Step) row).by();
      ends.add(now);
    }
    Scale scale =
        Scale.linear(
                ends.stream().mapToDouble(d -> d).min().orElse(0),
                ends.stream().mapToDouble(d -> d).max().orElse(1))
            .rounded(6);
    LabelledRows frame = new LabelledRows(scale, 6, rows);
    Drawing drawing = frame.drawing();
    for (int i = 0; i < rows.size(); i++) {
      double y = frame.y(i);
      double x = scale.at(ends.get(i));
      if (rows.get(i) instanceof Total total) {
        drawing.add(Marks.dot("dot " + total.classes(), x, y, 6));
      } else {
        double from = scale.at(ends.get(i - 1));
        drawing.add(Marks.bar("step " + (x >= from ? "up" : "down"), from, x, y - 6, 12));
      }
      if (i + 1 < rows.size() && rows.get(i + 1) instanceof Step) {
        drawing.add(Marks.line("link", x, y + 6, x, frame.y(i + 1) - 6));
      }
    }
    return drawing;
  }
}
