package dev.keepmeengaged.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.artifacts.ResearchFinding.Basis;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResearchTableTest {

  private static final ResearchTable TABLE = ResearchTable.ours();

  private static final String FINDING =
      """
      {"id": "a-2020-b", "levers": ["content"], "direction": "lowers", "finding": "It falls.",
       "size": "By a third.", "measured": "completion", "setting": "courses",
       "caveat": "Once.", "citation": "A (2020), B", "basis": "cited", "checked": "The record.",
       "vendor": false}""";

  static Stream<ResearchFinding> findings() {
    return TABLE.findings().stream();
  }

  private static ResearchTable tableOf(String... findings) {
    return ResearchTable.read(
        ("{\"findings\": [" + String.join(",", findings) + "]}").getBytes(UTF_8));
  }

  @Test
  void ourTable_hasEightFindingsOrMore_aboutLevers() {
    assertThat(TABLE.findings()).filteredOn(f -> !f.levers().isEmpty()).hasSizeGreaterThan(7);
    assertThat(TABLE.general()).isNotEmpty();
  }

  /**
   * A finding is added to this list on purpose only. Left out, though they are often cited:
   *
   * <ul>
   *   <li>research on quizzes, for not graded assessments, which are surveys, tallies and workbooks
   *   <li>Guo, Kim and Rubin (2014), on the length of single videos, which we do not know
   *   <li>Jordan (2015), on automatic grading, which is a kind of grading and not a share of pages
   *   <li>Nguyen et al. (2017), on assessment and pass rates, whose abstract gives no direction
   * </ul>
   */
  @Test
  void findings_areAboutTheLeversThatTheyMean_andNoneIsAboutSurveysOrWorkbooks() {
    assertThat(ids(Feature.CONTENT))
        .containsExactly("rienties-2015-content", "toetenel-2016-content");
    assertThat(ids(Feature.INTERACTIVE))
        .containsExactly(
            "rienties-2016-communication", "koedinger-2015-doing", "freeman-2014-active-learning");
    assertThat(ids(Feature.GRADED_ASSESSMENT)).containsExactly("yang-2021-quizzes");
    assertThat(ids(Feature.LENGTH_HOURS))
        .containsExactly("jordan-2015-length", "skilljar-2016-length");
    assertThat(ids(Feature.PRICE)).containsExactly("goli-2022-payment");
    assertThat(ids(Feature.CERTIFICATES))
        .containsExactly("goli-2022-certificate", "despujol-2017-free-certificates");
    assertThat(ids(Feature.TEACHER_COMMENTS)).containsExactly("tomkin-2014-teaching-staff");
    assertThat(ids(Feature.COLLABORATIONS)).containsExactly("zhang-2015-discussions");

    Set<Feature> levers = EnumSet.noneOf(Feature.class);
    TABLE.findings().forEach(f -> levers.addAll(f.levers()));
    assertThat(levers)
        .doesNotContain(Feature.NOT_GRADED_ASSESSMENT, Feature.EXTERNAL, Feature.COMPLETED_QUIZZES)
        .hasSize(8);
  }

  private static List<String> ids(Feature lever) {
    return TABLE.on(EnumSet.of(lever));
  }

  @ParameterizedTest
  @MethodSource("findings")
  void everyFinding_isSaidInWholeSentences(ResearchFinding finding) {
    assertThat(List.of(finding.finding(), finding.size(), finding.caveat(), finding.checked()))
        .allSatisfy(sentence -> assertThat(sentence).matches("[A-Z0-9g].{10,}[^.]\\."));
    assertThat(finding.finding()).as("one sentence").doesNotContain(". ");
    assertThat(List.of(finding.measured(), finding.setting(), finding.citation()))
        .allSatisfy(phrase -> assertThat(phrase).matches("\\S.{3,}[^.\\s]"));
    assertThat(finding.citation()).matches(".+\\((19|20)\\d\\d\\), .+");
  }

  @ParameterizedTest
  @MethodSource("findings")
  void everyId_isASlugWithTheYearOfTheCitation(ResearchFinding finding) {
    assertThat(finding.id()).matches("[a-z]+-\\d{4}(-[a-z]+)+");
    assertThat(finding.citation()).contains("(" + finding.id().split("-", 3)[1] + ")");
    assertThat(new HashSet<>(finding.levers())).hasSameSizeAs(finding.levers());
  }

  @Test
  void whatWeHaveNotRead_isSaidToBeCited_andWhatSellsIsSaidToBeAVendors() {
    assertThat(TABLE.findings())
        .filteredOn(f -> f.basis() == Basis.READ)
        .extracting(ResearchFinding::id)
        .containsExactly("skilljar-2016-length");
    assertThat(TABLE.findings())
        .filteredOn(ResearchFinding::vendor)
        .extracting(ResearchFinding::id)
        .containsExactly("skilljar-2016-length");
  }

  @Test
  void on_severalLevers_namesEachFindingOnce_inTheOrderOfTheTable() {
    ResearchTable table =
        tableOf(
            FINDING.replace("a-2020-b", "c-2021-d").replace("\"content\"", "\"price\""),
            FINDING.replace("\"content\"", "\"content\", \"interactive\""));

    assertThat(table.on(EnumSet.of(Feature.INTERACTIVE, Feature.CONTENT, Feature.PRICE)))
        .containsExactly("c-2021-d", "a-2020-b");
    assertThat(table.on(EnumSet.of(Feature.USERS))).isEmpty();
    assertThat(table.on(EnumSet.noneOf(Feature.class))).isEmpty();
  }

  @Test
  void general_isWhatHasNoLever() {
    ResearchTable table =
        tableOf(FINDING, FINDING.replace("a-2020-b", "any").replace("\"content\"", ""));

    assertThat(table.general()).extracting(ResearchFinding::id).containsExactly("any");
  }

  @Test
  void anotherWord_isAnotherVersion() {
    assertThat(tableOf(FINDING).version())
        .isEqualTo(tableOf(FINDING).version())
        .isNotEqualTo(tableOf(FINDING.replace("a third", "a half")).version())
        .matches("[0-9a-f]{12}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"content\"; \"contents\"; findings[0].levers[0] is no feature: 'contents'",
        "\"lowers\"; \"down\"; findings[0].direction is neither raises, lowers nor none: 'down'",
        "\"cited\"; \"heard\"; findings[0].basis is neither read nor cited: 'heard'",
        "false; \"no\"; findings[0].vendor is neither true nor false",
        "\"caveat\"; \"but\"; findings[0].caveat is missing"
      })
  void aFaultInTheTable_isSaidWithItsPlace(String text, String fault, String message) {
    assertThatThrownBy(() -> tableOf(FINDING.replace(text, fault)))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("research.json: " + message);
  }

  @Test
  void twoFindingsOfOneId_areRefused() {
    assertThatThrownBy(() -> tableOf(FINDING, FINDING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two findings are called a-2020-b");
  }
}
