package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.tokens.SecureAddress;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lti platform}: learning platforms and the companies of their deployments. */
@Command(
    name = "platform",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Register learning platforms and their deployments.")
final class PlatformCommand {

  private static final String ISSUER = "The platform's issuer, as its messages have it.";
  private static final String CLIENT = "The client id that the platform gave.";

  @Spec private CommandSpec spec;

  /** What a deployment is for. */
  static final class Use {

    @Option(names = "--company", paramLabel = "NAME", description = "The company that it is of.")
    private Optional<String> company = Optional.empty();

    @Option(
        names = "--several-companies",
        description = "It is of several: connect each of its courses by an item.")
    private boolean several;

    @Option(names = "--remove", description = "It may open nothing any more.")
    private boolean remove;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Register a platform, or change its addresses. Deployments and status stay.")
  int add(
      @Mixin TableOptions table,
      @Parameters(paramLabel = "ISSUER", description = ISSUER) String issuer,
      @Parameters(paramLabel = "CLIENT", description = CLIENT) String client,
      @Option(
              names = "--authorization",
              paramLabel = "URL",
              required = true,
              description = "Where browsers sign in at the platform.")
          String authorization,
      @Option(
              names = "--keys",
              paramLabel = "URL",
              required = true,
              description = "Where the platform's public keys (JWKS) are.")
          String keys) {
    check(issuer, client);
    URI endpoint = address("--authorization", authorization);
    URI keysUrl = address("--keys", keys);
    print(table.register().add(issuer, client, endpoint, keysUrl));
    return 0;
  }

  @Command(
      name = "deployment",
      mixinStandardHelpOptions = true,
      description = "Say which company a deployment of a platform is of.")
  int deployment(
      @Mixin TableOptions table,
      @Parameters(paramLabel = "ISSUER", description = ISSUER) String issuer,
      @Parameters(paramLabel = "CLIENT", description = CLIENT) String client,
      @Parameters(paramLabel = "DEPLOYMENT", description = "The deployment's id.")
          String deployment,
      @ArgGroup(multiplicity = "1") Use use) {
    check(issuer, client, deployment);
    Optional<Company> company = use.company.map(name -> CompanyCommand.company(spec, name));
    change(
        table,
        issuer,
        client,
        deployments -> {
          deployments.remove(deployment);
          if (!use.remove) {
            deployments.put(deployment, use.several ? Optional.empty() : company);
          }
        });
    return 0;
  }

  @Command(
      name = "suspend",
      mixinStandardHelpOptions = true,
      description = "Refuse whatever a platform sends, at once.")
  int suspend(
      @Mixin TableOptions table,
      @Parameters(paramLabel = "ISSUER", description = ISSUER) String issuer,
      @Parameters(paramLabel = "CLIENT", description = CLIENT) String client) {
    return suspend(table, issuer, client, true);
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Let a suspended platform go on.")
  int resume(
      @Mixin TableOptions table,
      @Parameters(paramLabel = "ISSUER", description = ISSUER) String issuer,
      @Parameters(paramLabel = "CLIENT", description = CLIENT) String client) {
    return suspend(table, issuer, client, false);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the platforms. Reads the whole table.")
  int list(@Mixin TableOptions table) {
    table.register().platforms().forEach(this::print);
    return 0;
  }

  private int suspend(TableOptions table, String issuer, String client, boolean suspended) {
    check(issuer, client);
    print(table.register().change(issuer, client, platform -> platform.withStatus(suspended)));
    return 0;
  }

  private void change(
      TableOptions table,
      String issuer,
      String client,
      Consumer<Map<String, Optional<Company>>> change) {
    print(
        table
            .register()
            .change(
                issuer,
                client,
                platform -> {
                  Map<String, Optional<Company>> deployments =
                      new HashMap<>(platform.deployments());
                  change.accept(deployments);
                  return platform.withDeployments(deployments);
                }));
  }

  private void check(String... ids) {
    if (!Arrays.stream(ids).allMatch(Platform::isId)) {
      throw new ParameterException(
          spec.commandLine(),
          "Issuer, client and deployment have 1 to "
              + Platform.LONGEST_ID
              + " visible characters of ASCII.");
    }
  }

  private URI address(String option, String text) {
    return SecureAddress.ofEndpoint(text)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "%s: '%s' is no https address.".formatted(option, text)));
  }

  private void print(Platform platform) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s  client %s  %s  %s%n",
        platform.issuer(),
        platform.clientId(),
        platform.suspended() ? "suspended" : "active",
        platform.deployments().isEmpty()
            ? "no deployments"
            : platform.deployments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                    e ->
                        "deployment %s: %s"
                            .formatted(
                                e.getKey(),
                                e.getValue()
                                    .map(company -> "company \"%s\"".formatted(company.name()))
                                    .orElse("several companies")))
                .collect(Collectors.joining(", ")));
    out.flush();
  }
}
