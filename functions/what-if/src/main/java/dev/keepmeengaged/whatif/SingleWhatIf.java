package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Serving;

/** {@code POST /v1/what-if}. */
final class SingleWhatIf implements Endpoint {

  private final Serving<ServedModel> serving;
  private final CourseRepository courses;

  SingleWhatIf(Serving<ServedModel> serving, CourseRepository courses) {
    this.serving = serving;
    this.courses = courses;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    WhatIfRequest asked = WhatIfRequest.read(request.jsonObject());
    return Response.ok(new Predictions(serving.current(), courses).answer(asked));
  }
}
