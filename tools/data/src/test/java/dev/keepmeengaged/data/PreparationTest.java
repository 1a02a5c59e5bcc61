package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ScoreKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

  @TempDir private Path folder;

  @Test
  void of_keepsCoursesAndCountsTypes() throws IOException {
    Preparation preparation =
        prepare(
            TestTable.rawExport(5)
                .with(1, "Course Type", "course")
                .with(2, "Course Type", "article")
                .with(3, "Course Type", "article")
                .with(4, "Course Type", ""));

    assertThat(ids(preparation)).containsExactly("101", "102");
    assertThat(preparation.report().count("types", "courseGroup")).isEqualTo(1);
    assertThat(preparation.report().count("types", "course")).isEqualTo(1);
    assertThat(preparation.report().count("types", "article")).isEqualTo(2);
    assertThat(preparation.report().count("types", "(none)")).isEqualTo(1);
  }

  @Test
  void of_dropsCoursesThatWereNotObserved() throws IOException {
    Preparation preparation =
        prepare(
            TestTable.rawExport(4)
                .with(0, "Engagement Score", "")
                .with(1, "Number of Users", "")
                .with(2, "Engagement Score", "")
                .with(2, "Number of Users", ""));

    assertThat(ids(preparation)).containsExactly("104");
    assertThat(preparation.report().count("observed", "kept")).isEqualTo(1);
    assertThat(preparation.report().count("observed", "no engagement score")).isEqualTo(1);
    assertThat(preparation.report().count("observed", "no number of users")).isEqualTo(1);
    assertThat(preparation.report().count("observed", "neither")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PRICE", "DISCOUNT", "TEACHER_COMMENTS", "CERTIFICATES", "COLLABORATIONS"})
  void of_missingMeansNone(String name) throws IOException {
    Feature feature = Feature.valueOf(name);

    Preparation preparation = prepare(TestTable.rawExport(2).with(1, feature.column(), ""));

    assertThat(preparation.courses().get(1).features().raw(feature)).isZero();
    assertThat(preparation.report().count("missingMeansNone", feature.id())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUIZ_GRADE", "COMPLETED_QUIZZES", "COMPANY_RATING", "LENGTH_HOURS"})
  void of_otherGaps_areLeftForTheMedian(String name) throws IOException {
    Feature feature = Feature.valueOf(name);

    Preparation preparation =
        prepare(
            TestTable.rawExport(3)
                .with(1, feature.column(), "")
                .with(2, feature.column(), "")
                .with(2, "Engagement Score", "100"));

    assertThat(preparation.courses().get(1).features().get(feature)).isEmpty();
    assertThat(preparation.report().count("gaps", feature.id())).isEqualTo(1);
  }

  @Test
  void of_presenceOfScormScoreAndElectiveMilestone_isYes() throws IOException {
    Preparation preparation =
        prepare(
            TestTable.rawExport(2)
                .with(0, "SCORM Score (average)", "")
                .with(0, "SCORM completions (percent)", "50")
                .with(1, "Elective Milestone (percent)", "")
                .with(1, "Required Milestone (percent)", "50"));

    assertThat(values(preparation, Feature.USES_SCORM)).containsExactly(0.0, 1.0);
    assertThat(values(preparation, Feature.MILESTONE_COURSE)).containsExactly(1.0, 0.0);
    assertThat(preparation.report().count("yesNo", "usesScorm yes")).isEqualTo(1);
    assertThat(preparation.report().count("yesNo", "milestoneCourse no")).isEqualTo(1);
  }

  @Test
  void of_countsBinsAndScope() throws IOException {
    TestTable table = TestTable.rawExport(6);
    List<String> scores = List.of("0", "0.5", "49.9", "50", "99.5", "100");
    for (int i = 0; i < scores.size(); i++) {
      table.with(i, "Engagement Score", scores.get(i));
    }

    Preparation preparation = prepare(table);

    assertThat(preparation.courses()).hasSize(6);
    assertThat(preparation.report().count("bins", "Zero")).isEqualTo(1);
    assertThat(preparation.report().count("bins", "Low (under 50)")).isEqualTo(2);
    assertThat(preparation.report().count("bins", "High (50 and more)")).isEqualTo(2);
    assertThat(preparation.report().count("bins", "Hundred")).isEqualTo(1);
    assertThat(preparation.report().count("scope", "in scope")).isEqualTo(4);
    assertThat(preparation.toCourseData(Optional.empty()).training()).hasSize(4);
    assertThat(preparation.toCourseData(Optional.empty()).catalogue()).hasSize(6);
  }

  @Test
  void of_everyFeatureComesFromItsColumn() throws IOException {
    TestTable table = TestTable.rawExport(1);
    List<Feature> plain =
        Stream.of(Feature.values())
            .filter(f -> !f.pageType())
            .filter(f -> f != Feature.USES_SCORM && f != Feature.MILESTONE_COURSE)
            .toList();
    for (Feature feature : plain) {
      table.with(0, feature.column(), Integer.toString(1 + feature.ordinal()));
    }

    CourseRow course = prepare(table).courses().get(0);

    assertThat(plain)
        .allSatisfy(f -> assertThat(course.features().raw(f)).isEqualTo(1 + f.ordinal()));
    assertThat(course.features().raw(Feature.GRADED_ASSESSMENT)).isEqualTo(14.7);
    assertThat(course.features().raw(Feature.CONTENT)).isEqualTo(85.3);
  }

  @Test
  void of_articlesHaveNoPagesAndThatIsNoProblem() throws IOException {
    Preparation preparation =
        prepare(
            TestTable.rawExport(2)
                .with(0, "Course Type", "article")
                .with(0, "Content (percent)", "")
                .with(0, "Graded Assessment (percent)", ""));

    assertThat(preparation.courses()).hasSize(1);
  }

  @Test
  void of_columnThatNoFeatureIsMadeOf_mayBeMissing() throws IOException {
    assertThat(prepare(TestTable.rawExport(2).without("Visibility (# views)")).courses())
        .hasSize(2);
  }

  @Test
  void of_problems_areReportedInEveryRowAndColumn() throws IOException {
    TestTable table =
        TestTable.rawExport(4)
            .with(0, "Course Type", "article")
            .with(0, "Visibility (# views)", "often")
            .with(1, "Surveys, Talleys, and Workbooks (percent)", "101")
            .with(2, "Content (percent)", "10")
            .with(3, "courseid_num", "102");

    DataProblemsException refused =
        catchThrowableOfType(DataProblemsException.class, () -> prepare(table));

    assertThat(refused.problems())
        .containsExactly(
            problem(2, "Visibility (# views)", "often", "not a number"),
            problem(3, "Surveys, Talleys, and Workbooks (percent)", "101", "outside 0 to 100"),
            problem(
                4,
                "page mix",
                "14.7 + 0 + 10 + 0 + 0 = 24.7",
                "the five page types do not sum to 100"),
            problem(
                5, "courseid_num", "102", "course of company \"otter\" stands in line 3 already"));
  }

  @Test
  void of_missingColumns_areAllNamed() throws IOException {
    TestTable table =
        TestTable.rawExport(1)
            .without("Course Type")
            .without("Discount (dollars)")
            .without("courseid_num");

    DataProblemsException refused =
        catchThrowableOfType(DataProblemsException.class, () -> prepare(table));

    assertThat(refused.problems())
        .extracting(DataProblem::column)
        .containsExactlyInAnyOrder("Course Type", "Discount (dollars)", "courseid_num");
  }

  @Test
  void of_badRows_areInNoCount() throws IOException {
    TestTable table =
        TestTable.rawExport(3).with(0, "Price (dollars)", "x").with(0, "Content (percent)", "85.4");

    Preparation preparation = Preparation.of(written(table), BadRowPolicy.SKIP);

    assertThat(preparation.report().count("types", "courseGroup")).isEqualTo(2);
    assertThat(preparation.report().count("pageMix", "rows")).isEqualTo(2);
    assertThat(preparation.report().count("pageMix", "changed")).isZero();
    assertThat(preparation.report().badRows()).isEqualTo(1);
  }

  @Test
  void of_badRow_saysNothingOfOthers_whereItIsLeftOut() throws IOException {
    TestTable table = badRowFirst();

    Preparation preparation = Preparation.of(written(table), BadRowPolicy.SKIP);

    assertThat(ids(preparation)).containsExactly("101", "103");
    assertThat(preparation.report().problems())
        .containsExactly(problem(2, "Price (dollars)", "x", "not a number"));
  }

  @Test
  void of_badRow_isComparedWith_whereNothingIsLeftOut() {
    DataProblemsException refused =
        catchThrowableOfType(DataProblemsException.class, () -> prepare(badRowFirst()));

    assertThat(refused.problems())
        .contains(
            problem(2, "Price (dollars)", "x", "not a number"),
            problem(
                3, "courseid_num", "101", "course of company \"otter\" stands in line 2 already"),
            problem(
                3,
                "companyid_words",
                "otter",
                "differs from \"OTTER\" in line 2 only in case or accents"));
  }

  /** A row with a bad price, a good one of the same course, and one of another course. */
  private static TestTable badRowFirst() {
    return TestTable.rawExport(3)
        .with(0, "Price (dollars)", "x")
        .with(0, "companyid_words", "OTTER")
        .with(1, "courseid_num", "101");
  }

  @Test
  void of_badEdition_isNoneThatOthersAreToldApartFrom_whereItIsLeftOut() throws IOException {
    TestTable table = inEditions(2, "Spring", "Autumn").with(0, "Price (dollars)", "x");

    Preparation preparation = Preparation.of(written(table), BadRowPolicy.SKIP);

    assertThat(preparation.courses())
        .extracting(course -> course.description().edition().orElse(""))
        .containsExactly("Autumn");
  }

  @Test
  void of_rowWithoutAScore_isStillARowOfItsCourse() throws IOException {
    TestTable table =
        TestTable.rawExport(3).with(0, "Engagement Score", "").with(1, "courseid_num", "101");

    Preparation preparation = Preparation.of(written(table), BadRowPolicy.SKIP);

    assertThat(ids(preparation)).containsExactly("103");
  }

  @Test
  void of_titlesAndPages_areReadAsTheyStand_andZeroPagesAreUnknown() throws IOException {
    Preparation preparation =
        prepare(
            TestTable.describedExport(3)
                .with(0, "Course Title", "\u00A0Die  \u00DCbung\u200B #1 ")
                .with(1, "Course Title", "")
                .with(2, "Pages", "28.0"));

    assertThat(preparation.courses())
        .extracting(CourseRow::description)
        .containsExactly(
            described("Die \u00DCbung #1", OptionalInt.empty(), ""),
            described("", OptionalInt.of(1), ""),
            described("Course 103", OptionalInt.of(28), ""));
  }

  @Test
  void of_titleOf255CodePoints_isTaken() throws IOException {
    String title = "\uD83D\uDE00".repeat(255);

    Preparation preparation = prepare(TestTable.describedExport(1).with(0, "Course Title", title));

    assertThat(preparation.courses().get(0).description().title()).contains(title);
  }

  @Test
  void of_severalEditions_takesTheNewestWhereverItStands_andSetsTheOthersAside()
      throws IOException {
    Preparation preparation =
        prepare(
            inEditions(5, "2nd", "10th", "9th")
                .with(3, "Engagement Score", "100")
                .with(4, "courseid_num", "104"));

    assertThat(ids(preparation)).containsExactly("101", "104");
    assertThat(preparation.courses())
        .extracting(course -> course.description().edition().orElse(""))
        .containsExactly("10th", "2026");
    assertThat(preparation.older())
        .extracting(course -> course.description().edition().orElse(""))
        .containsExactly("2nd", "9th", "2025");
    assertThat(preparation.report().count("editions", "newest")).isEqualTo(2);
    assertThat(preparation.report().count("editions", "older")).isEqualTo(3);
    assertThat(preparation.report().count("scope", "in scope")).isEqualTo(2);
    assertThat(preparation.report().summary()).contains("newest 2, older 3");
    assertThat(preparation.report().remarks()).contains("newest 2, older 3");
    assertThat(preparation.toCourseData(Optional.empty()).catalogue())
        .isEqualTo(preparation.courses());
  }

  @Test
  void of_newestEditionThatNobodyTookYet_servesTheOneBefore() throws IOException {
    Preparation preparation =
        prepare(inEditions(2, "2025", "2026").with(1, "Engagement Score", ""));

    assertThat(preparation.courses()).hasSize(1);
    assertThat(preparation.courses().get(0).description().edition()).contains("2025");
    assertThat(preparation.older()).isEmpty();
  }

  @Test
  void of_editionsWithoutAnOrder_skipsTheLaterRows() throws IOException {
    TestTable table = inEditions(4, "Spring", "Autumn", "");

    Preparation preparation = Preparation.of(written(table), BadRowPolicy.SKIP);

    assertThat(preparation.courses())
        .extracting(course -> course.description().edition().orElse(""))
        .containsExactly("Spring", "2025");
    assertThat(preparation.older()).isEmpty();
    assertThat(preparation.report().badRows()).isEqualTo(2);
    assertThat(preparation.report().problems())
        .containsExactly(
            problem(
                3,
                "Edition",
                "Autumn",
                "course \"101\" of company \"otter\" stands in line 2 already, in edition"
                    + " \"Spring\", and which of the two is newer is not certain: write dates in"
                    + " both, such as 2026-05-31"),
            problem(
                4,
                "Edition",
                "",
                "course \"101\" of company \"otter\" stands in line 2 already, in edition"
                    + " \"Spring\", and this line has none: write dates in both, such as"
                    + " 2026-05-31"));
  }

  @Test
  void of_exportThatSaysWhatItsScoresAre_isBelieved_andNobodySaysOtherwise() throws IOException {
    Preparation preparation = prepare(TestTable.describedExport(3));

    assertThat(preparation.scoreKind(Optional.empty())).isEqualTo(ScoreKind.SHARE);
    assertThat(preparation.scoreKind(Optional.of(ScoreKind.SHARE))).isEqualTo(ScoreKind.SHARE);
    assertThatThrownBy(() -> preparation.scoreKind(Optional.of(ScoreKind.RECORDED)))
        .isInstanceOf(DataProblemsException.class)
        .hasMessage(
            "export.csv: its column \"Score Kind\" says share, so its scores cannot be read as"
                + " recorded ones");
  }

  @Test
  void of_exportOfTwoKindsOfScores_isRefusedAsAWhole() throws IOException {
    TestTable table = TestTable.describedExport(3).with(2, "Score Kind", "Recorded");

    assertThatThrownBy(() -> Preparation.of(written(table), BadRowPolicy.SKIP))
        .isInstanceOf(DataProblemsException.class)
        .hasMessageContaining(
            "export.csv:4, \"Score Kind\", value \"recorded\": line 2 says share");
  }

  /** The first rows are editions of one course, and the rest of their own courses in editions. */
  private static TestTable inEditions(int rows, String... editions) {
    TestTable table = TestTable.describedExport(rows);
    for (int row = 0; row < rows; row++) {
      boolean first = row < editions.length;
      table.with(row, "Edition", first ? editions[row] : Integer.toString(2026 - row % 2));
      if (first) {
        table.with(row, "courseid_num", "101");
      }
    }
    return table;
  }

  private static CourseDescription described(String title, OptionalInt pages, String edition) {
    return new CourseDescription(
        Optional.of(title).filter(text -> !text.isEmpty()),
        pages,
        Optional.of(edition).filter(text -> !text.isEmpty()));
  }

  private Preparation prepare(TestTable table) throws IOException {
    return Preparation.of(written(table), BadRowPolicy.REFUSE);
  }

  private Path written(TestTable table) throws IOException {
    Path file = folder.resolve("export.csv");
    table.writeTo(file);
    return file;
  }

  private static DataProblem problem(long line, String column, String value, String reason) {
    return new DataProblem("export.csv", line, column, value, reason);
  }

  private static List<String> ids(Preparation preparation) {
    return preparation.courses().stream()
        .map(course -> course.key().orElseThrow().course().value())
        .toList();
  }

  private static List<Double> values(Preparation preparation, Feature feature) {
    return preparation.courses().stream().map(course -> course.features().raw(feature)).toList();
  }
}
