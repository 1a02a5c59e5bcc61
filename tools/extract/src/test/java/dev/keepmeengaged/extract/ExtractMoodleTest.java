package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.RawColumn;
import dev.keepmeengaged.domain.ScoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractMoodleTest {

  private static final MoodleSite SITE = MoodleSite.generate(8, 12, 11);

  private static final Set<RawColumn> WHAT_MOODLE_LACKS =
      EnumSet.of(
          RawColumn.LENGTH_HOURS,
          RawColumn.DISCOUNT,
          RawColumn.ELECTIVE_MILESTONE,
          RawColumn.REQUIRED_MILESTONE,
          RawColumn.COMPANY_RATING);

  @TempDir private Path folder;

  private TestSchema schema;

  @BeforeEach
  void createTables() throws SQLException {
    schema = TestPostgres.newSchema();
    MoodleDatabase.create(SITE, schema);
  }

  @AfterEach
  void dropTables() throws SQLException {
    if (schema != null) {
      schema.close();
    }
  }

  @Test
  void extract_everyColumnOfEveryRow_equalsAnIndependentComputation() throws IOException {
    String terminal = extract().done();

    Map<String, ExportRow> expected = expected();
    ExportRow.assertEqual(ExportRow.read(export()), expected);
    for (RawColumn column : RawColumn.values()) {
      assertThat(expected.values().stream().anyMatch(row -> row.get(column) > 0))
          .as("%s is there in some rows", column)
          .isEqualTo(!WHAT_MOODLE_LACKS.contains(column));
    }
    assertThat(terminal)
        .contains("96 courses of 8 companies written to " + export())
        .contains("Note: Moodle records no length of a course, no discount, no milestones")
        .contains("Note: Views are those that the standard log still holds.")
        .contains("badges of courses are counted as certificates")
        .containsPattern("Prices in other currencies than USD are left out: EUR \\d+")
        .containsPattern("Activities of unknown kinds are not counted as pages: game \\d+\\.");
  }

  @Test
  void extract_titlePagesAndEdition_areFullNameCountAndLastChange() throws IOException {
    extract().done();
    Path german = folder.resolve("german.csv");
    run("--out", german.toString(), "--language", "de").done();

    assertThat(ExportRow.descriptions(export())).isEqualTo(descriptions("en"));
    assertThat(ExportRow.descriptions(german)).isEqualTo(descriptions("de"));
  }

  @Test
  void extract_exportsOfTwoDates_inOneFile_areEditions() throws Exception {
    extract().done();
    schema.execute("UPDATE mdl_course SET timemodified = 1900000000 WHERE timemodified > 0");
    Path later = folder.resolve("later.csv");
    run("--out", later.toString()).done();
    List<String> rows = new ArrayList<>(Files.readAllLines(export()));
    rows.addAll(Files.readAllLines(later).stream().skip(1).toList());
    rows.removeIf(row -> row.contains(",,share")); // Moodle has no time of their last change.
    Path both = Files.createDirectory(folder.resolve("both"));
    Files.write(both.resolve("export.csv"), rows);

    CourseData data = DataFolder.read(both, BadRowPolicy.REFUSE);

    long older = data.report().count("editions", "older");
    assertThat(older).isGreaterThan(20).isEqualTo(data.report().count("editions", "newest"));
    assertThat(data.catalogue())
        .extracting(course -> course.description().edition().orElse(""))
        .containsOnly("2030-03-17T17:46:40Z");
  }

  @Test
  void extract_export_isReadAsCoursesWithoutAProblem() {
    extract().done();

    assertThat(DataFolder.read(folder, BadRowPolicy.REFUSE).scoreKind()).isEqualTo(ScoreKind.SHARE);

    assertThat(DataFolder.read(folder, BadRowPolicy.REFUSE).training()).hasSizeGreaterThan(30);
  }

  @Test
  void extract_certificatePlugins_countInsteadOfBadges() throws Exception {
    schema.execute("CREATE TABLE mdl_customcert (id BIGINT PRIMARY KEY, course BIGINT NOT NULL)");
    schema.execute("INSERT INTO mdl_customcert SELECT id, courseid FROM mdl_badge WHERE type = 2");
    schema.execute("CREATE TABLE mdl_customcert_issues (userid BIGINT, customcertid BIGINT)");
    schema.execute(
        "INSERT INTO mdl_customcert_issues SELECT i.userid, i.badgeid FROM mdl_badge_issued i"
            + " JOIN mdl_badge b ON b.id = i.badgeid WHERE b.type = 2 AND i.userid < 2");
    schema.execute("CREATE TABLE mdl_tool_certificate_issues (userid BIGINT, courseid BIGINT)");
    schema.execute(
        "INSERT INTO mdl_tool_certificate_issues SELECT i.userid, b.courseid FROM mdl_badge_issued i"
            + " JOIN mdl_badge b ON b.id = i.badgeid WHERE b.type = 2 AND i.userid >= 2");
    schema.execute("DELETE FROM mdl_badge_issued");

    assertThat(extract().done()).doesNotContain("counted as certificates");

    ExportRow.assertEqual(ExportRow.read(export()), expected());
  }

  @Test
  void extract_siteWithoutLogFeedbackAndScorm_leavesTheirColumnsEmpty() throws Exception {
    schema.execute("DROP TABLE mdl_logstore_standard_log, mdl_feedback_completedtmp, mdl_scorm");

    assertThat(extract().done()).contains("Note: There is no standard log: the views are empty.");

    assertThat(ExportRow.read(export()).values())
        .allSatisfy(
            row ->
                assertThat(row.values())
                    .doesNotContainKeys(RawColumn.VISIBILITY, RawColumn.SCORM_SCORE));
  }

  @Test
  void extract_otherPrefix_readsTheSame() throws Exception {
    for (String table : tables()) {
      schema.execute("ALTER TABLE %s RENAME TO %s".formatted(table, table.replace("mdl_", "m4_")));
    }

    run("--out", export().toString(), "--prefix", "m4_").done();

    ExportRow.assertEqual(ExportRow.read(export()), expected());
  }

  @Test
  void extract_otherCurrency_takesItsPrices() throws Exception {
    assertThat(run("--out", export().toString(), "--currency", "EUR").done())
        .containsPattern("other currencies than EUR are left out: USD \\d+");

    schema.execute("UPDATE mdl_enrol SET currency = CASE currency WHEN 'EUR' THEN 'USD' END");
    Path other = folder.resolve("other.csv");
    run("--out", other.toString()).done();
    assertThat(other).hasSameBinaryContentAs(export());
  }

  @Test
  void extract_noMoodle_asksForSchemaAndPrefix() throws Exception {
    assertThat(run("--out", export().toString(), "--prefix", "x_").failure())
        .hasMessage(
            String.format(
                Locale.ROOT,
                "Schema %s has no table x_assign of Moodle, nor %d others. Are --schema and --prefix right?",
                schema.name(),
                LmsFolder.of("moodle").description().tables().size() - 1));
    assertThat(run("--out", export().toString(), "--prefix", "x'; --").failure())
        .hasMessageContaining("letters, digits and underscores only");
    assertThat(run("--out", export().toString(), "--language", "{mlang en}").failure())
        .hasMessage(
            "--language takes the code of a language, as en or pt_br, unlike \"{mlang en}\"");
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void printedViews_createdAndExtracted_giveTheSameExport() throws Exception {
    extract().done();
    String script = run("--print-views").done();
    try (TestSchema views = TestPostgres.newSchema()) {
      views.execute(script);
      Path other = folder.resolve("other.csv");

      ExtractRun.with(
              "--jdbc", TestPostgres.url(),
              "--source", "views",
              "--schema", views.name(),
              "--out", other.toString())
          .done();

      assertThat(other).hasSameBinaryContentAs(export());
    }
  }

  private static Map<String, List<String>> descriptions(String language) {
    Map<String, List<String>> expected = new HashMap<>();
    Platform platform = SITE.asPlatform();
    for (int i = 0; i < platform.companies().size(); i++) {
      Platform.PlatformCompany company = platform.companies().get(i);
      for (int j = 0; j < company.courses().size(); j++) {
        MoodleSite.Course course = SITE.categories().get(i).courses().get(j);
        long modified = course.timeModified();
        expected.put(
            company.name() + " / " + course.id(),
            List.of(
                course.title(language),
                Integer.toString(company.courses().get(j).pages().size()),
                modified == 0 ? "" : Instant.ofEpochSecond(modified).toString(),
                "share"));
      }
    }
    return expected;
  }

  private static Map<String, ExportRow> expected() {
    return ExpectedRows.of(SITE.asPlatform());
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var rows =
        schema
            .connection()
            .createStatement()
            .executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = '%s'"
                    .formatted(schema.name()))) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private ExtractRun extract() {
    return run("--out", export().toString());
  }

  private ExtractRun run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--jdbc", TestPostgres.url(), "--source", "moodle", "--schema", schema.name()));
    arguments.addAll(List.of(more));
    return ExtractRun.with(arguments.toArray(String[]::new));
  }

  private Path export() {
    return folder.resolve("export.csv");
  }
}
