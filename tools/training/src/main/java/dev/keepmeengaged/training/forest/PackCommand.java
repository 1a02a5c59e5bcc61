package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.data.BadRows;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.ScoreKindOption;
import dev.keepmeengaged.data.WritableFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pack}: from an ordinary Tribuo ensemble to a model version that can be served. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Pack a Tribuo ensemble of regression trees, trained elsewhere on the same features.",
      "Writes a folder named for the version into the output folder."
    })
public final class PackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "The ensemble, as Tribuo writes it in protobuf.")
  private Path model;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data that ranges, medians and importances are taken from.")
  private Path data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder that the version's folder is written into.")
  private Path out;

  @Option(
      names = "--skip-bad-rows",
      description = "Leave bad rows out, counted and listed, instead of refusing the data.")
  private boolean skipBadRows;

  @Mixin private ScoreKindOption scoreKind = new ScoreKindOption();

  @Override
  public Integer call() {
    DataFolder.checkThere(data);
    WritableFolder.check(out, out);
    ForeignForest foreign = ForeignForest.read(model);
    CourseData courses =
        DataFolder.read(data, skipBadRows ? BadRows.SKIP : BadRows.REFUSE, scoreKind.kind());
    PrintWriter messages = spec.commandLine().getErr();
    messages.print(courses.report().remarks());
    messages.flush();
    NewModel packed = ForestPacking.pack(foreign, courses);
    Path folder = packed.writeTo(out);
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.printf(
        Locale.ROOT,
        "%,d trees with %,d nodes packed%n%s%n",
        packed.forest().trees(),
        packed.forest().nodes(),
        folder);
    terminal.flush();
    return 0;
  }
}
