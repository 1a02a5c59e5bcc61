package dev.keepmeengaged.data;

import dev.keepmeengaged.support.AtomicFolder;
import dev.keepmeengaged.support.OutputFolderOption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prepare}: from a raw export to a table that training and publishing read. */
@Command(
    name = "prepare",
    mixinStandardHelpOptions = true,
    description = {
      "Check a raw export and engineer its features.",
      "Writes courses.csv, prepare.json (what was done, with counts) and outliers.csv; where courses",
      "have several editions, the older ones go to older-editions.csv."
    })
public final class PrepareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--raw",
      required = true,
      paramLabel = "FILE",
      description = "The platform's raw export, as CSV; may be compressed with gzip.")
  private Path raw;

  @Mixin private OutputFolderOption out = new OutputFolderOption();

  @Mixin private BadRowsOption badRows = new BadRowsOption();

  @Mixin private ScoreKindOption scoreKind = new ScoreKindOption();

  /**
   * Prepares the export.
   *
   * @throws DataProblemsException when the export is refused
   * @throws dev.keepmeengaged.support.RefusedPathException when the folder cannot be created
   */
  @Override
  public Integer call() {
    out.check();
    Preparation preparation = Preparation.of(raw, badRows.policy());
    Outliers outliers = Outliers.among(Scope.inScope(preparation.courses()));
    PreparedFolder prepared =
        new PreparedFolder(preparation, outliers, preparation.scoreKind(scoreKind.kind()));
    boolean madeUp = SyntheticDataMarker.marks(raw.toAbsolutePath().resolveSibling("."));
    AtomicFolder.create(
        out.folder(),
        folder -> {
          prepared.writeTo(folder);
          if (madeUp) {
            SyntheticDataMarker.mark(folder);
          }
        });

    PrintWriter terminal = spec.commandLine().getOut();
    terminal.print(preparation.report().summary());
    terminal.println(outliers.step());
    terminal.printf(
        Locale.ROOT,
        "%,d courses written to %s%n",
        preparation.courses().size(),
        out.folder().resolve(PreparedFolder.TABLE));
    if (!preparation.older().isEmpty()) {
      terminal.printf(
          Locale.ROOT,
          "%,d older %s written to %s%n",
          preparation.older().size(),
          preparation.older().size() == 1 ? "edition" : "editions",
          out.folder().resolve(PreparedFolder.OLDER_EDITIONS));
    }
    if (madeUp) {
      terminal.println("These courses are made up, as " + SyntheticDataMarker.FILE + " says.");
    }
    terminal.flush();
    return 0;
  }
}
