package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.data.RawColumn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of docs/extraction.md, each with rows on both sides of it, in a Moodle of one company
 * with course 2: one page, completion by criteria, learners 11 (who completed it) and 12.
 */
class MoodleRulesTest {

  private static final long LONG_AGO = 1_000_000_000;
  private static final long FAR_AHEAD = 4_000_000_000L;

  @TempDir private Path folder;

  private TestSchema schema;

  @BeforeEach
  void createSite() throws SQLException {
    schema = TestPostgres.newSchema();
    schema.executeScript(ExtractionQuery.resource("moodle-tables.sql"));
    schema.executeScript(
        """
        INSERT INTO mdl_course_categories VALUES (1, 'Acme', '/1'), (7, 'Below', '/1/7');
        INSERT INTO mdl_context VALUES (1, 10, 0), (102, 50, 2), (201, 40, 1), (207, 40, 7);
        INSERT INTO mdl_course VALUES (1, 0, 0), (2, 7, 1);
        INSERT INTO mdl_course_completion_criteria VALUES (2, 4);
        INSERT INTO mdl_role VALUES (3, 'teacher', 'teacher'), (5, 'student', 'student'),
          (9, 'participant', '');
        INSERT INTO mdl_role_capabilities
          VALUES (1, 5, 'moodle/course:isincompletionreports', 1);
        INSERT INTO mdl_enrol VALUES (20, 'manual', 0, 2, NULL, NULL), (21, 'self', 1, 2, NULL, NULL),
          (22, 'cohort', 0, 2, NULL, NULL);
        INSERT INTO mdl_modules VALUES (1, 'page', 1), (2, 'forum', 1), (3, 'chat', 0),
          (4, 'subsection', 1), (5, 'game', 1);
        INSERT INTO mdl_course_sections VALUES (30, 2, 0, 1), (31, 2, 1, 0);
        INSERT INTO mdl_course_modules VALUES (2, 1, 1, 0, 40, 30, 1, 1)""");
    enrol(11, 5, LONG_AGO);
    enrol(12, 5, null);
  }

  @AfterEach
  void dropTables() throws SQLException {
    if (schema != null) {
      schema.close();
    }
  }

  @Test
  void learner_activeEnrolment_counts() throws Exception {
    assertLearners(2, 50);
  }

  @Test
  void learner_enrolmentThatIsNotActive_isLeftOutWithTheReason() throws Exception {
    enrolled(13, 20, 1, 0, 0);
    enrolled(14, 21, 0, 0, 0);
    enrolled(15, 20, 0, FAR_AHEAD, 0);
    enrolled(16, 20, 0, LONG_AGO, LONG_AGO + 1);
    enrolled(17, 20, 0, 0, 0);
    schema.execute("UPDATE mdl_user SET deleted = 1 WHERE id = 17");
    enrolled(18, 20, 0, 0, 0);
    schema.execute("UPDATE mdl_user SET username = 'guest' WHERE id = 18");

    assertThat(assertLearners(2, 50))
        .contains(
            "Enrolments that are not counted: account deleted 1, ended 1, guest account 1, method"
                + " switched off 1, not begun 1, suspended 1");
  }

  @Test
  void learner_enrolmentThatHasBegunAndHasNotEnded_counts() throws Exception {
    enrolled(13, 20, 0, LONG_AGO, FAR_AHEAD);
    enrolled(14, 20, 0, LONG_AGO, 0);

    assertLearners(4, 25);
  }

  @Test
  void learner_severalEnrolmentsOfOnePerson_countOnce() throws Exception {
    schema.execute("INSERT INTO mdl_user_enrolments VALUES (0, 22, 11, 0, 0), (1, 22, 12, 0, 0)");

    assertLearners(2, 50);
  }

  @Test
  void learner_suspendedAccount_countsAsInMoodlesReport() throws Exception {
    schema.execute("UPDATE mdl_user SET suspended = 1 WHERE id = 11");

    assertLearners(2, 50);
  }

  @Test
  void learner_roleWithoutTheCapability_isLeftOutAndNamed() throws Exception {
    enrol(13, 9, LONG_AGO);
    enrol(14, 3, LONG_AGO);
    schema.execute("DELETE FROM mdl_role_assignments WHERE userid = 12");

    assertThat(assertLearners(1, 100))
        .contains("no role 1, participant 1, teacher 1. Name the roles of learners by");
  }

  @Test
  void learner_roleWithoutArchetypeAndWithTheCapability_counts() throws Exception {
    enrol(13, 9, LONG_AGO);
    capability(9, 1, 1);

    assertLearners(3, 100 * 2 / 3.0);
  }

