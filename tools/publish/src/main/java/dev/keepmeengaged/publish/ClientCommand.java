package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.RegisteredClient;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code client}: the register of clients. */
@Command(
    name = "client",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Say what clients of the API may read, and how often they may ask.")
public final class ClientCommand {

  private static final String ID = "The client's id: 'client_id' of its tokens, 'azp' or 'appid'.";

  @Spec private CommandSpec spec;

  /** Whose data a client may read. */
  static final class Grant {

    @Option(
        names = "--company",
        paramLabel = "NAME",
        description = "It may read this company's data.")
    private Optional<String> company = Optional.empty();

    @Option(names = "--all-companies", description = "It may read all companies' data.")
    private boolean allCompanies;

    @Option(names = "--by-token", description = "Its tokens say what it may read.")
    private boolean byToken;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Register a client, or change what it may read and its usage plan.",
        "Without --company, --all-companies and --by-token, what it may read stays as it is; the"
            + " tokens of a new client say it. A suspended client stays suspended. If it fails halfway, the same command goes on."
      })
  int add(
      @Mixin TableOptions table,
      @Parameters(paramLabel = "ID", description = ID) String id,
      @ArgGroup Grant grant,
      @Option(
              names = "--plan",
              paramLabel = "PLAN",
              description = "A usage plan of the stack: ${COMPLETION-CANDIDATES}.")
          Optional<UsagePlan> plan) {
    check(id);
    Optional<Grant> given = Optional.ofNullable(grant);
    Optional<AccessGrant> granted = given.flatMap(this::granted);
    ClientRegister register = table.register();
    RegisteredClient client =
        given.isPresent() ? register.add(id, granted, plan) : register.add(id, plan);
    say("Registered: %s".formatted(line(id, client)));
    return 0;
  }

  @Command(
      name = "suspend",
      mixinStandardHelpOptions = true,
      description =
          "Refuse a client, whatever its tokens say. The gateway keeps what it was"
              + " answered for AuthorizerCacheSeconds.")
  int suspend(
      @Mixin TableOptions table, @Parameters(paramLabel = "ID", description = ID) String id) {
    check(id);
    boolean wasRegistered = table.register().suspend(id, true);
    say(
        wasRegistered
            ? "Suspended: client %s".formatted(id)
            : "Suspended: client %s, which was not registered. Is the id right?".formatted(id));
    return 0;
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Let a suspended client go on.")
  int resume(
      @Mixin TableOptions table, @Parameters(paramLabel = "ID", description = ID) String id) {
    check(id);
    table.register().suspend(id, false);
    say("Active: client %s".formatted(id));
    return 0;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Take a client out of the register, and delete its API key.",
        "From then on its tokens alone say what it may read: suspend it to refuse it."
      })
  int remove(
      @Mixin TableOptions table, @Parameters(paramLabel = "ID", description = ID) String id) {
    check(id);
    boolean wasRegistered = table.register().remove(id);
    say((wasRegistered ? "Removed: client %s" : "Client %s was not registered").formatted(id));
    return 0;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the clients. Reads the whole table.")
  int list(@Mixin TableOptions table) {
    table.register().clients().stream()
        .map(entry -> line(entry.id(), entry.client()))
        .sorted()
        .forEach(this::say);
    return 0;
  }

  private Optional<AccessGrant> granted(Grant grant) {
    if (grant.byToken) {
      return Optional.empty();
    }
    if (grant.allCompanies) {
      return Optional.of(new AccessGrant.AllCompanies());
    }
    return grant.company.map(
        name -> new AccessGrant.OneCompany(CompanyCommand.company(spec, name)));
  }

  private static String line(String id, RegisteredClient client) {
    return "%s  %s  %s%s"
        .formatted(
            id,
            client.suspended() ? "suspended" : "active",
            client.grant().map(ClientCommand::words).orElse("what its tokens say"),
            client.usageKey().isPresent() ? ", in a usage plan" : "");
  }

  private static String words(AccessGrant grant) {
    return grant instanceof AccessGrant.OneCompany one
        ? "company \"%s\"".formatted(one.company().name())
        : "all companies";
  }

  private void check(String id) {
    if (id.isEmpty() || id.length() > AccessRegister.LONGEST_CLIENT_ID) {
      throw new ParameterException(
          spec.commandLine(),
          "A client's id has 1 to " + AccessRegister.LONGEST_CLIENT_ID + " characters.");
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
