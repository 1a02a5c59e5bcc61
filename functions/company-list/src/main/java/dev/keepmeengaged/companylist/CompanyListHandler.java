package dev.keepmeengaged.companylist;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.Settings;
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
    this(CoursesTable.of(settings));
  }

  private CompanyListHandler(CoursesTable table) {
    this(new DynamoDbReleases(table), new DynamoDbCompanyRepository(table));
  }

  public CompanyListHandler(Releases releases, CompanyRepository companies) {
    this(releases, companies, Clock.systemUTC());
  }

  public CompanyListHandler(Releases releases, CompanyRepository companies, Clock clock) {
    super(CompanyListRoutes.over(releases, companies, clock));
  }
}
