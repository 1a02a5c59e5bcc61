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
 * Checks rows on their way into a raw export as the importer will when it reads them, so that no
 * export is written that it would refuse. The rows of a course come one after the other. Not
 * thread-safe.
 */
public final class RawRowChecks {

  private final String file;
  private final ProblemCollector problems;
  private final Map<String, String> spellings = new HashMap<>();
  private final Set<String> otherSpellings = new HashSet<>();

  private Optional<CourseKey> last = Optional.empty();
  private int accepted;

  /** The checks of one export; its name is where problems are said to be. */
  public RawRowChecks(String file, BadRowPolicy policy) {
    this.file = file;
    this.problems = new ProblemCollector(policy);
  }

  /**
   * Checks a row, and collects its problems.
   *
   * @param values in the order of {@link RawColumn}; NaN is a gap, what is infinite is refused
   * @return the row's course; empty when something is wrong with the row
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

  /** Later rows have to agree with one of this course. */
  private void compareWith(CourseKey key) {
    spellings.putIfAbsent(key.company().key(), key.company().name());
    last = Optional.of(key);
  }

  /** Whether the importer makes something of courses of this type. */
  public static boolean isModelled(String type) {
    return RawCourse.MODELLED_TYPES.contains(type);
  }

  /** How many rows had no problem. */
  public int accepted() {
    return accepted;
  }

  /**
   * To be called when every row was checked.
   *
   * @param steps what was done, for the report
   * @param leftOut what was found and never checked, in words, for the case that no row is left
   * @throws DataProblemsException when there is a problem and bad rows are not left out, or when no
   *     row is left
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
