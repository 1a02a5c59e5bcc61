package dev.keepmeengaged.studyreport.svg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A chart that is being drawn: everything but its title and its description, which are prose and
 * stand in the templates. Not thread-safe.
 */
public final class Drawing {

  private final double height;
  private final List<Element> marks = new ArrayList<>();
  private String classes = "";

  /**
   * An empty drawing.
   *
   * @param height in pixels
   */
  Drawing(double height) {
    this.height = height;
  }

  /** Sets the classes, which say how much room there is for labels. */
  public Drawing classed(String newClasses) {
    classes = newClasses;
    return this;
  }

  Drawing add(Element... more) {
    marks.addAll(List.of(more));
    return this;
  }

  Drawing add(Collection<Element> more) {
    marks.addAll(more);
    return this;
  }

  /** The classes of the chart's {@code svg} element. */
  public String classes() {
    return classes;
  }

  /** In pixels, as the chart's {@code svg} element takes it. */
  public String height() {
    return Marks.px(height);
  }

  /** The marks as markup, their text escaped. */
  public String markup() {
    StringBuilder out = new StringBuilder();
    marks.forEach(mark -> mark.writeTo(out));
    return out.toString();
  }
}
