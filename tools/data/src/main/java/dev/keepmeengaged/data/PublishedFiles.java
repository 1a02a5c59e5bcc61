package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The original study's published files: {@code X.csv} and {@code y.csv} hold features and scores of
 * the same courses, row by row and without ids; {@code fifteen.csv} holds courses with ids, some of
 * them the same, and is never learned from where the other two are there.
 *
 * @param training {@code X.csv} and {@code y.csv}
 * @param catalogue {@code fifteen.csv}
 */
record PublishedFiles(Optional<XAndY> training, Optional<Path> catalogue) {

  /** The two halves of a training table. */
  record XAndY(Path features, Path scores) {}

  CourseData read(BadRowPolicy policy) {
    ProblemCollector problems = new ProblemCollector(policy);
    PageMixes mixes = new PageMixes();
    Map<String, Long> read = new LinkedHashMap<>();
    List<CourseRow> trainingRows = training.map(f -> pairs(f, mixes, problems)).orElse(List.of());
    List<CourseRow> courses = catalogue.map(f -> courses(f, mixes, problems)).orElse(List.of());
    problems.settle(fileNames(), trainingRows.size() + courses.size());
    training.ifPresent(files -> read.put("X.csv and y.csv", (long) trainingRows.size()));
    catalogue.ifPresent(files -> read.put("fifteen.csv", (long) courses.size()));

    List<CourseRow> learned = training.isPresent() ? trainingRows : courses;
    ImportReport report =
        problems.report(
            List.of(
                new ImportReport.Step("read", "Rows read", read),
                mixes.step(),
                Scope.step(learned)),
            learned);
    return new CourseData(DataFormat.PUBLISHED, Scope.inScope(learned), courses, report);
  }

  private String fileNames() {
    return Stream.concat(
            training.stream().flatMap(files -> Stream.of(files.features(), files.scores())),
            catalogue.stream())
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.joining(", "));
  }

  private static List<CourseRow> courses(Path file, PageMixes mixes, ProblemCollector problems) {
    return new CourseTable(
            RawExport.COMPANY,
            RawExport.COURSE,
            RawColumn.ENGAGEMENT_SCORE.header(),
            Feature::column,
            DescriptionColumn::header)
        .read(file, mixes, problems);
  }

  private static List<CourseRow> pairs(XAndY files, PageMixes mixes, ProblemCollector problems) {
    List<CourseRow> rows = new ArrayList<>();
    try (CsvTable x = CsvTable.open(files.features(), problems);
        CsvTable y = CsvTable.open(files.scores(), problems)) {
      FeatureColumns features = new FeatureColumns(x, Feature::column);
      NumberColumn score =
          NumberColumn.needed(y, RawColumn.ENGAGEMENT_SCORE.header(), Limits.PERCENT);
      PlausibilityChecks.Column scores =
          y.suspicions().column(score.name(), PlausibilityChecks.Meaning.SCORE);
      Pairs pairs = new Pairs(x, y, score, problems);
      problems.forEachRow(
          pairs::next,
          line -> {
            FeatureColumns.ReadFeatures read = features.read(line);
            double observed = pairs.score();
            return () -> {
              scores.see(line.number(), observed);
              features.taken(line, read);
              mixes.count(read.mixChanged());
              rows.add(new CourseRow(Optional.empty(), observed, read.vector()));
            };
          });
    }
    return rows;
  }

  /** Walks both files in step. */
  private static final class Pairs {

    private final CsvTable x;
    private final CsvTable y;
    private final NumberColumn scoreColumn;
    private final ProblemCollector problems;
    private long count;
    private double score;

    Pairs(CsvTable x, CsvTable y, NumberColumn scoreColumn, ProblemCollector problems) {
      this.x = x;
      this.y = y;
      this.scoreColumn = scoreColumn;
      this.problems = problems;
    }

    /** The next line of X, with its score read; empty when either file ends. */
    Optional<CsvLine> next() {
      Optional<CsvLine> xLine = x.next();
      Optional<CsvLine> yLine = y.next();
      if (xLine.isEmpty() || yLine.isEmpty()) {
        xLine.ifPresent(line -> reportRest(x, line, y));
        yLine.ifPresent(line -> reportRest(y, line, x));
        return Optional.empty();
      }
      count++;
      CsvLine line = yLine.get();
      score = line.cutOff() ? Double.NaN : scoreColumn.readGapless(line);
      return xLine;
    }

    /** The score of the line that was returned last. */
    double score() {
      return score;
    }

    private void reportRest(CsvTable longer, CsvLine firstExtra, CsvTable shorter) {
      long rest = 1;
      while (longer.next().isPresent()) {
        rest++;
      }
      problems.refuse(
          new DataProblem(
              longer.name(),
              firstExtra.number(),
              "",
              "",
              String.format(
                  Locale.ROOT,
                  "%d rows where %s has %d; row by row they belong together",
                  count + rest,
                  shorter.name(),
                  count)));
    }
  }
}
