package dev.keepmeengaged.extract;

import dev.keepmeengaged.extract.ContractView.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Views with all columns of the contract. Optional columns that a source lacks hold NULL. */
final class CompletedViews {

  private CompletedViews() {}

  /**
   * Completes the views of a source; returns the source itself if they lack nothing.
   *
   * @throws SQLException if the database fails
   */
  static ViewSource in(ViewSource source, Connection connection) throws SQLException {
    Set<Column> absent = new HashSet<>();
    for (ContractView view : ContractView.values()) {
      List<Column> optional = view.columns().stream().filter(Column::optional).toList();
      if (!optional.isEmpty()) {
        Set<String> found = columns(source.select(view), connection);
        optional.stream().filter(column -> !found.contains(column.name())).forEach(absent::add);
      }
    }
    return absent.isEmpty() ? source : source.selecting(view -> completed(source, view, absent));
  }

  private static Set<String> columns(String query, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery("SELECT * FROM (%s) written WHERE 1 = 0".formatted(query))) {
      ResultSetMetaData found = none.getMetaData();
      Set<String> names = new HashSet<>();
      for (int i = 1; i <= found.getColumnCount(); i++) {
        names.add(found.getColumnLabel(i).toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }

  private static String completed(ViewSource source, ContractView view, Set<Column> absent) {
    if (view.columns().stream().noneMatch(absent::contains)) {
      return source.select(view);
    }
    return view.columns().stream()
        .map(column -> absent.contains(column) ? column.nothing(source.dialect()) : column.name())
        .collect(
            Collectors.joining(
                ", ", "SELECT ", "\n  FROM (%s) written".formatted(source.select(view))));
  }
}
