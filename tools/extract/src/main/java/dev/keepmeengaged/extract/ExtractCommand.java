package dev.keepmeengaged.extract;

import dev.keepmeengaged.data.BadRowsOption;
import dev.keepmeengaged.data.DataProblemsException;
import dev.keepmeengaged.support.AtomicFile;
import dev.keepmeengaged.support.RefusedPathException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code extract}: from a learning platform's database to a raw export. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Write the raw export from a database.",
      "The rows are computed inside the database, by one read-only query, and written as they come."
    })
public final class ExtractCommand implements Callable<Integer> {

  /** The name of the source with views in place of an LMS's tables. */
  private static final String VIEWS = "views";

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Mixin private ConnectionOptions connection;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "moodle|FOLDER|views",
      description = {
        "Moodle's tables, those of an LMS that a folder describes, or views that you wrote",
        "(docs/extraction.md)."
      })
  private String source;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "The schema of the tables or views (default: the user's current one).")
  private @Nullable String schema;

  @Mixin private LmsOptions lms;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file for the export (.csv or .csv.gz).")
  private @Nullable Path out;

  @Option(
      names = "--print-views",
      description = {
        "Print the source as SQL, and extract nothing: an LMS's mapping to change and create, or",
        "empty views to fill."
      })
  private boolean printViews;

  @Mixin private BadRowsOption badRows = new BadRowsOption();

  /** The command, with the environment of the process. */
  public ExtractCommand() {
    this(System.getenv());
  }

  ExtractCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Extracts, or prints the views.
   *
   * @throws ExtractException if the database cannot provide the data
   * @throws DataProblemsException when a row is refused
   * @throws RefusedPathException when the file cannot be created
   */
  @Override
  public Integer call() {
    if (printViews && source.equals(VIEWS)) {
      print(ViewScript.ofEmptyViews(connection.dialect()));
    } else if (printViews) {
      ask((views, open) -> print(ViewScript.of(views)));
    } else {
      Path file = given(out, "--out=FILE");
      AtomicFile.checkFree(file);
      lms.check();
      if (!source.equals(VIEWS)) {
        LmsFolder.of(source);
      }
      ask((views, open) -> extract(views, open, file));
    }
    return 0;
  }

  private void ask(Question question) {
    Database database = given(connection.database(environment).orElse(null), "--jdbc=URL");
    try (Connection open = database.connect()) {
      question.ask(views(open), open);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private ViewSource views(Connection open) throws SQLException {
    String where = schema == null ? Database.currentSchema(open) : schema;
    return source.equals(VIEWS)
        ? ContractViews.in(where, open)
        : LmsTables.in(LmsFolder.of(source), where, lms, Instant.now().getEpochSecond(), open);
  }

  private void extract(ViewSource views, Connection open, Path file) throws SQLException {
    Extraction.beginSnapshot(open);
    PrintWriter terminal = spec.commandLine().getOut();
    views.notes(open).forEach(note -> terminal.println("Note: " + note));
    terminal.flush();
    ReadableNames names = new ReadableNames(lms.language());
    ViewSource named = RenamedCompanies.in(CompletedViews.in(views, open), names, open);
    Extraction.Extracted extracted = Extraction.run(named, names, open, file, badRows.policy());
    terminal.print(extracted.report().summary());
    terminal.printf(
        Locale.ROOT,
        "%,d courses of %,d companies written to %s%n",
        extracted.courses(),
        extracted.companies(),
        file);
    terminal.println("Its scores are completions over learners, as its column Score Kind says.");
    terminal.flush();
  }

  private void print(String script) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.print(script);
    terminal.flush();
  }

  private <T> T given(@Nullable T value, String option) {
    if (value == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option: '%s'".formatted(option));
    }
    return value;
  }

  /** A task with an open connection. */
  @FunctionalInterface
  private interface Question {
    void ask(ViewSource views, Connection open) throws SQLException;
  }
}
