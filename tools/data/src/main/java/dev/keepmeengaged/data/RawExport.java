package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The platform's own export: thirty columns, a row per course of any type, or per edition of a
 * course where it has the optional columns for that.
 */
public final class RawExport {

  static final String COURSE_TYPE = "Course Type";
  static final String COMPANY = "companyid_words";
  static final String COURSE = "courseid_num";

  private final CsvTable table;
  private final int typeIndex;
  private final List<NumberColumn> numbers;
  private final List<NumberColumn> pageTypes;
  private final Map<RawColumn, PlausibilityChecks.Column> seen = new EnumMap<>(RawColumn.class);

  /** The columns of an opened export. */
  RawExport(CsvTable table) {
    this.table = table;
    this.typeIndex = table.needed(COURSE_TYPE);
    this.numbers = Arrays.stream(RawColumn.values()).map(this::column).toList();
    this.pageTypes =
        Feature.PAGE_TYPES.stream()
            .map(f -> numbers.get(RawColumn.of(f).orElseThrow().ordinal()))
            .toList();
    for (RawColumn column : RawColumn.values()) {
      if (column.needed()) {
        PlausibilityChecks.Meaning meaning = PlausibilityChecks.Meaning.of(column);
        seen.put(column, table.suspicions().column(column.header(), meaning));
      }
    }
  }

  /** The thirty columns in the order in which the platform writes them. */
  public static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(COURSE_TYPE));
    Arrays.stream(RawColumn.values()).map(RawColumn::header).forEach(columns::add);
    columns.addAll(List.of(COMPANY, COURSE));
    return columns;
  }

  /**
   * The columns that an export may have beside the thirty, in the order in which they are written.
   */
  static List<String> optionalColumns() {
    List<String> columns = new ArrayList<>();
    Arrays.stream(DescriptionColumn.values()).map(DescriptionColumn::header).forEach(columns::add);
    columns.add(ScoreKindColumn.HEADER);
    return columns;
  }

  /**
   * Whether a table with this header is a raw export. One of features alone, as {@code X.csv}, has
   * most of its columns, too, but yes or no where an export has percentages.
   */
  static boolean isExport(List<String> header) {
    return header.contains(COURSE_TYPE) && !header.contains(Feature.USES_SCORM.column());
  }

  /** The row in a line, which is not cut off, and its problems. */
  RawCourse read(CsvLine line) {
    double[] values = new double[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i).read(line);
    }
    return new RawCourse(
        typeIndex < 0 ? "" : Whitespace.normalised(line.cells().get(typeIndex)), values);
  }

  /** To be told when the row of a line is taken. */
  void taken(CsvLine line, RawCourse raw) {
    seen.forEach((column, values) -> values.see(line.number(), raw.get(column)));
  }

  /** Brings the page mix of a row to tenths, as {@link PageMixes#normalise} does. */
  boolean normaliseMix(CsvLine line, double[] features) {
    return PageMixes.normalise(table, line, pageTypes, features);
  }

  private NumberColumn column(RawColumn column) {
    if (!column.needed()) {
      return NumberColumn.optional(table, column.header(), column.limits());
    }
    boolean mayBeEmpty = column != RawColumn.ENGAGEMENT_SCORE && column != RawColumn.USERS;
    int index =
        mayBeEmpty
            ? table.needed(
                column.header(), "column is missing; where there are no values, add it empty")
            : table.needed(column.header());
    return new NumberColumn(table, column.header(), index, column.limits());
  }
}
