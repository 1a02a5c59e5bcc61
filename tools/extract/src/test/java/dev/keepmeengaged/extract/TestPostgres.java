package dev.keepmeengaged.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for the tests of this JVM, from binaries that Maven downloads for the platform.
 * Where there are none, or they do not run, the tests are skipped and say why.
 */
final class TestPostgres {

  /** Needs this password where all others need none. */
  static final String GUARDED_USER = "guarded";

  static final String GUARDED_PASSWORD = "correct-horse";

  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final Running RUNNING = start();

  private TestPostgres() {}

  private record Running(Optional<EmbeddedPostgres> server, String reason) {}

  /** The database's URL, for the administrator; skips the test where there is no PostgreSQL. */
  static String url() {
    assumeTrue(RUNNING.server().isPresent(), RUNNING.reason());
    return RUNNING.server().orElseThrow().getJdbcUrl("postgres", "postgres");
  }

  /** The URL without a user. */
  static String urlWithoutUser() {
    return url().replaceFirst("\\?.*", "");
  }

  /** A new schema, in which this connection looks names up first. */
  static TestSchema newSchema() throws SQLException {
    Connection connection = DriverManager.getConnection(url());
    TestSchema schema = new TestSchema("s" + SCHEMAS.incrementAndGet(), connection);
    schema.execute("CREATE SCHEMA " + schema.name());
    schema.execute("SET search_path TO " + schema.name());
    return schema;
  }

  private static Running start() {
    try {
      Path folder = Path.of("target", "postgresql").toAbsolutePath();
      Path data = folder.resolve("data-" + ProcessHandle.current().pid());
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.toFile())
              .setDataDirectory(data)
              .setLocaleConfig("locale", "C")
              // Nothing here outlives the tests.
              .setServerConfig("fsync", "off")
              .start();
      requirePassword(server, data);
      return new Running(Optional.of(server), "");
    } catch (IOException | SQLException | RuntimeException e) {
      return new Running(
          Optional.empty(), "no PostgreSQL for this platform, or it does not start: " + e);
    }
  }

  private static void requirePassword(EmbeddedPostgres server, Path data)
      throws IOException, SQLException {
    Path rules = data.resolve("pg_hba.conf");
    Files.writeString(
        rules, "host all " + GUARDED_USER + " all scram-sha-256\n" + Files.readString(rules));
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE USER " + GUARDED_USER + " PASSWORD '" + GUARDED_PASSWORD + "'");
      statement.execute("SELECT pg_reload_conf()");
    }
  }
}