  @Test
  void learner_roleWithTheArchetypeAndWithoutTheCapability_isLeftOut() throws Exception {
    schema.execute("UPDATE mdl_role_capabilities SET permission = -1");
    enrol(13, 9, LONG_AGO);
    capability(9, 1, 1);

    assertLearners(1, 100);
  }

  @Test
  void learner_capabilityOfOneCategoryOnly_isNotFollowedAndSaid() throws Exception {
    enrol(13, 9, LONG_AGO);
    capability(9, 1, 207);

    assertThat(assertLearners(2, 50))
        .contains("in single categories or courses are not followed: participant 1");
  }

  @Test
  void learner_siteWithoutPermissions_isReadByArchetype() throws Exception {
    schema.execute("DROP TABLE mdl_role_capabilities");
    enrol(13, 9, LONG_AGO);

    assertThat(assertLearners(2, 50)).contains("participant 1. Name the roles");
  }

  @Test
  void learner_rolesOfTheOption_areTakenInsteadOfAllOthers() throws Exception {
    enrol(13, 9, LONG_AGO);
    enrol(14, 3, null);

    String terminal = extract("--learner-roles", "participant,teacher").done();

    assertThat(row().get(RawColumn.USERS)).isEqualTo(2);
    assertThat(row().get(RawColumn.ENGAGEMENT_SCORE)).isEqualTo(50);
    assertThat(row().get(RawColumn.COMPANY_LEARNERS)).isEqualTo(100);
    assertThat(terminal).contains("no learner role in the course are not counted: student 2");
  }

  @Test
  void learner_rolesOfTheOption_mayDifferFromTheSitesInCapitalsAndBlanks() throws Exception {
    enrol(13, 9, LONG_AGO);

    extract("--learner-roles", " Participant ,STUDENT,").done();

    assertThat(row().get(RawColumn.USERS)).isEqualTo(3);
  }

  @Test
  void learner_rolesOfTheOptionThatTheSiteLacks_areRefusedWithThoseThatItHas() throws Exception {
    assertThat(extract("--learner-roles", "student,pupil,Tutor").failure())
        .isInstanceOf(ExtractException.class)
        .hasMessage(
            "--learner-roles: there is no pupil, Tutor; there are participant, student, teacher");
    assertThat(extract("--learner-roles", " , ").failure())
        .hasMessage("--learner-roles names no role");
    assertThat(extract("--learner-roles", "student'; --").failure())
        .hasMessageContaining("takes short names of roles, unlike");

    schema.execute("INSERT INTO mdl_role VALUES (10, 'Student', '')");
    assertThat(extract("--learner-roles", "STUDENT").failure())
        .hasMessageContaining("there is no STUDENT; there are Student, participant, student");
  }

  @Test
  void learner_roleInACategoryAboveOrTheSite_holdsInTheCourse() throws Exception {
    enrolled(13, 20, 0, 0, 0);
    enrolled(14, 20, 0, 0, 0);
    enrolled(15, 20, 0, 0, 0);
    schema.execute("DELETE FROM mdl_role_assignments WHERE userid IN (13, 14, 15)");
    schema.execute(
        "INSERT INTO mdl_role_assignments VALUES (5, 201, 13), (5, 207, 14), (5, 1, 15)");

    assertLearners(5, 20);
  }

  @Test
  void learner_roleInAnotherCategory_doesNotHold() throws Exception {
    enrolled(13, 20, 0, 0, 0);
    schema.execute("DELETE FROM mdl_role_assignments WHERE userid = 13");
    schema.execute("INSERT INTO mdl_course_categories VALUES (17, 'Other', '/17')");
    schema.execute("INSERT INTO mdl_context VALUES (217, 40, 17)");
    schema.execute("INSERT INTO mdl_role_assignments VALUES (5, 217, 13)");

    assertLearners(2, 50);
  }

  @Test
  void complete_timeOfCompletion_decides() throws Exception {
    schema.execute("UPDATE mdl_course_completions SET timecompleted = 0 WHERE userid = 11");
    assertLearners(2, 0);
  }

  @Test
  void complete_withoutCriteriaOrSwitchedOff_isNotKnown() throws Exception {
    schema.execute("UPDATE mdl_course SET enablecompletion = 0");
    assertLearners(2, Double.NaN);
    schema.execute("UPDATE mdl_course SET enablecompletion = 1");
    schema.execute("INSERT INTO mdl_config VALUES ('enablecompletion', '0')");
    assertLearners(2, Double.NaN);
    schema.execute("UPDATE mdl_config SET value = '1'");
    assertLearners(2, 50);
    schema.execute("DELETE FROM mdl_course_completion_criteria");
    assertLearners(2, Double.NaN);
  }

