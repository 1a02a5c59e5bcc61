package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.report.markup.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A study for people, as one HTML file that needs nothing else: no script, no network. It is
 * well-formed XML as well. Equal findings give equal bytes.
 */
public final class StudyReport {

  private static final String STYLE = resource("report.css");

  private static final String[][] CONTENTS = {
    {"summary", "In short"},
    {"models", "Models"},
    {"companies", "New companies"},
    {"importances", "What matters"},
    {"directions", "Directions"},
    {"courses", "Course by course"},
    {"data", "Data"},
    {"search", "Settings"},
    {"method", "Method"},
    {"glossary", "Words"}
  };

  private StudyReport() {}

  /** The whole file. */
  public static String html(Findings findings) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    Element.of("html")
        .with("lang", "en")
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .add(head(findings), body(findings))
        .writeTo(page);
    return page.append('\n').toString();
  }

  private static Element head(Findings findings) {
    return Element.of("head")
        .add(
            Element.of("meta").with("charset", "utf-8"),
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            Element.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'"),
            Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
            Element.of("title", "Engagement study " + findings.subject().model()),
            Element.of("style", STYLE));
  }

  private static Element body(Findings findings) {
    return Element.of("body")
        .add(
            Element.of("a", "Skip to the summary").classed("skip").with("href", "#summary"),
            Element.of("header")
                .classed("wrap")
                .add(
                    Element.of("p", "Keep-Me-Engaged").classed("brand"),
                    Element.of("h1", "What goes with course engagement"),
                    Element.of(
                            "p",
                            "A study of "
                                + Numbers.count(findings.subject().trainingRows())
                                + " courses. Model "
                                + findings.subject().model()
                                + ".")
                        .classed("sub")),
            contents(),
            Element.of("main")
                .classed("wrap")
                .add(
                    SummarySection.of(findings),
                    ModelsSection.of(findings),
                    CompanySection.of(findings),
                    ImportanceSection.of(findings),
                    DirectionSection.of(findings),
                    ShapSection.of(findings),
                    DataSection.of(findings),
                    SearchSection.of(findings),
                    MethodSection.of(findings),
                    GlossarySection.section()),
            Element.of("footer")
                .classed("wrap")
                .add(
                    Element.of(
                        "p",
                        "Associations in past data, not a promise. Every figure of this report is in "
                            + StudyFolder.FIGURES
                            + ", every explained course in "
                            + StudyFolder.SHAP
                            + ".")));
  }

  private static Element contents() {
    Element list = Element.of("ul").classed("wrap");
    for (String[] entry : CONTENTS) {
      list.add(Element.of("li").add(Element.of("a", entry[1]).with("href", "#" + entry[0])));
    }
    return Element.of("nav").with("aria-label", "Contents").add(list);
  }

  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = StudyReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
