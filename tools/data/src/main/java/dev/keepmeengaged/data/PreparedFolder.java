package dev.keepmeengaged.data;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.ScoreKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * What {@code prepare} writes: the prepared table ({@code courses.csv}), what was done to get it
 * ({@code prepare.json}), the rows far from the others ({@code outliers.csv}) and, where courses
 * have several editions, the older ones ({@code older-editions.csv}, with the columns of the
 * table).
 */
final class PreparedFolder {

  static final String TABLE = "courses.csv";
  static final String REPORT = "prepare.json";
  static final String OUTLIERS = "outliers.csv";
  static final String OLDER_EDITIONS = "older-editions.csv";

  private static final String SCORE_KIND = "scoreKind";

  private static final JsonFactory JSON = new JsonFactory();
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Preparation preparation;
  private final Outliers outliers;
  private final ScoreKind scoreKind;

  /**
   * The content of a folder.
   *
   * @param scoreKind what its scores are made of
   */
  PreparedFolder(Preparation preparation, Outliers outliers, ScoreKind scoreKind) {
    this.preparation = preparation;
    this.outliers = outliers;
    this.scoreKind = scoreKind;
  }

  /**
   * What the scores of a folder are made of, as {@code prepare} wrote it; empty of any other
   * folder, and of one from before kinds were told apart.
   *
   * @throws DataProblemsException when the folder's report cannot be read
   */
  static Optional<ScoreKind> scoreKind(Path folder) {
    Path report = folder.resolve(REPORT);
    if (!Files.exists(report)) {
      return Optional.empty();
    }
    try (JsonParser json = JSON.createParser(report.toFile())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw refused(report, "is not what prepare writes");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals(SCORE_KIND)) {
          String id = String.valueOf(json.getValueAsString());
          return Optional.of(
              ScoreKind.byId(id)
                  .orElseThrow(() -> refused(report, "names no kind of score: '" + id + "'")));
        }
        json.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      throw refused(report, "cannot be read");
    }
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
    writeReport(folder.resolve(REPORT));
    writeOutliers(folder.resolve(OUTLIERS));
  }

  private void writeReport(Path file) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("source", preparation.file());
      json.writeStringField(SCORE_KIND, scoreKind.id());
      json.writeNumberField("courses", preparation.courses().size());
      json.writeArrayFieldStart("steps");
      for (ImportReport.Step step : preparation.report().steps()) {
        writeStep(json, step);
      }
      writeStep(json, outliers.step());
      json.writeEndArray();
      writeFences(json);
      writeProblems(json);
      json.writeEndObject();
    }
  }

  private static void writeStep(JsonGenerator json, ImportReport.Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", step.id());
    json.writeStringField("title", step.title());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Long> count : step.counts().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeFences(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("outlierFences");
    for (Outliers.Fence fence : outliers.fences()) {
      json.writeObjectFieldStart(fence.column());
      json.writeNumberField("low", fence.low());
      json.writeNumberField("high", fence.high());
      json.writeNumberField("out", fence.out());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeProblems(JsonGenerator json) throws IOException {
    ImportReport report = preparation.report();
    json.writeArrayFieldStart("assumptions");
    for (String assumption : report.assumptions()) {
      json.writeString(assumption);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("suspicions");
    for (String suspicion : report.suspicions()) {
      json.writeString(suspicion);
    }
    json.writeEndArray();
    json.writeNumberField("badRows", report.badRows());
    json.writeNumberField("problemsFound", report.problemsFound());
    json.writeArrayFieldStart("problems");
    for (DataProblem problem : report.problems()) {
      json.writeStartObject();
      json.writeNumberField("line", problem.line());
      json.writeStringField("column", problem.column());
      json.writeStringField("value", problem.value());
      json.writeStringField("reason", problem.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
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
