package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "Heron, heron",
    "ÉMEU, emeu",
    "e\u0301meu, emeu",
    "İstanbul, istanbul",
    "ΣΟΦΟΣ, σοφοσ",
    "σοφός, σοφοσ",
    "ﬁn ①, fin 1",
    "𝒜 Ｗｉｄｅ, a wide",
    "Ångström, angstrom",
    "Straße, strasse",
    "'  two\u00a0 \u3000words ', two words",
    "'tab\tand  blanks ', tab and blanks",
    "שָׁלוֹם, שלום",
    "C++ & <b>, c++ & <b>"
  })
  void folded_hasNoCase_noMarks_andSingleBlanks(String text, String folded) {
    assertThat(SearchText.folded(text)).isEqualTo(folded);
    assertThat(SearchText.folded(folded)).isEqualTo(folded);
  }

  @Test
  void folded_isTheSameObject_whereNothingChanges() {
    String id = "course-10412";

    assertThat(SearchText.folded(id)).isSameAs(id);
  }

  @Test
  void words_areThoseBetweenBlanks() {
    assertThat(SearchText.words(" Heron  10412 ")).containsExactly("heron", "10412");
    assertThat(SearchText.words(" \u0301 ")).isEmpty();
    assertThat(SearchText.words("")).isEmpty();
  }
}
