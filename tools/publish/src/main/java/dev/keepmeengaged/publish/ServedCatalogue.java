package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.CatalogueItems;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The courses and segments of a published data version, read back from the table.
 *
 * @param segmentsOf the segments of each company
 */
record ServedCatalogue(Catalogue catalogue, Map<Company, CompanySegments> segmentsOf) {

  /** As many items as BatchGetItem reads. */
  private static final int BATCH = 100;

  static ServedCatalogue read(PublishTarget target, DataVersion version) {
    List<Feature> features =
        CatalogueItems.featuresIn(item(target, TableSchema.allCourses(version)));
    List<Company> companies =
        items(target, TableSchema.query(TableSchema.companies(version)))
            .flatMap(page -> CatalogueItems.companiesIn(page).stream())
            .toList();
    List<Course> courses =
        companies.parallelStream().flatMap(company -> courses(target, version, company)).toList();
    Map<Company, CompanySegments> segments = new HashMap<>();
    for (Company company : companies) {
      segments.put(company, segments(target, version, company));
    }
    return new ServedCatalogue(Catalogue.of(courses, features), segments);
  }

  private static Stream<Course> courses(
      PublishTarget target, DataVersion version, Company company) {
    List<Map<String, AttributeValue>> keys =
        items(
                target,
                TableSchema.query(TableSchema.company(version, company), TableSchema.BY_ID_PREFIX))
            .flatMap(page -> CatalogueItems.coursesIn(page).stream())
            .map(id -> TableSchema.course(version, company, id).attributes())
            .toList();
    List<Course> courses =
        IntStream.range(0, (keys.size() + BATCH - 1) / BATCH)
            .mapToObj(i -> keys.subList(i * BATCH, Math.min((i + 1) * BATCH, keys.size())))
            .flatMap(batch -> courses(target, batch))
            .toList();
    if (courses.size() != keys.size()) {
      throw notWhole(target);
    }
    return courses.stream();
  }

  private static Stream<Course> courses(
      PublishTarget target, List<Map<String, AttributeValue>> keys) {
    KeysAndAttributes asked = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    return target
        .dynamoDb()
        .batchGetItemPaginator(get -> get.requestItems(Map.of(target.table(), asked)))
        .stream()
        .flatMap(answer -> answer.responses().getOrDefault(target.table(), List.of()).stream())
        .flatMap(item -> CatalogueItems.courseIn(item).stream());
  }

  private static PublishException notWhole(PublishTarget target) {
    return new PublishException(
        "Of what is served, table %s lacks an item. Was it removed meanwhile?"
            .formatted(target.table()));
  }

  private static CompanySegments segments(
      PublishTarget target, DataVersion version, Company company) {
    return CatalogueItems.segmentsIn(item(target, TableSchema.segments(version, company)))
        .orElseThrow(
            () ->
                new PublishException(
                    "Another version of kme published what is served: publish it again with this one first."));
  }

  private static Map<String, AttributeValue> item(PublishTarget target, TableSchema.Key key) {
    return Optional.of(
            target
                .dynamoDb()
                .getItem(
                    get -> get.tableName(target.table()).key(key.attributes()).consistentRead(true))
                .item())
        .filter(item -> !item.isEmpty())
        .orElseThrow(() -> notWhole(target));
  }

  private static Stream<Map<String, AttributeValue>> items(
      PublishTarget target, QueryRequest.Builder query) {
    return target
        .dynamoDb()
        .queryPaginator(query.tableName(target.table()).consistentRead(true).build())
        .items()
        .stream();
  }

  /** The segments of the companies of a catalogue, in their order. */
  List<CompanySegments> segments(Catalogue others) {
    return others.companies().stream()
        .map(courses -> Optional.ofNullable(segmentsOf.get(courses.get(0).company())).orElseThrow())
        .toList();
  }
}
