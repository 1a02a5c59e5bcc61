package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseWithCompany;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.RankedCourse;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.CoursePath;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;

/**
 * {@code GET /v1/companies/{company}/courses/{course}}: a course, compared to its company's courses
 * and to all courses.
 */
final class CourseDetail implements Endpoint {

  private final ServedRelease<AllCourses> serving;
  private final CourseRepository courses;

  CourseDetail(ServedRelease<AllCourses> serving, CourseRepository courses) {
    this.serving = serving;
    this.courses = courses;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    ReleaseCache.Loaded<AllCourses> current = serving.current();
    DataVersion version = current.release().data();
    Company company = CoursePath.company(request);
    CourseId id = CoursePath.course(request);
    return Caching.COMPANY_DATA.answer(
        request,
        current.release(),
        () -> {
          CourseWithCompany found = courses.listed(company, id, version);
          CompanyProfile profile =
              found.company().orElseThrow(() -> UnknownResourceException.company(company));
          RankedCourse course =
              found.course().orElseThrow(() -> UnknownResourceException.course(company, id));
          return Response.ok(
              new CourseDetailAnswer(
                  current.release(),
                  course.course(),
                  course.rank(),
                  profile,
                  current.content().features().keySet(),
                  current.content().seenBy(request.visibility(), profile.summary().courses())));
        });
  }
}
