package dev.keepmeengaged.studyreport.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The marks that charts are made of: across as shares 0..1 of the width, down in pixels. */
final class Marks {

  private Marks() {}

  /** A bar between two places; one of no width still shows. */
  public static Element bar(String classes, double from, double to, double y, double height) {
    double left = Math.min(from, to);
    return Element.of("rect")
        .classed(classes)
        .with("x", percent(left))
        .with("y", px(y))
        .with("width", percent(Math.max(Math.abs(to - from), 0.0005)))
        .with("height", px(height));
  }

  /** A straight line. */
  public static Element line(String classes, double x1, double y1, double x2, double y2) {
    return Element.of("line")
        .classed(classes)
        .with("x1", percent(x1))
        .with("y1", px(y1))
        .with("x2", percent(x2))
        .with("y2", px(y2));
  }

  /** A dot. */
  public static Element dot(String classes, double x, double y, double radius) {
    return Element.of("circle")
        .classed(classes)
        .with("cx", percent(x))
        .with("cy", px(y))
        .with("r", px(radius));
  }

  /** A line of text; its anchor is the class's. */
  public static Element text(String classes, double x, double y, String text) {
    return Element.of("text", text).classed(classes).with("x", percent(x)).with("y", px(y));
  }

  /** A triangle that points to what lies off the scale, to the left or to the right. */
  public static Element pointer(String classes, boolean left, double y) {
    Element triangle =
        Element.of("path").with("d", left ? "M0 0L8 -5V5z" : "M0 0L-8 -5V5z").classed(classes);
    return Element.of("svg").add(triangle).with("x", left ? "0" : "100%").with("y", px(y));
  }

  /** The mark with words that a pointer over it shows. */
  public static Element titled(Element mark, String words) {
    return mark.add(Element.of("title", words));
  }

  static String percent(double share) {
    return number(100 * share, 2) + "%";
  }

  static String px(double value) {
    return number(value, 1);
  }

  private static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a mark cannot be at " + value);
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
