package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Release;
import java.util.Map;
import java.util.function.Supplier;

/** The rules by which clients may cache an answer. */
public enum Caching {
  /** For a company's data: only a browser may store it, and must revalidate before each use. */
  COMPANY_DATA("private, no-cache"),

  /** For a model version's data: fresh as long as a function trusts the pointer. */
  MODEL("private, max-age=60");

  private final String cacheControl;

  Caching(String cacheControl) {
    this.cacheControl = cacheControl;
  }

  /** The answer to a question that depends on nothing but the release. */
  public Response answer(Request request, Release release, Supplier<Response> answer) {
    return answer(request, EntityTag.of(request, release.data(), release.model()), answer);
  }

  /**
   * The answer with its entity tag, or 304 when the sender has it already. A matching tag came with
   * an answer to the same question from the same versions, so nothing is read again.
   */
  public Response answer(Request request, EntityTag tag, Supplier<Response> answer) {
    IfNoneMatch known = IfNoneMatch.of(request);
    if (known.names(tag)) {
      return tagged(notModified(), tag);
    }
    Response response = answer.get();
    return tagged(known.any() ? notModified() : response, tag);
  }

  private static Response notModified() {
    return new Response(304, Map.of(), "");
  }

  private Response tagged(Response response, EntityTag tag) {
    return response
        .with("Cache-Control", cacheControl)
        .with("Vary", "Authorization") // another caller may get another answer
        .with("ETag", tag.toString());
  }
}
