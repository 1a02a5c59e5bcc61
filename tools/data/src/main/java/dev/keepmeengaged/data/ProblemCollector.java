package dev.keepmeengaged.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the problems of the data while it is read, so that all are reported together. Not
 * thread-safe.
 */
final class ProblemCollector {

  /** A file of another kind can be wrong in every cell; further problems are only counted. */
  private static final int KEPT = 10_000;

  private final BadRowPolicy policy;
  private final List<DataProblem> kept = new ArrayList<>();
  private final ProblemGroups kinds = new ProblemGroups();
  private final List<Assumptions> assumptions = new ArrayList<>();
  private final List<PlausibilityChecks> suspicions = new ArrayList<>();
  private long total;
  private long badRows;
  private boolean refused;

  /** Creates a collector with this policy for bad rows. */
  ProblemCollector(BadRowPolicy policy) {
    this.policy = policy;
  }

  /**
   * Whether bad rows are left out, so that other rows are not compared with them. Otherwise the
   * comparison reports all problems.
   */
  boolean leavesBadRowsOut() {
    return policy == BadRowPolicy.SKIP;
  }

  /** Adds a problem of one row. Without that row the others are valid. */
  void add(DataProblem problem) {
    total++;
    kinds.add(problem);
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  /** Adds a problem that refuses the data even without bad rows. */
  void refuse(DataProblem problem) {
    refused = true;
    add(problem);
  }

  /** Adds the assumptions in reading a file, which may grow while it is read. */
  void add(Assumptions ofFile) {
    assumptions.add(ofFile);
  }

  /** Adds the checks of a file, which may find more while it is read. */
  void add(PlausibilityChecks ofFile) {
    suspicions.add(ofFile);
  }

  /**
   * Reads the rows of a table to its end. A row that is cut off, or that gets a problem while it is
   * read, is counted as bad; of the others {@code read}'s result is run.
   *
   * @param read reads a line that is not cut off, and returns what takes the row
   */
  void forEachRow(Supplier<Optional<CsvLine>> next, Function<CsvLine, Runnable> read) {
    long before = total;
    for (Optional<CsvLine> line = next.get(); line.isPresent(); line = next.get()) {
      Runnable take = line.get().cutOff() ? () -> {} : read.apply(line.get());
      if (total == before) {
        take.run();
      } else {
        countBadRow();
      }
      before = total;
    }
  }

  /** Counts a row with a problem. */
  void countBadRow() {
    badRows++;
  }

  /**
   * Ends the import. Call this after the last row.
   *
   * @param files names of the files, for the message about an import without courses
   * @param courses number of imported courses
   * @throws DataProblemsException if the data is refused
   */
  void settle(String files, int courses) {
    settle(files, courses, "");
  }

  /**
   * Ends an import that omits rows without problems.
   *
   * @param leftOut the omitted rows in words; may be empty
   */
  void settle(String files, int courses, String leftOut) {
    if (courses == 0 && !refuses()) {
      refuse(DataProblem.ofFile(files, "holds no course that can be taken: " + found(leftOut)));
    }
    if (refuses()) {
      throw new DataProblemsException(kept, total, kinds.toList());
    }
  }

  /** The message about an import without courses. */
  private String found(String leftOut) {
    String bad = badRows == 0 ? "" : String.format(Locale.ROOT, "rows with a problem %,d", badRows);
    String found =
        Stream.of(leftOut, bad).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    return found.isEmpty() ? "there are no rows" : found;
  }

  private boolean refuses() {
    return refused || (!leavesBadRowsOut() && total > 0);
  }

  /**
   * The report on an import of courses.
   *
   * @param steps steps of the import
   * @param learned courses for training, if they are in the model's scope
   */
  ImportReport report(List<ImportReport.Step> steps, List<CourseRow> learned) {
    List<String> suspected = new ArrayList<>();
    suspicions.forEach(ofFile -> suspected.addAll(ofFile.lines()));
    suspected.addAll(MinimumRows.lacking(Scope.inScope(learned).size()));
    return report(steps).with(suspected);
  }

  /** The report of an import by these steps, without checks of its rows. */
  ImportReport report(List<ImportReport.Step> steps) {
    List<String> assumed =
        assumptions.stream().map(Assumptions::toString).filter(line -> !line.isEmpty()).toList();
    return new ImportReport(steps, badRows, kept, total, kinds.toList(), assumed, List.of());
  }
}
