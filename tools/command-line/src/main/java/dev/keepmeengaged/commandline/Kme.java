package dev.keepmeengaged.commandline;

import dev.keepmeengaged.data.PrepareCommand;
import dev.keepmeengaged.extract.ExtractCommand;
import dev.keepmeengaged.local.ExportSiteCommand;
import dev.keepmeengaged.local.RunCommand;
import dev.keepmeengaged.publish.ClientCommand;
import dev.keepmeengaged.publish.CompanyCommand;
import dev.keepmeengaged.publish.DeploySiteCommand;
import dev.keepmeengaged.publish.LtiCommand;
import dev.keepmeengaged.publish.PublishCommand;
import dev.keepmeengaged.publish.RollbackCommand;
import dev.keepmeengaged.sample.GenerateCommand;
import dev.keepmeengaged.studyreport.StudyCommand;
import dev.keepmeengaged.training.forest.EvaluateCommand;
import dev.keepmeengaged.training.forest.PackCommand;
import dev.keepmeengaged.training.forest.PredictCommand;
import dev.keepmeengaged.training.forest.TrainCommand;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line of Keep-Me-Engaged. Exit codes: 0 done, 1 failed, 2 called wrongly. A failure is
 * told in words on standard error, without a stack trace unless KME_DEBUG is set.
 */
@Command(
    name = "kme",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      GenerateCommand.class,
      ExtractCommand.class,
      PrepareCommand.class,
      TrainCommand.class,
      StudyCommand.class,
      EvaluateCommand.class,
      PredictCommand.class,
      PackCommand.class,
      PublishCommand.class,
      RollbackCommand.class,
      DeploySiteCommand.class,
      ExportSiteCommand.class,
      ClientCommand.class,
      CompanyCommand.class,
      LtiCommand.class
    },
    description = {"How engaging every course is, and which changes go with a higher score.", ""},
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed; standard error says why", "2:called wrongly"},
    footer = {
      "",
      "Begin with 'kme run' and open http://127.0.0.1:8080.",
      "'kme COMMAND --help' tells more. KME_DEBUG=1 shows where a failure came from."
    })
public final class Kme implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private Kme() {}

  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    boolean debug = !environment.getOrDefault("KME_DEBUG", "").isEmpty();
    return NumberConverters.readIn(new CommandLine(new Kme()))
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new Failures(debug))
        .setUsageHelpAutoWidth(true)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setAbbreviatedSubcommandsAllowed(false);
  }

  /** Somebody who names no command gets to see them all. */
  @Override
  public Integer call() {
    PrintWriter messages = spec.commandLine().getErr();
    messages.println("kme: Which command?");
    messages.println();
    spec.commandLine().usage(messages);
    messages.flush();
    return ExitCode.USAGE;
  }
}
