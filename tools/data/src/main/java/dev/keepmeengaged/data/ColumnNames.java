package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the columns of a table by their letters and digits, since programs change case and signs (R
 * writes {@code Number.of.Users} for {@code Number of Users}).
 */
final class ColumnNames {

  private static final Set<String> NAMES_OF_THINGS =
      Set.of(
          RawExport.COURSE_TYPE,
          RawExport.COMPANY,
          RawExport.COURSE,
          ScoreKindColumn.HEADER,
          DescriptionColumn.TITLE.header(),
          DescriptionColumn.EDITION.header(),
          PreparedTable.COMPANY,
          PreparedTable.COURSE,
          DescriptionColumn.TITLE.id(),
          DescriptionColumn.EDITION.id());

  /** Column names of exports and of the original study's published files, by key. */
  private static final Map<String, String> OF_EXPORTS =
      byKey(
          Stream.concat(
              RawExport.columns().stream(), Arrays.stream(Feature.values()).map(Feature::column)));

  private static final Map<String, String> OF_PREPARED_TABLES =
      byKey(PreparedTable.columns().stream());

  /** Optional columns, which do not identify the kind of a table. */
  private static final Map<String, String> OPTIONAL_OF_EXPORTS =
      byKey(RawExport.optionalColumns().stream());

  private static final Map<String, String> OPTIONAL_OF_PREPARED_TABLES =
      byKey(Arrays.stream(DescriptionColumn.values()).map(DescriptionColumn::id));

  private ColumnNames() {}

  /** The known names of the columns, or the written name of an unknown column. */
  static List<String> meant(List<String> written) {
    boolean prepared = known(written, OF_PREPARED_TABLES) > known(written, OF_EXPORTS);
    Map<String, String> names = new HashMap<>(prepared ? OF_PREPARED_TABLES : OF_EXPORTS);
    names.putAll(prepared ? OPTIONAL_OF_PREPARED_TABLES : OPTIONAL_OF_EXPORTS);
    return written.stream()
        .map(name -> names.getOrDefault(key(name), Whitespace.normalised(name)))
        .toList();
  }

  /** The number of known columns among these names. */
  static long known(List<String> written) {
    return Math.max(known(written, OF_PREPARED_TABLES), known(written, OF_EXPORTS));
  }

  /** Whether the known column of this name holds numbers. */
  static boolean holdsNumbers(String column) {
    String key = key(column);
    return !NAMES_OF_THINGS.contains(column)
        && Stream.of(
                OF_EXPORTS, OF_PREPARED_TABLES, OPTIONAL_OF_EXPORTS, OPTIONAL_OF_PREPARED_TABLES)
            .anyMatch(names -> names.containsKey(key));
  }

  /**
   * Finds the misspelt name of a missing column.
   *
   * @param header known names of the columns in a table without the column
   * @return a name that differs in at most a quarter of its letters and belongs to no other column
   */
  static Optional<String> misspelt(String column, List<String> header) {
    String key = key(column);
    LevenshteinDistance distance = new LevenshteinDistance(key.length() / 4);
    return header.stream()
        .filter(name -> !OF_EXPORTS.containsValue(name) && !OF_PREPARED_TABLES.containsValue(name))
        .filter(name -> distance.apply(key(name), key) >= 0)
        .min(Comparator.comparingInt(name -> distance.apply(key(name), key)));
  }

  private static long known(List<String> written, Map<String, String> names) {
    return written.stream().map(ColumnNames::key).filter(names::containsKey).distinct().count();
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        key.append(name.charAt(i));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> byKey(Stream<String> columns) {
    return columns.distinct().collect(Collectors.toMap(ColumnNames::key, column -> column));
  }
}
