package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.DataVersions;
import dev.keepmeengaged.domain.Release;
import java.util.Optional;

/**
 * Whether requests can be answered now, from the release that the answer names.
 *
 * @param function whose health it is; empty for that of the service as a whole
 * @param data where courses are read
 */
public record Health(Optional<String> function, Serving<?> serving, DataVersions data)
    implements Endpoint {

  /** {@code GET /v1/health/{function}}: whether this function can answer. */
  public static Health of(String function, Serving<?> serving, DataVersions data) {
    return new Health(Optional.of(function), serving, data);
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    Release release = serving.release();
    // The release may be remembered from before an outage; this read cannot be.
    data.requireWhole(release.data());
    return Response.ok(
        json -> {
          json.member("status", "ok");
          function.ifPresent(name -> json.member("function", name));
          ReleaseMembers.write(json, release);
        });
  }
}
