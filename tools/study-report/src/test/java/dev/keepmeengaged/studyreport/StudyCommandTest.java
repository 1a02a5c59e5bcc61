package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.sample.GenerateCommand;
import dev.keepmeengaged.study.Study;
import dev.keepmeengaged.study.StudyOptions;
import dev.keepmeengaged.support.Terminal;
import dev.keepmeengaged.training.forest.TrainingRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StudyCommandTest {

  private static final String VERSION = "\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ-[0-9a-f]{12}";

  @TempDir private static Path data;
  @TempDir private Path folder;
  private Path out;

  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  @BeforeAll
  static void generate() {
    assertThat(
            new CommandLine(new GenerateCommand())
                .execute(
                    "--courses", "400", "--seed", "3", "--out", data.resolve("raw").toString()))
        .isZero();
  }

  @BeforeEach
  void name() {
    out = folder.resolve("study");
  }

  private int study(String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "--data", data.resolve("raw").toString(),
                    "--out", out.toString(),
                    "--budget", "1s",
                    "--splits", "2",
                    "--folds", "2",
                    "--shap-rows", "20"),
                Stream.of(more))
            .toList();
    return new CommandLine(new StudyCommand())
        .setOverwrittenOptionsAllowed(true)
        .setOut(new PrintWriter(said, true))
        .setErr(new PrintWriter(complained, true))
        .setExecutionExceptionHandler(this::complain)
        .execute(arguments.toArray(String[]::new));
  }

  private String figures() throws IOException {
    return Files.readString(out.resolve("study.json")).replaceAll(VERSION, "VERSION");
  }

  @Test
  void aStudy_leavesItsReportFiguresAndModel_andNothingElse() throws IOException {
    assertThat(study("--score-kind", "share")).as(complained.toString()).isZero();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(out);
    }
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    assertThat(said.toString())
        .containsPattern(
            "Promises are not judged: that takes 2,000 courses or more, and there are \\d+[.]");
    assertThat(figures()).contains("\"omitted\": \"too_few_rows\"", "\"scoreKind\": \"share\"");
    assertThat(out.resolve("shap.csv")).isNotEmptyFile();
    assertThat(out.resolve("outliers.csv")).isNotEmptyFile();
    try (Stream<Path> models = Files.list(out.resolve("model"))) {
      Path model = models.findFirst().orElseThrow();
      assertThat(model.resolve("model-card.json"))
          .content()
          .contains("\"byCompany\"", "\"scoreKind\": \"share\"");
      assertThat(TrainingRows.read(FolderModelFiles.open(model))).isNotNull();
      assertThat(out.resolve("study.json")).content().contains(String.valueOf(model.getFileName()));
    }
  }

  @Test
  void aStudyThatIsAskedForNoPromises_saysSo() throws IOException {
    assertThat(study("--promise-splits", "0")).isZero();

    assertThat(said.toString()).contains("Promises are not judged: no splits were asked for.");
    assertThat(figures()).contains("\"omitted\": \"not_asked\"", "\"promiseSplits\": 0");
  }

  @Test
  void aStudyThatWasStopped_goesOn_andFindsTheSame() throws IOException {
    assertThat(study("--threads", "2")).isZero();
    String whole = figures();
    out = folder.resolve("stopped");

    assertThatIllegalStateException().isThrownBy(() -> studyUntil("Validating by company"));
    assertThat(out).doesNotExist();
    assertThat(study("--threads", "1")).as(complained.toString()).isZero();

    assertThat(said.toString()).containsPattern("Going on with [1-9]\\d* finished pieces");
    assertThat(figures()).isEqualTo(whole);
    assertThat(folder.resolve("stopped.unfinished")).doesNotExist();
  }

  @Test
  void anExportOfOneCompany_isStudied_withoutHoldingCompaniesOut() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    String export = Files.readString(data.resolve("raw").resolve("export.csv"));
    Files.write(
        one.resolve("export.csv"), export.lines().map(StudyCommandTest::ofOneCompany).toList());

    assertThat(study("--data", one.toString())).as(complained.toString()).isZero();

    assertThat(figures()).contains("\"groups\": 1");
    assertThat(out.resolve("report.html")).isNotEmptyFile();
  }

  /** The two last cells are company and course: no quoted cell comes after them. */
  private static String ofOneCompany(String line) {
    int last = line.lastIndexOf(',');
    int before = line.lastIndexOf(',', last - 1);
    String name = line.substring(before + 1, last);
    return name.equals("companyid_words")
        ? line
        : line.substring(0, before + 1) + "acme," + name + "-" + line.substring(last + 1);
  }

  @Test
  void aStudyThatWasStopped_doesNotGoOnWithOtherOptions() {
    assertThatIllegalStateException().isThrownBy(() -> studyUntil("Judging models"));

    assertThat(study("--seed", "2")).isEqualTo(1);

    assertThat(complained.toString()).contains("stopped study", "--out");
    assertThat(out).doesNotExist();
  }

  @Test
  void tooFewRows_areRefused_andNothingIsWritten() throws IOException {
    Path few = Files.createDirectory(folder.resolve("few"));
    new CommandLine(new GenerateCommand())
        .execute("--courses", "30", "--seed", "3", "--out", few.resolve("raw").toString());

    int code =
        new CommandLine(new StudyCommand())
            .setErr(new PrintWriter(complained, true))
            .setExecutionExceptionHandler(this::complain)
            .execute(
                "--data", few.resolve("raw").toString(), "--out", out.toString(), "--folds", "50");

    assertThat(code).isEqualTo(1);
    assertThat(complained.toString()).contains("takes at least 200 rows");
    assertThat(out).doesNotExist();
    assertThat(folder.resolve("study.unfinished")).doesNotExist();
  }

  @Test
  void options_thatMakeNoSense_areRefusedWithTheReason() {
    assertThat(study("--budget", "soon")).isEqualTo(2);
    assertThat(complained.toString()).contains("'soon' is not a time such as 90s, 6m or 2h");
    assertThat(study("--shap-rows", "few")).isEqualTo(2);
    assertThat(complained.toString()).contains("'few' is not a number of rows, nor all");
    assertThat(study("--splits", "1")).isEqualTo(2);
    assertThat(complained.toString()).contains("--splits is 2 to 1000, not 1");
    assertThat(study("--promise-splits", "1")).isEqualTo(2);
    assertThat(complained.toString())
        .contains("--promise-splits is 2 to 1000, or 0 for none, not 1");
    assertThat(out).doesNotExist();
  }

  /** Stops like a process that is killed when it begins a stage. */
  private void studyUntil(String stage) {
    PrintWriter stopping =
        new PrintWriter(Writer.nullWriter()) {
          @Override
          public void println(String line) {
            if (line.startsWith(stage)) {
              throw new IllegalStateException("stopped");
            }
          }
        };
    CourseData courses = DataFolder.read(data.resolve("raw"), BadRowPolicy.REFUSE);
    StudyOptions options =
        new StudyOptions(1, 2, 2, 10, Duration.ofSeconds(1), OptionalInt.of(20), 2);
    Terminal terminal = new Terminal(stopping);
    StudyWriter.write(new Study(courses, options, terminal), out, terminal);
  }

  private int complain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println(failure.getMessage());
    return 1;
  }
}
