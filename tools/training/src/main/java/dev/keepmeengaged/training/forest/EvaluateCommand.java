package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.data.BadRows;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: what a model is worth on some courses. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Judge a model version by courses whose scores are known (X.csv and y.csv do).")
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "The model version's folder.")
  private Path model;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data.")
  private Path data;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--skip-bad-rows",
      description = "Leave bad rows out, counted and listed, instead of refusing the data.")
  private boolean skipBadRows;

  @Override
  public Integer call() {
    DataFolder.checkThere(data);
    FolderModelFiles.open(model);
    CourseData courses = DataFolder.read(data, skipBadRows ? BadRows.SKIP : BadRows.REFUSE);
    PrintWriter messages = spec.commandLine().getErr();
    messages.print(courses.report().remarks());
    messages.flush();
    Evaluation evaluation = Evaluation.of(model, courses);
    evaluation.unchecked().ifPresent(messages::println);
    messages.flush();
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.print(json ? evaluation.json() : evaluation.text());
    terminal.flush();
    return 0;
  }
}
