package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.JsonObjectReader;
import dev.keepmeengaged.http.JsonObjectWriter;
import dev.keepmeengaged.http.ProblemDocument;
import dev.keepmeengaged.http.ProblemException;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Serving;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code POST /v1/what-if/batch}: an answer or a problem for each item, in order. An outage is the
 * problem of the whole batch.
 */
final class BatchWhatIf implements Endpoint {

  private static final int MOST_ITEMS = 100;

  private final Serving<ServedModel> serving;
  private final CourseRepository courses;

  BatchWhatIf(Serving<ServedModel> serving, CourseRepository courses) {
    this.serving = serving;
    this.courses = courses;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    JsonObjectReader body = request.jsonObject();
    List<JsonObjectReader> items = body.requiredObjects("items", MOST_ITEMS);
    body.check();
    Served.Loaded<ServedModel> current = serving.current();
    Predictions predictions = new Predictions(current, courses);
    // Answered before anything is written, so that an outage is the answer as a whole.
    List<Consumer<JsonObjectWriter>> answers = new ArrayList<>();
    for (JsonObjectReader item : items) {
      answers.add(answer(item, predictions, request));
    }
    return Response.ok(
        json ->
            json.release(current.release())
                .objects("items", answers, (object, answer) -> answer.accept(object)));
  }

  private static Consumer<JsonObjectWriter> answer(
      JsonObjectReader item, Predictions predictions, Request request) {
    try {
      WhatIfAnswer answer = predictions.answer(WhatIfRequest.read(item));
      return json -> json.object("answer", answer);
    } catch (ProblemException e) {
      return problem(e.problem(), request);
    } catch (UnknownResourceException | ImpossibleRequestException e) {
      return problem(ProblemDocument.of(e).below(item.pointer()), request);
    }
  }

  private static Consumer<JsonObjectWriter> problem(ProblemDocument problem, Request request) {
    return json -> json.object("problem", p -> problem.writeTo(p, request));
  }
}
