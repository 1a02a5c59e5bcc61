package dev.keepmeengaged.training.study.report.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of HTML or SVG that is put together and then written. Not thread-safe. */
public final class Element implements Node {

  /** Elements without content, which HTML refuses to have closed by a tag of their own. */
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "input", "col");

  /** Leaves of SVG: closed at once where nothing is in them, which saves a third of a dot plot. */
  private static final Set<String> LEAVES = Set.of("rect", "line", "circle", "path");

  /** A browser reads its content as it is, so nothing in it may need to be escaped. */
  private static final String STYLE = "style";

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Node> children = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  /** An element without attributes and content. */
  public static Element of(String name) {
    return new Element(name);
  }

  /** An element with text. */
  public static Element of(String name, String text) {
    return new Element(name).add(text);
  }

  /** An element with content. */
  public static Element of(String name, Node... content) {
    return new Element(name).add(content);
  }

  /** Sets an attribute; the value is escaped when it is written. */
  public Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Sets the classes, separated by spaces. */
  public Element classed(String classes) {
    return with("class", classes);
  }

  /** Appends text. */
  public Element add(String text) {
    children.add(new Text(text));
    return this;
  }

  /** Appends content. */
  public Element add(Node... content) {
    children.addAll(List.of(content));
    return this;
  }

  /** Appends content. */
  public Element add(Collection<? extends Node> content) {
    children.addAll(content);
    return this;
  }

  /** This as markup. */
  public String markup() {
    StringBuilder out = new StringBuilder();
    writeTo(out);
    return out.toString();
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          Text.escape(value, out);
          out.append('"');
        });
    if (children.isEmpty() && (VOID.contains(name) || LEAVES.contains(name))) {
      out.append("/>");
      return;
    }
    if (VOID.contains(name)) {
      throw new IllegalStateException("<" + name + "> cannot have content");
    }
    out.append('>');
    if (name.equals(STYLE)) {
      writeStyle(out);
    } else {
      children.forEach(child -> child.writeTo(out));
    }
    out.append("</").append(name).append('>');
  }

  private void writeStyle(StringBuilder out) {
    for (Node child : children) {
      if (!(child instanceof Text text)
          || text.value().indexOf('<') >= 0
          || text.value().indexOf('&') >= 0) {
        throw new IllegalStateException("a style sheet in a page has neither elements nor < nor &");
      }
      out.append(text.value());
    }
  }
}
