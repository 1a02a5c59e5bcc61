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
 * The SQL of one kind of database. Queries are written once, in what all of them take; what they
 * spell differently is a word in the query, as <code>{:number}</code>, or a file of its own.
 */
enum Dialect {
  POSTGRESQL(
      '"',
      Map.of(
          "text", "VARCHAR(1000)",
          "number", "DOUBLE PRECISION",
          "integer", "INTEGER",
          "boolean", "BOOLEAN",
          "matches", "~",
          // By code points, whatever the database's own order is.
          "exact_order", " COLLATE \"C\"")),
  REDSHIFT(
      '"',
      Map.of(
          "text", "VARCHAR(1000)",
          "number", "DOUBLE PRECISION",
          "integer", "INTEGER",
          "boolean", "BOOLEAN",
          "matches", "~",
          "exact_order", "")),
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

  /** PostgreSQL's driver asks for binary numbers from the fifth execution on; so from the first. */
  private static final int AT_ONCE = -1;

  private final char quote;

  // A copy that nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, String> words;

  Dialect(char quote, Map<String, String> words) {
    this.quote = quote;
    this.words = Map.copyOf(words);
  }

  /** The dialect of whatever answers. */
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
   * Why a database cannot answer the queries; empty for one that can.
   *
   * @param product MariaDB or MySQL, as the driver calls it; others have had what is needed for
   *     long
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

  /** What a word of the queries is here; empty for a word that is none of the dialect's. */
  Optional<String> word(String word) {
    return Optional.ofNullable(words.get(word));
  }

  /** A query with the dialect's words filled in. */
  String filled(String sql) {
    String filled = sql;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{:" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }

  /** A name in SQL, its case kept. */
  String quoted(String name) {
    String one = String.valueOf(quote);
    return one + name.replace(one, one + one) + one;
  }

  /** A text in SQL. */
  String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The file to prefer over one that all dialects share: {@code roots.mariadb.sql}. */
  String fileName(String query) {
    return "%s.%s.sql".formatted(query, name().toLowerCase(Locale.ROOT));
  }

  /**
   * Has a query's numbers sent as they are in memory, where the driver can ask for that: neither
   * side then writes and reads millions of decimals. Redshift is left to its driver's habits.
   *
   * @throws SQLException as the driver says
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
