package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.CourseRepository;
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

/** The routes of the function, and its warm-up calls. */
final class CourseScoresRoutes {

  private static final String FUNCTION = "course-scores";
  private static final String LIST = "/v1/companies/{company}/courses";
  private static final String DETAIL = "/v1/companies/{company}/courses/{course}";

  private CourseScoresRoutes() {}

  static HttpFunction over(
      Releases releases,
      CompanyRepository companies,
      CourseRepository courses,
      CompanySegmentsRepository segments,
      Clock clock,
      AccessMode access) {
    Log log = Log.standardOutput(FUNCTION);
    ServedRelease<AllCourses> serving =
        ServedRelease.start(releases, release -> companies.published(release.data()), clock, log);
    return HttpFunction.warmedUp(
        new WarmUp(
            routes(serving, courses, segments),
            () -> overStub(serving),
            List.of(
                Call.get(LIST),
                Call.get(LIST, "prefix"),
                Call.get(LIST, "text"),
                Call.get(DETAIL))),
        access,
        log);
  }

  private static Routes overStub(ServedRelease<AllCourses> serving) {
    CoursesTable table = StubTable.open();
    return routes(
        serving, new DynamoDbCourseRepository(table), new DynamoDbCompanySegmentsRepository(table));
  }

  private static Routes routes(
      ServedRelease<AllCourses> serving,
      CourseRepository courses,
      CompanySegmentsRepository segments) {
    Health health = Health.of(FUNCTION, serving, courses);
    return Routes.none()
        .get(LIST, serving.upToDate(new CourseList(serving, courses, segments)))
        .get(DETAIL, serving.upToDate(new CourseDetail(serving, courses)))
        .getForEverybody("/v1/health/" + FUNCTION, serving.upToDate(health));
  }
}
