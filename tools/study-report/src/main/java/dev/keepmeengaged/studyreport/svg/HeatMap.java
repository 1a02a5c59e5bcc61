package dev.keepmeengaged.studyreport.svg;

import java.util.List;

/**
 * The lower triangle of a symmetric table of numbers from -1 to 1. The number of a column stands on
 * the diagonal, where its row begins. Strength is how dark a cell is; a dash inside says that the
 * number is negative, a cross that there is none.
 */
public final class HeatMap {

  private static final double CELL = 22;
  private static final double[] LIMITS = {0.05, 0.15, 0.3, 0.5};

  private HeatMap() {}

  /** A number as it is written in the words that a pointer over its cell shows. */
  @FunctionalInterface
  public interface Written {
    String of(double value);
  }

  /** Draws a table. */
  public static Drawing draw(List<String> labels, List<List<Double>> rows, Written written) {
    int size = labels.size();
    Drawing drawing = new Drawing(size * CELL).classed("heat");
    for (int row = 0; row < size; row++) {
      double y = row * CELL;
      drawing.add(Marks.text("lab", 0, y + 15, LabelledRows.shortened(labels.get(row))));
      for (int column = 0; column < row; column++) {
        double value = rows.get(row).get(column);
        cell(
            drawing,
            (double) column / size,
            (column + 1.0) / size,
            y,
            value,
            labels.get(row) + " and " + labels.get(column) + ": " + written.of(value));
      }
      drawing.add(Marks.text("tick mid", (row + 0.5) / size, y + 15, String.valueOf(row + 1)));
    }
    return drawing;
  }

  /** The class of a cell: {@code none}, {@code h0} to {@code h4}, and {@code neg} below 0. */
  public static String shade(double value) {
    if (Double.isNaN(value)) {
      return "cell none";
    }
    int level = 0;
    while (level < LIMITS.length && Math.abs(value) >= LIMITS[level]) {
      level++;
    }
    return "cell h" + level + (level > 0 && value < 0 ? " minus" : "");
  }

  private static void cell(
      Drawing drawing, double from, double to, double y, double value, String words) {
    String shade = shade(value);
    drawing.add(Marks.titled(Marks.bar(shade, from, to, y, CELL - 1), words));
    double middle = (from + to) / 2;
    double width = (to - from) / 5;
    if (shade.endsWith("minus")) {
      drawing.add(
          Marks.line(
              shade.replace("cell", "dash"), middle - width, y + 10.5, middle + width, y + 10.5));
    }
    if (shade.endsWith("none")) {
      drawing.add(Marks.line("cross", middle - width, y + 7, middle + width, y + 14));
      drawing.add(Marks.line("cross", middle - width, y + 14, middle + width, y + 7));
    }
  }
}
