package dev.keepmeengaged.training.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of the rows on their way in.
 *
 * @param steps what was done, in order
 * @param badRows rows left out for their problems; 0 unless the policy is {@link BadRows#SKIP}
 * @param problems the problems of those rows: all, or the first 10,000
 * @param problemsFound how many problems there were in all
 */
public record ImportReport(
    List<Step> steps, long badRows, List<DataProblem> problems, long problemsFound) {

  public ImportReport {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** The count with this name in the step with this id; 0 where there is none. */
  public long count(String step, String name) {
    return steps.stream()
        .filter(s -> s.id().equals(step))
        .mapToLong(s -> s.counts().getOrDefault(name, 0L))
        .sum();
  }

  /** The steps with their counts, and the rows left out, as lines for a terminal. */
  public String summary() {
    StringBuilder text = new StringBuilder();
    steps.forEach(step -> text.append(step).append('\n'));
    return text.append(badRowsSummary()).toString();
  }

  /** The rows left out, as lines for a terminal; empty where every row was taken. */
  public String badRowsSummary() {
    return badRows == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "bad rows left out: %,d%n%s%n",
            badRows,
            ProblemSummary.of(problems, problemsFound));
  }

  /**
   * One step of the import.
   *
   * @param id stable, for programs
   * @param title for people
   * @param counts what was counted, in an order that reads well
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
