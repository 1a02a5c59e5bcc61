package dev.keepmeengaged.training.study.report.svg;

import dev.keepmeengaged.training.study.report.markup.Element;
import java.util.Collection;

/** A chart that is being drawn. Not thread-safe. */
public final class Drawing {

  private final Element svg;

  /**
   * An empty drawing.
   *
   * @param id unique in the page
   * @param title what the chart shows, in a few words
   * @param description what can be read from it, in a sentence or two
   * @param height in pixels
   */
  public Drawing(String id, String title, String description, double height) {
    svg =
        Element.of("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("role", "img")
            .with("aria-labelledby", id + "-t")
            .with("aria-describedby", id + "-d")
            .with("width", "100%")
            .with("height", Marks.px(height))
            .add(Element.of("title", title).with("id", id + "-t"))
            .add(Element.of("desc", description).with("id", id + "-d"));
  }

  /** Sets the classes, which say how much room there is for labels. */
  public Drawing classed(String classes) {
    svg.classed(classes);
    return this;
  }

  public Drawing add(Element... marks) {
    svg.add(marks);
    return this;
  }

  public Drawing add(Collection<Element> marks) {
    svg.add(marks);
    return this;
  }

  /** What was drawn. */
  public Element svg() {
    return svg;
  }
}
