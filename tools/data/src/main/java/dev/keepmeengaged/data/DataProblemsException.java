package dev.keepmeengaged.data;

import java.io.Serial;
import java.util.List;

/**
 * The data is refused. The message is for people: for each column and kind of problem a line with
 * the first problem and their number.
 */
public final class DataProblemsException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient List<DataProblem> problems;
  private final long total;

  /**
   * An exception for these problems.
   *
   * @param problems the problems in the order of the files; at least one
   * @param total number of all problems, also of those that are not kept
   */
  public DataProblemsException(List<DataProblem> problems, long total) {
    this(problems, total, ProblemGroups.of(problems));
  }

  DataProblemsException(List<DataProblem> problems, long total, List<ProblemGroup> kinds) {
    super(ProblemSummary.of(kinds, total));
    this.problems = List.copyOf(problems);
    this.total = total;
  }

  DataProblemsException(DataProblem problem) {
    this(List.of(problem), 1);
  }

  /** The problems in the order of the files: all, or the first 10,000. */
  public List<DataProblem> problems() {
    return problems;
  }

  /** The number of all problems. */
  public long total() {
    return total;
  }
}
