package dev.keepmeengaged.studyreport.svg;

/**
 * A part of a chart that takes its whole width, for paths: these cannot be placed in percent. Its
 * width counts {@value #WIDTH} units, its height pixels; strokes keep their width when it
 * stretches.
 */
final class Stretched {

  /** Units across: finer than a pixel on any screen. */
  public static final int WIDTH = 2000;

  private final Element area;

  private Stretched(Element area) {
    this.area = area;
  }

  /** A part from a height on down, in pixels. */
  public static Stretched at(double y, double height) {
    return new Stretched(
        Element.of("svg")
            .classed("area")
            .with("x", "0")
            .with("y", Marks.px(y))
            .with("width", "100%")
            .with("height", Marks.px(height))
            .with("viewBox", "0 0 " + WIDTH + " " + Marks.px(height))
            .with("preserveAspectRatio", "none"));
  }

  /**
   * A broken line through points.
   *
   * @param xs shares 0..1
   * @param ys pixels from the part's top
   */
  public Stretched line(String classes, double[] xs, double[] ys) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < xs.length; i++) {
      path.append(i == 0 ? 'M' : 'L').append(units(xs[i])).append(' ').append(Marks.px(ys[i]));
    }
    return path(classes, path);
  }

  /**
   * Many dots as one path, whose pieces have no length and round ends: ten bytes a dot, where an
   * element each would take fifty, and a page of forty thousand of them opens at once.
   *
   * @param xs shares 0..1
   * @param ys pixels from the part's top
   */
  public Stretched dots(String classes, double[] xs, double[] ys) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < xs.length; i++) {
      path.append('M').append(units(xs[i])).append(' ').append(Marks.px(ys[i])).append("h0");
    }
    return path(classes, path);
  }

  private Stretched path(String classes, StringBuilder path) {
    if (path.length() > 0) {
      area.add(Element.of("path").classed(classes).with("d", path.toString()));
    }
    return this;
  }

  private static long units(double share) {
    return Math.round(share * WIDTH);
  }

  public Element svg() {
    return area;
  }
}
