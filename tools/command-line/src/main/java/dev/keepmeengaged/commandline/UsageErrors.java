package dev.keepmeengaged.commandline;

import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, what may have been meant, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException thrown, String[] arguments) {
    ParameterException e =
        thrown instanceof MissingParameterException
            ? unmatched(thrown.getCommandLine(), arguments).orElse(thrown)
            : thrown;
    CommandLine command = e.getCommandLine();
    PrintWriter out = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    out.println(name + ": " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, out);
    out.println("Try '" + name + " --help'.");
    out.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /** What is unknown among the arguments: often the missing option, misspelled. */
  private static Optional<ParameterException> unmatched(CommandLine command, String[] arguments) {
    CommandLine root = command;
    for (@Nullable CommandLine up = command; up != null; up = up.getParent()) {
      up.getCommandSpec().parser().collectErrors(true);
      root = up;
    }
    return root.parseArgs(arguments).asCommandLineList().stream()
        .flatMap(parsed -> parsed.getParseResult().errors().stream())
        .filter(UnmatchedArgumentException.class::isInstance)
        .map(ParameterException.class::cast)
        .findFirst();
  }
}
