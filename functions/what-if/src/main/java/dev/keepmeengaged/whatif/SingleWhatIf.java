package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;

/** {@code POST /v1/what-if}. */
final class SingleWhatIf implements Endpoint {

  private final ServedRelease<ServedModel> serving;
  private final CourseReader courses;

  SingleWhatIf(ServedRelease<ServedModel> serving, CourseReader courses) {
    this.serving = serving;
    this.courses = courses;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    WhatIfRequest asked = WhatIfRequest.read(request.jsonObject());
    ReleaseCache.Loaded<ServedModel> current = serving.current();
    DataVersion version = current.release().data();
    Course course = courses.read(asked.course(), version);
    return Response.ok(
        new WhatIfResponder(current)
            .answer(course, asked.changes(), courses.mixes(course, version)));
  }
}
