package dev.keepmeengaged.benchmarks.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Companies and courses to ask about, as the API has them.
 *
 * @param companies by name; all of them
 * @param courses that the model speaks of, of companies of every size; not empty
 */
record Portfolio(List<Company> companies, List<Course> courses) {

  private static final int COMPANIES = 50;
  private static final int COURSES_OF_EACH = 5;

  /** A company with the number of its courses. */
  record Company(String name, int courses) {

    String listPath() {
      return "/v1/companies/" + Api.segment(name) + "/courses";
    }
  }

  /** A course of a company. */
  record Course(Company company, String id) {

    String path() {
      return company.listPath() + "/" + Api.segment(id);
    }
  }

  /** The same for the same data. */
  static Portfolio of(Api api) {
    List<Company> companies = companies(api);
    List<Course> courses = new ArrayList<>();
    int step = Math.max(1, companies.size() / COMPANIES);
    for (int i = 0; i < companies.size(); i += step) {
      courses.addAll(courses(api, companies.get(i)));
    }
    return new Portfolio(companies, courses);
  }

  private static List<Company> companies(Api api) {
    List<Company> companies = new ArrayList<>();
    String path = "/v1/companies?limit=200";
    for (String next = path; !next.isEmpty(); ) {
      Map<String, Object> page = api.json(next);
      Api.objects(page, "companies")
          .forEach(
              c -> companies.add(new Company(text(c, "company"), number(c, "courses").intValue())));
      next = page.get("next") == null ? "" : path + "&cursor=" + Api.segment(text(page, "next"));
    }
    return companies;
  }

  /**
   * Some that the model speaks of: neither all nor none of their learners completed them. Looked
   * for by id, since all of the best have all.
   */
  private static List<Course> courses(Api api, Company company) {
    return Api.objects(api.json(company.listPath() + "?prefix=&limit=200"), "courses").stream()
        .filter(c -> score(c) > 0 && score(c) < 100)
        .limit(COURSES_OF_EACH)
        .map(c -> new Course(company, text(c, "course")))
        .toList();
  }

  private static double score(Map<String, Object> course) {
    return number(course, "engagementScore").doubleValue();
  }

  /** The company with the most courses. */
  Company largest() {
    return companies.stream().max(Comparator.comparingInt(Company::courses)).orElseThrow();
  }

  /** A course of the largest company that the model speaks of. */
  static Course someCourse(Api api, Company company) {
    return courses(api, company).get(0);
  }

  /** A what-if as the site sends it: one page type is moved, the others follow. */
  static Map<String, Object> whatIf(Course course, int content) {
    Map<String, Object> json = new HashMap<>();
    json.put("company", course.company().name());
    json.put("course", course.id());
    json.put("changes", Map.of("content", content));
    json.put("rebalance", "proportional");
    return json;
  }

  private static String text(Map<String, Object> object, String name) {
    return Objects.requireNonNull(object.get(name), name).toString();
  }

  private static Number number(Map<String, Object> object, String name) {
    return (Number) Objects.requireNonNull(object.get(name), name);
  }
}
