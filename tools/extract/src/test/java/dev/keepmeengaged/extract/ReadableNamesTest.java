package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableNamesTest {

  private static final String SPANS =
      "<span lang=\"en\" class=\"multilang\">Human Resources</span>"
          + " <span class=\"multilang\" lang=\"de\">Personalwesen</span>";

  private static final String TAGS =
      "{mlang en,en_us}Human Resources{mlang}{mlang de}Personal{mlang}{mlang other}RH{mlang} 1";

  @ParameterizedTest
  @CsvSource({
    "'', Human Resources",
    "en, Human Resources",
    "en_us, Human Resources",
    "EN-US, Human Resources",
    "de, Personalwesen",
    "fr, Human Resources"
  })
  void readable_spans_areReadInOneLanguage(String language, String name) {
    assertThat(names(language).readable("Acme " + SPANS + " Ltd"))
        .isEqualTo("Acme " + name + " Ltd");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Human Resources 1",
    "en_us, Human Resources 1",
    "de, Personal 1",
    "de_at, Personal 1",
    "fr, RH 1"
  })
  void readable_tags_areReadInOneLanguage(String language, String name) {
    assertThat(names(language).readable(TAGS)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme\u00a0GmbH",
        "Acme  GmbH",
        " Acme\tGmbH\n",
        "Acme\u2003 GmbH\u3000",
        "\ufeffAc\u200bme Gm\u00adbH\u200e",
      })
  void readable_blanksOfEveryKind_areOneOrdinaryBlank(String name) {
    assertThat(names("").readable(name)).isEqualTo("Acme GmbH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C# Academy",
        "R&D <East>",
        "<span lang=\"en\">only one</span>",
        "a {mlang en} that nobody closes",
        "Zoë \"O'Neil\" \\ 100 % $1",
        "会社",
        "👩🏽 learning"
      })
  void readable_otherSigns_areKept(String name) {
    assertThat(names("de").readable(name)).isEqualTo(name);
  }

  @Test
  void readable_dollarsAndBackslashesInsideALanguage_areKept() {
    assertThat(names("").readable("{mlang en}A$1\\{mlang}{mlang de}B{mlang}")).isEqualTo("A$1\\");
  }

  private static ReadableNames names(String language) {
    return new ReadableNames(Optional.of(language).filter(code -> !code.isEmpty()));
  }
}
