package dev.keepmeengaged.studyreport.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * Labelled rows over one axis. Each row has room for its label above the marks; a style sheet for
 * wide pages moves labels and values out to the sides.
 *
 * @param scale of all rows
 * @param ticks about how many numbers the axis has
 * @param labels one for each row, from the top
 * @param values what is written at the end of each row
 */
record LabelledRows(Scale scale, int ticks, List<String> labels, List<String> values) {

  /** From a row to the next, in pixels. */
  public static final double PITCH = 36;

  private static final double LABEL = 12;
  private static final double MARK = 21;
  private static final double AXIS = 24;
  private static final int LONGEST = 34;

  public LabelledRows {
    labels = List.copyOf(labels);
    values = List.copyOf(values);
  }

  /** Height of the whole, in pixels. */
  public double height() {
    return bottom() + AXIS;
  }

  /** The middle of a row's marks, in pixels. */
  public double y(int row) {
    return row * PITCH + MARK;
  }

  /** Where the axis is, in pixels. */
  public double bottom() {
    return labels.size() * PITCH + 4;
  }

  /** Grid, labels and values: everything but the marks. */
  public List<Element> frame() {
    List<Element> marks = new ArrayList<>(Axis.across(scale, ticks, 0, bottom()));
    for (int row = 0; row < labels.size(); row++) {
      String label = labels.get(row);
      Element text = Marks.text("lab halo", 0, row * PITCH + LABEL, shortened(label));
      marks.add(tooLong(label) ? Marks.titled(text, label) : text);
      marks.add(Marks.text("val halo", 1, row * PITCH + LABEL, values.get(row)));
    }
    return marks;
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
