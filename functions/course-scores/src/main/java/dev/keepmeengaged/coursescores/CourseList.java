package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyCourses;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.SearchQuery;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.Caching;
import dev.keepmeengaged.http.CoursePath;
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
import java.util.function.UnaryOperator;

/**
 * {@code GET /v1/companies/{company}/courses?sort=&text=&prefix=&limit=&cursor=}: a company's
 * courses, best score first, in another order, or those that match a text.
 */
final class CourseList implements Endpoint {

  /** The order of the list. */
  private enum Sort {
    SCORE,
    USERS,
    ID,
    TITLE,
    ROOM
  }

  /**
   * What is listed.
   *
   * @param name of the list in cursors
   */
  private record Wish(
      String name,
      Sort sort,
      Optional<String> prefix,
      Optional<SearchQuery> query,
      PageRequest page) {}

  private static final int LONGEST_PREFIX = 64;
  private static final int LONGEST_TEXT = 255;

  private final ServedRelease<AllCourses> serving;
  private final CourseRepository courses;
  private final CompanySegmentsRepository segments;

  CourseList(
      ServedRelease<AllCourses> serving,
      CourseRepository courses,
      CompanySegmentsRepository segments) {
    this.serving = serving;
    this.courses = courses;
    this.segments = segments;
  }

  @Override
  public Response answer(Request request) {
    ReleaseCache.Loaded<AllCourses> current = serving.current();
    DataVersion version = current.release().data();
    Company company = CoursePath.company(request);
    Wish wish = wish(request, version);
    return Caching.COMPANY_DATA.answer(
        request,
        current.release(),
        () -> {
          CompanyCourses found =
              found(company, version, wish)
                  .orElseThrow(() -> UnknownResourceException.company(company));
          return Response.ok(
              json ->
                  ReleaseMembers.write(json, current.release())
                      .member("company", found.company().company().name())
                      .objects("courses", found.page().items(), CourseList::write)
                      .object("summary", s -> write(s, found.company()))
                      .member("next", Parameters.next(found.page(), wish.name(), version)));
        });
  }

  private static Wish wish(Request request, DataVersion version) {
    Parameters parameters = request.parameters("sort", "text", "prefix", "limit", "cursor");
    Optional<Sort> sort = parameters.choice("sort", Sort.class);
    Optional<String> text = parameters.text("text", LONGEST_TEXT).filter(t -> !t.isEmpty());
    Optional<String> prefix = parameters.text("prefix", LONGEST_PREFIX);
    if (text.isPresent()) {
      parameters.refuseWith("sort", "Courses that match a text come with the best match first.");
      parameters.refuseWith("prefix", "A prefix goes with the list by id alone.");
    } else if (sort.isPresent() && sort.get() != Sort.ID) {
      parameters.refuseWith("prefix", "A prefix goes with the list by id alone.");
    }
    Sort order = sort.orElse(prefix.isPresent() ? Sort.ID : Sort.SCORE);
    Optional<SearchQuery> query = text.map(SearchQuery::new);
    String name = query.map(CourseList::nameOf).orElseGet(() -> nameOf(order));
    return new Wish(name, order, prefix, query, parameters.page(name, version));
  }

  /** Each text has a list of its own. The hash is short, as a cursor may be, and not secret. */
  private static String nameOf(SearchQuery query) {
    return "matching-" + Integer.toHexString(query.text().hashCode());
  }

  private static String nameOf(Sort order) {
    return switch (order) {
      case SCORE -> "best-first";
      case USERS -> "by-users";
      case ID -> "by-id";
      case TITLE -> "by-title";
      case ROOM -> "by-room";
    };
  }

  private Optional<CompanyCourses> found(Company company, DataVersion version, Wish wish) {
    PageRequest page = wish.page();
    if (wish.query().isPresent()) {
      return ordered(company, version, page, wish.query().get()::matching);
    }
    return switch (wish.sort()) {
      case SCORE -> courses.bestFirst(company, version, page.limit(), page.after());
      case ID ->
          courses.byId(company, version, wish.prefix().orElse(""), page.limit(), page.after());
      case USERS -> ordered(company, version, page, CourseOrder::byUsers);
      case TITLE -> ordered(company, version, page, CourseOrder::byTitle);
      case ROOM ->
          ordered(
              company,
              version,
              page,
              all -> CourseOrder.byRoom(all, segments.segments(company, version)));
    };
  }

  private Optional<CompanyCourses> ordered(
      Company company, DataVersion version, PageRequest page, UnaryOperator<List<CourseScore>> in) {
    return courses
        .all(company, version)
        .map(
            all ->
                new CompanyCourses(
                    all.company(),
                    Page.of(in.apply(all.page().items()), page.limit(), page.after())));
  }

  private static void write(JsonWriter json, CourseScore course) {
    json.member("course", course.id().value())
        .member("title", course.title())
        .member("engagementScore", course.engagementScore())
        .member("users", course.users())
        .member("smallSample", course.smallSample());
  }

  private static void write(JsonWriter json, CompanyScores summary) {
    json.member("courses", summary.courses())
        .member("coursesWithEnoughLearners", summary.coursesWithEnoughLearners());
    summary
        .scores()
        .ifPresentOrElse(
            scores -> Averages.write(json, scores),
            () -> json.nullMember("median").nullMember("quartiles"));
  }
}
