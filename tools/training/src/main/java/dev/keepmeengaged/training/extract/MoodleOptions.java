package dev.keepmeengaged.training.extract;

import java.sql.Connection;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** What there is to say of a Moodle, on the command line. */
final class MoodleOptions {

  @Option(
      names = "--prefix",
      paramLabel = "PREFIX",
      defaultValue = "mdl_",
      description = "What the names of Moodle's tables begin with (default: mdl_).")
  private String prefix = "mdl_";

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "USD",
      description = "The currency of the prices to take from Moodle (default: USD).")
  private String currency = "USD";

  /** The tables in a schema, as {@link MoodleTables#in} finds them. */
  MoodleTables tables(String schema, Connection connection) throws SQLException {
    return MoodleTables.in(
        schema,
        Identifiers.plain("--prefix", prefix),
        Identifiers.plain("--currency", currency),
        connection);
  }
}
