package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.DataOptions;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: the accuracy of a model on some courses. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Judge a model version by courses whose scores are known (X.csv and y.csv do).")
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ModelOption model = new ModelOption();

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    data.check();
    FolderModelFiles.open(model.folder());
    CourseData courses = data.read();
    PrintWriter messages = spec.commandLine().getErr();
    messages.print(courses.report().remarks());
    messages.flush();
    Evaluation evaluation = Evaluation.of(model.folder(), courses);
    evaluation.unchecked().ifPresent(messages::println);
    messages.flush();
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.print(json ? evaluation.json() : evaluation.text());
    terminal.flush();
    return 0;
  }
}
