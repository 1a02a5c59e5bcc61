package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.AccessMode;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where to publish to: a table and a bucket, or the stack that has both. */
final class TargetOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--table", paramLabel = "T", description = "The DynamoDB table of the courses.")
  private Optional<String> table = Optional.empty();

  @Option(names = "--bucket", paramLabel = "B", description = "The S3 bucket of the models.")
  private Optional<String> bucket = Optional.empty();

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "The CloudFormation stack that has both, instead of --table and --bucket.")
  private Optional<String> stack = Optional.empty();

  private AccessMode access = AccessMode.OPEN;

  /**
   * Refuses options that name no target, without asking AWS.
   *
   * @throws ParameterException when they do not name one
   */
  void check() {
    if (stack.isPresent() == (table.isPresent() || bucket.isPresent())
        || table.isPresent() != bucket.isPresent()) {
      throw new ParameterException(
          command.commandLine(), "Give --table and --bucket, or --stack alone.");
    }
  }

  /**
   * The target.
   *
   * @throws ParameterException when the options do not name one
   * @throws PublishException when there is no such stack, or AWS cannot be reached
   */
  PublishTarget target() {
    check();
    AwsClients clients = AwsClients.of(System.getenv());
    return stack
        .map(name -> ofStack(name, clients))
        .orElseGet(() -> clients.target(table.orElse(""), bucket.orElse("")));
  }

  /** Who is answered by the target; open where only its table and bucket are named. */
  AccessMode access() {
    return access;
  }

  /**
   * The API keys of the stack's clients; empty without {@code --stack}, and where it has no plans.
   *
   * @throws PublishException when there is no such stack, or AWS cannot be reached
   */
  Optional<UsageKeys> usageKeys() {
    AwsClients clients = AwsClients.of(System.getenv());
    return stack.flatMap(name -> clients.usageKeys(name, clients.stackOutputs(name)));
  }

  private PublishTarget ofStack(String name, AwsClients clients) {
    Map<String, String> outputs = clients.stackOutputs(name);
    access =
        "token".equals(outputs.get(StackOutputs.ACCESS_MODE)) ? AccessMode.TOKEN : AccessMode.OPEN;
    return clients.target(
        StackOutputs.required(outputs, name, StackOutputs.TABLE),
        StackOutputs.required(outputs, name, StackOutputs.BUCKET));
  }
}
