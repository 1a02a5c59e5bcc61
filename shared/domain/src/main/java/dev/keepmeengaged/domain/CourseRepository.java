package dev.keepmeengaged.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Port: the courses of companies. Every method takes the company first, or with each id, so that
 * another company's course cannot be reached by its id. Implementations are thread-safe and throw
 * {@link UnavailableException} when their store cannot be read. When they find nothing and the
 * version is no longer complete, they throw {@link VersionGoneException}: an empty result means
 * that the version has no such course.
 */
public interface CourseRepository extends DataVersions {

  /** The course, when this company has it. */
  Optional<Course> course(Company company, CourseId id, DataVersion version);

  /**
   * The courses of these keys that exist, in one request to the store per 100. {@link
   * CompanyRepository#known} tells whether the others are unknown or gone with their version.
   *
   * @return the courses by their requested keys
   */
  Map<CourseKey, Course> courses(Set<CourseKey> keys, DataVersion version);

  /** The course with its rank in the company, and the company, read together. */
  CourseWithCompany listed(Company company, CourseId id, DataVersion version);

  /**
   * The company's courses, best score first; equal scores by number of learners, most first, then
   * by id.
   *
   * @param limit the longest page, 1..200
   * @param after the {@link Page#next} of the page before
   * @return empty for an unknown company
   * @throws BadPositionException when {@code after} is not a position of this list
   */
  Optional<CompanyCourses> bestFirst(
      Company company, DataVersion version, int limit, Optional<String> after);

  /**
   * The company's courses whose id begins with {@code prefix}, in the order of their ids' UTF-8
   * bytes.
   *
   * @param limit the longest page, 1..200
   * @param after the {@link Page#next} of the page before
   * @return empty for an unknown company; no courses where none has the prefix
   * @throws BadPositionException when {@code after} is not a position of this list
   */
  Optional<CompanyCourses> byId(
      Company company, DataVersion version, String prefix, int limit, Optional<String> after);

  /**
   * All courses of the company, in the order of {@link #byId}, in one page.
   *
   * @return empty for an unknown company
   */
  Optional<CompanyCourses> all(Company company, DataVersion version);
}
