package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.BadPositionException;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ListedCourse;
import dev.keepmeengaged.domain.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The courses of a company in the table. The company is part of every key that is read. */
public final class DynamoDbCourseRepository implements CourseRepository {

  private static final char BY_ID = 'i';
  private static final char BY_RANK = 'r';

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
  public Optional<ListedCourse> listed(Company company, CourseId id, DataVersion version) {
    return table.get(
        version, TableSchema.course(version, company, id), CatalogueItems::listedCourse);
  }

  @Override
  public Page<CourseScore> bestFirst(
      Company company, DataVersion version, int limit, Optional<String> after) {
    int from = after.map(DynamoDbCourseRepository::rank).orElse(0);
    QueryRequest query =
        QueryRequest.builder()
            .indexName(TableSchema.BY_SCORE)
            .keyConditionExpression("#pk = :pk AND #rank > :rank")
            .expressionAttributeNames(
                Map.of("#pk", TableSchema.PARTITION_KEY, "#rank", TableSchema.RANK))
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    AttributeValue.fromS(TableSchema.courses(version, company.key())),
                    ":rank",
                    AttributeValue.fromN(Integer.toString(from))))
            .build();
    List<CourseScore> found = table.query(version, query, limit + 1, CatalogueItems::courseScore);
    // Ranks are 1, 2, 3, ...: the last of the page has the rank of its place.
    Page<CourseScore> page =
        Position.page(
            found, limit, after.isPresent(), last -> Position.of(BY_RANK, "" + (from + limit)));
    return page.items().isEmpty() ? page : titled(page, from + 1, company, version);
  }

  /**
   * The page with the titles of its courses, which are in items beside the index.
   *
   * @param rank of the first course of the page
   */
  private Page<CourseScore> titled(
      Page<CourseScore> page, int rank, Company company, DataVersion version) {
    int last = rank + page.items().size() - 1;
    Map<Integer, String> titles = titles(company, version, rank, last);
    if (titles.isEmpty()) {
      return page;
    }
    List<CourseScore> items =
        IntStream.rangeClosed(rank, last)
            .mapToObj(r -> page.items().get(r - rank).titled(Optional.ofNullable(titles.get(r))))
            .toList();
    return new Page<>(items, page.next());
  }

  /** Titles by rank, of these ranks at least: one request. */
  private Map<Integer, String> titles(Company company, DataVersion version, int first, int last) {
    TableSchema.Key from = TableSchema.titles(version, company, CatalogueItems.titlesOf(first));
    TableSchema.Key to = TableSchema.titles(version, company, CatalogueItems.titlesOf(last));
    QueryRequest query =
        QueryRequest.builder()
            .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
            .expressionAttributeNames(
                Map.of("#pk", TableSchema.PARTITION_KEY, "#sk", TableSchema.SORT_KEY))
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(from.partition()),
                    ":from", AttributeValue.fromS(from.sort()),
                    ":to", AttributeValue.fromS(to.sort())))
            .build();
    int items = CatalogueItems.titlesOf(last) - CatalogueItems.titlesOf(first) + 1;
    Map<Integer, String> titles = new HashMap<>();
    table.query(query, items, CatalogueItems::titles).forEach(titles::putAll);
    return titles;
  }

  private static int rank(String position) {
    String key = Position.key(BY_RANK, position);
    if (!key.matches("[1-9][0-9]{0,8}")) {
      throw new BadPositionException();
    }
    return Integer.parseInt(key);
  }

  @Override
  public Page<CourseScore> byId(
      Company company, DataVersion version, String prefix, int limit, Optional<String> after) {
    PrefixQuery query =
        new PrefixQuery(
            version,
            TableSchema.courses(version, company.key()),
            TableSchema.COURSE_PREFIX,
            prefix,
            CatalogueItems.COURSE_SCORE);
    return query.page(table, BY_ID, limit, after, CatalogueItems::courseScore, c -> c.id().value());
  }

  @Override
  public void requireWhole(DataVersion version) {
    table.requireWhole(version);
  }
}
