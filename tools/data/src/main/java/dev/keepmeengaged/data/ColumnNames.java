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
 * The columns of all tables that are read, by what programs leave of their names: case and signs
 * may differ ({@code Number.of.Users} is what R makes of {@code Number of Users}).
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

  /** What exports and the original study's published files call their columns, by its key. */
  private static final Map<String, String> OF_EXPORTS =
      byKey(
          Stream.concat(
              RawExport.columns().stream(), Arrays.stream(Feature.values()).map(Feature::column)));

  private static final Map<String, String> OF_PREPARED_TABLES =
      byKey(PreparedTable.columns().stream());

  /** Columns that a table may have besides; they tell nothing of what kind of table it is. */
  private static final Map<String, String> OPTIONAL_OF_EXPORTS =
      byKey(RawExport.optionalColumns().stream());

  private static final Map<String, String> OPTIONAL_OF_PREPARED_TABLES =
      byKey(Arrays.stream(DescriptionColumn.values()).map(DescriptionColumn::id));

  private ColumnNames() {}

  /** The names of the columns that are meant; what is written where no column is. */
  static List<String> meant(List<String> written) {
    boolean prepared = known(written, OF_PREPARED_TABLES) > known(written, OF_EXPORTS);
    Map<String, String> names = new HashMap<>(prepared ? OF_PREPARED_TABLES : OF_EXPORTS);
    names.putAll(prepared ? OPTIONAL_OF_PREPARED_TABLES : OPTIONAL_OF_EXPORTS);
    return written.stream()
        .map(name -> names.getOrDefault(key(name), Whitespace.normalised(name)))
        .toList();
  }

  /** How many of these names are columns of a table that is read. */
  static long known(List<String> written) {
    return Math.max(known(written, OF_PREPARED_TABLES), known(written, OF_EXPORTS));
  }

  /** Whether a known column, by the name that is meant, holds numbers. */
  static boolean holdsNumbers(String column) {
    String key = key(column);
    return !NAMES_OF_THINGS.contains(column)
        && Stream.of(
                OF_EXPORTS, OF_PREPARED_TABLES, OPTIONAL_OF_EXPORTS, OPTIONAL_OF_PREPARED_TABLES)
            .anyMatch(names -> names.containsKey(key));
  }

  /**
   * What a missing column may have been called by mistake.
   *
   * @param header names as they are meant, of a table without the column
   * @return a name that differs in a quarter of its letters at most and is no other column's
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
