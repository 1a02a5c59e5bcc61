package dev.keepmeengaged.companylist;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanyWithCourses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.Visibility;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.Endpoint;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.Parameters.PageRequest;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * {@code GET /v1/companies?sort=&prefix=&limit=&cursor=}: the companies, by name, or by median or
 * room to improve.
 */
final class CompanyList implements Endpoint {

  /** The order of the list; its name is also that of the list in cursors. */
  private enum Sort {
    NAME("companies"),
    MEDIAN("companies-by-median"),
    ROOM("companies-by-room");

    private final String list;

    Sort(String list) {
      this.list = list;
    }
  }

  private static final int LONGEST_PREFIX = 255;

  private final ServedRelease<AllCourses> serving;
  private final CompanyRepository companies;
  private final KeptSearchIndex index;

  CompanyList(
      ServedRelease<AllCourses> serving, CompanyRepository companies, KeptSearchIndex index) {
    this.serving = serving;
    this.companies = companies;
    this.index = index;
  }

  @Override
  public Response answer(Request request) {
    ReleaseCache.Loaded<AllCourses> current = serving.current();
    DataVersion version = current.release().data();
    Parameters parameters = request.parameters("sort", "prefix", "limit", "cursor");
    Sort sort = parameters.choice("sort", Sort.class).orElse(Sort.NAME);
    Optional<String> prefix = parameters.text("prefix", LONGEST_PREFIX);
    if (sort != Sort.NAME) {
      parameters.refuseWith("prefix", "A prefix goes with the list by name alone.");
    }
    PageRequest wanted = parameters.page(sort.list, version);
    Visibility visibility = request.visibility();
    return Caching.COMPANY_DATA.answer(
        request,
        current.release(),
        () ->
            switch (sort) {
              case NAME ->
                  visibility
                      .only()
                      .map(only -> one(current, only, prefix, wanted))
                      .orElseGet(() -> byName(current, prefix.orElse(""), wanted));
              case MEDIAN ->
                  sorted(current, sort, wanted, index.of(version).visible(visibility).byMedian());
              case ROOM ->
                  sorted(current, sort, wanted, index.of(version).visible(visibility).byRoom());
            });
  }

  private Response byName(
      ReleaseCache.Loaded<AllCourses> current, String prefix, PageRequest wanted) {
    Page<CompanyScores> page =
        companies.companies(current.release().data(), prefix, wanted.limit(), wanted.after());
    return answer(current, Sort.NAME, page, current.content().companies(), CompanyList::write);
  }

  /** The list of a caller who may see one company. */
  private Response one(
      ReleaseCache.Loaded<AllCourses> current,
      Company only,
      Optional<String> prefix,
      PageRequest wanted) {
    List<CompanyScores> visible =
        companies.profile(only, current.release().data()).stream()
            .map(CompanyProfile::summary)
            .toList();
    List<CompanyScores> listed =
        visible.stream()
            .filter(one -> one.company().key().startsWith(Company.foldCase(prefix.orElse(""))))
            .toList();
    Page<CompanyScores> page = Page.of(listed, wanted.limit(), wanted.after());
    return answer(current, Sort.NAME, page, visible.size(), CompanyList::write);
  }

  private static Response sorted(
      ReleaseCache.Loaded<AllCourses> current,
      Sort sort,
      PageRequest wanted,
      List<CompanyWithCourses> all) {
    Page<CompanyWithCourses> page = Page.of(all, wanted.limit(), wanted.after());
    return answer(current, sort, page, all.size(), CompanyList::write);
  }

  private static <T> Response answer(
      ReleaseCache.Loaded<AllCourses> current,
      Sort sort,
      Page<T> page,
      int total,
      BiConsumer<JsonWriter, T> write) {
    return Response.ok(
        json ->
            ReleaseMembers.write(json, current.release())
                .objects("companies", page.items(), write)
                .member("total", total)
                .member("next", Parameters.next(page, sort.list, current.release().data())));
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

  /** A line with what the list by name does not have. */
  static void write(JsonWriter json, CompanyWithCourses company) {
    write(json, company.summary());
    json.member("coursesWithRoom", company.coursesWithRoom());
  }
}
