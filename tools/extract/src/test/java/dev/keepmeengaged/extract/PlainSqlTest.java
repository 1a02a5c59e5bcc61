package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Redshift is not run here; that the queries stay within what it takes is held by what they are
 * made of. The words are those of "SQL commands", "Functions" and "Reserved words" in the Amazon
 * Redshift Database Developer Guide.
 */
class PlainSqlTest {

  /** What may stand before a parenthesis. */
  private static final Set<String> CALLS =
      Set.of(
          "AVG",
          "CAST",
          "COALESCE",
          "CONCAT",
          "COUNT",
          "MAX",
          "MIN",
          "NULLIF",
          "SPLIT_PART",
          "SUM",
          "TO_CHAR",
          "TRIM",
          // No functions:
          "AND",
          "AS",
          "EXISTS",
          "FROM",
          "IN",
          "JOIN",
          "OR",
          "VARCHAR");

  private static final Set<String> KEYWORDS =
      Set.of(
          "ALL",
          "AND",
          "AS",
          "BOOLEAN",
          "BY",
          "CASE",
          "CAST",
          "DISTINCT",
          "DOUBLE",
          "ELSE",
          "EXISTS",
          "END",
          "FALSE",
          "FROM",
          "GROUP",
          "IN",
          "INTEGER",
          "INTERVAL",
          "IS",
          "JOIN",
          "LEFT",
          "LIKE",
          "NOT",
          "NULL",
          "ON",
          "OR",
          "ORDER",
          "PRECISION",
          "SELECT",
          "THEN",
          "TIMESTAMP",
          "TRUE",
          "UNION",
          "VARCHAR",
          "WHEN",
          "WHERE",
          "WITH");

  /** Those of Redshift that PostgreSQL does not reserve, so that PostgreSQL would let them pass. */
  private static final Set<String> RESERVED_IN_REDSHIFT =
      Set.of(
          "aes128",
          "aes256",
          "allowoverwrite",
          "backup",
          "blanksasnull",
          "bytedict",
          "bzip2",
          "credentials",
          "deflate",
          "defrag",
          "delta",
          "delta32k",
          "disable",
          "emptyasnull",
          "enable",
          "encode",
          "encrypt",
          "encryption",
          "explicit",
          "globaldict256",
          "globaldict64k",
          "gzip",
          "identity",
          "ignore",
          "language",
          "lun",
          "luns",
          "lzo",
          "lzop",
          "minus",
          "mostly16",
          "mostly32",
          "mostly8",
          "new",
          "off",
          "offline",
          "oid",
          "old",
          "open",
          "parallel",
          "partition",
          "percent",
          "permissions",
          "pivot",
          "raw",
          "readratio",
          "recover",
          "rejectlog",
          "resort",
          "respect",
          "restore",
          "snapshot",
          "sysdate",
          "system",
          "tag",
          "tdes",
          "text255",
          "text32k",
          "timestamp",
          "top",
          "truncatecolumns",
          "unpivot",
          "wallet",
          "without");

  private static final Pattern STRINGS = Pattern.compile("'[^']*'");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final Pattern CALL = Pattern.compile("([A-Za-z_][A-Za-z_0-9]*)\\s*\\(");

  static Stream<ViewSource> sources() {
    LmsFolder moodle = LmsFolder.of("moodle");
    LmsDescription description = moodle.description();
    Set<String> everything = LmsTables.tablesRead(moodle, description, Dialect.REDSHIFT);
    Set<String> before43 = new HashSet<>(everything);
    before43.removeAll(Set.of("scorm_scoes_value", "customcert_issues", "tool_certificate_issues"));
    return Stream.of(
        new ContractViews("reporting", Dialect.REDSHIFT),
        moodle(everything),
        moodle(before43),
        moodle(Set.copyOf(description.tables())));
  }

  private static LmsTables moodle(Set<String> tables) {
    LmsFolder folder = LmsFolder.of("moodle");
    Map<String, Map<String, String>> columns =
        tables.stream()
            .collect(Collectors.toMap(table -> table, table -> Map.of("section", "bigint")));
    return new LmsTables(
        folder,
        folder.description(),
        new LmsTables.Where("public", "mdl_", Dialect.REDSHIFT),
        Map.of("currency", "USD", "now", "1700000000"),
        new FoundTables(columns, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void query_callsOnlyWhatBothDatabasesHave(ViewSource source) {
    assertThat(CALL.matcher(bare(source)).results().map(call -> call.group(1)))
        .isNotEmpty()
        .isSubsetOf(CALLS);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void query_usesNoOtherKeywords(ViewSource source) {
    // Keywords are in capitals in these queries, names are not.
    Set<String> capitals = new TreeSet<>();
    WORD.matcher(bare(source))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.equals(word.toUpperCase(Locale.ROOT)))
        .forEach(capitals::add);
    capitals.removeAll(KEYWORDS);
    capitals.removeAll(CALLS);

    assertThat(capitals).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void query_hasNoNameThatRedshiftReserves(ViewSource source) {
    assertThat(WORD.matcher(bare(source)).results().map(MatchResult::group))
        .doesNotContainAnyElementsOf(RESERVED_IN_REDSHIFT);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void query_hasNoSyntaxOfPostgreSqlAlone(ViewSource source) {
    assertThat(bare(source)).doesNotContain("::", "[", "]", "->", "$$", "{", "}", ";");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void query_isOneStatementThatReads(ViewSource source) {
    assertThat(ExtractionQuery.over(source)).startsWith("WITH kme_courses AS (");
  }

  /** The query without what is in quotes. */
  private static String bare(ViewSource source) {
    String query = ExtractionQuery.over(source);
    return QUOTED.matcher(STRINGS.matcher(query).replaceAll("''")).replaceAll("x");
  }
}
