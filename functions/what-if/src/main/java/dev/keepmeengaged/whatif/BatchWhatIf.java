package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.ProblemDocument;
import dev.keepmeengaged.http.ProblemException;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.RequestMembers;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Serving;
import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.predictions.AskedCourses;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * {@code POST /v1/what-if/batch}: an answer or a problem for each item, in order. The courses of
 * all items are read together. An outage is the problem of the whole batch.
 */
final class BatchWhatIf implements Endpoint {

  private static final int MOST_ITEMS = 100;

  private final Serving<ServedModel> serving;
  private final CourseReader courses;

  BatchWhatIf(Serving<ServedModel> serving, CourseReader courses) {
    this.serving = serving;
    this.courses = courses;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    RequestMembers body = request.jsonObject();
    List<Item> items = body.requiredObjects("items", MOST_ITEMS).stream().map(Item::read).toList();
    body.check();
    Served.Loaded<ServedModel> current = serving.current();
    Set<CourseKey> keys =
        items.stream()
            .flatMap(item -> item.asked().stream())
            .map(WhatIfRequest::course)
            .collect(Collectors.toSet());
    AskedCourses found = courses.read(keys, current.release().data());
    Predictions predictions = new Predictions(current);
    // Answered before anything is written, so that an outage is the answer as a whole.
    List<Consumer<JsonWriter>> answers =
        items.stream().map(item -> item.answer(predictions, found, request)).toList();
    return Response.ok(
        json ->
            ReleaseMembers.write(json, current.release())
                .objects("items", answers, (object, answer) -> answer.accept(object)));
  }

  /**
   * An item of the batch: what it asks, or why it cannot be read.
   *
   * @param pointer where it is in the body
   */
  private record Item(
      String pointer, Optional<WhatIfRequest> asked, Optional<ProblemDocument> problem) {

    static Item read(RequestMembers item) {
      try {
        return new Item(item.pointer(), Optional.of(WhatIfRequest.read(item)), Optional.empty());
      } catch (ProblemException e) {
        return new Item(item.pointer(), Optional.empty(), Optional.of(e.problem()));
      }
    }

    Consumer<JsonWriter> answer(Predictions predictions, AskedCourses found, Request request) {
      if (problem.isPresent()) {
        return written(problem.get(), request);
      }
      try {
        WhatIfRequest wanted = asked.orElseThrow();
        Course course = found.get(wanted.course());
        WhatIfAnswer answer = predictions.answer(course, wanted.changes(), found.mixes(course));
        return json -> json.object("answer", answer);
      } catch (UnknownResourceException | ImpossibleRequestException e) {
        return written(ProblemDocument.of(e).below(pointer), request);
      }
    }

    private static Consumer<JsonWriter> written(ProblemDocument problem, Request request) {
      return json -> json.object("problem", p -> problem.writeTo(p, request));
    }
  }
}
