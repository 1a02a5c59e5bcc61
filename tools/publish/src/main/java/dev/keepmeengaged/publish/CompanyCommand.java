package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.Company;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code company}: access of companies, and the deletion of one's data. */
@Command(
    name = "company",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Suspend companies, and delete a company's data on request.")
public final class CompanyCommand {

  private static final String NAME = "The company's name.";

  @Spec private CommandSpec spec;

  @Command(
      name = "suspend",
      mixinStandardHelpOptions = true,
      description =
          "Refuse everybody of a company. The gateway keeps what it was answered for"
              + " AuthorizerCacheSeconds.")
  int suspend(
      @Mixin TableOptions table, @Parameters(paramLabel = "NAME", description = NAME) String name) {
    Company company = company(spec, name);
    return suspend(table.register(), company, true);
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Let a suspended company go on.")
  int resume(
      @Mixin TableOptions table, @Parameters(paramLabel = "NAME", description = NAME) String name) {
    Company company = company(spec, name);
    return suspend(table.register(), company, false);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the companies that were suspended or resumed. Reads the whole table.")
  int list(@Mixin TableOptions table) {
    table.register().companies().stream()
        .map(entry -> entry.key() + "  " + (entry.suspended() ? "suspended" : "active"))
        .sorted()
        .forEach(this::say);
    return 0;
  }

  @Command(
      name = "readmit",
      mixinStandardHelpOptions = true,
      description = "Let a company that was deleted be published again.")
  int readmit(
      @Mixin TargetOptions target,
      @Parameters(paramLabel = "NAME", description = NAME) String name) {
    Company company = company(spec, name);
    CompanyDeletion deletion = deletion(target.target(), Optional.empty(), PublishProgress.SILENT);
    if (!deletion.isDeleted(company)) {
      throw new PublishException("Company \"%s\" was not deleted.".formatted(name));
    }
    deletion.readmit(company);
    say("The next publish of data with company \"%s\" has it again.".formatted(name));
    return 0;
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = {
        "Delete a company's data.",
        "Publishes what is served again without it, removes every data version that has it, its"
            + " clients, connected courses and deployments, and leaves it out of each later"
            + " publish. Nothing is left that 'rollback' could go back to. If it stops, the same"
            + " command goes on. It says what it cannot delete."
      })
  int delete(
      @Mixin TargetOptions target,
      @Parameters(paramLabel = "NAME", description = NAME) String name,
      @Option(names = "--dry-run", description = "Say what there is, and delete nothing.")
          boolean dryRun,
      @Option(names = "--yes", description = "Do not ask for the name once more.") boolean yes,
      @Option(
              names = "--models",
              description =
                  "Delete every model, too, but the one that is served. Nobody may"
                      + " publish meanwhile.")
          boolean models) {
    Company company = company(spec, name);
    PublishTarget where = target.target();
    Optional<UsageKeys> usageKeys = target.usageKeys();
    CompanyDeletion deletion = deletion(where, usageKeys, PublishProgress.SILENT);
    CompanyTraces found = deletion.find(company);
    if (found.isEmpty() && !deletion.isDeleted(company)) {
      throw new PublishException("Nothing in the table is of a company \"%s\".".formatted(name));
    }
    if (dryRun) {
      say("There is of company \"%s\":".formatted(name));
      list(found.counts());
      list(
          List.of(
              "a place in the lists, statistics and search index of each data version",
              "model versions that may have learned from its courses: "
                  + named(deletion.models())));
      return 0;
    }
    if (!yes && !confirmed(name)) {
      throw new PublishException("Nothing was deleted: that is not the name.");
    }
    CompanyDeletion.Outcome outcome;
    try (TerminalPublishProgress steps = new TerminalPublishProgress(spec.commandLine().getErr())) {
      outcome = deletion(where, usageKeys, steps).delete(company, models);
    }
    if (outcome.deleted().isEmpty()) {
      say("Nothing more was there of company \"%s\".".formatted(name));
    } else {
      say("Deleted of company \"%s\":".formatted(name));
      list(outcome.deleted());
    }
    say("What this command cannot delete:");
    list(remains(outcome, usageKeys.isPresent()));
    if (outcome.left().isEmpty()) {
      return 0;
    }
    say("Left, and deleted by the same command in some minutes:");
    list(outcome.left());
    return ExitCode.SOFTWARE;
  }

  private int suspend(ClientRegister register, Company company, boolean suspended) {
    register.suspend(company, suspended);
    say("%s: company \"%s\"".formatted(suspended ? "Suspended" : "Active", company.name()));
    if (!register.serves(company)) {
      say("The release that is served has no such company. Is the name right?");
    }
    return 0;
  }

  private static CompanyDeletion deletion(
      PublishTarget target, Optional<UsageKeys> usageKeys, PublishProgress progress) {
    return new CompanyDeletion(
        target,
        PublishTimes.STANDARD,
        Clock.systemUTC(),
        System.getProperty("user.name", "unknown"),
        progress,
        usageKeys);
  }

  private static List<String> remains(CompanyDeletion.Outcome outcome, boolean stackIsKnown) {
    String served =
        outcome
            .served()
            .map(
                model ->
                    "model %s, which is served: it has no names, but if its training data had the"
                            .formatted(model)
                        + " company's courses, its trees learned from them, and some of their"
                        + " figures are among its test rows and page mixes. Train without them,"
                        + " publish, and run this again with --models")
            .orElse("no model is served");
    return List.of(
        served,
        "models in the bucket, with their older versions: "
            + named(outcome.models())
            + ". --models deletes all but the one that is served",
        "backups of the table for point-in-time recovery: they end by themselves, after 35 days",
        "X-Ray traces with addresses: AWS keeps them for 30 days. Logs have no names in them",
        stackIsKnown
            ? "what the gateway and readers' browsers remember, for some minutes"
            : "API keys of its clients, since --stack was not given: 'kme client remove ID --stack"
                + " NAME' deletes each; what the gateway and readers' browsers remember, for some"
                + " minutes",
        "a fingerprint of the name in the table, so that no publish brings the company back:"
            + " 'kme company readmit' deletes it",
        "what is elsewhere: data folders, local stores, exported sites, copies of answers, and"
            + " users, clients and scopes at the issuer");
  }

  private static String named(Collection<String> models) {
    return models.isEmpty() ? "none" : String.join(", ", models);
  }

  private boolean confirmed(String name) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf("Type the name of the company to delete its data for good: ");
    err.flush();
    try {
      String typed =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return name.equals(typed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Company company(CommandSpec spec, String name) {
    try {
      return new Company(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "'%s' is no company: %s.".formatted(name, e.getMessage()), e);
    }
  }

  private void list(List<String> lines) {
    lines.forEach(line -> say("- " + line));
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
