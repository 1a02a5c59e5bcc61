package dev.keepmeengaged.training.extract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is and who asks it. PostgreSQL's driver speaks to Redshift as well.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, with or without properties
 * @param user who asks; empty for the one in the URL, or the driver's own choice
 * @param password empty for the one in the URL, or in the driver's {@code .pgpass}
 */
record Database(String url, Optional<String> user, Optional<String> password) {

  private static final String SCHEME = "jdbc:postgresql:";

  /**
   * The driver logs URLs that it cannot understand, with their passwords. Held, so that it stays.
   */
  private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

  private static final Pattern URL_PASSWORD =
      Pattern.compile("(?<=[?&])(?:password|sslpassword)=([^&]*)", Pattern.CASE_INSENSITIVE);

  static {
    DRIVER_LOG.setLevel(Level.OFF);
  }

  /** The database under a URL, as people also write it for Redshift's own driver. */
  static Database at(
      String url, Optional<String> user, Optional<String> password, Map<String, String> defaults) {
    String postgresql = url.replaceFirst("^jdbc:redshift:", SCHEME);
    if (!postgresql.startsWith(SCHEME)) {
      throw new ExtractException(
          "--jdbc is jdbc:postgresql://HOST:PORT/DATABASE, or jdbc:redshift: and the same");
    }
    if (postgresql.replaceFirst("\\?.*", "").indexOf('@') >= 0) {
      throw new ExtractException(
          "--jdbc takes no user and password before the host: give --user, and the password in the"
              + " environment variable PGPASSWORD");
    }
    boolean named = postgresql.toLowerCase(Locale.ROOT).matches(".*[?&]user=.*");
    return new Database(
        postgresql,
        user.or(() -> named ? Optional.empty() : Optional.ofNullable(defaults.get("PGUSER"))),
        password);
  }

  /**
   * A connection that reads only.
   *
   * @throws ExtractException when there is none, without the password in any message
   */
  Connection connect() {
    Properties properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("ApplicationName", "kme extract");
    properties.setProperty("tcpKeepAlive", "true");
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** What went wrong, without the password in any message. */
  ExtractException failure(SQLException e) {
    String explained = DatabaseFailures.explain(e);
    String message = withoutPasswords(explained);
    // A cause is shown where KME_DEBUG is set, so it is left out where it holds a password.
    return message.equals(explained) && !holdsPassword(e)
        ? new ExtractException(message, e)
        : new ExtractException(message);
  }

  /** Whether it is Redshift that answers, which has one isolation level, the strictest. */
  static boolean isRedshift(Connection connection) throws SQLException {
    return text(connection, "SELECT version()").orElse("").contains("Redshift");
  }

  /** The schema in which names without one are looked up. */
  static String currentSchema(Connection connection) throws SQLException {
    return text(connection, "SELECT current_schema()")
        .orElseThrow(() -> new ExtractException("The user has no current schema; give --schema."));
  }

  /** The password must not be printed with the record either. */
  @Override
  public String toString() {
    return withoutPasswords(url);
  }

  private static Optional<String> text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  private boolean holdsPassword(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (!withoutPasswords(text).equals(text)) {
        return true;
      }
    }
    return false;
  }

  private String withoutPasswords(String text) {
    String clean = URL_PASSWORD.matcher(text).replaceAll("password=***");
    if (password.isPresent() && !password.get().isEmpty()) {
      clean = clean.replace(password.get(), "***");
    }
    Matcher inUrl = URL_PASSWORD.matcher(url);
    while (inUrl.find()) {
      if (!inUrl.group(1).isEmpty()) {
        clean = clean.replace(inUrl.group(1), "***");
      }
    }
    return clean;
  }
}
