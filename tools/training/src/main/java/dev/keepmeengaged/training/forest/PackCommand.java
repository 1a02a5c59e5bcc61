package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataOptions;
import dev.keepmeengaged.data.ScoreKindOption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pack}: from an ordinary Tribuo ensemble to a model version that can be served. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Pack a Tribuo ensemble of regression trees, trained elsewhere on the same features.",
      "Ranges, medians and importances are taken from the data.",
      "Writes a folder named for the version into the output folder."
    })
public final class PackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "The ensemble, as Tribuo writes it in protobuf.")
  private Path model;

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private VersionsFolderOption out = new VersionsFolderOption();

  @Mixin private ScoreKindOption scoreKind = new ScoreKindOption();

  @Override
  public Integer call() {
    data.check();
    out.check();
    TribuoForest foreign = TribuoForest.read(model);
    CourseData courses = data.read(scoreKind);
    PrintWriter messages = spec.commandLine().getErr();
    messages.print(courses.report().remarks());
    messages.flush();
    NewModel packed = ForestPacking.pack(foreign, courses);
    Path folder = packed.writeTo(out.folder());
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
