package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.BadPositionException;
import dev.keepmeengaged.domain.ImpossibleRequestException;
import dev.keepmeengaged.domain.NothingPublishedException;
import dev.keepmeengaged.domain.OlderReleaseException;
import dev.keepmeengaged.domain.Problem;
import dev.keepmeengaged.domain.RefusedException;
import dev.keepmeengaged.domain.ServiceException;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The problem document of a failure (RFC 9457). Only this class turns failures into documents.
 *
 * @param detail a sentence on this occurrence
 * @param errors the places of the request that are at fault; may be empty
 */
public record ProblemDocument(ProblemKind kind, String detail, List<Problem> errors) {

  /** The most places that are listed. A sender with more faults can begin with these. */
  private static final int MOST_ERRORS = 100;

  public ProblemDocument {
    errors = errors.stream().limit(MOST_ERRORS).toList();
  }

  static ProblemDocument of(ProblemKind kind, String detail) {
    return new ProblemDocument(kind, detail, List.of());
  }

  /** The document of a request that is at fault in these places. */
  static ProblemDocument malformed(List<Problem> errors) {
    String places =
        errors.size() == 1 ? "one place" : String.format(Locale.ROOT, "%,d places", errors.size());
    return new ProblemDocument(
        ProblemKind.MALFORMED_REQUEST, "The request is at fault in " + places + ".", errors);
  }

  /** The document of a failure of the domain. */
  public static ProblemDocument of(ServiceException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof UnknownResourceException unknown) {
      return of(ProblemKind.byCode(unknown.code()), message);
    }
    if (e instanceof ImpossibleRequestException impossible) {
      return new ProblemDocument(
          ProblemKind.byCode(impossible.code()), message, impossible.problems());
    }
    if (e instanceof BadPositionException) {
      return malformed(List.of(Cursor.malformed()));
    }
    if (e instanceof NothingPublishedException) {
      return of(ProblemKind.NOTHING_PUBLISHED, message);
    }
    if (e instanceof RefusedException) {
      return unexpected();
    }
    if (e instanceof OlderReleaseException) {
      return of(ProblemKind.NOT_IN_RELEASE, message);
    }
    // What exactly cannot be read is for the log: it may name files and their contents.
    return of(ProblemKind.UNAVAILABLE, "Something that the answer needs cannot be read right now.");
  }

  /** The document of an unforeseen failure; only the log says what happened. */
  static ProblemDocument unexpected() {
    return of(
        ProblemKind.UNEXPECTED,
        "The request could not be answered. It is in the log under the id that \"instance\" names.");
  }

  int status() {
    return kind.status();
  }

  /** This document with every place of the body moved below {@code pointer}. */
  public ProblemDocument below(String pointer) {
    return new ProblemDocument(
        kind,
        detail,
        errors.stream()
            .map(e -> new Problem(pointer + e.pointer(), e.code(), e.message()))
            .toList());
  }

  /** Writes the document's members. */
  public void writeTo(JsonWriter json, Request request) {
    json.member("type", kind.type())
        .member("title", kind.title())
        .member("status", kind.status())
        .member("detail", detail)
        .member("instance", request.id());
    if (!errors.isEmpty()) {
      json.objects(
          "errors",
          errors,
          (item, error) ->
              item.member("pointer", error.pointer())
                  .member("code", error.code())
                  .member("message", error.message()));
    }
  }

  Response response(Request request) {
    Response response =
        new Response(
            kind.status(),
            Map.of("Content-Type", "application/problem+json", "Cache-Control", "no-store"),
            JsonWriter.write(json -> writeTo(json, request)));
    if (kind == ProblemKind.UNAUTHORIZED) {
      return response.with("WWW-Authenticate", "Bearer"); // RFC 9110, 11.6.1
    }
    return kind.retryAfter() == 0
        ? response
        : response.with("Retry-After", Integer.toString(kind.retryAfter()));
  }
}
