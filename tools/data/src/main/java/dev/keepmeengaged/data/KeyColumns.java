package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the two columns that identify a row's course. Checks that no course occurs twice, except in
 * distinct editions, and that each company has one spelling. If bad rows are left out, rows are
 * compared with the imported ones, else with all.
 */
final class KeyColumns {

  private final CsvTable table;
  private final String companyName;
  private final String courseName;
  private final int companyIndex;
  private final int courseIndex;

  private final Map<String, Company> companiesBySpelling = new HashMap<>();
  private final Map<String, FirstSpelling> firstSpellings = new HashMap<>();
  private final DuplicateCheck rows;

  KeyColumns(CsvTable table, String companyName, String courseName) {
    this.table = table;
    this.companyName = companyName;
    this.courseName = courseName;
    this.companyIndex = table.needed(companyName);
    this.courseIndex = table.needed(courseName);
    this.rows = new DuplicateCheck(table, courseName, DescriptionColumn.EDITION.header());
  }

  /**
   * The key of a line, which is not cut off, in a table that has each course once; empty, with a
   * problem, when there is none.
   */
  Optional<CourseKey> read(CsvLine line) {
    return read(line, Optional.empty());
  }

  /**
   * The key of a line, which is not cut off, in a table that may have several editions of a course;
   * empty, with a problem, when there is none.
   *
   * @param edition its label; empty where the row has none
   */
  Optional<CourseKey> read(CsvLine line, Optional<String> edition) {
    Optional<Company> company = company(line);
    Optional<CourseId> course = cell(line, courseIndex, courseName, CourseId::new);
    if (company.isEmpty() || course.isEmpty()) {
      return Optional.empty();
    }
    CourseKey key = new CourseKey(company.get(), course.get());
    if (rows.tellApart(line, key, edition) && !table.leavesBadRowsOut()) {
      rows.add(line, key, edition);
    }
    return Optional.of(key);
  }

  /** To be told when the row of a line is taken, in a table that has each course once. */
  void taken(CsvLine line, Optional<CourseKey> key) {
    taken(line, key, Optional.empty());
  }

  /** To be told when the row of a line is taken; with what {@link #read} was given, and gave. */
  void taken(CsvLine line, Optional<CourseKey> key, Optional<String> edition) {
    if (table.leavesBadRowsOut() && key.isPresent()) {
      addSpelling(line, key.get().company());
      rows.add(line, key.get(), edition);
    }
  }

  private Optional<Company> company(CsvLine line) {
    return cell(line, companyIndex, companyName, name -> known(line, name));
  }

  /** The company of this name; one object for all its rows, since there are many of them. */
  private Company known(CsvLine line, String name) {
    Company company = companiesBySpelling.computeIfAbsent(name, Company::new);
    reportSpelling(line, company);
    if (!table.leavesBadRowsOut()) {
      addSpelling(line, company);
    }
    return company;
  }

  private void addSpelling(CsvLine line, Company company) {
    firstSpellings.computeIfAbsent(
        company.key(), key -> new FirstSpelling(company.name(), line.number()));
  }

  private void reportSpelling(CsvLine line, Company company) {
    FirstSpelling first = firstSpellings.get(company.key());
    if (first != null && !first.name().equals(company.name())) {
      table.report(
          line,
          companyName,
          company.name(),
          String.format(
              Locale.ROOT,
              "differs from \"%s\" in line %d only in case or accents",
              first.name(),
              first.line()));
    }
  }

  private <T> Optional<T> cell(CsvLine line, int index, String column, Function<String, T> read) {
    Optional<String> text = table.text(line, index);
    try {
      return text.map(read);
    } catch (IllegalArgumentException e) {
      String wrong = text.orElseThrow();
      table.report(
          line, column, wrong, wrong.isEmpty() ? "no value" : String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private record FirstSpelling(String name, long line) {}
}
