package dev.keepmeengaged.studyreport;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The words of a report, without those that charts draw: of every chart, its title and description.
 *
 * @param sections by their ids, {@link #PAGE} being what is outside of sections; each on one line,
 *     with ordinary blanks
 */
record ReportWords(Map<String, String> sections) {

  static final String PAGE = "page";

  /** Stands behind a table's last cell, so that a cell with more words is not taken for it. */
  static final String END_OF_TABLE = "\u00B6";

  private static final Set<String> INLINE = Set.of("span", "strong", "code", "a");
  private static final Set<String> OF_A_CHART = Set.of("title", "desc");

  static ReportWords of(String html) {
    Map<String, String> sections = new HashMap<>();
    Element page = parsed(html);
    NodeList found = page.getElementsByTagName("section");
    for (int i = 0; i < found.getLength(); i++) {
      Element section = (Element) found.item(i);
      sections.put(section.getAttribute("id"), words(section));
    }
    StringBuilder around = new StringBuilder();
    for (String name : new String[] {"head", "header", "nav", "footer"}) {
      NodeList parts = page.getElementsByTagName(name);
      for (int i = 0; i < parts.getLength(); i++) {
        around.append(words((Element) parts.item(i)));
      }
    }
    sections.put(PAGE, around.toString());
    return new ReportWords(sections);
  }

  String in(String section) {
    return sections.getOrDefault(section, "");
  }

  private static Element parsed(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    add(element, words);
    return onOneLine(words.toString());
  }

  static String onOneLine(String words) {
    return words.replaceAll("[ \n\u00A0]+", " ");
  }

  private static void add(Element element, StringBuilder words) {
    if (element.getTagName().equals("style")) {
      return;
    }
    boolean chart = element.getTagName().equals("svg");
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (!chart || OF_A_CHART.contains(child.getTagName())) {
          add(child, words);
        }
      } else if (!chart) {
        words.append(node.getTextContent());
      }
    }
    if (element.getTagName().equals("table")) {
      words.append(' ').append(END_OF_TABLE);
    }
    if (!INLINE.contains(element.getTagName())) {
      words.append(' ');
    }
  }
}
