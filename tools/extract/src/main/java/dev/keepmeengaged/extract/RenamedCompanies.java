package dev.keepmeengaged.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Views whose companies have readable names. Names are replaced inside the query, so that companies
 * whose names differ only in blanks or languages are one company in every figure.
 */
final class RenamedCompanies {

  private RenamedCompanies() {}

  /**
   * Renames the companies of a source; returns the source itself if every name is readable.
   *
   * @throws SQLException if the database fails
   */
  static ViewSource in(ViewSource source, ReadableNames names, Connection connection)
      throws SQLException {
    SortedMap<String, String> renamed = new TreeMap<>();
    String companies =
        "SELECT DISTINCT company FROM (%s) named".formatted(source.select(ContractView.COURSES));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(companies)) {
      while (rows.next()) {
        String company = rows.getString(1);
        if (company != null && !names.readable(company).equals(company)) {
          renamed.put(company, names.readable(company));
        }
      }
    }
    return renamed.isEmpty() ? source : source.selecting(view -> select(source, view, renamed));
  }

  private static String select(ViewSource source, ContractView view, Map<String, String> renamed) {
    String others =
        view.columns().stream()
            .skip(1)
            .map(column -> ", spelled." + column.name())
            .collect(Collectors.joining());
    return "SELECT COALESCE(renamed.company, spelled.company) AS company%s\n  FROM (%s) spelled\n"
            .formatted(others, source.select(view))
        + "  LEFT JOIN (%s) renamed ON renamed.spelling = spelled.company"
            .formatted(pairs(source.dialect(), renamed));
  }

  private static String pairs(Dialect dialect, Map<String, String> renamed) {
    return renamed.entrySet().stream()
        .map(
            name ->
                dialect
                    .filled(
                        "SELECT CAST(%s AS {:text}) AS spelling, CAST(%s AS {:text}) AS company")
                    .formatted(dialect.literal(name.getKey()), dialect.literal(name.getValue())))
        .collect(Collectors.joining(" UNION ALL "));
  }
}
