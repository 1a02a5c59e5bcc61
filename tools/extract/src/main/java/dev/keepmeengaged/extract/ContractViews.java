package dev.keepmeengaged.extract;

import dev.keepmeengaged.extract.ContractView.Column;
import dev.keepmeengaged.extract.ContractView.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The views of the contract in a schema, written by the owner of the platform. */
record ContractViews(String schema, Dialect dialect) implements ViewSource {

  /**
   * Finds and checks the views in a schema.
   *
   * @throws ExtractException if a view or column is missing or has another type, with all of them
   * @throws SQLException if the database fails
   */
  static ContractViews in(String schema, Connection connection) throws SQLException {
    ContractViews views = new ContractViews(schema, Dialect.of(connection));
    List<String> problems = new ArrayList<>();
    for (ContractView view : ContractView.values()) {
      problems.addAll(views.problems(view, connection));
    }
    if (!problems.isEmpty()) {
      throw new ExtractException(
          String.join(System.lineSeparator(), problems)
              + System.lineSeparator()
              + "The views are described in docs/extraction.md; 'kme extract --source views"
              + " --print-views' writes empty ones to begin with.");
    }
    return views;
  }

  @Override
  public String place() {
    return "the views of schema " + schema;
  }

  @Override
  public String select(ContractView view) {
    return "SELECT %s FROM %s".formatted(view.columnList(), qualified(view));
  }

  @Override
  public List<String> notes(Connection connection) {
    return List.of();
  }

  @Override
  public Map<String, Long> leftOut(Connection connection) {
    return Map.of();
  }

  private String qualified(ContractView view) {
    return dialect.quoted(schema) + "." + view.viewName();
  }

  private List<String> problems(ContractView view, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT * FROM %s WHERE 1 = 0".formatted(qualified(view)))) {
      return problems(view, rows.getMetaData());
    } catch (SQLException e) {
      if (DatabaseFailures.isUndefinedTable(e)) {
        return List.of("view %s is missing in schema %s".formatted(view.viewName(), schema));
      }
      if (DatabaseFailures.isPermissionDenied(e)) {
        return List.of(
            "view %s may not be read: GRANT SELECT ON %s.%s to the user, and USAGE on the schema"
                .formatted(view.viewName(), schema, view.viewName()));
      }
      throw e;
    }
  }

  private List<String> problems(ContractView view, ResultSetMetaData found) throws SQLException {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 1; i <= found.getColumnCount(); i++) {
      positions.put(found.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
    }
    List<String> problems = new ArrayList<>();
    for (Column column : view.columns()) {
      Integer position = positions.get(column.name());
      if (position == null && !column.optional()) {
        problems.add("view %s has no column %s".formatted(view.viewName(), column.name()));
      } else if (position != null && !holds(column.kind(), found.getColumnType(position))) {
        problems.add(
            "view %s, column %s is of type %s; %s is needed"
                .formatted(
                    view.viewName(),
                    column.name(),
                    found.getColumnTypeName(position),
                    column.kind().words()));
      }
    }
    return problems;
  }

  private boolean holds(Kind kind, int sqlType) {
    return switch (kind) {
      case TEXT ->
          switch (sqlType) {
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.NVARCHAR, Types.NCHAR -> true;
            default -> false;
          };
      case NUMBER ->
          switch (sqlType) {
            case Types.SMALLINT,
                Types.INTEGER,
                Types.BIGINT,
                Types.NUMERIC,
                Types.DECIMAL,
                Types.REAL,
                Types.FLOAT,
                Types.DOUBLE ->
                true;
            default -> false;
          };
      case FLAG ->
          switch (sqlType) {
            case Types.BIT, Types.BOOLEAN -> true;
            // MariaDB has no other booleans than 0 and 1.
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                dialect == Dialect.MARIADB;
            default -> false;
          };
    };
  }
}
