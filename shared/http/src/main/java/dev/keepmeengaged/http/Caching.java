package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Release;
import java.util.Map;
import java.util.function.Supplier;

/** Who may keep an answer, and until when. */
public enum Caching {
  /** What belongs to a company: its own browser only, and only to be asked about again. */
  COMPANY_DATA("private, no-cache"),

  /** What belongs to a model version: as long as a function trusts the pointer to it. */
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
   * The answer with its entity tag, or 304 when the sender has it already. A tag that matches was
   * given with an answer to this very question from these versions, so nothing is read again.
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
    return response.with("Cache-Control", cacheControl).with("ETag", tag.toString());
  }
}
