package dev.keepmeengaged.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.support.JsonRecords;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes the folder of {@code prepare}: the prepared table ({@code courses.csv}), the report of the
 * steps ({@code prepare.json}), the outliers ({@code outliers.csv}) and, if there are any, the
 * older editions ({@code older-editions.csv}, with the columns of the table).
 */
final class PreparedFolder {

  static final String TABLE = "courses.csv";
  static final String REPORT = "prepare.json";
  static final String OUTLIERS = "outliers.csv";
  static final String OLDER_EDITIONS = "older-editions.csv";

  private static final String SCORE_KIND = "scoreKind";

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /**
   * The report of the steps.
   *
   * @param outlierFences by column
   */
  private record Report(
      String source,
      ScoreKind scoreKind,
      int courses,
      List<ImportReport.Step> steps,
      Map<String, Outliers.Fence> outlierFences,
      List<String> assumptions,
      List<String> suspicions,
      long badRows,
      long problemsFound,
      List<DataProblem> problems) {}

  private final Preparation preparation;
  private final Outliers outliers;
  private final ScoreKind scoreKind;

  /**
   * The content of a folder.
   *
   * @param scoreKind kind of the scores
   */
  PreparedFolder(Preparation preparation, Outliers outliers, ScoreKind scoreKind) {
    this.preparation = preparation;
    this.outliers = outliers;
    this.scoreKind = scoreKind;
  }

  /**
   * Reads the kind of the scores in a folder of {@code prepare}; empty for any other folder, and
   * for one of a version without kinds.
   *
   * @throws DataProblemsException when the folder's report cannot be read
   */
  static Optional<ScoreKind> scoreKind(Path folder) {
    Path report = folder.resolve(REPORT);
    if (!Files.exists(report)) {
      return Optional.empty();
    }
    Map<String, Object> fields;
    try {
      fields = JsonRecords.parse(Files.readString(report), new TypeReference<>() {});
    } catch (IOException e) {
      throw refused(report, "cannot be read");
    } catch (IllegalArgumentException e) {
      throw refused(report, "is not what prepare writes");
    }
    return Optional.ofNullable(fields.get(SCORE_KIND))
        .map(
            id ->
                ScoreKind.byId(String.valueOf(id))
                    .orElseThrow(() -> refused(report, "names no kind of score: '" + id + "'")));
  }

  private static DataProblemsException refused(Path file, String reason) {
    return new DataProblemsException(DataProblem.ofFile(String.valueOf(file), reason));
  }

  void writeTo(Path folder) throws IOException {
    List<CourseRow> courses = preparation.courses();
    List<CourseRow> older = preparation.older();
    List<DescriptionColumn> described =
        DescriptionColumn.in(Stream.concat(courses.stream(), older.stream()).toList());
    PreparedTable.write(folder.resolve(TABLE), courses, described);
    if (!older.isEmpty()) {
      PreparedTable.write(folder.resolve(OLDER_EDITIONS), older, described);
    }
    Files.write(folder.resolve(REPORT), JsonRecords.file(report()));
    writeOutliers(folder.resolve(OUTLIERS));
  }

  private Report report() {
    ImportReport report = preparation.report();
    return new Report(
        preparation.file(),
        scoreKind,
        preparation.courses().size(),
        Stream.concat(report.steps().stream(), Stream.of(outliers.step())).toList(),
        outliers.fences().stream()
            .collect(
                Collectors.toMap(
                    Outliers.Fence::column,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new)),
        report.assumptions(),
        report.suspicions(),
        report.badRows(),
        report.problemsFound(),
        report.problems());
  }

  private void writeOutliers(Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      CSV.printRecord(writer, PreparedTable.COMPANY, PreparedTable.COURSE, "columns");
      for (Outliers.OutlyingRow outlier : outliers.rows()) {
        CourseKey key = outlier.row().key().orElseThrow();
        CSV.printRecord(
            writer, key.company().name(), key.course(), String.join(" ", outlier.columns()));
      }
    }
  }
}