  @Test
  void pages_thatLearnersDoNotSee_areLeftOutWithTheReason() throws Exception {
    schema.execute(
        """
        INSERT INTO mdl_course_modules VALUES
          (2, 2, 50, 1, 41, 30, 1, 1), (2, 2, 51, 0, 42, 30, 0, 1), (2, 2, 52, 0, 43, 31, 1, 1),
          (2, 3, 53, 0, 44, 30, 1, 1), (2, 4, 54, 0, 45, 30, 1, 1), (2, 2, 55, 0, 46, 30, 1, 1),
          (2, 5, 56, 0, 47, 30, 1, 1)""");
    schema.execute("INSERT INTO mdl_forum VALUES (55, 2, 'news')");

    String terminal = extract().done();

    assertThat(row().get(RawColumn.CONTENT)).isEqualTo(100);
    assertThat(terminal)
        .contains(
            "are not counted: announcement forum 1, being deleted 1, hidden 1, in a hidden section"
                + " 1, of a kind that the site switched off 1, part of the structure 1")
        .contains("unknown kinds are not counted as pages: game 1");
  }

  @Test
  void pages_thatLearnersCanReach_count() throws Exception {
    schema.execute(
        """
        INSERT INTO mdl_course_modules VALUES
          (2, 2, 51, 0, 42, 30, 1, 0, NULL), (2, 2, 52, 0, 43, 30, 1, 1, '{"op":"&","c":[]}'),
          (2, 2, 53, 0, 44, 30, 1, 1, NULL)""");
    schema.execute("INSERT INTO mdl_forum VALUES (53, 2, 'general')");

    extract().done();

    assertThat(row().get(RawColumn.INTERACTIVE)).isEqualTo(75);
  }

  @Test
  void course_withoutCategory_isCountedWithTheReason() throws Exception {
    schema.execute("INSERT INTO mdl_course VALUES (3, 777, 1), (4, 0, 1), (5, 78, 1)");
    schema.execute("INSERT INTO mdl_course_categories VALUES (78, 'Stray', '/77/78')");

    assertThat(extract().done())
        .contains("Courses: found 4,")
        .contains("left out, its category 777 does not exist 1")
        .contains("left out, the category above its category 78 does not exist 1")
        .contains("left out, in no category 1");
  }

  @Test
  void course_noneThatCanBeTaken_isRefusedWithWhatWasFound() throws Exception {
    schema.execute("UPDATE mdl_course_modules SET visible = 0");
    schema.execute("INSERT INTO mdl_course VALUES (3, 777, 1), (4, 0, 1), (5, 7, 1)");

    ExtractRun run = extract();

    assertThat(run.failure())
        .hasMessage(
            "export.csv: holds no course that can be taken: courses found 4, of them left out:"
                + " without pages 2, in no category 1, its category 777 does not exist 1");
    assertThat(run.terminal())
        .contains("that learners do not see, or that are no pages, are not counted: hidden 1.");
  }

  @Test
  void course_ofThousandsOfMissingCategories_isCountedInOneLine() throws Exception {
    schema.execute(
        "INSERT INTO mdl_course SELECT n, 100000 + n, 1 FROM generate_series(3, 3000) n");
    schema.execute("INSERT INTO mdl_course SELECT n, 100003, 1 FROM generate_series(3001, 3010) n");

    String terminal = extract().done();

    assertThat(terminal)
        .contains(
            "Courses: found 3,009, without pages, left out 0, left out, its category 100003 does"
                + " not exist 11, left out, its category 100004 does not exist 1,")
        .contains("left out, 2,986 others together 2,986");
    assertThat(terminal.length()).isLessThan(3_000);
  }

  @Test
  void scorm_statusWithoutScore_countsAsScorm() throws Exception {
    scorm(1, "completed", null, null);
    scorm(2, "completed", null, null);
    scorm(3, "completed", null, null);
    scorm(4, "incomplete", null, null);

    extract().done();

    assertThat(row().get(RawColumn.SCORM_SCORE)).isEqualTo(75);
    assertThat(row().get(RawColumn.SCORM_COMPLETIONS)).isEqualTo(75);
  }

