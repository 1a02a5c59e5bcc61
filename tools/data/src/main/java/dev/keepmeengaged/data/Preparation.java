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
 * @param written what the scores are made of, as the export says it; empty where it does not
 * @param report what became of the rows, step by step
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
   * What the scores are made of: what the export says, else what was said of it, else recorded
   * ones.
   *
   * @param said what {@code --score-kind} says
   * @throws DataProblemsException when the two contradict each other
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
   * The same, as data to train on and to serve: its older editions are left out.
   *
   * @param said what {@code --score-kind} says
   * @throws DataProblemsException when the export says otherwise
   */
  CourseData toCourseData(Optional<ScoreKind> said) {
    return new CourseData(DataFormat.RAW_EXPORT, Scope.inScope(courses), courses, report)
        .with(scoreKind(said));
  }
}
