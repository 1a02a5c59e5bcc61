package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks rows before they go into a raw export, with the rules of the importer, so that the
 * importer accepts every export. The rows of a course must be adjacent. Not thread-safe.
 */
public final class RawRowChecks {

  private final String file;
  private final ProblemCollector problems;
  private final Map<String, String> spellings = new HashMap<>();
  private final Set<String> otherSpellings = new HashSet<>();

  private Optional<CourseKey> last = Optional.empty();
  private int accepted;

  /** Checks of one export. Problems name {@code file} as their place. */
  public RawRowChecks(String file, BadRowPolicy policy) {
    this.file = file;
    this.problems = new ProblemCollector(policy);
  }

  /**
   * Checks a row, and collects its problems.
   *
   * @param values in the order of {@link RawColumn}; NaN is a gap, an infinite value is refused
   * @return the row's course; empty if the row has a problem
   */
  public Optional<CourseKey> check(
      String type,
      double[] values,
      @Nullable String company,
      @Nullable String course,
      CourseDescription description) {
    RowProblems row = new RowProblems(company, course);
    Optional<CourseKey> key = row.key();
    for (RawColumn column : RawColumn.values()) {
      double value = values[column.ordinal()];
      if (Double.isInfinite(value)) {
        row.add(column.header(), "", "not a finite number");
      } else if (!Double.isNaN(value)) {
        column
            .limits()
            .violatedBy(value)
            .ifPresent(reason -> row.add(column.header(), Decimal.text(value), reason));
      }
    }
    if (!row.bad && isModelled(type) && PageMix.of(mix(values)).isEmpty()) {
      row.add("page mix", "", "the five page types do not sum to 100");
    }
    for (DescriptionColumn column : DescriptionColumn.values()) {
      String cell = column.cell(description);
      DescriptionColumns.wrongIn(cell).ifPresent(reason -> row.add(column.header(), cell, reason));
    }
    if (!row.bad || !problems.leavesBadRowsOut()) {
      key.ifPresent(this::compareWith);
    }
    if (row.bad) {
      problems.countBadRow();
      return Optional.empty();
    }
    accepted++;
    return key;
  }

  /** Sets the course that later rows are compared with. */
  private void compareWith(CourseKey key) {
    spellings.putIfAbsent(key.company().key(), key.company().name());
    last = Optional.of(key);
  }

  /** Whether the importer uses courses of this type. */
  public static boolean isModelled(String type) {
    return RawCourse.MODELLED_TYPES.contains(type);
  }

  /** The number of rows without problems. */
  public int accepted() {
    return accepted;
  }

  /**
   * Ends the checks. Call this after the last row.
   *
   * @param steps steps, for the report
   * @param leftOut unchecked rows in words, for the message if no row is left
   * @throws DataProblemsException if there is a problem and bad rows are not left out, or if no row
   *     is left
   */
  public ImportReport settle(List<ImportReport.Step> steps, String leftOut) {
    problems.settle(file, accepted, leftOut);
    return problems.report(steps);
  }

  private static double[] mix(double[] values) {
    return Feature.PAGE_TYPES.stream()
        .mapToDouble(type -> values[RawColumn.of(type).orElseThrow().ordinal()])
        .map(share -> Double.isNaN(share) ? 0 : share)
        .toArray();
  }

  /** The problems of one row. */
  private final class RowProblems {

    private final @Nullable String company;
    private final @Nullable String course;
    private boolean bad;

    RowProblems(@Nullable String company, @Nullable String course) {
      this.company = company;
      this.course = course;
    }

    Optional<CourseKey> key() {
      Optional<Company> named = cell(RawExport.COMPANY, company, Company::new);
      Optional<CourseId> numbered = cell(RawExport.COURSE, course, CourseId::new);
      if (named.isEmpty() || numbered.isEmpty()) {
        return Optional.empty();
      }
      checkSpelling(named.get());
      Optional<CourseKey> key = Optional.of(new CourseKey(named.get(), numbered.get()));
      if (key.equals(last)) {
        add(RawExport.COURSE, numbered.get().value(), "there are several rows of this course");
      }
      return key;
    }

    void add(String column, String value, String reason) {
      bad = true;
      problems.add(
          new DataProblem(
              file,
              0,
              column,
              value,
              "%s (course \"%s\" of company \"%s\")".formatted(reason, course, company)));
    }

    private void checkSpelling(Company named) {
      String first = spellings.get(named.key());
      if (first == null || first.equals(named.name())) {
        return;
      }
      bad = true;
      // Once for all the courses of the company.
      if (otherSpellings.add(named.name())) {
        add(
            RawExport.COMPANY,
            named.name(),
            "differs from \"%s\" only in case or accents".formatted(first));
      }
    }

    private <T> Optional<T> cell(
        String column, @Nullable String text, Function<String, T> constructor) {
      if (text == null || text.isEmpty()) {
        add(column, "", "no value");
        return Optional.empty();
      }
      try {
        return Optional.of(constructor.apply(text));
      } catch (IllegalArgumentException e) {
        add(column, text, String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    }
  }
}
