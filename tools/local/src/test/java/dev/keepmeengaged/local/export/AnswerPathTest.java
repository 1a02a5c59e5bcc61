package dev.keepmeengaged.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code answer-path.test.mjs} holds the page to the same paths. */
class AnswerPathTest {

  @Test
  void path_isReadable_whereTheNamesAreOrdinary() {
    assertThat(AnswerPath.of("model").value()).isEqualTo("api/model.json");
    assertThat(AnswerPath.companies(1).value()).isEqualTo("api/companies.json");
    assertThat(AnswerPath.companies(2).value()).isEqualTo("api/companies-2.json");
    assertThat(AnswerPath.courses("heron", 3).value())
        .isEqualTo("api/company-heron/courses-3.json");
    assertThat(AnswerPath.ofCourse("heron", "10412", "explanation").value())
        .isEqualTo("api/company-heron/course-10412/explanation.json");
  }

  @Test
  void name_isEscaped_byteForByte() {
    assertThat(AnswerPath.ofCompany("..", "segments").value())
        .isEqualTo("api/company-_2e_2e/segments.json");
    assertThat(AnswerPath.ofCompany("A/b_c é", "segments").value())
        .isEqualTo("api/company-_41_2fb_5fc_20_c3_a9/segments.json");
  }

  @Test
  void longName_goesOnInAFolder_soThatNoFoldersNameIsTooLong() {
    String longest = "\u0416".repeat(255);

    String path = AnswerPath.ofCompany(longest, "segments").value();

    assertThat(path)
        .startsWith("api/company-_d0_96")
        .contains("/more-_")
        .hasSize(255 * 6 + "api/company-/segments.json".length() + 7 * "/more-".length());
    assertThat(path.split("/", -1)).allMatch(folder -> folder.length() <= 255);
  }

  @Test
  void differentNames_haveDifferentPaths_evenWhereCaseDoesNotCount() {
    List<String> names =
        List.of(
            "a",
            "A",
            "_41",
            "_4_31",
            "a/b",
            "a\\b",
            "a%2fb",
            "con",
            "b.",
            "b",
            "x".repeat(200),
            "x".repeat(201),
            "x".repeat(200) + "/more-x",
            "x".repeat(200) + "/courses.json");

    Stream<String> paths =
        names.stream().map(name -> AnswerPath.courses(name, 1).value().toLowerCase(Locale.ROOT));

    assertThat(paths).doesNotHaveDuplicates();
  }
}
