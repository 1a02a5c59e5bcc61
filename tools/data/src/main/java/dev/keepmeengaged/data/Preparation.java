package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.ScoreKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A raw export after feature engineering.
 *
 * @param file name of the export, without its folder
 * @param courses every course of a modelled type that was observed, whatever its score, in its
 *     newest edition
 * @param older the older editions of some of them
 * @param written kind of the scores in the export; empty if the export has none
 * @param report of the import
 */
record Preparation(
    String file,
    List<CourseRow> courses,
    List<CourseRow> older,
    Optional<ScoreKind> written,
    ImportReport report) {

  /**
   * Prepares a raw export.
   *
   * @throws DataProblemsException with every problem of the file
   */
  static Preparation of(Path export, BadRowPolicy policy) {
    ProblemCollector problems = new ProblemCollector(policy);
    try (CsvTable table = CsvTable.open(export, problems)) {
      FeatureEngineering engineering = new FeatureEngineering(table);
      problems.forEachRow(table::next, engineering::read);
      Editions editions = engineering.editions();
      problems.settle(table.name(), editions.newest().size(), engineering.leftOut());
      return new Preparation(
          table.name(),
          editions.newest(),
          editions.older(),
          engineering.scoreKind(),
          problems.report(engineering.steps(editions), editions.newest()));
    }
  }

  /**
   * The kind of the scores: from the export, else from the option, else recorded ones.
   *
   * @param said what {@code --score-kind} says
   * @throws DataProblemsException if the two contradict each other
   */
  ScoreKind scoreKind(Optional<ScoreKind> said) {
    if (written.isPresent() && said.isPresent() && !written.equals(said)) {
      throw new DataProblemsException(
          DataProblem.ofFile(
              file,
              "its column \"%s\" says %s, so its scores cannot be read as %s ones"
                  .formatted(ScoreKindColumn.HEADER, written.get(), said.get())));
    }
    return written.or(() -> said).orElse(ScoreKind.RECORDED);
  }

  /**
   * The data to train on and to serve, without older editions.
   *
   * @param said what {@code --score-kind} says
   * @throws DataProblemsException if the export contradicts
   */
  CourseData toCourseData(Optional<ScoreKind> said) {
    return new CourseData(DataFormat.RAW_EXPORT, Scope.inScope(courses), courses, report)
        .with(scoreKind(said));
  }
}
