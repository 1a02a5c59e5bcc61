package dev.keepmeengaged.companylist;

import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.Health;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.http.WarmUp;
import dev.keepmeengaged.http.WarmUp.Call;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The routes of the function, and its warm-up calls. None of these searches: it would read all
 * courses, and the snapshot holds no real one.
 */
final class CompanyListRoutes {

  private static final String FUNCTION = "company-list";

  private CompanyListRoutes() {}

  static HttpFunction over(
      Releases releases, CompanyRepository companies, Clock clock, AccessMode access) {
    Log log = Log.standardOutput(FUNCTION);
    ServedRelease<AllCourses> serving =
        ServedRelease.start(releases, release -> companies.published(release.data()), clock, log);
    return HttpFunction.warmedUp(
        new WarmUp(
            routes(serving, companies),
            () -> routes(serving, new DynamoDbCompanyRepository(StubTable.open())),
            List.of(Call.get("/v1/companies", "prefix"), Call.get("/v1/health"))),
        access,
        log);
  }

  private static Routes routes(ServedRelease<AllCourses> serving, CompanyRepository companies) {
    Health own = Health.of(FUNCTION, serving, companies);
    Health whole =
        new Health(
            Optional.empty(), serving, version -> CompanyList.requireSome(companies, version));
    KeptSearchIndex index = new KeptSearchIndex(companies);
    return Routes.none()
        .get("/v1/companies", serving.upToDate(new CompanyList(serving, companies, index)))
        .get("/v1/search", serving.upToDate(new Search(serving, index)))
        .getForEverybody("/v1/health", serving.upToDate(whole))
        .getForEverybody("/v1/health/" + FUNCTION, serving.upToDate(own));
  }
}
