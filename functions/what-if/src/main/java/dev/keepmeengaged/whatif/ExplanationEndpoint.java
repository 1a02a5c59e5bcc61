package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.CoursePath;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.EntityTag;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Serving;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;

/**
 * {@code GET /v1/companies/{company}/courses/{course}/explanation}: how the model comes to what it
 * expects of a course as it is.
 */
final class ExplanationEndpoint implements Endpoint {

  private final Serving<ServedModel> serving;
  private final CourseReader courses;

  ExplanationEndpoint(Serving<ServedModel> serving, CourseReader courses) {
    this.serving = serving;
    this.courses = courses;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    Served.Loaded<ServedModel> current = serving.current();
    Release release = current.release();
    CourseKey key = new CourseKey(CoursePath.company(request), CoursePath.course(request));
    return Caching.COMPANY_DATA.answer(
        request,
        EntityTag.of(request, release.data(), release.model()),
        () -> Response.ok(explanation(key, current)));
  }

  private ExplanationAnswer explanation(CourseKey key, Served.Loaded<ServedModel> current) {
    ServedModel model = current.content();
    CourseExplanation explained =
        CourseExplanation.of(
            courses.read(key, current.release().data()).get(key), model.forest(), model.trained());
    return new ExplanationAnswer(current.release(), explained, model.forest().trees());
  }
}
