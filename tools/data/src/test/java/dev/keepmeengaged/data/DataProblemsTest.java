package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of problem is reported with its file, line, column and value. */
class DataProblemsTest {

  @TempDir private Path folder;

  @Test
  void missingColumns_areAllNamed() throws IOException {
    prepared(TestTable.prepared(2).without("price").without("engagementScore").without("content"));

    assertThat(problems())
        .containsExactly(
            problem(1, "engagementScore", "", "column is missing"),
            problem(1, "price", "", "column is missing"),
            problem(1, "content", "", "column is missing"));
  }

  @ParameterizedTest
  @CsvSource({"discount, dicsount", "quizGrade, quizGrades", "companyRating, company_ratng"})
  void missingColumn_thatIsMisspelt_isNamedAsItIsWritten(String column, String written)
      throws IOException {
    Files.writeString(
        folder.resolve("courses.csv"), TestTable.prepared(0).text().replace(column, written));

    assertThat(problems())
        .containsExactly(
            problem(
                1,
                column,
                "",
                "column is missing; rename \"%s\" if that is it".formatted(written)));
  }

  @Test
  void missingColumn_doesNotHideProblemsInRows() throws IOException {
    prepared(TestTable.prepared(2).without("price").with(1, "users", "many"));

    assertThat(problems())
        .containsExactly(
            problem(1, "price", "", "column is missing"),
            problem(3, "users", "many", "not a number"));
  }

  @Test
  void columnTwice_isNamed() throws IOException {
    Files.writeString(
        folder.resolve("courses.csv"), TestTable.prepared(0).text().replace("discount", "price"));

    assertThat(problems())
        .containsExactly(
            problem(1, "price", "", "column stands in the header twice"),
            problem(1, "discount", "", "column is missing"));
  }

  @Test
  void duplicateCourse_isReportedWithTheLineOfTheFirst() throws IOException {
    prepared(TestTable.prepared(4).with(3, "course", "102"));

    assertThat(problems())
        .containsExactly(
            problem(5, "course", "102", "course of company \"otter\" stands in line 3 already"));
  }

  @Test
  void sameCourseIdInAnotherCompany_isNoProblem() throws IOException {
    prepared(TestTable.prepared(2).with(1, "company", "heron").with(1, "course", "101"));

    assertThat(DataFolder.read(folder, BadRowPolicy.REFUSE).catalogue()).hasSize(2);
  }

