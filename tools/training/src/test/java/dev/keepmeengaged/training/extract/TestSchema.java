package dev.keepmeengaged.training.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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

  /** Inserts rows; the first of them says how many columns there are. */
  void insert(String table, List<? extends List<? extends @Nullable Object>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String marks = String.join(", ", Collections.nCopies(rows.get(0).size(), "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
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
    execute("DROP SCHEMA " + name + " CASCADE");
    connection.close();
  }
}
