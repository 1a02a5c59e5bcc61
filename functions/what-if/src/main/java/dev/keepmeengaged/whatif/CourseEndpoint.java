package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.CoursePath;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.predictions.ServedModel;
import java.util.function.Consumer;

/**
 * Answers about the course in a path, from the release alone. Clients may keep the answer until the
 * release changes.
 */
abstract class CourseEndpoint implements Endpoint {

  private final ServedRelease<ServedModel> serving;

  CourseEndpoint(ServedRelease<ServedModel> serving) {
    this.serving = serving;
  }

  @Override
  public final Response answer(Request request) {
    request.parameters().check();
    ReleaseCache.Loaded<ServedModel> current = serving.current();
    CourseKey key = new CourseKey(CoursePath.company(request), CoursePath.course(request));
    return Caching.COMPANY_DATA.answer(
        request, current.release(), () -> Response.ok(about(key, current)));
  }

  /**
   * The content of the answer.
   *
   * @throws dev.keepmeengaged.domain.UnknownResourceException when there is no such course
   * @throws dev.keepmeengaged.domain.ImpossibleRequestException when the model does not speak of it
   */
  abstract Consumer<JsonWriter> about(CourseKey key, ReleaseCache.Loaded<ServedModel> current);
}
