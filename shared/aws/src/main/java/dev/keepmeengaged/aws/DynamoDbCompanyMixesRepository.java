package dev.keepmeengaged.aws;

import dev.keepmeengaged.aws.CatalogueItems.MixItem;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page mixes of companies in the table. Up to 100 companies are one request; a second one
 * follows for companies so large (above some 9,000 courses) that their mixes fill more than one
 * item.
 *
 * <p>The items' keys are known, so BatchGetItem reads them, which the functions' permissions allow;
 * a Query per company would be 100 requests for a batch. Each item says how many there are, so that
 * a half-removed company is refused, not read in part. Every company has at least one item, also
 * one without any page mix.
 */
public final class DynamoDbCompanyMixesRepository implements CompanyMixesRepository {

  private final CoursesTable table;

  public DynamoDbCompanyMixesRepository(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Map<Company, CompanyMixes> mixes(Set<Company> companies, DataVersion version) {
    Map<TableSchema.Key, MixItem> first =
        read(
            version,
            companies.stream()
                .map(company -> TableSchema.mixes(version, company, 1))
                .collect(Collectors.toSet()));
    Map<Company, List<TableSchema.Key>> keys = new HashMap<>();
    for (Company company : companies) {
      Optional.ofNullable(first.get(TableSchema.mixes(version, company, 1)))
          .ifPresent(item -> keys.put(company, keys(version, company, item.items())));
    }
    Map<TableSchema.Key, MixItem> items = new HashMap<>(first);
    items.putAll(
        read(
            version,
            keys.values().stream()
                .flatMap(List::stream)
                .filter(key -> !first.containsKey(key))
                .collect(Collectors.toSet())));
    return keys.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> joined(of.getValue(), items)));
  }

  private static List<TableSchema.Key> keys(DataVersion version, Company company, int items) {
    return IntStream.rangeClosed(1, items)
        .mapToObj(number -> TableSchema.mixes(version, company, number))
        .toList();
  }

  /** The existing items with these keys. */
  private Map<TableSchema.Key, MixItem> read(DataVersion version, Set<TableSchema.Key> keys) {
    Map<TableSchema.Key, MixItem> found =
        table.getAll(keys, CatalogueItems.MIX_ITEM, CatalogueItems::mixes);
    if (found.size() < keys.size()) {
      table.requireWhole(version);
    }
    return found;
  }

  private static CompanyMixes joined(
      List<TableSchema.Key> keys, Map<TableSchema.Key, MixItem> items) {
    List<CourseMix> courses = new ArrayList<>();
    for (TableSchema.Key key : keys) {
      courses.addAll(
          Optional.ofNullable(items.get(key))
              .orElseThrow(() -> new UnavailableException("The published data is not complete."))
              .mixes());
    }
    return new CompanyMixes(courses);
  }

  @Override
  public void requireWhole(DataVersion version) {
    table.requireWhole(version);
  }
}
