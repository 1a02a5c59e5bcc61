package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyCourses;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.CoursePath;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.Parameters.PageRequest;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Optional;

/**
 * {@code GET /v1/companies/{company}/courses?prefix=&limit=&cursor=}: a company's courses, best
 * score first, or by id with a prefix.
 */
final class CourseList implements Endpoint {

  private static final String BEST_FIRST = "best-first";
  private static final String BY_ID = "by-id";
  private static final int LONGEST_PREFIX = 64;

  private final ServedRelease<AllCourses> serving;
  private final CourseRepository courses;

  CourseList(ServedRelease<AllCourses> serving, CourseRepository courses) {
    this.serving = serving;
    this.courses = courses;
  }

  @Override
  public Response answer(Request request) {
    ReleaseCache.Loaded<AllCourses> current = serving.current();
    DataVersion version = current.release().data();
    Company company = CoursePath.company(request);
    Parameters parameters = request.parameters("prefix", "limit", "cursor");
    Optional<String> prefix = parameters.text("prefix", LONGEST_PREFIX);
    String list = prefix.isPresent() ? BY_ID : BEST_FIRST;
    PageRequest wanted = parameters.page(list, version);
    return Caching.COMPANY_DATA.answer(
        request,
        current.release(),
        () -> {
          CompanyCourses found =
              (prefix.isPresent()
                      ? courses.byId(company, version, prefix.get(), wanted.limit(), wanted.after())
                      : courses.bestFirst(company, version, wanted.limit(), wanted.after()))
                  .orElseThrow(() -> UnknownResourceException.company(company));
          return Response.ok(
              json ->
                  ReleaseMembers.write(json, current.release())
                      .member("company", found.company().company().name())
                      .objects("courses", found.page().items(), CourseList::write)
                      .object("summary", s -> write(s, found.company()))
                      .member("next", Parameters.next(found.page(), list, version)));
        });
  }

  private static void write(JsonWriter json, CourseScore course) {
    json.member("course", course.id().value())
        .member("title", course.title())
        .member("engagementScore", course.engagementScore())
        .member("users", course.users())
        .member("smallSample", course.smallSample());
  }

  private static void write(JsonWriter json, CompanyScores summary) {
    json.member("courses", summary.courses())
        .member("coursesWithEnoughLearners", summary.coursesWithEnoughLearners());
    summary
        .scores()
        .ifPresentOrElse(
            scores -> Averages.write(json, scores),
            () -> json.nullMember("median").nullMember("quartiles"));
  }
}
