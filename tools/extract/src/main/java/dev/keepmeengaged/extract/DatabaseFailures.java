package dev.keepmeengaged.extract;

import java.sql.SQLException;
import java.util.Set;

/** Explains failures of the database or the connection for the terminal. */
final class DatabaseFailures {

  /**
   * MariaDB's codes for denied access to a database, a table, a column; their SQLSTATE also covers
   * other failures.
   */
  private static final Set<Integer> MARIADB_DENIALS = Set.of(1044, 1142, 1143);

  private DatabaseFailures() {}

  /** Whether a named relation does not exist. */
  static boolean isUndefinedTable(SQLException e) {
    String state = state(e);
    return state.equals("42P01") || state.equals("3F000") || state.equals("42S02");
  }

  /** The driver's message, which may contain a password. */
  static String said(SQLException e) {
    return String.valueOf(e.getMessage()).strip();
  }

  static boolean isPermissionDenied(SQLException e) {
    return state(e).equals("42501") || MARIADB_DENIALS.contains(e.getErrorCode());
  }

  /**
   * Explains the failure and its remedy by the SQLSTATE (an appendix of PostgreSQL's manual lists
   * the codes, and Redshift shares them).
   *
   * @param message the driver's message without passwords
   */
  static String explain(SQLException e, String message) {
    String state = state(e);
    if (isPermissionDenied(e)) {
      return "The user lacks a permission: %s. SELECT is all that is needed.".formatted(message);
    }
    if (state.startsWith("28")) {
      return "The database refuses the user or the password: %s. Give --user, and the password in"
              .formatted(message)
          + " the environment variable PGPASSWORD or the one that --password-env names.";
    }
    if (state.startsWith("08")) {
      return "The database cannot be reached, or the connection broke: " + message;
    }
    return switch (state) {
      case "3D000" -> "There is no such database: " + message;
      case "42P01", "42703", "3F000", "42S02", "42S22" ->
          "A table or column is missing: " + message;
      case "57014" ->
          "The database ended the query: %s. Where it has a statement_timeout, raise it for this"
                  .formatted(message)
              + " user.";
      case "57P01", "57P02", "57P03" -> "The database shuts down or starts up: " + message;
      default ->
          switch (state.isEmpty() ? "" : state.substring(0, 2)) {
            case "22" -> "A view or table gives a value that cannot be computed with: " + message;
            case "42" -> "A query does not fit the tables or views: " + message;
            case "53" -> "The database lacks memory, disk or connections: " + message;
            default -> "The database says: " + message;
          };
    };
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }
}
