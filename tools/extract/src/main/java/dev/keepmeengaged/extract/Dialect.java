package dev.keepmeengaged.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGStatement;

/**
 * The SQL dialect of a kind of database. Queries use the common part of all dialects. Where
 * dialects differ, a query has a word such as <code>{:number}</code>, or a file of its own.
 */
enum Dialect {
  /** Its exact order is by code points, whatever the database's own order is. */
  POSTGRESQL('"', wordsOfPostgreSql(" COLLATE \"C\"")),
  REDSHIFT('"', wordsOfPostgreSql("")),
  /** MariaDB and MySQL; {@link Database#connect} makes their comparisons exact. */
  MARIADB(
      '`',
      Map.of(
          "text", "CHAR(1000)",
          "number", "DOUBLE",
          "integer", "SIGNED",
          "boolean", "SIGNED",
          "matches", "REGEXP",
          "exact_order", ""));

  /**
   * Requests binary numbers from the first execution on; the default of PostgreSQL's driver is the
   * fifth.
   */
  private static final int AT_ONCE = -1;

  private final char quote;

  // A copy that nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, String> words;

  Dialect(char quote, Map<String, String> words) {
    this.quote = quote;
    this.words = Map.copyOf(words);
  }

  /** The words of PostgreSQL and of what descends from it. */
  private static Map<String, String> wordsOfPostgreSql(String exactOrder) {
    return Map.of(
        "text", "VARCHAR(1000)",
        "number", "DOUBLE PRECISION",
        "integer", "INTEGER",
        "boolean", "BOOLEAN",
        "matches", "~",
        "exact_order", exactOrder);
  }

  /** The dialect of the connected database. */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    if (!product.equals("PostgreSQL")) {
      return MARIADB;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT version()")) {
      return rows.next() && rows.getString(1).contains("Redshift") ? REDSHIFT : POSTGRESQL;
    }
  }

  /**
   * The reason why a database is too old for the queries, if it is.
   *
   * @param product MariaDB or MySQL, in the driver's words; other products are not checked
   */
  static Optional<String> tooOld(String product, int major, int minor) {
    boolean old =
        switch (product) {
          case "MySQL" -> major < 8;
          case "MariaDB" -> major < 10 || (major == 10 && minor < 2);
          default -> false;
        };
    return old
        ? Optional.of(
            ("This is %s %s.%s, which has no common table expressions (WITH): the extraction needs"
                    + " MySQL 8.0 or MariaDB 10.2, or newer.")
                .formatted(product, major, minor))
        : Optional.empty();
  }

  /** The SQL of a word in the queries; empty for a word of no dialect. */
  Optional<String> word(String word) {
    return Optional.ofNullable(words.get(word));
  }

  /** Replaces the dialect's words in a query. */
  String filled(String sql) {
    String filled = sql;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{:" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }

  /** A quoted name in SQL, which keeps its case. */
  String quoted(String name) {
    String one = String.valueOf(quote);
    return one + name.replace(one, one + one) + one;
  }

  /** A text literal in SQL. */
  String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The name of a query's file for this dialect only: {@code roots.mariadb.sql}. */
  String fileName(String query) {
    return "%s.%s.sql".formatted(query, name().toLowerCase(Locale.ROOT));
  }

  /**
   * Requests the numbers of a query in binary form if the driver supports it, so that neither side
   * formats and parses millions of decimals. Redshift keeps the driver's default.
   *
   * @throws SQLException if the driver fails
   */
  void sendNumbersInBinary(PreparedStatement statement) throws SQLException {
    if (this == POSTGRESQL) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(AT_ONCE);
    }
  }

  /** The query for the schema in which names without one are looked up. */
  String currentSchemaQuery() {
    return this == MARIADB ? "SELECT DATABASE()" : "SELECT current_schema()";
  }
}
