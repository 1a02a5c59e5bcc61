package dev.keepmeengaged.commandline;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says why a command failed, in words.
 *
 * @param debug whether to show the stack trace as well
 */
record Failures(boolean debug) implements IExecutionExceptionHandler {

  /** How the JDK and libraries begin a message that they quote: with its exception's class. */
  private static final Pattern CLASS_BEFORE_MESSAGE =
      Pattern.compile("\\b(?:[a-z_]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error): ");

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
    PrintWriter out = command.getErr();
    out.println(command.getCommandSpec().qualifiedName() + ": " + message(e));
    if (debug) {
      e.printStackTrace(out);
    }
    out.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** The first message in the chain of causes that is meant for people. */
  static String message(Throwable e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = ofOne(cause);
      if (message != null) {
        return message;
      }
    }
    return "failed, and nothing says why; KME_DEBUG=1 shows where";
  }

  /** Faults of the program, whose messages name classes and variables. */
  private static boolean isOfProgram(Throwable e) {
    return e instanceof NullPointerException
        || e instanceof ClassCastException
        || e instanceof ArrayStoreException
        || e instanceof LinkageError;
  }

  private static @Nullable String ofOne(Throwable e) {
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return null;
    }
    // These have nothing but the name of the file for a message.
    if (e instanceof NoSuchFileException) {
      return "there is no " + message;
    }
    if (e instanceof AccessDeniedException) {
      return "no permission for " + message;
    }
    if (e instanceof FileAlreadyExistsException) {
      return message + " exists already";
    }
    if (e instanceof NotDirectoryException) {
      return message + " is not a folder";
    }
    // A message that the JDK made of its cause begins with the cause's class.
    Throwable cause = e.getCause();
    return (cause != null && message.equals(cause.toString())) || isOfProgram(e)
        ? null
        : CLASS_BEFORE_MESSAGE.matcher(message).replaceAll("");
  }
}
