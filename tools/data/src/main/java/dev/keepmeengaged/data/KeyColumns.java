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
 * The two columns that say which course a row is of; watches that no course comes twice, but in
 * editions that are told apart.
 */
final class KeyColumns {

  private final CsvTable table;
  private final String companyName;
  private final String courseName;
  private final int companyIndex;
  private final int courseIndex;

  private final Map<String, Company> companiesBySpelling = new HashMap<>();
  private final Map<String, FirstSpelling> firstSpellings = new HashMap<>();
  private final RowsOfCourses rows;

  KeyColumns(CsvTable table, String companyName, String courseName) {
    this.table = table;
    this.companyName = companyName;
    this.courseName = courseName;
    this.companyIndex = table.needed(companyName);
    this.courseIndex = table.needed(courseName);
    this.rows = new RowsOfCourses(table, courseName, DescriptionColumn.EDITION.header());
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
    rows.see(line, key, edition);
    return Optional.of(key);
  }

  private Optional<Company> company(CsvLine line) {
    return cell(line, companyIndex, companyName, name -> known(line, name));
  }

  /** The company of this name; one object for all its rows, since there are many of them. */
  private Company known(CsvLine line, String name) {
    Company known = companiesBySpelling.get(name);
    if (known != null) {
      reportSpelling(line, known);
      return known;
    }
    Company company = new Company(name);
    companiesBySpelling.put(name, company);
    firstSpellings.putIfAbsent(company.key(), new FirstSpelling(name, line.number()));
    reportSpelling(line, company);
    return company;
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
    if (index < 0) {
      return Optional.empty();
    }
    String written = line.cells().get(index);
    String text = Blanks.normalised(written);
    if (!text.equals(written)) {
      table.assumptions().name();
    }
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException e) {
      table.report(
          line, column, text, text.isEmpty() ? "no value" : String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private record FirstSpelling(String name, long line) {}
}
