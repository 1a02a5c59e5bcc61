package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.DataFormat;
import dev.keepmeengaged.data.DataProblem;
import dev.keepmeengaged.data.DataProblemsException;
import dev.keepmeengaged.data.RawColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractViewsTest {

  private static final Platform PLATFORM = Platform.generate(12, 20, 4);

  @TempDir private Path folder;

  private TestSchema schema;

  @BeforeEach
  void createViews() throws SQLException {
    schema = TestPostgres.newSchema();
    PlatformViews.create(PLATFORM, schema);
  }

  @AfterEach
  void dropViews() throws SQLException {
    if (schema != null) {
      schema.close();
    }
  }

  @Test
  void extract_everyColumnOfEveryRow_equalsAnIndependentComputation() throws IOException {
    String terminal = extract().done();

    Map<String, ExportRow> expected = ExpectedRows.of(PLATFORM);
    ExportRow.assertEqual(ExportRow.read(export()), expected);
    for (RawColumn column : RawColumn.values()) {
      assertThat(expected.values())
          .as("%s is there in some rows", column)
          .anyMatch(row -> row.get(column) > 0);
    }
    assertThat(terminal)
        .contains("Courses: found 240", "Not recorded: Price (dollars)")
        .contains("240 courses of 12 companies written to " + export())
        .contains("completions over learners, as its column Score Kind says");
  }

  @Test
  void extract_titlePagesAndEdition_areThoseOfTheViews() throws IOException {
    extract().done();

    Map<String, List<String>> found = ExportRow.descriptions(export());

    assertThat(found)
        .containsEntry("avocado / 0", List.of("Course #0", pages(0), "Edition 0", "share"))
        .containsEntry("avocado / 3", List.of("", pages(3), "Edition 3", "share"))
        .containsEntry("avocado / 4", List.of("Course #4", pages(4), "", "share"));
  }

  @Test
  void extract_viewsWithoutTitleAndEdition_keepWorking() throws Exception {
    extract().done();
    schema.execute("DROP VIEW kme_courses");
    schema.execute(
        "CREATE VIEW kme_courses AS SELECT company, course, course_type, length_hours, title"
            + " FROM t_courses");
    schema.execute("UPDATE t_courses SET company = ' avocado' WHERE company = 'avocado'");
    Path older = folder.resolve("older.csv");

    run("--out", older.toString()).done();

    assertThat(ExportRow.read(older)).containsOnlyKeys(ExportRow.read(export()).keySet());
    assertThat(ExportRow.descriptions(older).values())
        .anyMatch(cells -> cells.get(0).equals("Course #1"))
        .allMatch(cells -> cells.get(2).isEmpty());
  }

  @Test
  void extract_weightsInsteadOfPages_areNoCount() throws Exception {
    schema.execute("DROP VIEW kme_pages");
    schema.execute(
        "CREATE VIEW kme_pages AS SELECT company, course, page_type, pages + 0.001 AS pages"
            + " FROM t_pages");

    extract().done();

    assertThat(ExportRow.descriptions(export()).values())
        .isNotEmpty()
        .allMatch(cells -> cells.get(1).isEmpty());
  }

  @Test
  void extract_titleThatIsTooLong_isReported() throws Exception {
    schema.execute("DROP VIEW kme_courses");
    schema.execute(
        "CREATE VIEW kme_courses AS SELECT company, course, course_type, length_hours,"
            + " REPEAT('x', CASE WHEN course = '3' THEN 256 ELSE 255 END) AS title FROM t_courses");

    assertThat(extract().failure())
        .hasMessageContaining("\"Course Title\"")
        .hasMessageContaining("256 characters, which is more than 255 (course \"3\" of company");
  }

  @Test
  void extract_export_isReadAsCoursesWithoutAProblem() {
    extract().done();

    CourseData data = DataFolder.read(folder, BadRowPolicy.REFUSE);

    assertThat(data.format()).isEqualTo(DataFormat.RAW_EXPORT);
    assertThat(data.training()).hasSizeGreaterThan(50);
  }

  @Test
  void extract_gz_holdsTheSameRows() throws IOException {
    extract().done();
    Path compressed = folder.resolve("new/export.csv.gz");

    run("--out", compressed.toString()).done();

    ExportRow.assertEqual(ExportRow.read(compressed), ExportRow.read(export()));
    assertThat(compressed.toFile().length()).isLessThan(export().toFile().length() / 2);
  }

  @Test
  void extract_twice_writesTheSameBytes() throws IOException {
    extract().done();
    Path again = folder.resolve("again.csv");

    run("--out", again.toString()).done();

    assertThat(again).hasSameBinaryContentAs(export());
  }

  @Test
  void extract_fileThatExists_isRefusedBeforeTheDatabaseIsAsked() throws IOException {
    Files.writeString(export(), "mine");

    ExtractRun run =
        ExtractRun.with(
            "--jdbc", "jdbc:postgresql://127.0.0.1:1/none",
            "--source", "views",
            "--out", export().toString());

    assertThat(run.failure()).hasMessageContaining("nothing is overwritten");
    assertThat(export()).hasContent("mine");
  }

  @Test
  void extract_courseWithoutPages_isLeftOutAndCounted() throws Exception {
    schema.execute("DELETE FROM t_pages WHERE company = 'avocado' AND course <> '3'");
    schema.execute("UPDATE t_courses SET course_type = 'course' WHERE company = 'avocado'");

    assertThat(extract().done()).contains("found 240, without pages, left out 19");

    assertThat(ExportRow.read(export())).hasSize(221).containsKey("avocado / 3");
  }

  @Test
  void extract_valuesThatAnExportMayNotHold_areReportedAndNothingIsWritten() throws Exception {
    schema.execute(
        "UPDATE t_quiz_attempts SET graded = TRUE, grade_percent = 130 WHERE course = '3'");
    schema.execute("INSERT INTO t_prices VALUES ('company 6', '600', -1000, 0)");
    schema.execute("UPDATE t_courses SET length_hours = 'NaN' WHERE course = '102'");
    schema.execute("UPDATE t_pages SET page_type = 'other' WHERE course = '103'");
    schema.execute("UPDATE t_courses SET course_type = 'course' WHERE course = '103'");
    schema.execute("INSERT INTO t_courses VALUES ('company 5', '500', 'course', 1)");
    schema.execute("INSERT INTO t_courses VALUES ('AVOCADO', '1', 'article', 1)");
    schema.execute("INSERT INTO t_courses VALUES (NULL, '1', 'article', 1)");

    DataProblemsException refused = (DataProblemsException) extract().failure();

    assertThat(refused.problems())
        .contains(
            problem(
                "Quiz Grade (average)",
                "130",
                "outside 0 to 100 (course \"3\" of company \"avocado\")"),
            problem(
                "Length of Course (hours)",
                "",
                "not a finite number (course \"102\" of company \"birch, elm & co\")"),
            problem(
                "courseid_num",
                "500",
                "there are several rows of this course (course \"500\" of company \"company 5\")"),
            problem("companyid_words", "", "no value (course \"1\" of company \"null\")"));
    assertThat(refused)
        .hasMessageContaining("the five page types do not sum to 100 (course \"103\"")
        .hasMessageContaining("negative (course \"600\"")
        .hasMessageContaining("only in case or accents");
    assertThat(files()).isEmpty();
  }

  @Test
  void extract_skipBadRows_leavesThemOutAndListsThem() throws Exception {
    schema.execute(
        "UPDATE t_quiz_attempts SET graded = TRUE, grade_percent = 130 WHERE course = '3'");

    String terminal = run("--out", export().toString(), "--skip-bad-rows").done();

    assertThat(terminal)
        .contains("bad rows left out: 1", "value \"130\": outside 0 to 100")
        .contains("239 courses of 12 companies");
    assertThat(ExportRow.read(export())).hasSize(239).doesNotContainKey("avocado / 3");
  }

  @Test
  void extract_viewsWithoutARow_areRefused() throws Exception {
    schema.execute("DELETE FROM t_courses");

    assertThat(extract().failure())
        .hasMessage(
            "export.csv: holds no course that can be taken: there is no course in the views of"
                + " schema "
                + schema.name());
    assertThat(files()).isEmpty();
  }

  @Test
  void extract_noCourseThatCanBeTaken_saysWhatWasFoundInstead() throws Exception {
    schema.execute("UPDATE t_courses SET course_type = 'course'");
    schema.execute("DELETE FROM t_pages WHERE course <> '3'");
    schema.execute(
        "UPDATE t_quiz_attempts SET graded = TRUE, grade_percent = 130 WHERE course = '3'");

    assertThat(run("--out", export().toString(), "--skip-bad-rows").failure().getMessage())
        .containsPattern(
            "holds no course that can be taken: courses found 240, of them left out: without pages"
                + " \\d+; rows with a problem \\d+");
    assertThat(files()).isEmpty();
  }

  @Test
  void extract_everythingThatDoesNotFitTheContract_isNamedAtOnce() throws Exception {
    schema.execute("DROP VIEW kme_comments");
    schema.execute("DROP VIEW kme_courses");
    schema.execute(
        "CREATE VIEW kme_courses AS SELECT company, course, course_type, length_hours, 1 AS title"
            + " FROM t_courses");
    schema.execute("DROP VIEW kme_prices");
    schema.execute("CREATE VIEW kme_prices AS SELECT company, course, price_dollars FROM t_prices");
    schema.execute("DROP VIEW kme_enrolments");
    schema.execute(
        "CREATE VIEW kme_enrolments AS SELECT company, course, learner,"
            + " CASE WHEN completed THEN 1 ELSE 0 END AS completed FROM t_enrolments");
    schema.execute("DROP VIEW kme_pages");
    schema.execute(
        "CREATE VIEW kme_pages AS SELECT company, CAST(course AS INTEGER) AS course, page_type,"
            + " CAST(pages AS TEXT) AS pages FROM t_pages");

    assertThat(extract().failure())
        .isInstanceOf(ExtractException.class)
        .hasMessageContaining("view kme_comments is missing in schema " + schema.name())
        .hasMessageContaining("view kme_prices has no column discount_dollars")
        .hasMessageContaining(
            "view kme_enrolments, column completed is of type int4; a boolean is needed")
        .hasMessageContaining("view kme_pages, column course is of type int4; text is needed")
        .hasMessageContaining("view kme_pages, column pages is of type text; a number is needed")
        .hasMessageContaining("view kme_courses, column title is of type int4; text is needed")
        .hasMessageContaining("docs/extraction.md");
    assertThat(files()).isEmpty();
  }

  @Test
  void extract_viewThatFails_saysWhyAndLeavesNothing() throws Exception {
    schema.execute("DROP VIEW kme_prices");
    schema.execute(
        "CREATE VIEW kme_prices AS SELECT company, course, price_dollars / (price_dollars - price_dollars)"
            + " AS price_dollars, discount_dollars FROM t_prices");

    assertThat(extract().failure())
        .isInstanceOf(ExtractException.class)
        .hasMessageContaining("A view or table gives a value that cannot be computed with")
        .hasMessageContaining("division by zero");
    assertThat(files()).isEmpty();
  }

  @Test
  void extract_viewThatWrites_isRefusedByTheDatabase() throws Exception {
    schema.execute("CREATE SEQUENCE written");
    schema.execute("DROP VIEW kme_prices");
    schema.execute(
        "CREATE VIEW kme_prices AS SELECT company, course, NEXTVAL('%s.written') AS price_dollars,"
                .formatted(schema.name())
            + " discount_dollars FROM t_prices");

    assertThat(extract().failure()).hasMessageContaining("read-only transaction");
  }

  @Test
  void extract_userWithoutPermission_isToldWhatToGrant() throws Exception {
    schema.execute("GRANT USAGE ON SCHEMA %s TO guarded".formatted(schema.name()));
    schema.execute("GRANT SELECT ON ALL TABLES IN SCHEMA %s TO guarded".formatted(schema.name()));
    schema.execute("REVOKE ALL ON kme_prices FROM guarded");

    assertThat(asGuarded(TestPostgres.GUARDED_PASSWORD).failure())
        .hasMessageContaining("view kme_prices may not be read: GRANT SELECT ON");
  }

  @Test
  void extract_userWithSelectOnly_isEnough() throws Exception {
    schema.execute("GRANT USAGE ON SCHEMA %s TO guarded".formatted(schema.name()));
    schema.execute("GRANT SELECT ON ALL TABLES IN SCHEMA %s TO guarded".formatted(schema.name()));

    assertThat(asGuarded(TestPostgres.GUARDED_PASSWORD).done()).contains("240 courses");
  }

  @Test
  void extract_wrongPassword_saysSoAndShowsNoPassword() {
    String wrong = "wrong-horse";
    Exception refused = asGuarded(wrong).failure();

    assertThat(refused)
        .hasMessageContaining("refuses the user or the password")
        .hasMessageContaining("\"guarded\"")
        .hasMessageNotContaining(wrong);
    assertThat(files()).isEmpty();
  }

  @Test
  void extract_statementTimeout_saysWhatToRaise() throws Exception {
    schema.execute("DROP VIEW kme_prices");
    schema.execute(
        "CREATE VIEW kme_prices AS SELECT company, course, price_dollars, discount_dollars FROM"
            + " t_prices, pg_sleep(60)");
    String url = TestPostgres.url() + "&options=-c%20statement_timeout=500";

    assertThat(
            ExtractRun.with(
                    "--jdbc",
                    url,
                    "--source",
                    "views",
                    "--schema",
                    schema.name(),
                    "--out",
                    export().toString())
                .failure())
        .hasMessageContaining("statement_timeout, raise it");
    assertThat(files()).isEmpty();
  }

  @Test
  void skeleton_isSqlThatFitsTheContract() throws Exception {
    String skeleton = ExtractRun.with("--source", "views", "--print-views").done();
    try (TestSchema empty = TestPostgres.newSchema()) {
      empty.execute(skeleton);

      assertThat(ContractViews.in(empty.name(), empty.connection()).schema())
          .isEqualTo(empty.name());
    }
  }

  private static String pages(int course) {
    return Integer.toString(
        PLATFORM.companies().get(0).courses().get(course).pages().stream()
            .mapToInt(Platform.Pages::count)
            .sum());
  }

  private static DataProblem problem(String column, String value, String reason) {
    return new DataProblem("export.csv", 0, column, value, reason);
  }

  private ExtractRun extract() {
    return run("--out", export().toString());
  }

  private ExtractRun run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--jdbc", TestPostgres.url(), "--source", "views", "--schema", schema.name()));
    arguments.addAll(List.of(more));
    return ExtractRun.with(arguments.toArray(String[]::new));
  }

  private ExtractRun asGuarded(String password) {
    return ExtractRun.with(
        Map.of("LMS_PASSWORD", password),
        "--jdbc",
        TestPostgres.urlWithoutUser(),
        "--user",
        TestPostgres.GUARDED_USER,
        "--password-env",
        "LMS_PASSWORD",
        "--source",
        "views",
        "--schema",
        schema.name(),
        "--out",
        export().toString());
  }

  private Path export() {
    return folder.resolve("export.csv");
  }

  private String[] files() {
    return folder.toFile().list();
  }
}
