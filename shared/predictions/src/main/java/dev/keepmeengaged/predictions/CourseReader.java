package dev.keepmeengaged.predictions;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyMixesRepository;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.UnknownResourceException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the courses that a request asks for, and of those that are not there whether their company
 * is: one read, or two when something is unknown, however many courses it is up to 100. The page
 * mixes of the companies of those that are there are one more.
 */
public record CourseReader(
    CompanyRepository companies, CourseRepository courses, CompanyMixesRepository mixes) {

  /** Reads them from a table. */
  public static CourseReader of(CoursesTable table) {
    return new CourseReader(
        new DynamoDbCompanyRepository(table),
        new DynamoDbCourseRepository(table),
        new DynamoDbCompanyMixesRepository(table));
  }

  /**
   * One course.
   *
   * @throws UnknownResourceException when there is no such company, or it has no such course
   */
  public Course read(CourseKey key, DataVersion version) {
    Optional<Course> course = courses.course(key.company(), key.course(), version);
    return course.orElseThrow(
        () ->
            companies.profile(key.company(), version).isPresent()
                ? UnknownResourceException.course(key.company(), key.course())
                : UnknownResourceException.company(key.company()));
  }

  /** The page mixes of a course's company; empty in a release without mixes. */
  public Optional<CompanyMixes> mixes(Course course, DataVersion version) {
    return mixes.mixes(course.company(), version);
  }

  /** Several courses, read together, and then the page mixes of their companies. */
  public AskedCourses read(Set<CourseKey> keys, DataVersion version) {
    Map<CourseKey, Course> found = courses.courses(keys, version);
    Set<Company> doubted =
        keys.stream()
            .filter(key -> !found.containsKey(key))
            .map(CourseKey::company)
            .collect(Collectors.toSet());
    Set<Company> known = doubted.isEmpty() ? Set.of() : known(doubted, version);
    Set<Company> there = found.values().stream().map(Course::company).collect(Collectors.toSet());
    return new AskedCourses(found, known, there.isEmpty() ? Map.of() : mixes.mixes(there, version));
  }

  /**
   * One read has room for 99 companies. A hundredth, the last by name, is taken for one that is
   * there: what is said of it then, that it has no such course, is true of any company.
   */
  private Set<Company> known(Set<Company> doubted, DataVersion version) {
    List<Company> byName = doubted.stream().sorted(Comparator.comparing(Company::key)).toList();
    int asked = Math.min(CompanyRepository.KNOWN_AT_ONCE, byName.size());
    Set<Company> known =
        new HashSet<>(companies.known(Set.copyOf(byName.subList(0, asked)), version));
    known.addAll(byName.subList(asked, byName.size()));
    return known;
  }
}
