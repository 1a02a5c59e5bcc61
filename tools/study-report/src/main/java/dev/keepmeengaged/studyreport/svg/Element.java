package dev.keepmeengaged.studyreport.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of SVG that is put together and then written, with its text escaped. */
final class Element {

  /** Closed at once where nothing is in them, which saves a third of a dot plot. */
  private static final Set<String> LEAVES = Set.of("rect", "line", "circle", "path");

  private final String name;
  private final String text;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Element> children = new ArrayList<>();

  private Element(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** An element without attributes and content. */
  static Element of(String name) {
    return new Element(name, "");
  }

  /** An element with text. */
  static Element of(String name, String text) {
    return new Element(name, text);
  }

  /** Sets an attribute; the value is escaped when it is written. */
  Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Sets the classes, separated by spaces. */
  Element classed(String classes) {
    return with("class", classes);
  }

  /** Appends an element, after the text. */
  Element add(Element child) {
    children.add(child);
    return this;
  }

  /** Appends this as markup that both an HTML and an XML parser read as the same tree. */
  void writeTo(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          escape(value, out);
          out.append('"');
        });
    if (text.isEmpty() && children.isEmpty() && LEAVES.contains(name)) {
      out.append("/>");
      return;
    }
    out.append('>');
    escape(text, out);
    children.forEach(child -> child.writeTo(out));
    out.append("</").append(name).append('>');
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(text.charAt(i));
      }
    }
  }
}
