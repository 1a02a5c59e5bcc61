package dev.keepmeengaged.studyreport.svg;

import java.util.ArrayList;
import java.util.List;

/** Grid lines with their numbers. */
final class Axis {

  private static final double EDGE = 0.03;

  private Axis() {}

  /** The numbers along the bottom, with a line upwards from each to the top. */
  public static List<Element> across(Scale scale, int ticks, double top, double bottom) {
    List<Element> marks = new ArrayList<>();
    for (double tick : scale.ticks(ticks)) {
      double x = scale.at(tick);
      marks.add(Marks.line(tick == 0 ? "grid zero" : "grid", x, top, x, bottom));
      marks.add(Marks.text(anchor(x), x, bottom + 16, scale.label(tick, ticks)));
    }
    return marks;
  }

  /** The numbers below a chart of small height, with the line that they stand under. */
  public static List<Element> below(Scale scale, int ticks, double bottom) {
    List<Element> marks = new ArrayList<>(List.of(Marks.line("axis", 0, bottom, 1, bottom)));
    for (double tick : scale.ticks(ticks)) {
      double x = scale.at(tick);
      marks.add(Marks.line("axis", x, bottom, x, bottom + 4));
      marks.add(Marks.text(anchor(x), x, bottom + 17, scale.label(tick, ticks)));
    }
    return marks;
  }

  /**
   * The numbers of an upright axis to the left of a chart of class {@code upright}, each with its
   * line across the whole width.
   */
  public static List<Element> upright(Scale scale, int ticks, double top, double height) {
    List<Element> marks = new ArrayList<>();
    for (double tick : scale.ticks(ticks)) {
      double y = top + height * (1 - scale.at(tick));
      marks.add(Marks.line(tick == 0 ? "grid zero" : "grid", 0, y, 1, y));
      marks.add(Marks.text("tick left", 0, y, scale.label(tick, ticks)));
    }
    return marks;
  }

  private static String anchor(double x) {
    return x < EDGE ? "tick" : x > 1 - EDGE ? "tick end" : "tick mid";
  }
}
