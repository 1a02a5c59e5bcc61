package dev.keepmeengaged.extract;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
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
import java.util.regex.Pattern;

/**
 * A database and the user of the connection. PostgreSQL's driver also connects to Redshift,
 * MariaDB's to MySQL.
 *
 * @param url {@code jdbc:postgresql://host:port/database} or {@code jdbc:mariadb:}, with or without
 *     properties
 * @param user database user; empty for the one in the URL, or the driver's default
 * @param password empty for the one in the URL, or in the driver's {@code .pgpass}
 */
record Database(String url, Optional<String> user, Optional<String> password) {

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String MARIADB = "jdbc:mariadb:";

  /**
   * The driver logs malformed URLs with their passwords, so its logger is off. A strong reference
   * keeps the setting.
   */
  private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

  /** A user before the host; a question mark may be a part of the password. */
  private static final Pattern USER_BEFORE_HOST =
      Pattern.compile("[^?]*@.*|jdbc:[a-z]+:(//)?[^/?]*\\?[^=/]*@.*");

  static {
    DRIVER_LOG.setLevel(Level.OFF);
  }

  /** Creates a database from its URL, also in the form of Redshift's own driver. */
  static Database at(
      String url, Optional<String> user, Optional<String> password, Map<String, String> defaults) {
    String known =
        url.replaceFirst("^jdbc:redshift:", POSTGRESQL).replaceFirst("^jdbc:mysql:", MARIADB);
    if (!known.startsWith(POSTGRESQL) && !known.startsWith(MARIADB)) {
      throw new ExtractException(
          "--jdbc is jdbc:postgresql://HOST:PORT/DATABASE, or jdbc:redshift:, jdbc:mariadb: or"
              + " jdbc:mysql: and the same");
    }
    if (USER_BEFORE_HOST.matcher(known).matches()) {
      throw new ExtractException(
          "--jdbc takes no user and password before the host: give --user, and the password in the"
              + " environment variable PGPASSWORD");
    }
    boolean named = known.toLowerCase(Locale.ROOT).matches(".*[?&]user=.*");
    return new Database(
        known,
        user.or(
            () ->
                named || known.startsWith(MARIADB)
                    ? Optional.empty()
                    : Optional.ofNullable(defaults.get("PGUSER"))),
        password);
  }

  /**
   * Opens a read-only connection.
   *
   * @throws ExtractException if the connection fails; no message contains the password
   */
  Connection connect() {
    Properties properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("tcpKeepAlive", "true");
    if (url.startsWith(POSTGRESQL)) {
      properties.setProperty("ApplicationName", "kme extract");
    }
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      if (url.startsWith(MARIADB)) {
        refuseOld(connection);
        compareExactly(connection);
      }
      connection.setReadOnly(true);
      return connection;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The failure as an exception whose messages do not contain the password. */
  ExtractException failure(SQLException e) {
    String message = DatabaseFailures.explain(e, passwords().maskedIn(DatabaseFailures.said(e)));
    // KME_DEBUG shows the cause, so a cause with a password is omitted.
    return holdsPassword(e) ? new ExtractException(message) : new ExtractException(message, e);
  }

  /** The schema in which names without one are looked up. */
  static String currentSchema(Connection connection) throws SQLException {
    return text(connection, Dialect.of(connection).currentSchemaQuery())
        .orElseThrow(() -> new ExtractException("The user has no current schema; give --schema."));
  }

  /** Omits the password. */
  @Override
  public String toString() {
    return passwords().maskedIn(url);
  }

  private static void refuseOld(Connection connection) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    Optional<String> reason =
        Dialect.tooOld(
            server.getDatabaseProductName(),
            server.getDatabaseMajorVersion(),
            server.getDatabaseMinorVersion());
    if (reason.isPresent()) {
      connection.close();
      throw new ExtractException(reason.get());
    }
  }

  /**
   * Lets MariaDB compare and sort the texts of the queries by their code points, as PostgreSQL
   * does, and read backslashes as what they are.
   */
  private static void compareExactly(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET NAMES utf8mb4 COLLATE utf8mb4_bin");
      statement.execute("SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES'");
    }
  }

  private static Optional<String> text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  private Passwords passwords() {
    return new Passwords(url, user, password);
  }

  private boolean holdsPassword(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (!passwords().maskedIn(text).equals(text)) {
        return true;
      }
    }
    return false;
  }
}
