package dev.keepmeengaged.local;

import dev.keepmeengaged.domain.AccessMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What can be wrong with addresses and ports of {@code run}, found before long work and not after
 * it.
 *
 * @param spec the command, as it was called
 */
record RunChecks(CommandSpec spec) {

  private static final List<String> OF_SERVICES_ONLY =
      List.of("--dynamodb-port", "--s3-port", "--services-address", "--env-vars");

  private static final String ORIGIN =
      "('self'|https?://(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*(:([0-9]{1,5}|\\*))?)";
  private static final Pattern ORIGINS =
      Pattern.compile("'none'|%s( %s)*".formatted(ORIGIN, ORIGIN));

  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_MILLISECONDS = 5_000;

  /** Refuses options that would be ignored without {@code --services-only}. */
  void checkServicesOnly() {
    ParseResult given = spec.commandLine().getParseResult();
    for (String option : OF_SERVICES_ONLY) {
      if (given.hasMatchedOption(option)) {
        throw refused("%s goes with --services-only; give that too".formatted(option));
      }
    }
  }

  /** Refuses tokens for {@code sam local}, which is told of an issuer by itself. */
  void checkOpen(AccessMode access) {
    if (access == AccessMode.TOKEN) {
      throw refused(
          "--access token does not go with --services-only, which serves no API;"
              + " give sam local an issuer by its parameters");
    }
  }

  /** Refuses an option of the site where none is served. */
  void checkSite(String option) {
    if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
      throw refused("%s does not go with --services-only, which serves no site".formatted(option));
    }
  }

  void checkPort(String option, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw refused(
          String.format(Locale.ROOT, "%s is 0 to %d, not %d", option, HIGHEST_PORT, port));
    }
  }

  /** Refuses what is no list of origins, and so would say something else in a header. */
  void checkOrigins(String option, String origins) {
    if (!ORIGINS.matcher(origins).matches()) {
      throw refused(
          "%s is 'none', or origins such as http://localhost:8000 and 'self' with a blank between"
                  .formatted(option)
              + " them, not \"%s\"".formatted(origins));
    }
  }

  /** Refuses what is no address of a service, and one at which nothing listens. */
  void checkListens(String option, URI endpoint) {
    String scheme = String.valueOf(endpoint.getScheme());
    if (!List.of("http", "https").contains(scheme) || endpoint.getHost() == null) {
      throw refused(
          "%s is an address such as http://127.0.0.1:8000, not %s".formatted(option, endpoint));
    }
    int standard = scheme.equals("http") ? 80 : 443;
    int port = endpoint.getPort() < 0 ? standard : endpoint.getPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(endpoint.getHost(), port), MOST_MILLISECONDS);
    } catch (IOException e) {
      throw refused("%s: nothing listens at %s".formatted(option, endpoint));
    }
  }

  /**
   * Refuses an address that is not this machine's, and the one that is all of them: what has no
   * password must not be open to every network that this machine is in.
   */
  void checkOneAddress(String option, InetAddress address) {
    String named = address.getHostAddress();
    if (address.isAnyLocalAddress()) {
      throw refused(
          "%s %s is every network of this machine; name one address".formatted(option, named));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, 0));
    } catch (IOException e) {
      throw refused("%s: %s is no address of this machine".formatted(option, named));
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
