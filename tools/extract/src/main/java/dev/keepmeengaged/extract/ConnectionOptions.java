package dev.keepmeengaged.extract;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command line's options for the connection to the database. */
final class ConnectionOptions {

  private static final String STANDARD_PASSWORD = "PGPASSWORD";

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description = {
        "The database: jdbc:postgresql://HOST:PORT/DATABASE, or jdbc:mariadb:, jdbc:mysql:,",
        "jdbc:redshift: and the same."
      })
  private @Nullable String jdbc;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Who asks; needs SELECT only (default: the URL's user, or PGUSER).")
  private @Nullable String user;

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description =
          "The environment variable that holds the password (default: PGPASSWORD); the driver also"
              + " reads .pgpass.")
  private @Nullable String passwordVariable;

  /**
   * The chosen database; empty without a URL.
   *
   * @throws ExtractException if the options contradict each other
   */
  Optional<Database> database(Map<String, String> environment) {
    return Optional.ofNullable(jdbc)
        .map(
            url -> Database.at(url, Optional.ofNullable(user), password(environment), environment));
  }

  /** The dialect of the URL; PostgreSQL's without one. */
  Dialect dialect() {
    return jdbc != null && jdbc.matches("jdbc:(mariadb|mysql):.*")
        ? Dialect.MARIADB
        : Dialect.POSTGRESQL;
  }

  private Optional<String> password(Map<String, String> environment) {
    if (passwordVariable == null) {
      return Optional.ofNullable(environment.get(STANDARD_PASSWORD));
    }
    String password = environment.get(passwordVariable);
    if (password == null) {
      throw new ExtractException(
          "--password-env names the environment variable %s, which is not set"
              .formatted(passwordVariable));
    }
    return Optional.of(password);
  }
}
