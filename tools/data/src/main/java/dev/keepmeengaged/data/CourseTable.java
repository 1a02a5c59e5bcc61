package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a table of courses with ids, scores, features that are ready for training, and
 * descriptions.
 */
final class CourseTable {

  private final String companyName;
  private final String courseName;
  private final String scoreName;
  private final Function<Feature, String> featureNames;
  private final Function<DescriptionColumn, String> descriptionNames;

  /** A table with these column names. */
  CourseTable(
      String companyName,
      String courseName,
      String scoreName,
      Function<Feature, String> featureNames,
      Function<DescriptionColumn, String> descriptionNames) {
    this.companyName = companyName;
    this.courseName = courseName;
    this.scoreName = scoreName;
    this.featureNames = featureNames;
    this.descriptionNames = descriptionNames;
  }

  /** Reads the rows without problems, and adds the problems of the others to {@code problems}. */
  List<CourseRow> read(Path file, PageMixes mixes, ProblemCollector problems) {
    List<CourseRow> rows = new ArrayList<>();
    try (CsvTable table = CsvTable.open(file, problems)) {
      KeyColumns keys = new KeyColumns(table, companyName, courseName);
      NumberColumn score = NumberColumn.needed(table, scoreName, Limits.PERCENT);
      PlausibilityChecks.Column scores =
          table.suspicions().column(scoreName, PlausibilityChecks.Meaning.SCORE);
      FeatureColumns features = new FeatureColumns(table, featureNames);
      DescriptionColumns descriptions = new DescriptionColumns(table, descriptionNames);
      problems.forEachRow(
          table::next,
          line -> {
            Optional<CourseKey> key = keys.read(line);
            double observed = score.readGapless(line);
            FeatureColumns.ReadFeatures read = features.read(line);
            CourseDescription description = descriptions.read(line);
            return () -> {
              keys.taken(line, key);
              scores.see(line.number(), observed);
              features.taken(line, read);
              mixes.count(read.mixChanged());
              rows.add(new CourseRow(key, observed, read.vector(), description));
            };
          });
    }
    return rows;
  }
}
