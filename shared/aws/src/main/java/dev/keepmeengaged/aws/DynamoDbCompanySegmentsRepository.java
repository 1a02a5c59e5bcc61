package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.DataVersion;
import java.util.Optional;

/** The segments of companies in the table, by GetItem: a company's are one item. */
public final class DynamoDbCompanySegmentsRepository implements CompanySegmentsRepository {

  private final CoursesTable table;

  public DynamoDbCompanySegmentsRepository(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Optional<CompanySegments> segments(Company company, DataVersion version) {
    return table
        .get(version, TableSchema.segments(version, company), CatalogueItems::segments)
        .flatMap(segments -> segments);
  }

  @Override
  public void requireWhole(DataVersion version) {
    table.requireWhole(version);
  }
}
