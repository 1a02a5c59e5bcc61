package dev.keepmeengaged.companylist;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.SearchIndex.FoundCourse;
import dev.keepmeengaged.domain.SearchIndex.NearName;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.json.JsonWriter;

/**
 * {@code GET /v1/search?text=&limit=}: the companies and courses with a text in their name, title
 * or id.
 */
final class Search implements Endpoint {

  private static final int LONGEST_TEXT = 255;
  private static final int DEFAULT_LIMIT = 10;
  private static final int HIGHEST_LIMIT = 50;

  private final ServedRelease<AllCourses> serving;
  private final KeptSearchIndex index;

  Search(ServedRelease<AllCourses> serving, KeptSearchIndex index) {
    this.serving = serving;
    this.index = index;
  }

  @Override
  public Response answer(Request request) {
    ReleaseCache.Loaded<AllCourses> current = serving.current();
    DataVersion version = current.release().data();
    Parameters parameters = request.parameters("text", "limit");
    String text = parameters.requiredText("text", LONGEST_TEXT);
    int limit = parameters.limit(DEFAULT_LIMIT, HIGHEST_LIMIT);
    parameters.check();
    return Caching.COMPANY_DATA.answer(
        request,
        current.release(),
        () -> {
          SearchIndex.Result found =
              index.of(version).visible(request.visibility()).find(text, limit);
          return Response.ok(
              json ->
                  ReleaseMembers.write(json, current.release())
                      .member("text", text)
                      .objects("companies", found.companies(), CompanyList::write)
                      .member("companiesFound", found.companiesFound())
                      .objects("courses", found.courses(), Search::write)
                      .member("coursesFound", found.coursesFound())
                      .objects("near", found.near(), Search::write));
        });
  }

  private static void write(JsonWriter json, FoundCourse found) {
    CourseScore course = found.course();
    json.member("company", found.company().name())
        .member("course", course.id().value())
        .member("title", course.title())
        .member("engagementScore", course.engagementScore())
        .member("users", course.users())
        .member("smallSample", course.smallSample());
  }

  private static void write(JsonWriter json, NearName near) {
    json.member("company", near.company().name());
    near.course()
        .ifPresent(
            course -> json.member("course", course.id().value()).member("title", course.title()));
  }
}
