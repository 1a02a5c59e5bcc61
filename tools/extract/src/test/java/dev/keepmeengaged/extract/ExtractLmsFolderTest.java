package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.data.RawColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that the product has never heard of, described by a folder and nothing else. */
class ExtractLmsFolderTest {

  private static final String TOY = "src/test/resources/dev/keepmeengaged/extract/toy-lms";

  @TempDir private Path folder;

  private TestSchema schema;

  @BeforeEach
  void createTables() throws SQLException {
    schema = TestPostgres.newSchema();
    schema.executeScript(
        """
        CREATE TABLE toy_school (id BIGINT, name TEXT);
        CREATE TABLE toy_lesson (id BIGINT, school BIGINT, minutes BIGINT, sheets BIGINT);
        CREATE TABLE toy_pupil (name TEXT, lesson BIGINT, done SMALLINT, gone SMALLINT, stars BIGINT);
        INSERT INTO toy_school VALUES (1, 'North'), (2, 'South');
        INSERT INTO toy_lesson VALUES (1, 1, 90, 3), (2, 2, 30, 1), (3, 9, 30, 1);
        INSERT INTO toy_pupil VALUES
          ('a', 1, 1, 0, 3), ('b', 1, 0, 0, 0), ('c', 2, 1, 0, 1), ('d', 2, 1, 1, 0)""");
  }

  @AfterEach
  void dropTables() throws SQLException {
    if (schema != null) {
      schema.close();
    }
  }

  @Test
  void extract_readsThePlatformAsItsFolderSays() throws IOException {
    String terminal = extract().done();

    Map<String, ExportRow> rows = ExportRow.read(export());
    assertThat(rows).containsOnlyKeys("North / 1", "South / 2");
    assertThat(Objects.requireNonNull(rows.get("North / 1")).values())
        .containsEntry(RawColumn.LENGTH_HOURS, 1.5)
        .containsEntry(RawColumn.USERS, 2.0)
        .containsEntry(RawColumn.ENGAGEMENT_SCORE, 50.0)
        .containsEntry(RawColumn.CONTENT, 100.0)
        .containsEntry(RawColumn.CERTIFICATES, 150.0)
        .doesNotContainKey(RawColumn.PRICE);
    assertThat(terminal)
        .contains("Courses: found 3,", "left out, its school does not exist 1")
        .contains("Note: Toy knows no prices.")
        .contains("Note: There are no diplomas: stars are counted.")
        .contains("Note: Pupils who left are not counted: gone 1.");
  }

  @Test
  void extract_tableThatOnlySomeReleasesHave_isReadWhereItIsThere() throws Exception {
    schema.execute("CREATE TABLE toy_diploma (lesson BIGINT)");
    schema.execute("INSERT INTO toy_diploma VALUES (1)");

    assertThat(extract().done()).doesNotContain("no diplomas");

    assertThat(
            Objects.requireNonNull(ExportRow.read(export()).get("North / 1"))
                .get(RawColumn.CERTIFICATES))
        .isEqualTo(50.0);
  }

  @Test
  void extract_columnThatOnlySomeReleasesHave_leavesItsQueryOutWhereItIsMissing() throws Exception {
    schema.execute("ALTER TABLE toy_pupil DROP COLUMN stars");

    extract().done();

    assertThat(Objects.requireNonNull(ExportRow.read(export()).get("North / 1")).values())
        .doesNotContainKey(RawColumn.CERTIFICATES);
  }

  @Test
  void extract_titleAndEdition_areReadWhereTheReleaseHasThem() throws Exception {
    extract().done();
    assertThat(ExportRow.descriptions(export()))
        .containsEntry("North / 1", List.of("", "3", "", "share"));

    Files.delete(export());
    schema.execute("ALTER TABLE toy_lesson ADD COLUMN title TEXT, ADD COLUMN term TEXT");
    schema.execute("UPDATE toy_lesson SET title = 'Reading', term = '2nd' WHERE id = 1");
    extract().done();

    assertThat(ExportRow.descriptions(export()))
        .containsEntry("North / 1", List.of("Reading", "3", "2nd", "share"))
        .containsEntry("South / 2", List.of("", "1", "", "share"));
  }

  @Test
  void extract_tableThatMayNotBeRead_isNoAbsentTable() throws Exception {
    schema.execute("CREATE TABLE toy_diploma (lesson BIGINT)");
    schema.execute("GRANT USAGE ON SCHEMA %s TO guarded".formatted(schema.name()));
    schema.execute("GRANT SELECT ON ALL TABLES IN SCHEMA %s TO guarded".formatted(schema.name()));
    schema.execute("REVOKE ALL ON toy_diploma FROM guarded");

    assertThat(asGuarded().failure())
        .hasMessageContaining("may not read toy_diploma")
        .hasMessageContaining("--allow-unreadable");
    assertThat(asGuarded("--allow-unreadable").done())
        .contains("Table toy_diploma may not be read by this user")
        .doesNotContain("There are no diplomas");

    Files.delete(export());
    schema.execute("REVOKE ALL ON toy_pupil FROM guarded");
    assertThat(asGuarded("--allow-unreadable").failure())
        .hasMessageContaining("may not read toy_pupil, without which there is no export");
  }

  @Test
  void extract_releaseThatIsTooOld_isNamed() throws Exception {
    schema.execute("CREATE TABLE toy_about AS SELECT '1' AS release_name");

    assertThat(extract().failure()).hasMessage("This is Toy 1, which is too old.");
  }

  @Test
  void of_whatIsNoFolder_saysWhatASourceIs() {
    assertThatThrownBy(() -> LmsFolder.of("mooodle"))
        .isInstanceOf(ExtractException.class)
        .hasMessageContaining("--source mooodle is no LMS")
        .hasMessageContaining("lms.properties");
  }

  @Test
  void parse_slips_areNamed() {
    assertThatThrownBy(() -> LmsDescription.parse("toy", "name = Toy"))
        .hasMessage("toy/lms.properties has no tables");
    assertThatThrownBy(
            () -> LmsDescription.parse("toy", "name = Toy\ntables = a\nview.course = courses"))
        .hasMessage("toy/lms.properties says view.course, which no description has");
  }

  private ExtractRun extract() {
    return run(Map.of(), TestPostgres.url());
  }

  private ExtractRun asGuarded(String... more) {
    return run(
        Map.of("PGUSER", "guarded", "PGPASSWORD", TestPostgres.GUARDED_PASSWORD),
        TestPostgres.urlWithoutUser(),
        more);
  }

  private ExtractRun run(Map<String, String> environment, String url, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--jdbc",
                url,
                "--source",
                TOY,
                "--schema",
                schema.name(),
                "--out",
                export().toString()));
    arguments.addAll(List.of(more));
    return ExtractRun.with(environment, arguments.toArray(String[]::new));
  }

  private Path export() {
    return folder.resolve("export.csv");
  }
}
