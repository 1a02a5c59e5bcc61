package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of columns in {@code docs/data.md} says what the importer does. */
class DocumentedColumnsTest {

  private static final Path DOCS = Path.of("../../docs/data.md");
  private static final String HEADING = "### The columns of a raw export";
  private static final String MEDIAN = "unknown: the median of the training rows";
  private static final List<String> PAGE_TYPES =
      Feature.PAGE_TYPES.stream().map(Feature::column).toList();
  private static final List<String> UNUSED =
      Arrays.stream(RawColumn.values()).filter(c -> !c.needed()).map(RawColumn::header).toList();

  @TempDir private Path folder;

  /** A line of the table. */
  private record Documented(String column, String range, String gap, boolean absent) {

    @Override
    public String toString() {
      return column;
    }

    boolean percent() {
      return range.equals("0 to 100");
    }

    boolean number() {
      return percent() || range.equals("0 or more");
    }
  }

  static List<Documented> documented() throws IOException {
    return Files.readAllLines(DOCS).stream()
        .dropWhile(line -> !line.equals(HEADING))
        .skip(1)
        .takeWhile(line -> !line.startsWith("#"))
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|"))
        .map(
            cells ->
                new Documented(
                    cells[1].strip().replace("`", ""),
                    cells[3].strip(),
                    cells[4].strip(),
                    cells[5].strip().equals("yes")))
        .toList();
  }

  static Stream<Documented> numbers() throws IOException {
    return documented().stream().filter(Documented::number);
  }

  @Test
  void columns_areTheExports_inItsOrder() throws IOException {
    assertThat(documented()).extracting(Documented::column).isEqualTo(RawExport.columns());
  }

  @ParameterizedTest
  @MethodSource("documented")
  void column_mayBeAbsent_whereTheTableSaysSo(Documented documented) throws IOException {
    assertThat(taken(TestTable.rawExport(4).without(documented.column())))
        .isEqualTo(documented.absent());
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void column_hasTheRange(Documented documented) throws IOException {
    assertThat(refuses(documented.column(), "-1")).as("-1").isTrue();
    assertThat(refuses(documented.column(), "100.5")).as("100.5").isEqualTo(documented.percent());
  }

  @ParameterizedTest
  @MethodSource("documented")
  void emptyCell_meansWhatTheTableSays(Documented documented) throws IOException {
    String column = documented.column();
    TestTable table = TestTable.rawExport(4);
    if (PAGE_TYPES.contains(column)) {
      PAGE_TYPES.forEach(type -> table.with(0, type, "0"));
      table.with(0, PAGE_TYPES.get(PAGE_TYPES.indexOf(column) == 0 ? 1 : 0), "100");
    }
    table.with(0, column, "");

    switch (documented.gap()) {
      case "a problem" -> assertThat(taken(table)).isFalse();
      case "not observed: the row is left out, counted",
          "another type: the row is left out, counted" ->
          assertThat(prepared(table)).hasSize(3);
      case "nothing: it is checked and not used" -> assertThat(UNUSED).contains(column);
      case "the course has no milestones" ->
          assertThat(first(table, Feature.MILESTONE_COURSE)).isZero();
      case "the course has no SCORM" -> assertThat(first(table, Feature.USES_SCORM)).isZero();
      case "0" -> assertThat(first(table, feature(column))).isZero();
      case MEDIAN -> assertThat(first(table, feature(column))).isNaN();
      default -> throw new AssertionError("no test of: " + documented.gap());
    }
  }

  private static Feature feature(String column) {
    return Arrays.stream(Feature.values())
        .filter(feature -> feature.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  private double first(TestTable table, Feature feature) throws IOException {
    return prepared(table).get(0).features().raw(feature);
  }

  private boolean taken(TestTable table) throws IOException {
    try {
      prepared(table);
      return true;
    } catch (DataProblemsException e) {
      return false;
    }
  }

  /** Whether a value is refused for itself: a page mix that no longer sums to 100 is not meant. */
  private boolean refuses(String column, String value) throws IOException {
    try {
      prepared(TestTable.rawExport(4).with(0, column, value));
      return false;
    } catch (DataProblemsException e) {
      return e.problems().stream().anyMatch(problem -> problem.column().equals(column));
    }
  }

  private List<CourseRow> prepared(TestTable table) throws IOException {
    Path file = folder.resolve("export.csv");
    table.writeTo(file);
    return Preparation.of(file, BadRowPolicy.REFUSE).courses();
  }
}
