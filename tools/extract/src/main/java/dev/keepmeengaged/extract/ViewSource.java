package dev.keepmeengaged.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A source of the contract's views. */
interface ViewSource {

  /** The dialect that its queries are in. */
  Dialect dialect();

  /** Where its rows are, in words that follow "in". */
  String place();

  /** A query whose rows are those of the view. */
  String select(ContractView view);

  /**
   * Notes for the terminal about data that the export cannot have, and the reasons.
   *
   * @throws SQLException as the database says
   */
  List<String> notes(Connection connection) throws SQLException;

  /**
   * The numbers of courses without a row in {@link ContractView#COURSES}, by reason.
   *
   * @throws SQLException as the database says
   */
  Map<String, Long> leftOut(Connection connection) throws SQLException;

  /** A source with other queries for its views. */
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
