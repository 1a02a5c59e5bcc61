package dev.keepmeengaged.publish;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which register of clients and companies: a table, or the stack of one. */
final class TableOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--table",
      paramLabel = "T",
      description = "The DynamoDB table with the register.")
  private Optional<String> table = Optional.empty();

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "The CloudFormation stack that has it, instead of --table.")
  private Optional<String> stack = Optional.empty();

  /** The address of the stack's site; empty with a table. */
  Optional<String> site() {
    return stack.map(
        name ->
            StackOutputs.required(
                AwsClients.of(System.getenv()).stackOutputs(name), name, StackOutputs.SITE_URL));
  }

  /**
   * The register.
   *
   * @throws ParameterException when the options do not name one
   * @throws PublishException when there is no such stack, or AWS cannot be reached
   */
  ClientRegister register() {
    if (stack.isPresent() == table.isPresent()) {
      throw new ParameterException(command.commandLine(), "Give either --stack or --table.");
    }
    AwsClients clients = AwsClients.of(System.getenv());
    if (table.isPresent()) {
      return new ClientRegister(clients.table(), table.get(), Optional.empty());
    }
    String name = stack.orElseThrow();
    Map<String, String> outputs = clients.stackOutputs(name);
    return new ClientRegister(
        clients.table(),
        StackOutputs.required(outputs, name, StackOutputs.TABLE),
        clients.usageKeys(name, outputs));
  }
}
