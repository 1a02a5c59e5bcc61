package dev.keepmeengaged.companylist;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.MadeUpTable;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.FunctionHandler;
import dev.keepmeengaged.http.Health;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Priming;
import dev.keepmeengaged.http.Priming.Call;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.Serving;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/companies}, {@code GET /v1/health} and its own health. */
public final class CompanyListHandler extends FunctionHandler {

  private static final String FUNCTION = "company-list";

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
    super(over(releases, companies, clock));
  }

  private static HttpFunction over(Releases releases, CompanyRepository companies, Clock clock) {
    Log log = Log.standardOutput(FUNCTION);
    Serving<AllCourses> serving =
        Serving.start(releases, release -> companies.published(release.data()), clock, log);
    return HttpFunction.primed(
        new Priming(
            routes(serving, companies),
            () -> routes(serving, new DynamoDbCompanyRepository(MadeUpTable.open())),
            List.of(Call.get("/v1/companies", "prefix"), Call.get("/v1/health"))),
        log);
  }

  private static Routes routes(Serving<AllCourses> serving, CompanyRepository companies) {
    Health own = Health.of(FUNCTION, serving, companies);
    Health whole =
        new Health(
            Optional.empty(), serving, version -> CompanyList.requireSome(companies, version));
    return Routes.none()
        .get("/v1/companies", serving.upToDate(new CompanyList(serving, companies)))
        .get("/v1/health", serving.upToDate(whole))
        .get("/v1/health/" + FUNCTION, serving.upToDate(own));
  }
}
