package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PageTextTest {

  @Test
  void percentSigns_stayWithTheirNumber() {
    assertThat(PageText.cleaned("63 % of all")).isEqualTo("63\u00A0% of all");
  }

  @Test
  void controls_areReplaced_andLineEndsKept() {
    assertThat(PageText.cleaned("a\u0000b\u0085\nc\td")).isEqualTo("a\uFFFDb\uFFFD\nc\td");
  }

  @Property
  void anyText_isReadBackByAParser(@ForAll String text) throws Exception {
    String escaped =
        PageText.cleaned(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));

    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<p>" + escaped + "</p>")))
                .getDocumentElement()
                .getTextContent())
        .hasSameSizeAs(PageText.cleaned(text));
  }
}
