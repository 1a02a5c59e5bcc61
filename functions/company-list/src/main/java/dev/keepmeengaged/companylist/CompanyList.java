package dev.keepmeengaged.companylist;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.Parameters.PageRequest;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Serving;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Optional;

/** {@code GET /v1/companies?prefix=&limit=&cursor=}: the companies, by name. */
final class CompanyList implements Endpoint {

  private static final String LIST = "companies";
  private static final int LONGEST_PREFIX = 255;

  private final Serving<AllCourses> serving;
  private final CompanyRepository companies;

  CompanyList(Serving<AllCourses> serving, CompanyRepository companies) {
    this.serving = serving;
    this.companies = companies;
  }

  @Override
  public Response answer(Request request) {
    Served.Loaded<AllCourses> current = serving.current();
    DataVersion version = current.release().data();
    Parameters parameters = request.parameters("prefix", "limit", "cursor");
    String prefix = parameters.text("prefix", LONGEST_PREFIX).orElse("");
    PageRequest wanted = parameters.page(LIST, version);
    return Caching.COMPANY_DATA.answer(
        request,
        current.release(),
        () -> {
          Page<CompanyScores> page =
              companies.companies(version, prefix, wanted.limit(), wanted.after());
          return Response.ok(
              json ->
                  ReleaseMembers.write(json, current.release())
                      .objects("companies", page.items(), CompanyList::write)
                      .member("total", current.content().companies())
                      .member("next", Parameters.next(page, LIST, version)));
        });
  }

  /**
   * Returns when a version has companies to list.
   *
   * @throws UnavailableException when it has none, or they cannot be read
   */
  static void requireSome(CompanyRepository companies, DataVersion version) {
    if (companies.companies(version, "", 1, Optional.empty()).items().isEmpty()) {
      throw new UnavailableException("The published data is not complete.");
    }
  }

  private static void write(JsonWriter json, CompanyScores company) {
    json.member("company", company.company().name())
        .member("courses", company.courses())
        .member("coursesWithEnoughLearners", company.coursesWithEnoughLearners());
    company
        .scores()
        .ifPresentOrElse(
            scores -> json.rounded("medianEngagementScore", scores.median()),
            () -> json.nullMember("medianEngagementScore"));
  }
}
