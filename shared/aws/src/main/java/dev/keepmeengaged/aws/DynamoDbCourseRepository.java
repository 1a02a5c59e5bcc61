package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.BadPositionException;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyCourses;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.CourseWithCompany;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The courses of a company in the table. The company is part of every key that is read. */
public final class DynamoDbCourseRepository implements CourseRepository {

  private final CoursesTable table;

  public DynamoDbCourseRepository(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Optional<Course> course(Company company, CourseId id, DataVersion version) {
    return table.get(version, TableSchema.course(version, company, id), CatalogueItems::course);
  }

  @Override
  public Map<CourseKey, Course> courses(Set<CourseKey> keys, DataVersion version) {
    Map<TableSchema.Key, CourseKey> asked =
        keys.stream()
            .collect(
                Collectors.toMap(
                    key -> TableSchema.course(version, key.company(), key.course()), key -> key));
    Map<CourseKey, Course> found = new HashMap<>();
    table
        .getAll(asked.keySet(), CatalogueItems.WHOLE_COURSE, CatalogueItems::course)
        .forEach((key, course) -> found.put(asked.get(key), course));
    return found;
  }

  @Override
  public CourseWithCompany listed(Company company, CourseId id, DataVersion version) {
    TableSchema.Key profile = TableSchema.profile(version, company);
    TableSchema.Key course = TableSchema.course(version, company, id);
    Map<TableSchema.Key, Item> found =
        table.getAll(Set.of(profile, course), CoursesTable.ALL, item -> item);
    if (found.size() < 2) {
      table.requireWhole(version);
    }
    return new CourseWithCompany(
        Optional.ofNullable(found.get(profile)).map(i -> i.as(CatalogueItems::companyProfile)),
        Optional.ofNullable(found.get(course)).map(i -> i.as(CatalogueItems::listedCourse)));
  }

  @Override
  public Optional<CompanyCourses> bestFirst(
      Company company, DataVersion version, int limit, Optional<String> after) {
    int rank = after.map(DynamoDbCourseRepository::rank).orElse(1);
    Optional<CourseListPage> first = bestFirst(company, version, rank);
    if (first.isPresent()) {
      return Optional.of(bestFirst(first.get(), version, rank, limit));
    }
    if (rank > 1 && bestFirst(company, version, 1).isPresent()) {
      throw new BadPositionException();
    }
    return Optional.empty();
  }

  /**
   * Courses of a company.
   *
   * @param first the page of the table with the course of this rank
   */
  private CompanyCourses bestFirst(CourseListPage first, DataVersion version, int rank, int limit) {
    CompanyScores company = first.company();
    if (rank > company.courses()) {
      throw new BadPositionException();
    }
    int end = Math.min(rank + limit, company.courses() + 1);
    int ofPage = (rank - 1) % ListPage.ENTRIES;
    List<CourseScore> found = new ArrayList<>();
    found.addAll(first.entries().subList(ofPage, first.entries().size()));
    while (rank + found.size() < end) {
      TableSchema.Key next = pageOf(company.company(), version, rank + found.size());
      found.addAll(table.require(version, next, CatalogueItems::courseListPage).entries());
    }
    return new CompanyCourses(
        company,
        new Page<>(
            found.subList(0, end - rank),
            end <= company.courses() ? Optional.of(Integer.toString(end)) : Optional.empty()));
  }

  private Optional<CourseListPage> bestFirst(Company company, DataVersion version, int rank) {
    return table.get(version, pageOf(company, version, rank), CatalogueItems::courseListPage);
  }

  private static TableSchema.Key pageOf(Company company, DataVersion version, int rank) {
    return TableSchema.best(version, company, (rank - 1) / ListPage.ENTRIES + 1);
  }

  private static int rank(String position) {
    if (!position.matches("[1-9][0-9]{0,8}")) {
      throw new BadPositionException();
    }
    return Integer.parseInt(position);
  }

  @Override
  public Optional<CompanyCourses> byId(
      Company company, DataVersion version, String prefix, int limit, Optional<String> after) {
    SortedList<CourseListPage, CourseScore> list =
        new SortedList<>(
            version,
            TableSchema.company(version, company),
            TableSchema.BY_ID_PREFIX,
            CatalogueItems::courseListPage,
            course -> course.id().value());
    return list.page(table, prefix, limit, after)
        .map(found -> new CompanyCourses(found.first().company(), found.entries()));
  }

  @Override
  public Optional<CompanyCourses> all(Company company, DataVersion version) {
    List<CourseListPage> pages =
        table.all(
            version,
            TableSchema.company(version, company),
            TableSchema.BY_ID_PREFIX,
            CatalogueItems::courseListPage,
            found -> courses(found).size() == found.get(0).company().courses());
    return pages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CompanyCourses(
                pages.get(0).company(), new Page<>(courses(pages), Optional.empty())));
  }

  private static List<CourseScore> courses(List<CourseListPage> pages) {
    return pages.stream().flatMap(page -> page.entries().stream()).toList();
  }

  @Override
  public void requireWhole(DataVersion version) {
    table.requireWhole(version);
  }
}
