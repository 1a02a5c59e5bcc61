package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.DataVersions;
import dev.keepmeengaged.domain.Release;

/**
 * {@code GET /v1/health/{function}}: reports the release, and whether this function can answer from
 * it.
 *
 * @param data the store from which the function reads courses
 */
public record FunctionHealth(String function, ServedRelease<?> serving, DataVersions data)
    implements Endpoint {

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    Release release = serving.release();
    // The release may be remembered from before an outage; this read cannot be.
    data.requireWhole(release.data());
    return Response.ok(
        json ->
            ReleaseMembers.write(
                json.member("status", "ok").member("function", function), release));
  }
}
