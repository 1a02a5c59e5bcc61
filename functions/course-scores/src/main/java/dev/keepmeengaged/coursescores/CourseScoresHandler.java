package dev.keepmeengaged.coursescores;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.aws.MadeUpTable;
import dev.keepmeengaged.aws.Settings;
import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Priming;
import dev.keepmeengaged.http.Priming.Call;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.Serving;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** {@code GET /v1/companies/{company}/courses} and {@code .../courses/{course}}. */
public final class CourseScoresHandler implements RequestStreamHandler {

  private static final String LIST = "/v1/companies/{company}/courses";
  private static final String DETAIL = "/v1/companies/{company}/courses/{course}";

  private final HttpFunction function;

  /** For Lambda: reads the environment once. */
  public CourseScoresHandler() {
    this(Settings.fromEnvironment(System.getenv()));
  }

  public CourseScoresHandler(Settings settings) {
    this(CoursesTable.of(settings));
  }

  private CourseScoresHandler(CoursesTable table) {
    this(
        new DynamoDbReleases(table),
        new DynamoDbCompanyRepository(table),
        new DynamoDbCourseRepository(table));
  }

  public CourseScoresHandler(
      Releases releases, CompanyRepository companies, CourseRepository courses) {
    Log log = Log.standardOutput("course-scores");
    Serving<AllCourses> serving =
        Serving.start(releases, release -> companies.published(release.data()), log);
    function =
        HttpFunction.primed(
            new Priming(
                routes(serving, companies, courses),
                () -> madeUpRoutes(serving),
                List.of(Call.get(LIST), Call.get(LIST, "prefix"), Call.get(DETAIL))),
            log);
  }

  private static Routes madeUpRoutes(Serving<AllCourses> serving) {
    CoursesTable table = MadeUpTable.open();
    return routes(
        serving, new DynamoDbCompanyRepository(table), new DynamoDbCourseRepository(table));
  }

  private static Routes routes(
      Serving<AllCourses> serving, CompanyRepository companies, CourseRepository courses) {
    return Routes.none()
        .get(LIST, new CourseList(serving, companies, courses))
        .get(DETAIL, new CourseDetail(serving, companies, courses));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer, context);
  }
}
