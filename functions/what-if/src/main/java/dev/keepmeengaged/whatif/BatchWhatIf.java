package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.ProblemDocument;
import dev.keepmeengaged.http.ProblemException;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.RequestMembers;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.RequestedCourses;
import dev.keepmeengaged.predictions.ServedModel;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * {@code POST /v1/what-if/batch}: an answer or a problem for each item, in order. The courses of
 * all items are read together. An outage fails the whole batch.
 */
final class BatchWhatIf implements Endpoint {

  private static final int MOST_ITEMS = 100;

  private final ServedRelease<ServedModel> serving;
  private final CourseReader courses;

  BatchWhatIf(ServedRelease<ServedModel> serving, CourseReader courses) {
    this.serving = serving;
    this.courses = courses;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    RequestMembers body = request.jsonObject();
    List<Item> items = body.requiredObjects("items", MOST_ITEMS).stream().map(Item::read).toList();
    body.check();
    ReleaseCache.Loaded<ServedModel> current = serving.current();
    Set<CourseKey> keys =
        items.stream()
            .flatMap(item -> item.asked().stream())
            .map(WhatIfRequest::course)
            .collect(Collectors.toSet());
    RequestedCourses found = courses.read(keys, current.release().data());
    WhatIfResponder predictions = new WhatIfResponder(current);
    // All items are answered before anything is written, so that an outage fails the whole batch.
    List<Consumer<JsonWriter>> answers =
        items.stream().map(item -> item.answer(predictions, found, request)).toList();
    return Response.ok(
        json ->
            ReleaseMembers.write(json, current.release())
                .objects("items", answers, (object, answer) -> answer.accept(object)));
  }

  /**
   * An item of the batch: its request, or the problem of reading it.
   *
   * @param pointer the item's place in the body: a JSON pointer
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

    Consumer<JsonWriter> answer(
        WhatIfResponder predictions, RequestedCourses found, Request request) {
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
