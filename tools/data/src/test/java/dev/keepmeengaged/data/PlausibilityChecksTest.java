package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks wrong in data is said, and the data is taken. */
class PlausibilityChecksTest {

  private static final int ENOUGH = MinimumRows.FOR_CHANGES;

  private static final String SHARES =
      "no value is above 1, so these look like shares of 1 and not percents; multiply them by 100"
          + " if they are";

  @TempDir private Path folder;

  @Test
  void scoresOfWhichNoneIsAboveOne_lookLikeShares_inEveryFormat() throws IOException {
    TestTable export = everyScore(TestTable.rawExport(ENOUGH), "Engagement Score", "0.5");
    TestTable prepared = everyScore(TestTable.prepared(ENOUGH), "engagementScore", "0.5");
    TestTable y = everyScore(TestTable.y(ENOUGH), "Engagement Score", "0.5");

    assertThat(suspicions("export.csv", export))
        .contains("export.csv, \"Engagement Score\": " + SHARES);
    assertThat(suspicions("courses.csv", prepared))
        .contains("courses.csv, \"engagementScore\": " + SHARES);
    TestTable.x(ENOUGH).writeTo(Files.createDirectories(folder.resolve("y.csv")).resolve("X.csv"));
    assertThat(suspicions("y.csv", y)).contains("y.csv, \"Engagement Score\": " + SHARES);
  }

  @Test
  void oneScoreAboveOne_isEnoughToBelieveThem() throws IOException {
    TestTable export = everyScore(TestTable.rawExport(ENOUGH), "Engagement Score", "0.5");

    export.with(7, "Engagement Score", "1.01");

    assertThat(suspicions("export.csv", export)).noneMatch(line -> line.contains("shares"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Quiz Grade (average)", "Certificates (percent)", "Company Learners (percent)"})
  void percentagesOfWhichNoneIsAboveOne_lookLikeShares(String column) throws IOException {
    TestTable export = TestTable.rawExport(ENOUGH);

    assertThat(suspicions("export.csv", export.with(3, column, "1")))
        .contains("export.csv, \"%s\": %s".formatted(column, SHARES));
  }

  @Test
  void smallPartOfAPageMix_isNoShare() throws IOException {
    TestTable export = TestTable.rawExport(ENOUGH);
    export.with(3, "Content (percent)", "84.8").with(3, "External (percent)", "0.5");

    assertThat(suspicions("export.csv", export)).noneMatch(line -> line.contains("shares"));
  }

  @Test
  void scoresThatAreAllEqual_leaveNothingToPredict() throws IOException {
    TestTable export = everyScore(TestTable.rawExport(ENOUGH), "Engagement Score", "42.5");

    assertThat(suspicions("export.csv", export))
        .contains(
            "export.csv, \"Engagement Score\": 42.5 in every row, so there is nothing to predict,"
                + " and R2 says nothing");
  }

  @Test
  void columnsWithoutValues_andThoseWithOneValue_areNamedInOneLineEach() throws IOException {
    TestTable export = TestTable.rawExport(ENOUGH);
    for (int row = 0; row < ENOUGH; row++) {
      export.with(row, "Quiz Grade (average)", row % 2 == 0 ? "" : "NA");
      export.with(row, "Company Rating (average)", "");
      export.with(row, "Company Learners (percent)", Integer.toString(row % 100));
    }

    List<String> lines = suspicions("export.csv", export);

    assertThat(lines)
        .contains(
            "export.csv, \"Quiz Grade (average)\", \"Company Rating (average)\": no value in any"
                + " row, so nothing is learned from it");
    assertThat(lines)
        .filteredOn(line -> line.contains("the same value in every row"))
        .singleElement()
        .asString()
        .contains("\"Price (dollars)\"", "\"Content (percent)\"")
        .doesNotContain("Number of Users", "Company Learners", "Rating", "Engagement Score");
  }

  @Test
  void usersThatAreNoWholeNumber_orMoreThanThereAre_areCountedWithTheFirst() throws IOException {
    TestTable export =
        TestTable.rawExport(ENOUGH)
            .with(4, "Number of Users", "1.5")
            .with(6, "Number of Users", "2.5")
            .with(8, "Number of Users", "1000000000000000000");

    assertThat(suspicions("export.csv", export))
        .contains(
            "export.csv, \"Number of Users\": no whole number in 2 rows, first 1.5 in line 6",
            "export.csv, \"Number of Users\": more than 1,000,000,000 in 1 row, first"
                + " 1000000000000000000 in line 10");
  }

  @Test
  void aBillionUsers_areBelieved() throws IOException {
    TestTable export = TestTable.rawExport(ENOUGH).with(4, "Number of Users", "1000000000");

    assertThat(suspicions("export.csv", export))
        .noneMatch(line -> line.contains("\"Number of Users\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1   | 1 course has a score above 0 and below 100
          199 | 199 courses have a score above 0 and below 100
          """)
  void tooFewCourses_areCounted_withHowManyWouldDo(int rows, String count) throws IOException {
    assertThat(suspicions("export.csv", TestTable.rawExport(rows)))
        .contains(
            count
                + ": training needs 2, typical ranges need 50 and the calibration of changes needs"
                + " 200");
  }

  @Test
  void coursesOfOtherTypes_areNotLookedAt() throws IOException {
    TestTable export =
        TestTable.rawExport(ENOUGH)
            .with(4, "Course Type", "document")
            .with(4, "Number of Users", "1.5")
            .with(4, "Price (dollars)", "9");

    assertThat(suspicions("export.csv", export))
        .noneMatch(line -> line.contains("whole number"))
        .anyMatch(line -> line.contains("\"Price (dollars)\"") && line.contains("the same value"));
  }

  @Test
  void suspicions_areWarningsOnATerminal_afterTheSteps() {
    ImportReport report =
        new ImportReport(List.of(), 0, List.of(), 0).with(List.of("odd", "odder"));

    assertThat(report.summary()).isEqualTo("Warning: odd\nWarning: odder\n");
    assertThat(report.remarks()).isEqualTo("Warning: odd\nWarning: odder\n");
  }

  private static TestTable everyScore(TestTable table, String column, String score) {
    for (int row = 0; row < ENOUGH; row++) {
      table.with(row, column, score);
    }
    return table;
  }

  private List<String> suspicions(String file, TestTable table) throws IOException {
    Path data = Files.createDirectories(folder.resolve(file));
    table.writeTo(data.resolve(file));
    return DataFolder.read(data, BadRowPolicy.REFUSE).report().suspicions();
  }
}
