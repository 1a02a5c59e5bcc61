package dev.keepmeengaged.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The existing tables of those that queries need. A query for one row distinguishes an unreadable
 * table from a missing one.
 *
 * @param columns columns with their types, by readable table
 * @param unreadable tables that the user may not read
 */
record FoundTables(Map<String, Map<String, String>> columns, Set<String> unreadable) {

  FoundTables {
    columns = Map.copyOf(columns);
    unreadable = Set.copyOf(unreadable);
  }

  /**
   * Looks for tables.
   *
   * @param prefix prefix of the names in the database; the result omits it
   * @throws SQLException when the database fails
   */
  static FoundTables in(
      String schema,
      String prefix,
      Collection<String> tables,
      Dialect dialect,
      Connection connection)
      throws SQLException {
    Map<String, Map<String, String>> listed = listed(schema, prefix, connection);
    Map<String, Map<String, String>> columns = new HashMap<>();
    Set<String> unreadable = new TreeSet<>();
    for (String table : tables) {
      String name = dialect.quoted(schema) + "." + dialect.quoted(prefix + table);
      try (Statement statement = connection.createStatement()) {
        statement.executeQuery("SELECT 1 FROM %s WHERE 1 = 0".formatted(name)).close();
        columns.put(table, listed.getOrDefault(table, Map.of()));
      } catch (SQLException e) {
        if (DatabaseFailures.isPermissionDenied(e)) {
          unreadable.add(table);
        } else if (!DatabaseFailures.isUndefinedTable(e)) {
          throw e;
        }
      }
    }
    return new FoundTables(columns, unreadable);
  }

  /** Whether a {@code table} or a {@code table.column} exists and is readable. */
  boolean has(String tableOrColumn) {
    int dot = tableOrColumn.indexOf('.');
    return dot < 0
        ? columns.containsKey(tableOrColumn)
        : columns
            .getOrDefault(tableOrColumn.substring(0, dot), Map.of())
            .containsKey(tableOrColumn.substring(dot + 1));
  }

  /** Whether the columns of a table are known: the catalogue omits materialized views. */
  boolean hasColumns(String table) {
    return !columns.getOrDefault(table, Map.of()).isEmpty();
  }

  private static Map<String, Map<String, String>> listed(
      String schema, String prefix, Connection connection) throws SQLException {
    Map<String, Map<String, String>> listed = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT table_name, column_name, data_type FROM information_schema.columns"
                + " WHERE table_schema = ?")) {
      query.setString(1, schema);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String table = rows.getString(1);
          if (table.startsWith(prefix)) {
            listed
                .computeIfAbsent(table.substring(prefix.length()), any -> new HashMap<>())
                .put(rows.getString(2).toLowerCase(Locale.ROOT), rows.getString(3));
          }
        }
      }
    }
    return listed;
  }
}
