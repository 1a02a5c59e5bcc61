package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.tokens.SecureAddress;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lti invite}: a link by which a learning platform registers itself, once. */
@Command(
    name = "invite",
    mixinStandardHelpOptions = true,
    description = {
      "Print a link by which a learning platform registers itself, once.",
      "Its administrator enters it there as registration address. Whoever has the link can use it."
    })
final class InviteCommand implements Callable<Integer> {

  private static final int MOST_HOURS = 30 * 24;

  @Spec private CommandSpec spec;

  @Mixin private TableOptions table;

  @ArgGroup(multiplicity = "1")
  private Use use = new Use();

  @Option(
      names = "--expires-hours",
      paramLabel = "H",
      defaultValue = "24",
      description = "For how long the link is good: 1 to 720 hours, ${DEFAULT-VALUE} by default.")
  private int hours;

  @Option(
      names = "--site",
      paramLabel = "URL",
      description = "The origin of the site; without it, that of --stack.")
  private Optional<String> site = Optional.empty();

  /** What the deployment that is registered is for. */
  static final class Use {

    @Option(names = "--company", paramLabel = "NAME", description = "The company that it is of.")
    private Optional<String> company = Optional.empty();

    @Option(
        names = "--several-companies",
        description = "It is of several: connect each of its courses by an item.")
    private boolean several;
  }

  @Override
  public Integer call() {
    Optional<Company> company =
        use.several
            ? Optional.empty()
            : use.company.map(name -> CompanyCommand.company(spec, name));
    if (hours < 1 || hours > MOST_HOURS) {
      throw new ParameterException(
          spec.commandLine(), "--expires-hours is from 1 to " + MOST_HOURS + ".");
    }
    ClientRegister register = table.register();
    String origin = site.or(table::site).flatMap(InviteCommand::origin).orElseThrow(this::noSite);
    String secret = Secrets.next();
    Instant expires =
        Clock.systemUTC().instant().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
    register.invite(new Invitation(Secrets.fingerprint(secret), company, expires));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s/v1/lti/register?invite=%s%n", origin, secret);
    out.printf("Good for one registration until %s. It is not shown again.%n", expires);
    out.flush();
    return 0;
  }

  private ParameterException noSite() {
    return new ParameterException(
        spec.commandLine(), "--site: give the origin of the site, as https://kme.example.com.");
  }

  private static Optional<String> origin(String text) {
    return SecureAddress.in(text.replaceFirst("/$", ""))
        .filter(uri -> uri.getRawPath().isEmpty())
        .map(URI::toString);
  }
}
