package dev.keepmeengaged.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A release of Moodle with the tables that the mapping reads, from {@code moodle-releases.txt}.
 * They are created with the types that Moodle's own generators of DDL choose.
 *
 * @param number as people call it: 4.1
 * @param version what the site's config says: the date of the branch, and increments
 * @param tables the columns by table, each with {@code id} before them
 * @param plugins the same, of plugins that are not part of Moodle
 */
record MoodleRelease(
    String number,
    String version,
    Map<String, List<Column>> tables,
    Map<String, List<Column>> plugins) {

  private static final String TABLE = "table ";
  private static final String PLUGIN_TABLE = "plugin table ";

  private static final Pattern BOUND = Pattern.compile("\\[(since|before) ([0-9.]+)]");
  private static final Pattern COLUMNS =
      Pattern.compile("(int|char|number|float|text)([0-9,]*)(!?)(?: = (\\S+))?: (.+)");

  /**
   * A column.
   *
   * @param size digits or characters, of numbers with the decimals behind a comma; may be empty
   */
  record Column(String name, String type, String size, boolean notNull, Optional<String> standard) {

    String ddl(Dialect dialect) {
      return "%s %s%s%s"
          .formatted(
              dialect.quoted(name),
              dialect == Dialect.MARIADB ? typeOfMariaDb() : typeOfPostgres(),
              defaultValue().map(value -> " DEFAULT '" + value + "'").orElse(""),
              notNull ? " NOT NULL" : "");
    }

    /** Moodle gives texts of limited length that must be there the empty one. */
    private Optional<String> defaultValue() {
      return standard.or(() -> type.equals("char") && notNull ? Optional.of("") : Optional.empty());
    }

    /** What stands in a column that must be filled and has no default. */
    Optional<Object> filler() {
      if (!notNull || defaultValue().isPresent()) {
        return Optional.empty();
      }
      return Optional.of(type.equals("text") ? "" : Long.valueOf(0));
    }

    private String typeOfPostgres() {
      return switch (type) {
        case "int" -> digits() > 9 ? "BIGINT" : digits() > 4 ? "INTEGER" : "SMALLINT";
        case "char" -> "VARCHAR(" + size + ")";
        case "number" -> "NUMERIC(" + size + ")";
        case "float" -> "DOUBLE PRECISION";
        default -> "TEXT";
      };
    }

    private String typeOfMariaDb() {
      return switch (type) {
        case "int" ->
            (digits() > 9
                    ? "BIGINT"
                    : digits() > 6
                        ? "INT"
                        : digits() > 4 ? "MEDIUMINT" : digits() > 2 ? "SMALLINT" : "TINYINT")
                + "("
                + size
                + ")";
        case "char" -> "VARCHAR(" + size + ")";
        case "number" -> "NUMERIC(" + size + ")";
        case "float" -> "DOUBLE";
        default -> "LONGTEXT";
      };
    }

    private int digits() {
      return Integer.parseInt(size);
    }
  }

  /** All releases, the oldest first. */
  static List<MoodleRelease> all() {
    List<String> lines =
        Arrays.stream(text().split("\n", -1))
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    return lines.stream()
        .filter(line -> line.startsWith("release "))
        .map(line -> line.substring("release ".length()).split(" = ", 2))
        .map(
            release ->
                new MoodleRelease(
                    release[0],
                    release[1],
                    tables(lines, TABLE, release[0]),
                    tables(lines, PLUGIN_TABLE, release[0])))
        .toList();
  }

  static MoodleRelease newest() {
    List<MoodleRelease> all = all();
    return all.get(all.size() - 1);
  }

  /** Creates the tables that every Moodle has. */
  void create(TestSchema schema) throws SQLException {
    create(tables, schema);
  }

  /** Creates those of the plugins. */
  void createPlugins(TestSchema schema) throws SQLException {
    create(plugins, schema);
  }

  private static void create(Map<String, List<Column>> tables, TestSchema schema)
      throws SQLException {
    Dialect dialect = Dialect.of(schema.connection());
    String id =
        dialect == Dialect.MARIADB
            ? "id BIGINT(10) AUTO_INCREMENT PRIMARY KEY"
            : "id BIGSERIAL PRIMARY KEY";
    for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
      schema.execute(
          table.getValue().stream()
              .map(column -> column.ddl(dialect))
              .collect(
                  Collectors.joining(
                      ", ", "CREATE TABLE mdl_%s (%s, ".formatted(table.getKey(), id), ")")));
    }
  }

  boolean has(String table) {
    return tables.containsKey(table);
  }

  /** Inserts rows of these columns; the others get their defaults, or nothing to speak of. */
  void insert(
      TestSchema schema, String table, List<String> columns, List<List<@Nullable Object>> rows)
      throws SQLException {
    List<String> names = new ArrayList<>(columns);
    List<Object> fillers = new ArrayList<>();
    for (Column column : Objects.requireNonNull(tables.get(table), table)) {
      column
          .filler()
          .filter(any -> !columns.contains(column.name()))
          .ifPresent(
              filler -> {
                names.add(column.name());
                fillers.add(filler);
              });
    }
    List<List<@Nullable Object>> filled = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      List<@Nullable Object> cells = new ArrayList<>(row);
      cells.addAll(fillers);
      filled.add(cells);
    }
    schema.insert("mdl_" + table, names, filled);
  }

  @Override
  public String toString() {
    return "Moodle " + number;
  }

  private static Map<String, List<Column>> tables(List<String> lines, String kind, String release) {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    List<Column> columns = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("  ")) {
        columns = new ArrayList<>();
      }
      if (line.startsWith(kind) && isIn(line, release)) {
        tables.put(line.substring(kind.length()).split(" ", -1)[0], columns);
      } else if (line.startsWith("  ") && isIn(line, release)) {
        columns.addAll(columns(BOUND.matcher(line).replaceAll("").strip()));
      }
    }
    return tables;
  }

  private static List<Column> columns(String line) {
    Matcher columns = COLUMNS.matcher(line);
    if (!columns.matches()) {
      throw new IllegalArgumentException(line);
    }
    return Arrays.stream(columns.group(5).split(" ", -1))
        .map(
            name ->
                new Column(
                    name,
                    columns.group(1),
                    columns.group(2),
                    !columns.group(3).isEmpty(),
                    Optional.ofNullable(columns.group(4))))
        .toList();
  }

  private static boolean isIn(String line, String release) {
    return BOUND
        .matcher(line)
        .results()
        .allMatch(
            bound -> bound.group(1).equals("since") == (place(release) >= place(bound.group(2))));
  }

  private static double place(String release) {
    return Double.parseDouble(release);
  }

  private static String text() {
    try (InputStream in = MoodleRelease.class.getResourceAsStream("moodle-releases.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
