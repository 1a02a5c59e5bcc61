package dev.keepmeengaged.studyreport.svg;

import java.util.List;

/**
 * Labelled rows over one axis. Each row has room for its label above the marks; a style sheet for
 * wide pages moves labels and values out to the sides.
 *
 * @param scale of all rows
 * @param ticks about how many numbers the axis has
 * @param rows from the top
 */
record LabelledRows(Scale scale, int ticks, List<? extends LabelledRow> rows) {

  /** From a row to the next, in pixels. */
  public static final double PITCH = 36;

  private static final double LABEL = 12;
  private static final double MARK = 21;
  private static final double AXIS = 24;
  private static final int LONGEST = 34;

  public LabelledRows {
    rows = List.copyOf(rows);
  }

  /** The middle of a row's marks, in pixels. */
  public double y(int row) {
    return row * PITCH + MARK;
  }

  /** A drawing of grid, labels and values: everything but the marks. */
  public Drawing drawing() {
    double bottom = rows.size() * PITCH + 4;
    Drawing drawing = new Drawing(bottom + AXIS).classed("rows");
    drawing.add(Axis.across(scale, ticks, 0, bottom));
    for (int row = 0; row < rows.size(); row++) {
      String label = rows.get(row).label();
      Element text = Marks.text("lab halo", 0, row * PITCH + LABEL, shortened(label));
      drawing.add(tooLong(label) ? Marks.titled(text, label) : text);
      drawing.add(Marks.text("val halo", 1, row * PITCH + LABEL, rows.get(row).value()));
    }
    return drawing;
  }

  private static boolean tooLong(String label) {
    return label.codePointCount(0, label.length()) > LONGEST;
  }

  /** A label that fits beside a row. */
  static String shortened(String label) {
    return tooLong(label)
        ? label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "\u2026"
        : label;
  }
}
