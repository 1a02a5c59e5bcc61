package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataOptions;
import dev.keepmeengaged.data.ScoreKindOption;
import dev.keepmeengaged.study.Study;
import dev.keepmeengaged.study.StudyOptions;
import dev.keepmeengaged.support.OutputFolderOption;
import dev.keepmeengaged.support.SeedOption;
import dev.keepmeengaged.support.Terminal;
import dev.keepmeengaged.support.ThreadsOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code study}: the whole study of an export, with its report and the model that it chose. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = {
      "Study the courses of a data folder: models compared on the same splits, parameters searched,"
          + " validated by company, explained, and their advice judged by courses that had no part in it.",
      "Writes report.html, study.json, shap.csv, outliers.csv and the model version that it chose.",
      "When it is stopped, the same command goes on where it was."
    })
public final class StudyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private OutputFolderOption out = new OutputFolderOption();

  @Mixin private SeedOption seed = new SeedOption();

  @Option(
      names = "--splits",
      defaultValue = "10",
      paramLabel = "N",
      description = "Random splits that the models are judged on (${DEFAULT-VALUE}).")
  private int splits;

  @Option(
      names = "--folds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Folds of the cross-validations (${DEFAULT-VALUE}).")
  private int folds;

  @Option(
      names = "--promise-splits",
      defaultValue = "10",
      paramLabel = "N",
      description =
          "Splits into halves that judge whether advice keeps its promises, at least 2, or 0 to"
              + " leave that out (${DEFAULT-VALUE}).")
  private int promiseSplits;

  @Option(
      names = "--budget",
      defaultValue = "6m",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "What the search for parameters may take on two processors, such as 90s, 6m or 2h"
              + " (${DEFAULT-VALUE}); the grids are thinned to it. Weighing the advice of up to"
              + " three candidates comes on top.")
  private Duration budget;

  @Option(
      names = "--shap-rows",
      defaultValue = "2000",
      paramLabel = "N|all",
      converter = RowsConverter.class,
      description = "Rows to explain, or all (${DEFAULT-VALUE}).")
  private OptionalInt shapRows = OptionalInt.empty();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private ScoreKindOption scoreKind = new ScoreKindOption();

  /** Studies the data. */
  @Override
  public Integer call() {
    StudyOptions options = options();
    out.check();
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    CourseData courses = data.read(scoreKind);
    courses.report().summary().lines().forEach(terminal::say);
    StudyWriter.write(new Study(courses, options, terminal), out.folder(), terminal);
    terminal.say("Open " + out.folder().resolve("report.html"));
    return 0;
  }

  private StudyOptions options() {
    try {
      return new StudyOptions(
          seed.seed(), splits, folds, promiseSplits, budget, shapRows, threads.count());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }

  /** Times such as 90s, 6m, 2h. */
  static final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh])");

    @Override
    public Duration convert(String text) {
      Matcher matcher = TIME.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("'" + text + "' is not a time such as 90s, 6m or 2h");
      }
      return Duration.parse("PT" + text);
    }
  }

  /** A number of rows, or all. */
  static final class RowsConverter implements ITypeConverter<OptionalInt> {

    @Override
    public OptionalInt convert(String text) {
      if (text.equals("all")) {
        return OptionalInt.empty();
      }
      try {
        return OptionalInt.of(Integer.parseInt(text));
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is not a number of rows, nor all");
      }
    }
  }
}
