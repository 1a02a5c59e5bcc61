package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class StudyReportTest {

  private static final int BUDGET = 3_000_000;

  private static final String PLAUSIBLE = StudyReport.html(TestResults.plausible(2_000));
  private static final String EXTREME = StudyReport.html(TestResults.extreme());
  private static final String EMPTY = StudyReport.html(TestResults.empty());

  static Stream<String> reports() {
    return Stream.of(PLAUSIBLE, EXTREME, EMPTY);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void report_isWellFormed(String html) {
    Document page = parsed(html);

    assertThat(page.getDocumentElement().getTagName()).isEqualTo("html");
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void report_needsNothingElse(String html) {
    Document page = parsed(html);

    for (Element element : all(page, "*")) {
      assertThat(element.getTagName())
          .isNotIn("script", "link", "img", "iframe", "object", "embed", "image", "use", "form");
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName();
        String value = element.getAttributes().item(i).getNodeValue();
        assertThat(name).as("no code and no style in attributes").doesNotStartWith("on");
        assertThat(name).isNotIn("style", "src");
        if (name.equals("href")) {
          assertThat(value).startsWith("#");
        } else if (!name.equals("xmlns")) {
          assertThat(value).doesNotContain("http:", "https:", "//");
        }
      }
    }
    assertThat(text(page, "style")).doesNotContain("url(", "@import", "http");
  }

  @Test
  void report_letsTheBrowserLoadNothingAndRunNothing() {
    assertThat(PLAUSIBLE)
        .containsPattern("content=\"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='\"");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyChart_hasATitleAndADescription(String html) {
    for (Element chart : all(parsed(html), "svg")) {
      if (chart.hasAttribute("role")) {
        assertThat(chart.getAttribute("role")).isEqualTo("img");
        Element title = (Element) chart.getElementsByTagName("title").item(0);
        Element description = (Element) chart.getElementsByTagName("desc").item(0);
        assertThat(title.getAttribute("id")).isEqualTo(chart.getAttribute("aria-labelledby"));
        assertThat(description.getAttribute("id"))
            .isEqualTo(chart.getAttribute("aria-describedby"));
        assertThat(description.getTextContent()).isNotBlank();
      } else {
        assertThat(((Element) chart.getParentNode()).getTagName()).isIn("svg", "g");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyChart_isInAFigureWithACaptionAndATable(String html) {
    Document page = parsed(html);
    int inFigures = 0;
    for (Element figure : all(page, "figure")) {
      assertThat(figure.getElementsByTagName("figcaption").getLength()).isEqualTo(1);
      assertThat(figure.getElementsByTagName("table").getLength()).isPositive();
      inFigures += figure.getElementsByTagName("svg").getLength();
    }
    assertThat(inFigures).isEqualTo(page.getElementsByTagName("svg").getLength());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ids_areUnique(String html) {
    Set<String> ids = new HashSet<>();
    for (Element element : all(parsed(html), "*")) {
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
      }
    }
    for (Element link : all(parsed(html), "a")) {
      assertThat(ids).contains(link.getAttribute("href").substring(1));
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void headings_goDownOneLevelAtATime(String html) {
    int before = 0;
    for (Element element : all(parsed(html), "*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int level = element.getTagName().charAt(1) - '0';
        assertThat(level).as(element.getTextContent()).isLessThanOrEqualTo(before + 1);
        before = level;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void numbersWithoutAValue_areSaidInWords(String html) {
    assertThat(parsed(html).getDocumentElement().getTextContent())
        .doesNotContain("NaN", "Infinity", "null");
  }

  @Test
  void names_areShownAsTheyAre() {
    assertThat(text(parsed(EXTREME), "figure"))
        .contains("<b>\"Ridge\" & 'Sons' ]]> \uFFFD </svg><script>alert(1)</script>");
  }

  @Test
  void splitsOffTheScale_areCountedAndNamed() {
    String models = section(PLAUSIBLE, "models");

    assertThat(models).containsPattern("Least squares: 3 of 30, of \u2212\\d+\\.\\d");
  }

  @Test
  void summary_saysWhatTheModelIsWorthAndWhatItIsNot() {
    String summary = section(PLAUSIBLE, "summary");

    assertThat(summary)
        .contains("24,551 courses")
        .contains("of a company that it knows, the model explains about 63\u00A0%")
        .contains("not in the data the model is of little use: there it explains about 10\u00A0%")
        .contains("associations in past courses, not effects")
        .contains("Certificates")
        .contains("may be results of engagement");
  }

  @Test
  void directions_sayTheStepThatTheShapeLeavesOut() {
    String directions = section(PLAUSIBLE, "directions");

    assertThat(directions)
        .contains("4.2 points higher at 100\u00A0% than at 97.4\u00A0%")
        .contains("four fifths of the rows. Apart from the shape")
        .contains("9,460 courses are at 100\u00A0%")
        .contains("Without the step apart, the curve rises by");
  }

  @Test
  void summary_namesTheStepsApartThatAreLarge() {
    assertThat(section(PLAUSIBLE, "summary"))
        .contains("Content: 4.2 points higher at 100\u00A0% than at 97.4\u00A0%")
        .doesNotContain("Collaborations: ");
  }

  @Test
  void summary_countsWhatMayBeAResultNeitherAsInHandNorSilently() {
    assertThat(section(PLAUSIBLE, "summary"))
        .contains("certificates and teacher comments left out, which may be results")
        .contains("641 courses (2.6\u00A0%) have the same score and features as an earlier one")
        .contains("95\u00A0% interval");
  }

  @Test
  void models_sayWhichFiguresAreFreeOfTheChoice() {
    assertThat(section(PLAUSIBLE, "models"))
        .contains("only that split judges it by courses that had no part in the choice: R\u00B2 ");
  }

  @Test
  void companies_sayWhatTheFloorIs_andThatTheChoiceWasNotMadeAnew() {
    assertThat(section(PLAUSIBLE, "companies"))
        .contains("the average score of all courses trained on, since none of them has")
        .contains("were not chosen anew");
  }

  @Test
  void oneCompany_saysThatNothingIsKnownOfOthers() {
    assertThat(section(EXTREME, "summary"))
        .contains("1 company")
        .contains("All courses are of one company");
  }

  @Test
  void noNumber_isWrittenWithAHyphenForMinus() {
    for (Element cell : all(parsed(PLAUSIBLE), "td")) {
      assertThat(cell.getTextContent()).doesNotStartWith("-");
    }
  }

  @Test
  void equalFindings_giveEqualBytesInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(StudyReport.html(TestResults.plausible(2_000))).isEqualTo(PLAUSIBLE);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void reportOfTwoThousandExplainedRows_isSmall() {
    assertThat(PLAUSIBLE.getBytes(StandardCharsets.UTF_8).length).isLessThan(BUDGET);
  }

  @Test
  void moreRowsThanCanBeSeen_areThinnedForTheDrawingAndItIsSaid() {
    String html = StudyReport.html(TestResults.plausible(2_500));

    assertThat(html.length()).isLessThan(PLAUSIBLE.length() + 20_000);
    assertThat(section(html, "courses"))
        .contains("2,500 courses were explained")
        .contains("a random 2,000 of them are drawn");
  }

  private static Document parsed(String html) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(html)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static List<Element> all(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Document page, String name) {
    StringBuilder text = new StringBuilder();
    all(page, name).forEach(element -> text.append(element.getTextContent()).append('\n'));
    return text.toString();
  }

  /** The words of a section, on one line. */
  private static String section(String html, String id) {
    return byId(parsed(html), id).getTextContent().replaceAll("[ \n]+", " ");
  }

  private static Element byId(Document page, String id) {
    return all(page, "*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }
}
