package dev.keepmeengaged.recommendations;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.CoursePath;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.predictions.ServedModel;

/** {@code GET /v1/companies/{company}/segments}: the published segments of a company. */
final class Segments implements Endpoint {

  private final ServedRelease<ServedModel> serving;
  private final CompanyRepository companies;
  private final CompanySegmentsRepository segments;

  Segments(
      ServedRelease<ServedModel> serving,
      CompanyRepository companies,
      CompanySegmentsRepository segments) {
    this.serving = serving;
    this.companies = companies;
    this.segments = segments;
  }

  @Override
  public Response answer(Request request) {
    request.parameters().check();
    ReleaseCache.Loaded<ServedModel> current = serving.current();
    DataVersion version = current.release().data();
    Company company = CoursePath.company(request);
    return Caching.COMPANY_DATA.answer(
        request,
        current.release(),
        () -> {
          CompanyScores summary =
              companies
                  .profile(company, version)
                  .orElseThrow(() -> UnknownResourceException.company(company))
                  .summary();
          return Response.ok(
              new SegmentsAnswer(current.release(), summary, segments.segments(company, version)));
        });
  }
}
