package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {

  @ParameterizedTest
  @ValueSource(strings = {"C# Academy", "#1", "R&D / \"East\" \\ 100 %", "<b>", "会社", "a?b&c=d"})
  void names_takeAnySign(String name) {
    assertThat(new Company(name).name()).isEqualTo(name);
    assertThat(new CourseId(name).value()).isEqualTo(name);
  }

  @Test
  void names_areMeasuredInCodePoints() {
    assertThat(new Company("👩".repeat(255)).name()).hasSize(510);
    assertThatThrownBy(() -> new Company("👩".repeat(256)))
        .hasMessage("a company name has 1 to 255 characters, not 256");
    assertThat(new CourseId("👩".repeat(64)).value()).hasSize(128);
    assertThatThrownBy(() -> new CourseId("x".repeat(65)))
        .hasMessage("a course id has 1 to 64 characters, not 65");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a ", "a\nb", "a\u0000b", "a\u0085b"})
  void names_withoutCharactersOrWithBlanksAtAnEndOrControls_areRefused(String name) {
    assertThatThrownBy(() -> new Company(name)).isInstanceOf(IllegalArgumentException.class);
  }
}
