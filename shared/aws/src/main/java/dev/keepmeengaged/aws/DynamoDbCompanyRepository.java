package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The companies of a data version in the table. */
public final class DynamoDbCompanyRepository implements CompanyRepository {

  private final CoursesTable table;

  public DynamoDbCompanyRepository(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Page<CompanyScores> companies(
      DataVersion version, String prefix, int limit, Optional<String> after) {
    SortedList<CompanyListPage, CompanyScores> list =
        new SortedList<>(
            version,
            TableSchema.companies(version),
            TableSchema.BY_NAME,
            CatalogueItems::companyListPage,
            company -> company.company().key());
    return list.page(table, Company.foldCase(prefix), limit, after)
        .map(SortedList.Found::entries)
        .orElseThrow(() -> new UnavailableException("The published data is not complete."));
  }

  @Override
  public Optional<CompanyProfile> profile(Company company, DataVersion version) {
    return table.get(
        version, TableSchema.profile(version, company), CatalogueItems::companyProfile);
  }

  @Override
  public Set<Company> known(Set<Company> companies, DataVersion version) {
    Map<TableSchema.Key, Company> asked =
        companies.stream()
            .collect(
                Collectors.toMap(
                    company -> TableSchema.profile(version, company), company -> company));
    return table.present(version, asked.keySet()).stream()
        .map(asked::get)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<AllCourses> allCourses(DataVersion version) {
    return table.find(TableSchema.allCourses(version), CatalogueItems::allCourses);
  }

  @Override
  public Optional<SearchIndex> searchIndex(DataVersion version) {
    List<CatalogueItems.SearchItem> items =
        table.all(
            version,
            TableSchema.search(version),
            TableSchema.PART_PREFIX,
            CatalogueItems::searchItem,
            found -> found.size() == found.get(0).items());
    return items.isEmpty() ? Optional.empty() : CatalogueItems.searchIndex(items);
  }

  @Override
  public void requireWhole(DataVersion version) {
    table.requireWhole(version);
  }
}
