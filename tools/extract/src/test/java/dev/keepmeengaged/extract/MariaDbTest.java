package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same Moodle on MariaDB and on PostgreSQL. {@code tools/mariadb-checks/run} starts the server
 * and says where it is.
 */
@Tag("mariadb")
class MariaDbTest {

  private static final MoodleSite SITE = MoodleSite.generate(8, 12, 11);

  @TempDir private Path folder;

  private TestSchema postgres;
  private TestSchema mariadb;

  @BeforeEach
  void createTables() throws SQLException {
    postgres = TestPostgres.newSchema();
    MoodleDatabase.create(SITE, postgres);
    mariadb = newDatabase();
    MoodleDatabase.create(SITE, mariadb);
  }

  @AfterEach
  void dropTables() throws SQLException {
    if (mariadb != null) {
      mariadb.close();
    }
    postgres.close();
  }

  @Test
  void extract_sameMoodle_writesTheSameBytesAndNotes() throws Exception {
    Path expected = folder.resolve("postgresql.csv");
    String notes = fromPostgres(expected);
    Path found = folder.resolve("mariadb.csv");

    assertThat(fromMariaDb(found).replace("mariadb.csv", "postgresql.csv")).isEqualTo(notes);

    assertThat(found).hasSameBinaryContentAs(expected);
    assertThat(Files.readAllLines(found)).hasSize(97);
  }

  @ParameterizedTest
  @MethodSource("dev.keepmeengaged.extract.MoodleReleasesTest#releases")
  void extract_everyRelease_writesTheSameBytes(MoodleRelease release) throws Exception {
    Path expected = folder.resolve("postgresql.csv");
    fromPostgres(expected);
    try (TestSchema tables = newDatabase()) {
      MoodleDatabase.create(SITE, tables, release);
      Path found = folder.resolve("mariadb.csv");
      fromMariaDb(tables, found);

      assertThat(found).hasSameBinaryContentAs(expected);
    }
  }

  @Test
  void extract_namesOfSeveralLanguages_becomeTheSameCompanies() throws Exception {
    List<String> names =
        List.of(
            "{mlang de}Äpfel{mlang}{mlang en}Apples{mlang} & Co",
            "<span lang=\"de\" class=\"multilang\">Birnen \\ Söhne</span>"
                + "<span lang=\"en\" class=\"multilang\">Pears \\ Sons</span>",
            "Zero\u200bwidth\u00a0 blanks 🍐");
    for (TestSchema schema : new TestSchema[] {postgres, mariadb}) {
      for (int i = 0; i < names.size(); i++) {
        schema.execute(
            "UPDATE mdl_course_categories SET name = '%s' WHERE id = %s"
                .formatted(names.get(i), SITE.categories().get(i).id()));
      }
    }
    for (String language : List.of("en", "de")) {
      Path expected = folder.resolve(language + "-postgresql.csv");
      fromPostgres(expected, "--language", language);
      Path found = folder.resolve(language + "-mariadb.csv");
      fromMariaDb(mariadb, found, "--language", language);

      assertThat(found).hasSameBinaryContentAs(expected);
      assertThat(Files.readString(found))
          .contains(
              language.equals("en") ? "Apples & Co" : "Äpfel & Co",
              language.equals("en") ? "Pears \\ Sons" : "Birnen \\ Söhne",
              "Zerowidth blanks 🍐");
    }
  }

  @Test
  void extract_learnerRoles_areTheSitesOwn() throws Exception {
    Path expected = folder.resolve("postgresql.csv");
    fromPostgres(expected, "--learner-roles", "role4");
    Path found = folder.resolve("mariadb.csv");
    fromMariaDb(mariadb, found, "--learner-roles", "ROLE4");

    assertThat(found).hasSameBinaryContentAs(expected);
    assertThat(run(url(), mariadb, folder.resolve("x.csv"), "--learner-roles", "pupil").failure())
        .hasMessage(
            "--learner-roles: there is no pupil; there are role0, role1, role2, role3, role4, role5");
  }