  @Test
  void companyNamesThatDifferInCase_areReported() throws IOException {
    prepared(TestTable.prepared(3).with(1, "company", "Otter").with(2, "company", "Otter"));

    assertThat(problems())
        .containsExactly(
            problem(
                3, "company", "Otter", "differs from \"otter\" in line 2 only in case or accents"),
            problem(
                4, "company", "Otter", "differs from \"otter\" in line 2 only in case or accents"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ot\u0007ter"})
  void companyNameThatIsNone_isReported(String name) throws IOException {
    prepared(TestTable.prepared(1).with(0, "company", name));

    assertThat(problems())
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(2))
        .satisfies(p -> assertThat(p.column()).isEqualTo("company"))
        .satisfies(p -> assertThat(p.value()).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12d", "0x1p3", "1e", "--1", "1..5", "n.a.", "?"})
  void notANumber_isReported(String value) throws IOException {
    prepared(TestTable.prepared(2).with(1, "price", value));

    assertThat(problems())
        .singleElement()
        .isIn(
            problem(3, "price", value, "not a number"),
            problem(3, "price", value, "not a number: write numbers without a unit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Infinity", "-inf", "1e999"})
  void notFinite_isReported(String value) throws IOException {
    prepared(TestTable.prepared(2).with(1, "price", value));

    assertThat(problems()).containsExactly(problem(3, "price", value, "not a finite number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "price", "lengthHours", "certificates", "teacherComments"})
  void negative_isReported(String column) throws IOException {
    prepared(TestTable.prepared(2).with(0, column, "-0.5"));

    assertThat(problems()).containsExactly(problem(2, column, "-0.5", "negative"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "engagementScore",
        "companyLearners",
        "companyRating",
        "quizGrade",
        "completedQuizzes",
        "interactive"
      })
  void percentBeyondHundred_isReported(String column) throws IOException {
    prepared(TestTable.prepared(2).with(0, column, "100.1"));

    assertThat(problems()).containsExactly(problem(2, column, "100.1", "outside 0 to 100"));
  }

  @Test
  void yesOrNoThatIsNeither_isReported() throws IOException {
    prepared(TestTable.prepared(2).with(0, "usesScorm", "0.5").with(1, "milestoneCourse", ""));

    assertThat(problems())
        .containsExactly(
            problem(2, "usesScorm", "0.5", "neither 0 nor 1"),
            problem(3, "milestoneCourse", "", "no value"));
  }

  @Test
  void missingScoreOrUsers_isReportedInTablesThatMustHaveThem() throws IOException {
    prepared(TestTable.prepared(2).with(0, "engagementScore", "").with(1, "users", ""));

    assertThat(problems())
        .containsExactly(
            problem(2, "engagementScore", "", "no value"), problem(3, "users", "", "no value"));
  }

  @Test
  void pageMixThatDoesNotSumToHundred_isReportedWithItsSum() throws IOException {
    prepared(TestTable.prepared(2).with(1, "content", "84.1"));

    assertThat(problems())
        .containsExactly(
            problem(
                3,
                "page mix",
                "14.7 + 0 + 84.1 + 0 + 0 = 98.8",
                "the five page types do not sum to 100"));
  }

  @Test
  void pageMixWithinHalfAPercent_isTaken() throws IOException {
    prepared(TestTable.prepared(2).with(0, "content", "85.8").with(1, "content", "84.8"));

    assertThat(DataFolder.read(folder, BadRowPolicy.REFUSE).report().count("pageMix", "changed"))
        .isEqualTo(2);
  }

  @Test
  void pageShareThatIsNoNumber_isOneProblemAndNotTwo() throws IOException {
    prepared(TestTable.prepared(1).with(0, "content", "most"));

    assertThat(problems()).containsExactly(problem(2, "content", "most", "not a number"));
  }

  @Test
  void wrongEncoding_isReportedWithLineAndColumn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String text = TestTable.prepared(3).with(1, "company", "caf\u00e9").text();
    bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("courses.csv"), bytes.toByteArray());

    assertThat(problems())
        .containsExactly(
            problem(3, "company", "caf\uFFFD", "not UTF-8 text: save the file as UTF-8"));
  }

  @Test
  void cutOffLine_isReportedWithItsFields() throws IOException {
    List<String> lines = new ArrayList<>(TestTable.prepared(3).lines());
    lines.set(2, "otter,102,30,0");
    write(lines);

    assertThat(problems())
        .containsExactly(
            problem(3, "", "otter,102,30,0", "cut-off line: 4 fields where the header has 23"));
  }

  @Test
  void lineWithTooManyFields_isReported() throws IOException {
    List<String> lines = new ArrayList<>(TestTable.prepared(1).lines());
    lines.set(1, "otter,101,30" + ",0".repeat(21));
    write(lines);

    assertThat(problems())
        .singleElement()
        .isEqualTo(problem(2, "", lines.get(1), "cut-off line: 24 fields where the header has 23"));
  }

  @Test
  void openQuote_spoilsItsOwnLineOnly() throws IOException {
    List<String> lines = new ArrayList<>(TestTable.prepared(3).with(2, "price", "x").lines());
    lines.set(2, '"' + lines.get(2));
    write(lines);

    assertThat(problems())
        .containsExactly(
            problem(
                3,
                "",
                lines.get(2),
                "cut-off line: a quote is not closed or not followed by a comma"),
            problem(4, "price", "x", "not a number"));
  }

  @Test
  void blankLinesInOneColumn_areReported_sinceTheyMayBeGaps() throws IOException {
    TestTable.x(2).writeTo(folder.resolve("X.csv"));
    Files.writeString(folder.resolve("y.csv"), "Engagement Score\n30\n\n \n31\n");

    assertThat(problems())
        .startsWith(
            new DataProblem("y.csv", 3, "", "", "blank line between rows"),
            new DataProblem("y.csv", 4, "", "", "blank line between rows"));
  }

  @Test
  void cutOffLineAfterABlankOne_isBookedOnItsOwnLine() throws IOException {
    List<String> lines = new ArrayList<>(TestTable.prepared(3).lines());
    lines.set(2, "otter,102");
    lines.add(2, "");
    write(lines);

    assertBadLines(4L);
  }

  @Test
  void damagedTextAfterABlankLine_isBookedOnItsOwnLine() throws IOException {
    List<String> lines = new ArrayList<>(TestTable.prepared(3).lines());
    lines.set(2, lines.get(2).replace("otter", "ott\u00FFr"));
    lines.add(2, "");
    Files.write(folder.resolve("courses.csv"), lines, StandardCharsets.ISO_8859_1);

    assertBadLines(4L);
  }

  @Test
  void endlessLine_isReportedAndNotReadIntoMemory() throws IOException {
    List<String> lines = new ArrayList<>(TestTable.prepared(2).lines());
    lines.set(1, "9".repeat(LineReader.LONGEST + 2));
    write(lines);

    assertThat(problems())
        .containsExactly(problem(2, "", lines.get(1), "line of more than 65,536 bytes"));
  }

  @Test
  void emptyFile_isReported() throws IOException {
    Files.writeString(folder.resolve("fifteen.csv"), "");

    assertThat(problems())
        .containsExactly(new DataProblem("fifteen.csv", 0, "", "", "is empty, not even a header"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void differingNumbersOfRows_areRefusedUnderAnyPolicy(int scores) throws IOException {
    TestTable.x(2).writeTo(folder.resolve("X.csv"));
    TestTable.y(scores).writeTo(folder.resolve("y.csv"));

    DataProblem expected =
        scores == 1
            ? new DataProblem(
                "X.csv", 3, "", "", "2 rows where y.csv has 1; row by row they belong together")
            : new DataProblem(
                "y.csv", 4, "", "", "4 rows where X.csv has 2; row by row they belong together");
    assertThat(problems(BadRowPolicy.REFUSE)).containsExactly(expected);
    assertThat(problems(BadRowPolicy.SKIP)).containsExactly(expected);
  }

  @Test
  void blankLineInY_doesNotShiftTheScores() throws IOException {
    TestTable.x(3).writeTo(folder.resolve("X.csv"));
    Files.writeString(folder.resolve("y.csv"), "Engagement Score\n30\n\n32\n");

    assertThat(problems())
        .containsExactly(new DataProblem("y.csv", 3, "", "", "blank line between rows"));
    assertThat(DataFolder.read(folder, BadRowPolicy.SKIP).training())
        .extracting(CourseRow::engagementScore)
        .containsExactly(30.0, 32.0);
  }

  @Test
  void scoreOutsideZeroToHundred_isReportedInY() throws IOException {
    TestTable.x(2).writeTo(folder.resolve("X.csv"));
    TestTable.y(2).with(1, "Engagement Score", "101").writeTo(folder.resolve("y.csv"));

    assertThat(problems())
        .containsExactly(
            new DataProblem("y.csv", 3, "Engagement Score", "101", "outside 0 to 100"));
  }

  @Test
  void problemsOfBothFiles_areAllReported() throws IOException {
    TestTable.x(2).with(0, "Price (dollars)", "free").writeTo(folder.resolve("X.csv"));
    TestTable.y(2).with(1, "Engagement Score", "-1").writeTo(folder.resolve("y.csv"));
    TestTable.fifteen(2).with(1, "Number of Users", "x").writeTo(folder.resolve("fifteen.csv"));

    assertThat(problems())
        .extracting(DataProblem::file)
        .containsExactly("X.csv", "y.csv", "fifteen.csv");
  }

  @Test
  void skip_takesTheGoodRowsAndListsTheBad() throws IOException {
    prepared(
        TestTable.prepared(4).with(0, "price", "x").with(0, "users", "y").with(2, "price", "-1"));

    CourseData data = DataFolder.read(folder, BadRowPolicy.SKIP);

    assertThat(data.catalogue())
        .extracting(row -> row.key().orElseThrow().course().value())
        .containsExactly("102", "104");
    assertThat(data.report().badRows()).isEqualTo(2);
    assertThat(data.report().problemsFound()).isEqualTo(3);
    assertThat(data.report().problems()).hasSize(3);
    assertThat(data.report().summary())
        .contains("bad rows left out: 2")
        .contains("courses.csv:4, \"price\", value \"-1\": negative");
  }

  @Test
  void skip_leavesOutPairsAsPairs() throws IOException {
    TestTable.x(3).with(0, "Price (dollars)", "x").writeTo(folder.resolve("X.csv"));
    TestTable.y(3).with(2, "Engagement Score", "x").writeTo(folder.resolve("y.csv"));

    CourseData data = DataFolder.read(folder, BadRowPolicy.SKIP);

    assertThat(data.training()).extracting(CourseRow::engagementScore).containsExactly(31.0);
    assertThat(data.report().badRows()).isEqualTo(2);
  }

  @Test
  void skip_ofEveryRow_isRefusedWithTheProblems() throws IOException {
    prepared(TestTable.prepared(1).with(0, "price", "x"));

    assertThat(problems(BadRowPolicy.SKIP))
        .containsExactly(
            problem(2, "price", "x", "not a number"),
            problem(0, "", "", "holds no course that can be taken: rows with a problem 1"));
  }

  @Test
  void skip_ofEveryRowOfAnExport_saysWhatWasLeftOutAndHowManyHaveAProblem() throws IOException {
    String courseType = "Course Type";
    TestTable.rawExport(3)
        .with(0, RawColumn.PRICE.header(), "x")
        .with(1, RawColumn.PRICE.header(), "x")
        .with(2, courseType, "webinar")
        .writeTo(folder.resolve("export.csv"));
    assertThat(refused(BadRowPolicy.SKIP))
        .hasMessageContaining("holds no course that can be taken: rows left out are 1 of type")
        .hasMessageContaining("; rows with a problem 2");

    TestTable.rawExport(1)
        .with(0, RawColumn.PRICE.header(), "x")
        .writeTo(folder.resolve("export.csv"));
    assertThat(refused(BadRowPolicy.SKIP))
        .hasMessageContaining("holds no course that can be taken: rows with a problem 1");
  }

  @Test
  void skip_doesNotMendAMissingColumn() throws IOException {
    prepared(TestTable.prepared(2).without("price"));

    assertThat(problems(BadRowPolicy.SKIP))
        .containsExactly(problem(1, "price", "", "column is missing"));
  }

  @Test
  void message_hasOneLineForEachColumnAndKind_howeverManyRowsThereAre() throws IOException {
    TestTable table = TestTable.prepared(11_000).with(7, "users", "-1");
    for (int i = 0; i < 11_000; i++) {
      table.with(i, "price", "x" + i).with(i, "course", "7");
    }
    prepared(table);

    DataProblemsException refused = refused(BadRowPolicy.REFUSE);

    assertThat(String.valueOf(refused.getMessage()).lines())
        .containsExactly(
            "courses.csv:2, \"price\", value \"x0\": not a number (11,000 times, first here)",
            "courses.csv:3, \"course\", value \"7\": course of company \"otter\" stands in line 2"
                + " already (10,999 times, first here)",
            "courses.csv:9, \"users\", value \"-1\": negative",
            "22,000 problems");
  }

  @Test
  void controlCharacters_doNotReachTheTerminal() throws IOException {
    prepared(TestTable.prepared(1).with(0, "price", "1\u001b[2J"));

    assertThat(refused(BadRowPolicy.REFUSE)).hasMessageContaining("1\uFFFD[2J");
  }

  /** These lines are left out, each with its problem, and the two others are taken. */
  private void assertBadLines(Long... lines) {
    CourseData data = DataFolder.read(folder, BadRowPolicy.SKIP);

    assertThat(data.report().problems()).extracting(DataProblem::line).containsExactly(lines);
    assertThat(data.report().badRows()).isEqualTo(lines.length);
    assertThat(data.catalogue())
        .extracting(row -> row.key().orElseThrow().course().value())
        .containsExactly("101", "103");
  }

  private void prepared(TestTable table) throws IOException {
    table.writeTo(folder.resolve("courses.csv"));
  }

  private void write(List<String> lines) throws IOException {
    Files.write(folder.resolve("courses.csv"), lines);
  }

  private static DataProblem problem(long line, String column, String value, String reason) {
    return new DataProblem("courses.csv", line, column, value, reason);
  }

  private List<DataProblem> problems() {
    return problems(BadRowPolicy.REFUSE);
  }

  private List<DataProblem> problems(BadRowPolicy policy) {
    return refused(policy).problems();
  }

  private DataProblemsException refused(BadRowPolicy policy) {
    return catchThrowableOfType(DataProblemsException.class, () -> DataFolder.read(folder, policy));
  }
}