  @Test
  void scorm_scores_areInPercentOfTheirMaximum() throws Exception {
    scorm(1, "completed", "9", "10");
    scorm(2, "completed", "80", "100");
    extract().done();
    assertThat(row().get(RawColumn.SCORM_SCORE)).isEqualTo(85);

    scorm(3, "completed", "40", null);
    scorm(4, "completed", "12", "10");
    scorm(5, "completed", "50", "0");
    extract().done();
    assertThat(row().get(RawColumn.SCORM_SCORE)).isEqualTo((90 + 80 + 40 + 100 + 50) / 5.0);
  }

  @Test
  void badge_ofTheCourse_countsWhateverItsTypeIsStoredAs() throws Exception {
    schema.execute("INSERT INTO mdl_badge VALUES (1, 2, 2), (2, 1, NULL)");
    schema.execute("INSERT INTO mdl_badge_issued VALUES (1, 11), (2, 12)");
    extract().done();

    assertThat(row().get(RawColumn.CERTIFICATES)).isEqualTo(50);
  }

  @Test
  void certificates_ofEveryPlugin_areAddedUp() throws Exception {
    schema.executeScript(
        """
        CREATE TABLE mdl_customcert (id BIGINT, course BIGINT);
        CREATE TABLE mdl_customcert_issues (userid BIGINT, customcertid BIGINT);
        CREATE TABLE mdl_certificate (id BIGINT, course BIGINT);
        CREATE TABLE mdl_certificate_issues (userid BIGINT, certificateid BIGINT);
        CREATE TABLE mdl_tool_certificate_issues (userid BIGINT, courseid BIGINT);
        INSERT INTO mdl_customcert VALUES (1, 2), (2, 99);
        INSERT INTO mdl_customcert_issues VALUES (11, 1), (11, 2);
        INSERT INTO mdl_certificate VALUES (1, 2);
        INSERT INTO mdl_certificate_issues VALUES (11, 1);
        INSERT INTO mdl_tool_certificate_issues VALUES (11, 2), (11, NULL)""");
    extract().done();

    assertThat(row().get(RawColumn.CERTIFICATES)).isEqualTo(150);
  }

  @Test
  void pgloader_booleans_areReadAsNumbers() throws Exception {
    schema.execute("INSERT INTO mdl_forum VALUES (60, 2, 'general')");
    schema.execute("INSERT INTO mdl_forum_discussions VALUES (60, 2, 60)");
    schema.execute("INSERT INTO mdl_forum_posts VALUES (60, 11, 0), (60, 11, 1)");
    extract().done();
    ExportRow before = row();
    for (String column :
        List.of(
            "user.deleted",
            "user.suspended",
            "course.enablecompletion",
            "modules.visible",
            "course_modules.deletioninprogress",
            "course_modules.visible",
            "quiz_attempts.preview",
            "course_sections.visible",
            "forum_posts.deleted",
            "badge.type")) {
      String[] names = column.split("[.]", -1);
      schema.execute(
          "ALTER TABLE mdl_%1$s ALTER %2$s DROP DEFAULT, ALTER %2$s TYPE BOOLEAN USING %2$s <> 0"
              .formatted(names[0], names[1]));
    }
    extract().done();

    assertThat(row()).isEqualTo(before);
  }

  @Test
  void release_before41_isNamedAsTooOld() throws Exception {
    schema.execute(
        "INSERT INTO mdl_config VALUES ('version', '2021051700.00'), ('release', '3.11 (Build: 1)')");
    assertThat(extract().failure())
        .hasMessage(
            "This is Moodle 3.11 (Build: 1), version 2021051700.00. The extraction reads Moodle 4.1"
                + " (version 2022112800) and newer.");

    schema.execute("UPDATE mdl_config SET value = '2022112800.00' WHERE name = 'version'");
    assertLearners(2, 50);
  }

  @Test
  void release_before41_isNamedThoughItLacksTablesAndItsName() throws Exception {
    schema.execute("INSERT INTO mdl_config VALUES ('version', '2011120500')");
    schema.execute("DROP TABLE mdl_assign, mdl_badge");

    assertThat(extract().failure())
        .hasMessageStartingWith("This is Moodle of an unknown release, version 2011120500. ");
  }

  @Test
  void release_thatLacksAColumnOfThoseThatAreRead_isRefusedWithItsName() throws Exception {
    schema.execute("ALTER TABLE mdl_course_modules DROP COLUMN deletioninprogress");

    assertThat(extract().failure())
        .hasMessage(
            "Table mdl_course_modules has no column deletioninprogress that this user may read;"
                + " Moodle 4.1 to 5.1 has it. The installation is older, or its copy is not whole.");
  }

