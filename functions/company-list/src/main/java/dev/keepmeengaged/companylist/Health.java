package dev.keepmeengaged.companylist;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import java.util.Optional;

/** {@code GET /v1/health}: reports whether users' requests can be answered now. */
final class Health implements Endpoint {

  private final ServedRelease<AllCourses> serving;
  private final CompanyRepository companies;

  Health(ServedRelease<AllCourses> serving, CompanyRepository companies) {
    this.serving = serving;
    this.companies = companies;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    Release release = serving.release();
    // The release may be remembered from before an outage; this read cannot be.
    if (companies.companies(release.data(), "", 1, Optional.empty()).items().isEmpty()) {
      throw new UnavailableException("The published data is not complete.");
    }
    return Response.ok(json -> ReleaseMembers.write(json.member("status", "ok"), release));
  }
}
