package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.support.RefusedPathException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PrepareCommandTest {

  @TempDir private Path folder;

  @Test
  void prepare_writesATableThatTrainsLikeItsExport() throws IOException {
    Path raw = export(TestTable.rawExport(8).with(3, "Engagement Score", "100"));

    String terminal = run("--raw", raw.toString(), "--out", out().toString());

    CourseData prepared = DataFolder.read(out(), BadRowPolicy.REFUSE);
    CourseData direct = DataFolder.read(folder.resolve("raw"), BadRowPolicy.REFUSE);
    assertThat(prepared.format()).isEqualTo(DataFormat.PREPARED);
    assertThat(prepared.catalogue()).isEqualTo(direct.catalogue()).hasSize(8);
    assertThat(prepared.training()).hasSize(7);
    assertThat(prepared.madeUp()).isFalse();
    assertThat(prepared.trainingHash()).isEqualTo(direct.trainingHash());
    assertThat(terminal).contains("courseGroup 8", "in scope 7", "8 courses written to");
  }

  @Test
  void prepare_reportsEveryStepInJsonAndOutliersInATable() throws IOException {
    TestTable table = TestTable.rawExport(40).with(7, "Price (dollars)", "x");
    for (int i = 0; i < 40; i++) {
      table.with(i, "Length of Course (hours)", Integer.toString(i));
    }
    table.with(5, "Length of Course (hours)", "9000").with(5, "Number of Users", "9000");

    run("--raw", export(table).toString(), "--out", out().toString(), "--skip-bad-rows");

    assertThat(Files.readString(out().resolve("prepare.json")))
        .contains("\"source\": \"export.csv\"")
        .contains("\"id\": \"types\"", "\"id\": \"observed\"", "\"id\": \"missingMeansNone\"")
        .contains("\"id\": \"yesNo\"", "\"id\": \"pageMix\"", "\"id\": \"bins\"")
        .contains("\"id\": \"scope\"", "\"id\": \"gaps\"", "\"id\": \"outliers\"")
        .contains("\"badRows\": 1", "\"line\": 9", "\"value\": \"x\"");
    assertThat(out().resolve("outliers.csv"))
        .hasContent("company,course,columns\notter,106,lengthHours users");
  }

  @Test
  void prepare_saysWhatLooksWrong_onTheTerminalAndInJson_andWritesTheTable() throws IOException {
    TestTable table = TestTable.rawExport(3);
    for (int row = 0; row < 3; row++) {
      table.with(row, "Engagement Score", "0." + (row + 1));
    }

    String terminal = run("--raw", export(table).toString(), "--out", out().toString());

    String suspicion = "these look like shares of 1 and not percents";
    assertThat(terminal).contains("Warning: export.csv, \"Engagement Score\": ", suspicion);
    assertThat(Files.readString(out().resolve("prepare.json")))
        .contains("\"suspicions\": [ \"export.csv, ", suspicion);
    assertThat(DataFolder.read(out(), BadRowPolicy.REFUSE).report().suspicions())
        .anyMatch(line -> line.contains("courses.csv, \"engagementScore\""));
  }

  @Test
  void prepare_keepsOlderEditionsAside_andSaysSo() throws IOException {
    Path raw =
        export(
            TestTable.describedExport(3)
                .with(0, "Edition", "2026-05-31")
                .with(1, "Edition", "2025-05-31")
                .with(1, "courseid_num", "101"));

    String terminal = run("--raw", raw.toString(), "--out", out().toString());

    CourseData prepared = DataFolder.read(out(), BadRowPolicy.REFUSE);
    CourseData direct = DataFolder.read(folder.resolve("raw"), BadRowPolicy.REFUSE);
    assertThat(prepared.catalogue()).isEqualTo(direct.catalogue()).hasSize(2);
    assertThat(prepared.scoreKind()).isEqualTo(ScoreKind.SHARE);
    assertThat(direct.scoreKind()).isEqualTo(ScoreKind.SHARE);
    List<String> table = Files.readAllLines(out().resolve("courses.csv"));
    List<String> older = Files.readAllLines(out().resolve("older-editions.csv"));
    assertThat(table.get(0)).endsWith(",title,pages,edition");
    assertThat(table.get(1)).endsWith(",Course 101,,2026-05-31");
    assertThat(older).hasSize(2).first().isEqualTo(table.get(0));
    assertThat(older.get(1)).startsWith("otter,101,31,").endsWith(",Course 102,1,2025-05-31");
    assertThat(Files.readString(out().resolve("prepare.json")))
        .contains("\"id\": \"editions\"", "\"newest\": 2", "\"older\": 1");
    assertThat(terminal)
        .contains("newest 2, older 1", "1 older edition written to", "older-editions.csv");
  }

  @Test
  void prepare_ofAnExportWithoutEditions_writesNoFileForThem() throws IOException {
    Path raw = export(TestTable.describedExport(3).without("Edition"));

    run("--raw", raw.toString(), "--out", out().toString());

    assertThat(out().resolve("older-editions.csv")).doesNotExist();
    assertThat(Files.readAllLines(out().resolve("courses.csv")).get(0))
        .isEqualTo(String.join(",", PreparedTable.columns()) + ",title,pages");
    assertThat(Files.readString(out().resolve("prepare.json"))).doesNotContain("editions");
  }

  @Test
  void prepare_ofAnExportThatSaysOtherwise_isRefused_andWritesNothing() throws IOException {
    Path raw = export(TestTable.describedExport(3));

    DataProblemsException refused =
        refused("--raw", raw.toString(), "--out", out().toString(), "--score-kind", "recorded");

    assertThat(refused).hasMessageContaining("its column \"Score Kind\" says share");
    assertThat(out()).doesNotExist();
    assertThatExceptionOfType(DataProblemsException.class)
        .isThrownBy(
            () ->
                DataFolder.read(
                    folder.resolve("raw"), BadRowPolicy.REFUSE, Optional.of(ScoreKind.RECORDED)))
        .withMessage(refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"--score-kind=share, share, recorded", "'', recorded, share"})
  void prepare_writesWhatTheScoresAre_andNobodyReadsThemAsOthers(
      String option, String kind, String other) throws IOException {
    Path raw = export(TestTable.rawExport(4));

    run("--raw %s --out %s %s".formatted(raw, out(), option).strip().split(" "));

    assertThat(DataFolder.read(out(), BadRowPolicy.REFUSE).scoreKind()).hasToString(kind);
    assertThat(readAs(kind).scoreKind()).hasToString(kind);
    assertThatExceptionOfType(DataProblemsException.class)
        .isThrownBy(() -> readAs(other))
        .withMessageContaining(
            "its scores were prepared as %s ones, so they cannot be read as %s ones"
                .formatted(kind, other));
  }

  @Test
  void prepare_ofMadeUpCourses_marksTheTableToo() throws IOException {
    Path raw = export(TestTable.rawExport(4));
    SyntheticDataMarker.mark(folder.resolve("raw"));

    String terminal = run("--raw", raw.toString(), "--out", out().toString());

    assertThat(DataFolder.read(out(), BadRowPolicy.REFUSE).madeUp()).isTrue();
    assertThat(terminal).contains("These courses are made up");
  }

  @Test
  void folderFromBeforeKindsWereWritten_hasRecordedScores_unlessItsOwnerSaysOtherwise()
      throws IOException {
    run("--raw", export(TestTable.rawExport(4)).toString(), "--out", out().toString());
    Path report = out().resolve("prepare.json");
    String json = Files.readString(report);
    assertThat(json).contains("\"scoreKind\": \"recorded\",");
    Files.writeString(report, json.replace("\"scoreKind\": \"recorded\",", ""));

    assertThat(DataFolder.read(out(), BadRowPolicy.REFUSE).scoreKind())
        .isEqualTo(ScoreKind.RECORDED);
    assertThat(readAs("share").scoreKind()).isEqualTo(ScoreKind.SHARE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"scoreKind": "stars"} | names no kind of score: 'stars'
          {"scoreKind": 1}       | names no kind of score: '1'
          {"scoreKind"           | is not what prepare writes
          []                     | is not what prepare writes
          """)
  void preparedFolderWhoseReportIsDamaged_isRefused(String content, String reason)
      throws IOException {
    run("--raw", export(TestTable.rawExport(4)).toString(), "--out", out().toString());
    Files.writeString(out().resolve("prepare.json"), content);

    assertThatExceptionOfType(DataProblemsException.class)
        .isThrownBy(() -> DataFolder.read(out(), BadRowPolicy.REFUSE))
        .withMessageContaining("prepare.json")
        .withMessageContaining(reason);
  }

  private CourseData readAs(String kind) {
    return DataFolder.read(out(), BadRowPolicy.REFUSE, ScoreKind.byId(kind));
  }

  @Test
  void prepare_badExport_writesNothing() throws IOException {
    Path raw = export(TestTable.rawExport(3).with(2, "Price (dollars)", "x"));

    DataProblemsException refused = refused("--raw", raw.toString(), "--out", out().toString());

    assertThat(refused.problems())
        .containsExactly(new DataProblem("export.csv", 4, "Price (dollars)", "x", "not a number"));
    assertThat(out()).doesNotExist();
  }

  @Test
  void prepare_folderWithContent_isRefusedBeforeAnythingIsRead() throws IOException {
    Files.createDirectory(out());
    Files.writeString(out().resolve("mine"), "1");

    PrepareCommand command = new PrepareCommand();
    new CommandLine(command).parseArgs("--raw", "none.csv", "--out", out().toString());

    assertThatExceptionOfType(RefusedPathException.class)
        .isThrownBy(command::call)
        .withMessageContaining("is not empty");
  }

  @Test
  void prepare_noSuchExport_saysSo() {
    String missing = folder.resolve("none.csv").toString();

    assertThat(refused("--raw", missing, "--out", out().toString()))
        .hasMessage("none.csv: cannot be read: no such file");
    assertThat(out()).doesNotExist();
  }

  private Path export(TestTable table) throws IOException {
    Path raw = Files.createDirectory(folder.resolve("raw")).resolve("export.csv");
    table.writeTo(raw);
    return raw;
  }

  private Path out() {
    return folder.resolve("prepared");
  }

  private static String run(String... arguments) {
    StringWriter terminal = new StringWriter();
    List<Exception> failures = new ArrayList<>();
    int exitCode =
        new CommandLine(new PrepareCommand())
            .setOut(new PrintWriter(terminal))
            .setExecutionExceptionHandler(
                (failure, commandLine, parsed) -> {
                  failures.add(failure);
                  return 1;
                })
            .execute(arguments);
    assertThat(failures).isEmpty();
    assertThat(exitCode).isZero();
    return terminal.toString();
  }

  private static DataProblemsException refused(String... arguments) {
    PrepareCommand command = new PrepareCommand();
    new CommandLine(command).parseArgs(arguments);
    return catchThrowableOfType(DataProblemsException.class, command::call);
  }
}