  @Test
  void extract_namesAndStatesThatDifferInCaseOrAccentsOnly_areKeptApart() throws Exception {
    for (TestSchema schema : new TestSchema[] {postgres, mariadb}) {
      schema.execute(
          "UPDATE mdl_course_categories SET name = 'Zoë \\ O''Neil' WHERE id = "
              + SITE.categories().get(1).id());
      schema.execute(
          "UPDATE mdl_course_categories SET name = 'zulu' WHERE id = "
              + SITE.categories().get(2).id());
      schema.execute(
          "UPDATE mdl_scorm_scoes_value SET value = 'Completed' WHERE value = 'completed'");
    }
    Path expected = folder.resolve("postgresql.csv");
    fromPostgres(expected);
    Path found = folder.resolve("mariadb.csv");
    fromMariaDb(found);

    assertThat(found).hasSameBinaryContentAs(expected);
    assertThat(Files.readString(found)).contains("Zoë \\ O'Neil");
  }

  @Test
  void printedViews_createdAndExtracted_giveTheSameExport() throws Exception {
    Path expected = folder.resolve("tables.csv");
    fromMariaDb(expected);
    String script =
        ExtractRun.with(
                "--jdbc", url(), "--source", "moodle", "--schema", mariadb.name(), "--print-views")
            .done();
    try (TestSchema views = newDatabase()) {
      views.executeScript(script);
      Path found = folder.resolve("views.csv");

      ExtractRun.with(
              "--jdbc",
              url(),
              "--source",
              "views",
              "--schema",
              views.name(),
              "--out",
              found.toString())
          .done();

      assertThat(found).hasSameBinaryContentAs(expected);
    }
  }

  @Test
  void emptyViews_areSqlThatFitsTheContract() throws Exception {
    String script = ExtractRun.with("--jdbc", url(), "--source", "views", "--print-views").done();
    try (TestSchema views = newDatabase()) {
      views.executeScript(script);

      assertThat(ContractViews.in(views.name(), views.connection()).schema())
          .isEqualTo(views.name());
    }
  }

  @Test
  void extract_tableThatMayNotBeRead_isNamed() throws Exception {
    mariadb.execute("CREATE OR REPLACE USER reader@localhost IDENTIFIED BY 'correct-horse'");
    mariadb.execute("GRANT SELECT ON %s.mdl_course TO reader@localhost".formatted(mariadb.name()));

    ExtractRun run =
        ExtractRun.with(
            "--jdbc",
            url().replaceFirst("[?].*", "") + "?user=reader&password=correct-horse",
            "--source",
            "moodle",
            "--schema",
            mariadb.name(),
            "--out",
            folder.resolve("x.csv").toString());

    assertThat(run.failure())
        .hasMessageContaining("may not read mdl_assign")
        .hasMessageNotContaining("mdl_course,");
  }

  private String fromPostgres(Path file, String... more) {
    return run(TestPostgres.url(), postgres, file, more).done();
  }

  private String fromMariaDb(Path file) {
    return fromMariaDb(mariadb, file);
  }

  private static String fromMariaDb(TestSchema schema, Path file, String... more) {
    return run(url().replace("jdbc:mariadb:", "jdbc:mysql:"), schema, file, more).done();
  }

  private static ExtractRun run(String url, TestSchema schema, Path file, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--jdbc",
                url,
                "--source",
                "moodle",
                "--schema",
                schema.name(),
                "--out",
                file.toString()));
    arguments.addAll(List.of(more));
    return ExtractRun.with(arguments.toArray(String[]::new));
  }

  /** A new database with the character set and the order that Moodle asks for. */
  private static TestSchema newDatabase() throws SQLException {
    Connection connection = DriverManager.getConnection(url());
    String name = "kme_" + System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci".formatted(name));
      statement.execute("USE " + name);
      statement.execute("SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES,NO_AUTO_VALUE_ON_ZERO'");
    }
    return new TestSchema(name, connection);
  }

  private static String url() {
    String url = System.getProperty("mariadb.url", "");
    assertThat(url).as("-Dmariadb.url, that tools/mariadb-checks/run gives").isNotEmpty();
    return url;
  }
}
