package dev.keepmeengaged.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema of the test database, to be filled. */
record TestSchema(String name, Connection connection) implements AutoCloseable {

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Executes statements one after the other; none of them has a semicolon inside. */
  void executeScript(String sql) throws SQLException {
    for (String statement : sql.split(";", -1)) {
      if (!statement.isBlank()) {
        execute(statement);
      }
    }
  }

  /** Inserts rows of the table's first columns; the first row says how many there are. */
  void insert(String table, List<? extends List<? extends @Nullable Object>> rows)
      throws SQLException {
    if (!rows.isEmpty()) {
      insert(table, firstColumns(table, rows.get(0).size()), rows);
    }
  }

  /** Inserts rows of these columns. */
  void insert(
      String table, List<String> columns, List<? extends List<? extends @Nullable Object>> rows)
      throws SQLException {
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table, String.join(", ", columns), marks))) {
      for (List<? extends @Nullable Object> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, row.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    execute("DROP SCHEMA " + name + (postgres ? " CASCADE" : ""));
    connection.close();
  }

  private List<String> firstColumns(String table, int count) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        columns.add(none.getMetaData().getColumnName(i));
      }
      return columns;
    }
  }
}
