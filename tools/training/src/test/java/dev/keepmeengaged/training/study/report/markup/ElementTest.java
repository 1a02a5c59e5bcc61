package dev.keepmeengaged.training.study.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ElementTest {

  @Test
  void text_andAttributesAreEscaped() {
    assertThat(Element.of("p", "1 < 2 & \"so\"").with("title", "a\"><script>").markup())
        .isEqualTo("<p title=\"a&quot;&gt;&lt;script&gt;\">1 &lt; 2 &amp; &quot;so&quot;</p>");
  }

  @Test
  void emptyElements_areWrittenAsHtmlWantsThem() {
    assertThat(Element.of("td").markup()).isEqualTo("<td></td>");
    assertThat(Element.of("meta").with("charset", "utf-8").markup())
        .isEqualTo("<meta charset=\"utf-8\"/>");
    assertThat(Element.of("rect").markup()).isEqualTo("<rect/>");
    assertThatThrownBy(() -> Element.of("br", "x").markup())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void style_isNotEscapedSoItMustNotNeedTo() {
    assertThat(Element.of("style", "a > b { }").markup()).isEqualTo("<style>a > b { }</style>");
    assertThatThrownBy(() -> Element.of("style", "</style>").markup())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void percentSigns_stayWithTheirNumber() {
    assertThat(Element.of("p", "63 % of all").markup()).isEqualTo("<p>63\u00A0% of all</p>");
  }

  @Property
  void anyText_isReadBackByAParser(@ForAll String text) throws Exception {
    String markup = Element.of("p", text).with("title", text).markup();

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(markup)));
    assertThat(document.getDocumentElement().getTextContent())
        .hasSameSizeAs(document.getDocumentElement().getAttribute("title"));
  }
}
