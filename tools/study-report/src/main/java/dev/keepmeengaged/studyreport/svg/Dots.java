package dev.keepmeengaged.studyreport.svg;

import java.util.ArrayList;
import java.util.List;

/** Dots that were placed, in classes of their values. */
final class Dots {

  private final List<List<double[]>> classes = new ArrayList<>();

  Dots(int count) {
    for (int i = 0; i < count; i++) {
      classes.add(new ArrayList<>());
    }
  }

  void add(int level, double x, double y) {
    classes.get(level).add(new double[] {x, y});
  }

  /** Draws them, the lowest class first, so that rare high values lie on top. */
  void drawInto(Stretched area, String classPrefix) {
    for (int level = 0; level < classes.size(); level++) {
      List<double[]> dots = classes.get(level);
      area.dots(
          "dots " + classPrefix + level,
          dots.stream().mapToDouble(d -> d[0]).toArray(),
          dots.stream().mapToDouble(d -> d[1]).toArray());
    }
  }
}
