package dev.keepmeengaged.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The views of the contract as queries over an LMS's own tables, from the folder that describes the
 * LMS.
 *
 * <p>A query names tables and other variable parts in braces: <code>{table}</code>, <code>
 * {table.column}</code> for a column that not every release has, <code>{:word}</code> for a part,
 * an option that was given or a word of the dialect. A query with a missing part is not used, so
 * variants by release, plugin and option need no conditions.
 */
final class LmsTables implements ViewSource {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(:?)([a-z0-9_.]+)}");
  private static final Pattern CONDITION = Pattern.compile("\\[(!?)([a-z0-9_.]+)]\\s*");

  private final LmsFolder folder;
  private final LmsDescription description;
  private final Where where;
  private final Map<String, String> options;
  private final FoundTables found;

  /**
   * The place of the tables.
   *
   * @param prefix prefix of their names
   */
  record Where(String schema, String prefix, Dialect dialect) {}

  LmsTables(
      LmsFolder folder,
      LmsDescription description,
      Where where,
      Map<String, String> options,
      FoundTables found) {
    this.folder = folder;
    this.description = description;
    this.where = where;
    this.options = Map.copyOf(options);
    this.found = found;
  }

  /**
   * Finds the tables in a schema.
   *
   * @param now present time for the begin and end of enrolments, in seconds since 1970
   * @throws ExtractException if a required table is missing, or an existing one is not readable
   * @throws SQLException if the database fails
   */
  static LmsTables in(
      LmsFolder folder, String schema, LmsOptions options, long now, Connection connection)
      throws SQLException {
    LmsDescription description = folder.description();
    Where where =
        new Where(schema, options.prefix().orElse(description.prefix()), Dialect.of(connection));
    FoundTables found =
        FoundTables.in(
            schema,
            where.prefix(),
            tablesRead(folder, description, where.dialect()),
            where.dialect(),
            connection);
    Map<String, String> words = new HashMap<>(options.words());
    words.put("now", Long.toString(now));
    LmsTables tables = new LmsTables(folder, description, where, words, found);
    // A release that is too old also lacks tables, but its name explains more.
    tables.checkNothingIsRefused(connection);
    tables.checkNothingIsMissing();
    tables.checkNoColumnIsMissing();
    if (!options.allowUnreadable()) {
      tables.checkEverythingCanBeRead();
    }
    for (Map.Entry<String, List<String>> list : options.lists().entrySet()) {
      words.put(list.getKey(), tables.literals(list.getKey(), list.getValue(), connection));
    }
    return new LmsTables(folder, description, where, words, found);
  }

  /** All tables that any of the queries reads. */
  static Set<String> tablesRead(LmsFolder folder, LmsDescription description, Dialect dialect) {
    Set<String> tables = new TreeSet<>(description.tables());
    for (String query : description.queries()) {
      placeholders(folder.query(query, dialect)).stream()
          .filter(placeholder -> placeholder.group(1).isEmpty())
          .map(placeholder -> placeholder.group(2).replaceFirst("[.].*", ""))
          .forEach(tables::add);
    }
    return tables;
  }

  @Override
  public Dialect dialect() {
    return where.dialect();
  }

  @Override
  public String place() {
    return "the tables of %s in schema %s".formatted(description.name(), where.schema());
  }

  @Override
  public String select(ContractView view) {
    return Optional.ofNullable(description.views().get(view))
        .flatMap(this::chosen)
        .orElseGet(() -> view.selectNothing(where.dialect()));
  }

  @Override
  public Map<String, Long> leftOut(Connection connection) throws SQLException {
    Map<String, Long> leftOut = new LinkedHashMap<>();
    for (String query : description.leftOut()) {
      if (canBeRead(query)) {
        counts(query, connection)
            .forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
      }
    }
    return leftOut;
  }

  @Override
  public List<String> notes(Connection connection) throws SQLException {
    List<String> notes = new ArrayList<>();
    for (String table : new TreeSet<>(found.unreadable())) {
      notes.add(
          "Table %s may not be read by this user: what the export has of it is missing."
              .formatted(where.prefix() + table));
    }
    for (Map.Entry<String, String> note : description.notes().entrySet()) {
      String text = note.getValue();
      if (!text.contains(LmsDescription.COUNTS)) {
        said(text).ifPresent(notes::add);
      } else if (canBeRead(note.getKey())) {
        Map<String, Long> counts = counts(note.getKey(), connection);
        if (!counts.isEmpty()) {
          said(text.replace(LmsDescription.COUNTS, Counts.listed(counts))).ifPresent(notes::add);
        }
      }
    }
    return notes;
  }

  private void checkNothingIsMissing() {
    List<String> missing =
        description.tables().stream()
            .filter(table -> !found.has(table) && !found.unreadable().contains(table))
            .toList();
    if (!missing.isEmpty()) {
      throw new ExtractException(
          "Schema %s has no table %s of %s%s. Are --schema and --prefix right?"
              .formatted(
                  where.schema(),
                  where.prefix() + missing.get(0),
                  description.name(),
                  missing.size() == 1
                      ? ""
                      : String.format(Locale.ROOT, ", nor %d others", missing.size() - 1)));
    }
    List<String> closed =
        description.tables().stream().filter(found.unreadable()::contains).toList();
    if (!closed.isEmpty()) {
      throw new ExtractException(
          "This user may not read %s, without which there is no export: GRANT SELECT on it."
              .formatted(names(closed)));
    }
  }

  private void checkNoColumnIsMissing() {
    for (String column : description.columns()) {
      String[] names = column.split("[.]", 2);
      if (found.hasColumns(names[0]) && !found.has(column)) {
        throw new ExtractException(
            ("Table %s has no column %s that this user may read; %s %s has it. The installation is"
                    + " older, or its copy is not whole.")
                .formatted(
                    where.prefix() + names[0],
                    names[1],
                    description.name(),
                    description.releases()));
      }
    }
  }

  private void checkEverythingCanBeRead() {
    if (!found.unreadable().isEmpty()) {
      throw new ExtractException(
          ("This user may not read %s. GRANT SELECT, or go on without it by --allow-unreadable;"
                  + " the export then lacks what it holds.")
              .formatted(names(new TreeSet<>(found.unreadable()))));
    }
  }

  private void checkNothingIsRefused(Connection connection) throws SQLException {
    for (Map.Entry<String, String> refusal : description.refusals().entrySet()) {
      Map<String, Long> rows =
          canBeRead(refusal.getKey()) ? counts(refusal.getKey(), connection) : Map.of();
      if (!rows.isEmpty()) {
        throw new ExtractException(
            refusal.getValue().replace(LmsDescription.COUNTS, String.join(", ", rows.keySet())));
      }
    }
  }

  /** The values of an option in SQL, as the installation spells them. */
  private String literals(String option, List<String> given, Connection connection)
      throws SQLException {
    String query = description.values().get(option);
    List<String> spelled =
        query == null || !canBeRead(query)
            ? given
            : new OptionValues(option, texts(query, connection)).spelled(given);
    return String.join(", ", spelled.stream().map(where.dialect()::literal).toList());
  }

  private List<String> texts(String query, Connection connection) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(resolved(query))) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private String names(Iterable<String> tables) {
    List<String> names = new ArrayList<>();
    tables.forEach(table -> names.add(where.prefix() + table));
    return String.join(", ", names);
  }

  private static List<MatchResult> placeholders(String sql) {
    return PLACEHOLDER.matcher(sql).results().toList();
  }

  /** The query of the first group with a readable query. */
  private Optional<String> chosen(LmsDescription.Choice choice) {
    return choice.groups().stream()
        .map(group -> group.stream().filter(this::canBeRead).toList())
        .filter(readable -> !readable.isEmpty())
        .findFirst()
        .map(
            readable ->
                String.join("\n UNION ALL\n", readable.stream().map(this::resolved).toList()));
  }

  private boolean canBeRead(String query) {
    return isThere(folder.query(query, where.dialect()));
  }

  private boolean isThere(String text) {
    return placeholders(text).stream()
        .allMatch(
            placeholder ->
                placeholder.group(1).isEmpty()
                    ? found.has(placeholder.group(2))
                    : word(placeholder.group(2)).isPresent());
  }

  private String resolved(String query) {
    return filled(folder.query(query, where.dialect()));
  }

  /** Replaces all placeholders of a text, which must have values. */
  private String filled(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            placeholder ->
                Matcher.quoteReplacement(
                    placeholder.group(1).isEmpty()
                        ? tableOrColumn(placeholder.group(2))
                        : word(placeholder.group(2)).orElseThrow()));
  }

  private String tableOrColumn(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? where.dialect().quoted(where.schema())
            + "."
            + where.dialect().quoted(where.prefix() + name)
        : name.substring(dot + 1);
  }

  private Optional<String> word(String word) {
    LmsDescription.Choice part = description.parts().get(word);
    if (part != null) {
      return chosen(part).map(query -> "(" + query + ")");
    }
    return where.dialect().word(word).or(() -> Optional.ofNullable(options.get(word)));
  }

  /**
   * A note if it applies: <code>[table]</code> at its beginning requires the table, <code>[!table]
   * </code> its absence.
   */
  private Optional<String> said(String note) {
    Matcher condition = CONDITION.matcher(note);
    String text = note;
    while (condition.lookingAt()) {
      String table = condition.group(2);
      boolean absent = !condition.group(1).isEmpty();
      if (found.unreadable().contains(table) || found.has(table) == absent) {
        return Optional.empty();
      }
      text = text.substring(condition.end());
      condition = CONDITION.matcher(text);
    }
    return Optional.of(filled(text));
  }

  /** The rows of a query of labels and counts. */
  private Map<String, Long> counts(String query, Connection connection) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(resolved(query))) {
      while (rows.next()) {
        counts.merge(rows.getString(1), rows.getLong(2), Long::sum);
      }
    }
    return Counts.shortened(counts);
  }
}
