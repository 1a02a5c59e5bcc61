package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Release;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rollback}: serves the release before again. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = "Serve the release before the current one again: its courses with its model.")
public final class RollbackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private TargetOptions target;

  @Option(
      names = "--to",
      paramLabel = "V",
      description = "The data version to serve, if it is still there.")
  private Optional<String> to = Optional.empty();

  @Override
  public Integer call() {
    Optional<DataVersion> version = to.map(this::version);
    Publisher publisher =
        new Publisher(
            target.target(),
            PublishTimes.STANDARD,
            Clock.systemUTC(),
            System.getProperty("user.name", "unknown"),
            PublishProgress.SILENT);
    Release release = publisher.rollback(version);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Served now: data version %s with model %s%n", release.data(), release.model());
    out.flush();
    return 0;
  }

  private DataVersion version(String text) {
    try {
      return new DataVersion(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--to: " + e.getMessage(), e);
    }
  }
}