  @Test
  void company_namesOfSeveralCategoriesThatReadTheSame_areOneCompany() throws Exception {
    schema.execute(
        "UPDATE mdl_course_categories SET name = '{mlang de}Akme{mlang}{mlang en}Ac\u200bme\u00a0"
            + " Ltd{mlang}' WHERE id = 1");
    schema.execute("INSERT INTO mdl_course_categories VALUES (8, 'Acme Ltd', '/8')");
    schema.execute("INSERT INTO mdl_course VALUES (3, 8, 1)");
    schema.execute("INSERT INTO mdl_course_modules VALUES (3, 1, 1, 0, 60, 30, 1, 1)");

    extract("--language", "en").done();

    assertThat(ExportRow.read(export())).containsOnlyKeys("Acme Ltd / 2", "Acme Ltd / 3");
    assertThat(
            Objects.requireNonNull(ExportRow.read(export()).get("Acme Ltd / 3"))
                .get(RawColumn.COMPANY_LEARNERS))
        .isEqualTo(100);
  }

  @Test
  void company_nameOfAnySignAndLength_isTaken() throws Exception {
    for (String name : List.of("C# Academy", "é".repeat(255), "R&D \"East\" \\ 100 %")) {
      schema.execute("UPDATE mdl_course_categories SET name = '%s' WHERE id = 1".formatted(name));

      extract().done();

      assertThat(ExportRow.read(export())).containsOnlyKeys(name + " / 2");
    }
  }

  /** Somebody with a role in the course and an active enrolment. */
  private void enrol(long user, long role, @Nullable Long completed) throws SQLException {
    schema.execute("INSERT INTO mdl_user VALUES (%s, 0, 'u%s', 0)".formatted(user, user));
    schema.execute("INSERT INTO mdl_user_enrolments VALUES (0, 20, %s, 0, 0)".formatted(user));
    schema.execute("INSERT INTO mdl_role_assignments VALUES (%s, 102, %s)".formatted(role, user));
    schema.execute(
        "INSERT INTO mdl_course_completions VALUES (%s, 2, %s)".formatted(user, completed));
  }

  /** A student who did not complete the course, enrolled like this. */
  private void enrolled(long user, long method, long status, long start, long end)
      throws SQLException {
    enrol(user, 5, null);
    schema.execute(
        "UPDATE mdl_user_enrolments SET enrolid = %s, status = %s, timestart = %s, timeend = %s WHERE userid = %s"
            .formatted(method, status, start, end, user));
  }

  private void capability(long role, long permission, long context) throws SQLException {
    schema.execute(
        "INSERT INTO mdl_role_capabilities VALUES (%s, %s, 'moodle/course:isincompletionreports', %s)"
            .formatted(context, role, permission));
  }

  private void scorm(long id, String status, @Nullable String score, @Nullable String most)
      throws SQLException {
    schema.execute("INSERT INTO mdl_scorm VALUES (%s, 2, 'local')".formatted(id));
    schema.execute("INSERT INTO mdl_scorm_attempt VALUES (%s, 11, %s, 1)".formatted(id, id));
    schema.execute(
        """
        INSERT INTO mdl_scorm_element VALUES (1, 'cmi.core.lesson_status'),
          (2, 'cmi.core.score.raw'), (3, 'cmi.core.score.max') ON CONFLICT DO NOTHING""");
    @Nullable String[] values = {status, score, most};
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        schema.execute(
            "INSERT INTO mdl_scorm_scoes_value VALUES (1, %s, %s, '%s')"
                .formatted(id, i + 1, values[i]));
      }
    }
  }

  private String assertLearners(int users, double score) throws Exception {
    String terminal = extract().done();
    assertThat(row().get(RawColumn.USERS)).isEqualTo(users);
    if (Double.isNaN(score)) {
      assertThat(row().get(RawColumn.ENGAGEMENT_SCORE)).isNaN();
    } else {
      assertThat(row().get(RawColumn.ENGAGEMENT_SCORE)).isCloseTo(score, within(1e-6));
    }
    return terminal;
  }

  private ExportRow row() throws Exception {
    Map<String, ExportRow> rows = ExportRow.read(export());
    return Objects.requireNonNull(rows.get("Acme / 2"));
  }

  private ExtractRun extract(String... more) throws Exception {
    Files.deleteIfExists(export());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--jdbc", TestPostgres.url(),
                "--source", "moodle",
                "--schema", schema.name(),
                "--out", export().toString()));
    arguments.addAll(List.of(more));
    return ExtractRun.with(arguments.toArray(String[]::new));
  }

  private Path export() {
    return folder.resolve("export.csv");
  }
}
