package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.markup.Node;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The blocks that sections are made of. */
final class Blocks {

  private Blocks() {}

  /** A section with its heading. */
  static Element section(String id, String heading, Node... content) {
    return Element.of("section")
        .with("id", id)
        .with("aria-labelledby", id + "-h")
        .add(Element.of("h2", heading).with("id", id + "-h"))
        .add(content);
  }

  /** How a section begins: what it found, and beside it how to read it. */
  static Element intro(String lead, String... paragraphs) {
    return Element.of("div")
        .classed("intro")
        .add(
            lead(lead),
            Element.of("div").add(Arrays.stream(paragraphs).map(Blocks::paragraph).toList()));
  }

  static Element paragraph(String text) {
    return Element.of("p", text);
  }

  /** The paragraph that says what a section has found. */
  static Element lead(String text) {
    return Element.of("p", text).classed("lead");
  }

  static Element heading(String text) {
    return Element.of("h3", text);
  }

  /** A list of sentences. */
  static Element list(Collection<String> items) {
    return Element.of("ul").add(items.stream().map(item -> Element.of("li", item)).toList());
  }

  /** One chart or several, with a caption and the same figures as a table. */
  static Element figure(String title, String caption, List<Element> charts, Table... tables) {
    return figure(title, caption, Element.of("div").classed("chart").add(charts), tables);
  }

  /** Charts in a frame of their own, with a caption and the same figures as a table. */
  static Element figure(String title, String caption, Element charts, Table... tables) {
    return Element.of("figure")
        .add(
            Element.of("figcaption").add(Element.of("h3", title), Element.of("p", caption)),
            charts,
            folded(
                "As a table: " + title,
                Arrays.stream(tables).map(Table::element).toArray(Element[]::new)));
  }

  /** Small charts side by side. */
  static Element grid(Collection<Element> panels) {
    return Element.of("div").classed("grid").add(panels);
  }

  /** A small chart under its name. */
  static Element panel(String name, String note, Element... charts) {
    return Element.of("div")
        .classed("panel")
        .add(Element.of("h4", name), Element.of("p", note))
        .add(charts);
  }

  /** Something to unfold. */
  static Element folded(String summary, Element... content) {
    return Element.of("details").add(Element.of("summary", summary)).add(content);
  }

  /** A key to the marks of a chart: the class of a swatch and what it means, in turn. */
  static Element key(String... swatchesAndWords) {
    Element key = Element.of("ul").classed("key");
    for (int i = 0; i < swatchesAndWords.length; i += 2) {
      key.add(
          Element.of("li")
              .add(
                  Element.of("span").classed("swatch " + swatchesAndWords[i]),
                  Element.of("span", swatchesAndWords[i + 1])));
    }
    return key;
  }
}
