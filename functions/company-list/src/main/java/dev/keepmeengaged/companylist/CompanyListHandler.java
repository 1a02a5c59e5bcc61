package dev.keepmeengaged.companylist;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.FunctionHandler;
import java.time.Clock;

/**
 * Lists and searches of companies and courses, the health of the whole service, and its own health.
 */
public final class CompanyListHandler extends FunctionHandler {

  /** For Lambda: reads the environment once. */
  public CompanyListHandler() {
    this(Settings.fromEnvironment(System.getenv()));
  }

  public CompanyListHandler(Settings settings) {
    this(CoursesTable.of(settings), settings.access());
  }

  private CompanyListHandler(CoursesTable table, AccessMode access) {
    this(
        new DynamoDbReleases(table),
        new DynamoDbCompanyRepository(table),
        Clock.systemUTC(),
        access);
  }

  public CompanyListHandler(Releases releases, CompanyRepository companies) {
    this(releases, companies, Clock.systemUTC());
  }

  public CompanyListHandler(Releases releases, CompanyRepository companies, Clock clock) {
    this(releases, companies, clock, AccessMode.OPEN);
  }

  CompanyListHandler(
      Releases releases, CompanyRepository companies, Clock clock, AccessMode access) {
    super(CompanyListRoutes.over(releases, companies, clock, access));
  }
}
