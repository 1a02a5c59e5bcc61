package dev.keepmeengaged.companylist;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.FunctionHealth;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.http.WarmUp;
import dev.keepmeengaged.http.WarmUp.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

/** {@code GET /v1/companies}, {@code GET /v1/health} and its own health. */
public final class CompanyListHandler implements RequestStreamHandler {

  private static final String FUNCTION = "company-list";

  private final HttpFunction function;

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
    Log log = Log.standardOutput(FUNCTION);
    ServedRelease<AllCourses> serving =
        ServedRelease.start(releases, release -> companies.published(release.data()), clock, log);
    function =
        HttpFunction.warmedUp(
            new WarmUp(
                routes(serving, companies),
                () -> routes(serving, new DynamoDbCompanyRepository(StubTable.open())),
                List.of(Call.get("/v1/companies", "prefix"), Call.get("/v1/health"))),
            log);
  }

  private static Routes routes(ServedRelease<AllCourses> serving, CompanyRepository companies) {
    FunctionHealth own = new FunctionHealth(FUNCTION, serving, companies);
    return Routes.none()
        .get("/v1/companies", serving.upToDate(new CompanyList(serving, companies)))
        .get("/v1/health", serving.upToDate(new Health(serving, companies)))
        .get("/v1/health/" + FUNCTION, serving.upToDate(own));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer, context);
  }
}
