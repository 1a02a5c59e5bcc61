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
 * Collects what is wrong with the data while it is read, so that all of it is reported at once. Not
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

  /** The problems of data of whose bad rows this becomes. */
  ProblemCollector(BadRowPolicy policy) {
    this.policy = policy;
  }

  /**
   * Whether bad rows are left out: what they hold then says nothing of other rows. Otherwise all
   * that is wrong is wanted, beside a bad row, too.
   */
  boolean leavesBadRowsOut() {
    return policy == BadRowPolicy.SKIP;
  }

  /** Adds a problem of one row: without that row the rest could be taken. */
  void add(DataProblem problem) {
    total++;
    kinds.add(problem);
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  /** Adds a problem that leaving rows out does not mend. */
  void refuse(DataProblem problem) {
    refused = true;
    add(problem);
  }

  /** Adds what is assumed to read a file; more may be while it is read. */
  void add(Assumptions ofFile) {
    assumptions.add(ofFile);
  }

  /** Adds what will look wrong in the rows of a file; more may be while it is read. */
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

  /** Counts a row for which there was a problem to add. */
  void countBadRow() {
    badRows++;
  }

  /**
   * To be called when everything has been read.
   *
   * @param files what was read, for the message when there is nothing to take in it
   * @param courses how many courses there are to take
   * @throws DataProblemsException when the data cannot be taken
   */
  void settle(String files, int courses) {
    settle(files, courses, "");
  }

  /**
   * The same, where rows are left out that have no problem.
   *
   * @param leftOut these rows, in words; may be empty
   */
  void settle(String files, int courses, String leftOut) {
    if (courses == 0 && !refuses()) {
      refuse(DataProblem.ofFile(files, "holds no course that can be taken: " + found(leftOut)));
    }
    if (refuses()) {
      throw new DataProblemsException(kept, total, kinds.toList());
    }
  }

  /** What there is where no course was taken. */
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
   * @param steps what was done
   * @param learned the courses that a model learns from, where they are in its scope
   */
  ImportReport report(List<ImportReport.Step> steps, List<CourseRow> learned) {
    List<String> suspected = new ArrayList<>();
    suspicions.forEach(ofFile -> suspected.addAll(ofFile.lines()));
    suspected.addAll(MinimumRows.lacking(Scope.inScope(learned).size()));
    return report(steps).with(suspected);
  }

  /** The report on an import that did these steps, whose rows were not looked at. */
  ImportReport report(List<ImportReport.Step> steps) {
    List<String> assumed =
        assumptions.stream().map(Assumptions::toString).filter(line -> !line.isEmpty()).toList();
    return new ImportReport(steps, badRows, kept, total, kinds.toList(), assumed, List.of());
  }
}
