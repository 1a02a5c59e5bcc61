package dev.keepmeengaged.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where the views of the contract come from. */
interface ViewSource {

  /** The dialect that its queries are in. */
  Dialect dialect();

  /** Where its rows are, in words that follow "in". */
  String place();

  /** A query whose rows are those of the view. */
  String select(ContractView view);

  /**
   * What the person at the terminal should know of the export: what it cannot have, and why.
   *
   * @throws SQLException as the database says
   */
  List<String> notes(Connection connection) throws SQLException;

  /**
   * How many courses there are that no row of {@link ContractView#COURSES} stands for, by reason.
   *
   * @throws SQLException as the database says
   */
  Map<String, Long> leftOut(Connection connection) throws SQLException;

  /** This source with other queries for its views. */
  default ViewSource selecting(Function<ContractView, String> queries) {
    ViewSource source = this;
    return new ViewSource() {
      @Override
      public Dialect dialect() {
        return source.dialect();
      }

      @Override
      public String place() {
        return source.place();
      }

      @Override
      public String select(ContractView view) {
        return queries.apply(view);
      }

      @Override
      public List<String> notes(Connection connection) throws SQLException {
        return source.notes(connection);
      }

      @Override
      public Map<String, Long> leftOut(Connection connection) throws SQLException {
        return source.leftOut(connection);
      }
    };
  }
}
