package dev.keepmeengaged.studyreport.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementTest {

  @Test
  void text_andAttributesAreEscaped() {
    assertThat(written(Element.of("text", "1 < 2 & \"so\"").with("class", "a\"><script>")))
        .isEqualTo(
            "<text class=\"a&quot;&gt;&lt;script&gt;\">1 &lt; 2 &amp; &quot;so&quot;</text>");
  }

  @Test
  void onlyLeaves_areClosedAtOnce_andOnlyWithoutContent() {
    assertThat(written(Element.of("rect"))).isEqualTo("<rect/>");
    assertThat(written(Element.of("svg"))).isEqualTo("<svg></svg>");
    assertThat(written(Element.of("rect").add(Element.of("title", "1"))))
        .isEqualTo("<rect><title>1</title></rect>");
  }

  private static String written(Element element) {
    StringBuilder out = new StringBuilder();
    element.writeTo(out);
    return out.toString();
  }
}
