package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The companies of a data version in the table. */
public final class DynamoDbCompanyRepository implements CompanyRepository {

  private static final char LIST = 'c';

  private final CoursesTable table;

  public DynamoDbCompanyRepository(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Page<CompanyScores> companies(
      DataVersion version, String prefix, int limit, Optional<String> after) {
    PrefixQuery query =
        new PrefixQuery(
            version,
            TableSchema.companies(version),
            "",
            Company.foldCase(prefix),
            CatalogueItems.COMPANY_SCORES);
    return query.page(
        table, LIST, limit, after, CatalogueItems::companyScores, c -> c.company().key());
  }

  @Override
  public Optional<CompanyProfile> profile(Company company, DataVersion version) {
    return table.get(
        version, TableSchema.company(version, company), CatalogueItems::companyProfile);
  }

  @Override
  public Set<Company> known(Set<Company> companies, DataVersion version) {
    Map<TableSchema.Key, Company> asked =
        companies.stream()
            .collect(
                Collectors.toMap(
                    company -> TableSchema.company(version, company), company -> company));
    return table.present(version, asked.keySet()).stream()
        .map(asked::get)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<AllCourses> allCourses(DataVersion version) {
    return table.get(TableSchema.allCourses(version), CatalogueItems::allCourses);
  }

  @Override
  public void requireWhole(DataVersion version) {
    table.requireWhole(version);
  }
}
