package dev.keepmeengaged.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report of an import.
 *
 * @param steps steps of the import, in order
 * @param badRows rows left out for problems; 0 unless the policy is {@link BadRowPolicy#SKIP}
 * @param problems the problems of those rows: all, or the first 10,000
 * @param problemsFound number of all problems
 * @param problemKinds all problems, by column and kind
 * @param assumptions assumptions in reading files that deviate from UTF-8 and RFC 4180, a line each
 * @param suspicions allowed but implausible values in the imported rows, a line each
 */
public record ImportReport(
    List<Step> steps,
    long badRows,
    List<DataProblem> problems,
    long problemsFound,
    List<ProblemGroup> problemKinds,
    List<String> assumptions,
    List<String> suspicions) {

  public ImportReport {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
    problemKinds = List.copyOf(problemKinds);
    assumptions = List.copyOf(assumptions);
    suspicions = List.copyOf(suspicions);
  }

  /** A report without assumptions and suspicions, with all its problems. */
  public ImportReport(
      List<Step> steps, long badRows, List<DataProblem> problems, long problemsFound) {
    this(steps, badRows, problems, problemsFound, ProblemGroups.of(problems), List.of(), List.of());
  }

  /** A copy with suspicions. */
  ImportReport with(List<String> suspected) {
    return new ImportReport(
        steps, badRows, problems, problemsFound, problemKinds, assumptions, suspected);
  }

  /** The count with this name in the step with this id; 0 if there is none. */
  public long count(String step, String name) {
    return steps.stream()
        .filter(s -> s.id().equals(step))
        .mapToLong(s -> s.counts().getOrDefault(name, 0L))
        .sum();
  }

  /**
   * How files were read, the steps with their counts, the rows left out, and the suspicions, for a
   * terminal.
   */
  public String summary() {
    StringBuilder text = new StringBuilder();
    assumptions.forEach(line -> text.append(line).append('\n'));
    steps.forEach(step -> text.append(step).append('\n'));
    return text.append(badRowsSummary()).append(warnings()).toString();
  }

  /**
   * How files were read, which rows were left out or set aside, and the suspicions; often empty.
   */
  public String remarks() {
    StringBuilder text = new StringBuilder();
    assumptions.forEach(line -> text.append(line).append('\n'));
    steps.stream()
        .filter(step -> step.id().equals(Editions.STEP))
        .forEach(step -> text.append(step).append('\n'));
    return text.append(badRowsSummary()).append(warnings()).toString();
  }

  private String warnings() {
    StringBuilder text = new StringBuilder();
    suspicions.forEach(line -> text.append("Warning: ").append(line).append('\n'));
    return text.toString();
  }

  private String badRowsSummary() {
    return badRows == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "bad rows left out: %,d%n%s%n",
            badRows,
            ProblemSummary.of(problemKinds, problemsFound));
  }

  /**
   * One step of the import.
   *
   * @param id stable, for programs
   * @param title for people
   * @param counts counts by name, in reading order
   */
  public record Step(String id, String title, Map<String, Long> counts) {

    public Step {
      counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(title).append(':');
      String separator = " ";
      for (Map.Entry<String, Long> count : counts.entrySet()) {
        text.append(separator)
            .append(String.format(Locale.ROOT, "%s %,d", count.getKey(), count.getValue()));
        separator = ", ";
      }
      return text.toString();
    }
  }
}
