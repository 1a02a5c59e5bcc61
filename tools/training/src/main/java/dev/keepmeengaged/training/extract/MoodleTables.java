package dev.keepmeengaged.training.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The views of the contract over Moodle's own tables: a top-level course category is a company. The
 * tables are those of Moodle 4.1 to 5.1; what a release or a site lacks of them (SCORM's old or new
 * tables, plugins for certificates, the log) is looked for and not taken for granted.
 *
 * @param schema where the tables are
 * @param prefix what their names begin with
 * @param currency of the prices to take
 * @param tables the tables that are there, without the prefix
 */
record MoodleTables(String schema, String prefix, String currency, Set<String> tables)
    implements ViewSource {

  /** What every Moodle has. */
  static final List<String> NEEDED =
      List.of(
          "assign",
          "assign_grades",
          "assign_submission",
          "assignfeedback_comments",
          "badge",
          "badge_issued",
          "comments",
          "context",
          "course",
          "course_categories",
          "course_completion_criteria",
          "course_completions",
          "course_modules",
          "enrol",
          "forum",
          "forum_discussions",
          "forum_posts",
          "modules",
          "quiz",
          "quiz_attempts",
          "role",
          "role_assignments",
          "user",
          "user_enrolments");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(:?)([a-z_ ]+)}");

  MoodleTables {
    tables = Set.copyOf(tables);
  }

  /**
   * The tables in a schema.
   *
   * @throws ExtractException when one that every Moodle has is not there
   * @throws SQLException when the database fails
   */
  static MoodleTables in(String schema, String prefix, String currency, Connection connection)
      throws SQLException {
    Set<String> found = new TreeSet<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ?")) {
      query.setString(1, schema);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String name = rows.getString(1);
          if (name.startsWith(prefix)) {
            found.add(name.substring(prefix.length()));
          }
        }
      }
    }
    List<String> missing = NEEDED.stream().filter(table -> !found.contains(table)).toList();
    if (!missing.isEmpty()) {
      throw new ExtractException(
          ("Schema %s has no table %s of Moodle, or none that this user may read%s. Are"
                  + " --schema and --prefix right?")
              .formatted(
                  schema,
                  prefix + missing.get(0),
                  missing.size() == 1
                      ? ""
                      : String.format(Locale.ROOT, ", nor %d others", missing.size() - 1)));
    }
    return new MoodleTables(schema, prefix, currency, found);
  }

  @Override
  public String select(ContractView view) {
    return switch (view) {
      case MILESTONES, COMPANY_RATINGS -> view.selectNothing();
      case PAGE_VIEWS ->
          has("logstore_standard_log") ? mapping("page_views") : view.selectNothing();
      case QUIZ_ATTEMPTS ->
          mapping("quiz_attempts")
              + (has("feedback_completed") && has("feedback_completedtmp")
                  ? "\n UNION ALL\n" + mapping("feedback_attempts")
                  : "");
      case CERTIFICATES -> certificates();
      case SCORM_ATTEMPTS ->
          has("scorm") && (has("scorm_scoes_value") || has("scorm_scoes_track"))
              ? mapping("scorm_attempts")
              : view.selectNothing();
      default -> mapping(view.name().toLowerCase(Locale.ROOT));
    };
  }

  @Override
  public List<String> notes(Connection connection) throws SQLException {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Moodle records no length of a course, no discount, no milestones and no rating of a"
            + " company: these columns are empty.");
    notes.add(
        has("logstore_standard_log")
            ? "Views are those that the standard log still holds."
            : "There is no standard log: the views are empty.");
    if (certificateTables().isEmpty()) {
      notes.add("There is no certificate plugin: badges of courses are counted as certificates.");
    }
    String otherCurrencies =
        counts(
            """
            SELECT currency, COUNT(*) FROM {enrol}
             WHERE status = 0 AND cost <> '' AND currency <> '{:currency}'
             GROUP BY currency ORDER BY currency""",
            connection);
    if (!otherCurrencies.isEmpty()) {
      notes.add(
          "Prices in other currencies than %s are left out: %s. See --currency."
              .formatted(currency, otherCurrencies));
    }
    String unknown =
        counts(
            """
            SELECT modules.name, COUNT(*)
              FROM {course_modules} cm JOIN {modules} modules ON modules.id = cm.module
             WHERE cm.deletioninprogress = 0 AND modules.name NOT IN ({:known modules})
             GROUP BY modules.name ORDER BY modules.name""",
            connection);
    if (!unknown.isEmpty()) {
      notes.add("Activities of unknown kinds are not counted as pages: %s.".formatted(unknown));
    }
    return notes;
  }

  private boolean has(String table) {
    return tables.contains(table);
  }

  private List<String> certificateTables() {
    return List.of("customcert_issues", "tool_certificate_issues").stream()
        .filter(this::has)
        .toList();
  }

  private String certificates() {
    List<String> issues = certificateTables();
    return issues.isEmpty()
        ? mapping("badges")
        : String.join("\n UNION ALL\n", issues.stream().map(this::mapping).toList());
  }

  private String mapping(String name) {
    return resolved(ExtractionQuery.resource("moodle/" + name + ".sql"));
  }

  /** A query with {@code {table}} and {@code {:word}} replaced by what they stand for here. */
  private String resolved(String sql) {
    return PLACEHOLDER
        .matcher(sql)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1).isEmpty() ? table(match.group(2)) : word(match.group(2))));
  }

  private String table(String name) {
    return Identifiers.quoted(schema) + "." + Identifiers.quoted(prefix + name);
  }

  private String word(String word) {
    return switch (word) {
      case "currency" -> currency;
      case "course keys" -> "(" + mapping("course_keys") + ")";
      case "scorm tracks" ->
          "(" + mapping(has("scorm_scoes_value") ? "scorm_values" : "scorm_tracks") + ")";
      case "counted modules" -> MoodleModules.counted();
      case "known modules" -> MoodleModules.known();
      default -> MoodleModules.ofPageType(word);
    };
  }

  /** The first column with its counts in the second: {@code hvp 12, game 1}. */
  private String counts(String sql, Connection connection) throws SQLException {
    List<String> counts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(resolved(sql))) {
      while (rows.next()) {
        counts.add(String.format(Locale.ROOT, "%s %,d", rows.getString(1), rows.getLong(2)));
      }
    }
    return String.join(", ", counts);
  }
}
