package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.CatalogueItems;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ListedCourse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Writes all items of a data version and counts them. Companies are written first: a company's item
 * leads to its courses when a version is removed, however little of it was written.
 */
final class CatalogueWriter {

  private final PublishTarget target;
  private final Runnable permission;
  private final PublishProgress progress;

  CatalogueWriter(PublishTarget target, Runnable permission, PublishProgress progress) {
    this.target = target;
    this.permission = permission;
    this.progress = progress;
  }

  /**
   * Writes the version.
   *
   * @param segments of each company, in the order of the companies
   * @throws PublishException when the table has not all of it afterwards
   */
  void write(DataVersion version, Catalogue catalogue, List<CompanySegments> segments) {
    List<CompanyProfile> profiles = catalogue.profiles();
    BatchWrites batches = new BatchWrites(target, permission, progress);

    progress.began("Writing companies", profiles.size());
    batches.put(
        profiles.stream()
            .<Supplier<Map<String, AttributeValue>>>map(p -> () -> CatalogueItems.of(version, p))
            .toList());
    progress.began("Writing courses", catalogue.size());
    batches.put(courses(version, catalogue));
    List<List<Map<String, AttributeValue>>> mixes = mixes(version, catalogue);
    List<Supplier<Map<String, AttributeValue>>> mixItems = puts(mixes);
    progress.began("Writing page mixes", mixItems.size());
    batches.put(mixItems);
    progress.began("Writing segments", segments.size());
    batches.put(segments(version, catalogue, segments));
    List<List<Map<String, AttributeValue>>> titles =
        catalogue.companies().stream()
            .map(courses -> CatalogueItems.titles(version, courses))
            .toList();
    List<Supplier<Map<String, AttributeValue>>> titleItems = puts(titles);
    if (!titleItems.isEmpty()) {
      progress.began("Writing titles", titleItems.size());
      batches.put(titleItems);
    }
    verify(
        version,
        catalogue,
        IntStream.range(0, mixes.size())
            .mapToObj(i -> mixes.get(i).size() + titles.get(i).size() + 1)
            .toList());
  }

  private static List<Supplier<Map<String, AttributeValue>>> puts(
      List<List<Map<String, AttributeValue>>> ofCompanies) {
    return ofCompanies.stream()
        .flatMap(List::stream)
        .<Supplier<Map<String, AttributeValue>>>map(item -> () -> item)
        .toList();
  }

  /** The items with the page mixes of each company, in the order of the companies. */
  private static List<List<Map<String, AttributeValue>>> mixes(
      DataVersion version, Catalogue catalogue) {
    return catalogue.companies().stream()
        .map(
            courses ->
                CatalogueItems.of(version, courses.get(0).company(), CompanyMixes.of(courses)))
        .toList();
  }

  private static List<Supplier<Map<String, AttributeValue>>> segments(
      DataVersion version, Catalogue catalogue, List<CompanySegments> segments) {
    List<List<Course>> companies = catalogue.companies();
    return IntStream.range(0, companies.size())
        .<Supplier<Map<String, AttributeValue>>>mapToObj(
            i ->
                () ->
                    CatalogueItems.of(version, companies.get(i).get(0).company(), segments.get(i)))
        .toList();
  }

  private static List<Supplier<Map<String, AttributeValue>>> courses(
      DataVersion version, Catalogue catalogue) {
    List<Supplier<Map<String, AttributeValue>>> items = new ArrayList<>();
    for (List<Course> courses : catalogue.companies()) {
      List<ListedCourse> ofCompany = ListedCourse.of(courses);
      for (int i = 0; i < ofCompany.size(); i++) {
        int rank = i + 1;
        ListedCourse course = ofCompany.get(i);
        items.add(() -> CatalogueItems.of(version, rank, course));
      }
    }
    items.add(() -> CatalogueItems.of(version, catalogue.allCourses()));
    return items;
  }

  /**
   * @param others how many items with page mixes, segments and titles each company has
   */
  private void verify(DataVersion version, Catalogue catalogue, List<Integer> others) {
    List<List<Course>> companies = catalogue.companies();
    progress.began("Counting", companies.size());
    expect("companies", companies.size(), count(inPartition(TableSchema.companies(version))));
    IntStream.range(0, companies.size())
        .parallel()
        .forEach(
            i -> {
              permission.run();
              verify(version, companies.get(i), others.get(i));
              progress.advanced(1);
            });
  }

  private void verify(DataVersion version, List<Course> courses, int others) {
    Company company = courses.get(0).company();
    QueryRequest partition = inPartition(TableSchema.courses(version, company.key()));
    // A local index has an item exactly when the table has it and it has a rank, as courses have:
    // one count is of both.
    expect(
        "courses of \"" + company.name() + "\"",
        courses.size(),
        count(partition.toBuilder().indexName(TableSchema.BY_SCORE).build()));
    expect(
        "items with page mixes, segments and titles of \"" + company.name() + "\"",
        others,
        count(between(TableSchema.MIX_PREFIX, TableSchema.TITLES_PREFIX + "~", partition)));
  }

  private void expect(String what, int written, int found) {
    if (found != written) {
      throw new PublishException(
          String.format(
              Locale.ROOT,
              "Of %d %s that were written, table %s has %d. Nothing of this is served.",
              written,
              what,
              target.table(),
              found));
    }
  }

  private QueryRequest inPartition(String partition) {
    return QueryRequest.builder()
        .tableName(target.table())
        .consistentRead(true)
        .select(Select.COUNT)
        .keyConditionExpression("pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
        .build();
  }

  private static QueryRequest between(String first, String last, QueryRequest partition) {
    Map<String, AttributeValue> values = new HashMap<>(partition.expressionAttributeValues());
    values.put(":first", AttributeValue.fromS(first));
    values.put(":last", AttributeValue.fromS(last));
    return partition.toBuilder()
        .keyConditionExpression(
            partition.keyConditionExpression() + " AND sk BETWEEN :first AND :last")
        .expressionAttributeValues(values)
        .build();
  }

  private int count(QueryRequest query) {
    return target.dynamoDb().queryPaginator(query).stream().mapToInt(QueryResponse::count).sum();
  }
}
