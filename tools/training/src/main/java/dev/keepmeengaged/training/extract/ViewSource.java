package dev.keepmeengaged.training.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where the views of the contract come from. */
interface ViewSource {

  /** A query whose rows are those of the view. */
  String select(ContractView view);

  /**
   * What the person at the terminal should know of the export: what it cannot have, and why.
   *
   * @throws SQLException as the database says
   */
  List<String> notes(Connection connection) throws SQLException;
}
