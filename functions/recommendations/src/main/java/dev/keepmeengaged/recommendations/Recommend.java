package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.domain.advice.AdvisingModel;
import dev.keepmeengaged.domain.advice.Recommendations;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Serving;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** {@code POST /v1/recommendations}. */
final class Recommend implements Endpoint {

  /** How long a search may take; few take half of it. */
  static final Duration SEARCH = Duration.ofMillis(200);

  private final Serving<ServedModel> serving;
  private final CourseReader courses;
  private final Duration search;

  /**
   * The endpoint.
   *
   * @param search how long a search may take: what was found until then is the answer
   */
  Recommend(Serving<ServedModel> serving, CourseReader courses, Duration search) {
    this.serving = serving;
    this.courses = courses;
    this.search = search;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    RecommendationsRequest asked = RecommendationsRequest.read(request.jsonObject());
    Served.Loaded<ServedModel> current = serving.current();
    DataVersion version = current.release().data();
    Course course = courses.read(asked.course(), version);
    ServedModel served = current.content();
    Recommendations recommendations =
        Recommendations.of(
            course,
            courses.mixes(course, version),
            new AdvisingModel(served.model(), current.release().scoreKind()),
            asked.advice(),
            untilItHasTakenTooLong());
    return Response.ok(
        new RecommendationsAnswer(
            current.release(), course, asked.advice(), recommendations, served));
  }

  private BooleanSupplier untilItHasTakenTooLong() {
    Deadline ofSearch = Deadline.in(search);
    Deadline ofRequest = Deadline.current();
    return () -> ofSearch.left().isNegative() || ofRequest.left().isNegative();
  }
}
