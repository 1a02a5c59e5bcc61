package dev.keepmeengaged.commandline;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, what may have been meant, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter out = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    out.println(name + ": " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, out);
    out.println("Try '" + name + " --help'.");
    out.flush();
    return CommandLine.ExitCode.USAGE;
  }
}
