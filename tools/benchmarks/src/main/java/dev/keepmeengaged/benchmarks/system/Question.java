package dev.keepmeengaged.benchmarks.system;

import dev.keepmeengaged.benchmarks.system.Portfolio.Course;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is asked of a route again and again, of another company or course each time.
 *
 * @param requests sent in turns
 */
record Question(String route, List<HttpRequest> requests) {

  /** What the API takes at once. */
  private static final int BATCH = 100;

  /** Every route that a page of the site, or an integration, asks. */
  static List<Question> all(Api api, Portfolio portfolio) {
    List<Course> courses = portfolio.courses();
    return List.of(
        new Question("companies, 200", List.of(api.get("/v1/companies?limit=200"))),
        new Question(
            "a company's courses, 200",
            courses.stream()
                .map(Course::company)
                .distinct()
                .map(company -> api.get(company.listPath() + "?limit=200"))
                .toList()),
        new Question("a course", courses.stream().map(course -> api.get(course.path())).toList()),
        new Question("importances", List.of(api.get("/v1/importances"))),
        new Question("model", List.of(api.get("/v1/model"))),
        whatIf(api, portfolio),
        new Question(
            "outlook",
            courses.stream().map(course -> api.get(course.path() + "/outlook")).toList()),
        new Question(
            "what-if, batch of " + BATCH,
            courses.stream().limit(20).map(course -> batch(api, course)).toList()));
  }

  static Question whatIf(Api api, Portfolio portfolio) {
    List<Course> courses = portfolio.courses();
    return new Question(
        "what-if",
        IntStream.range(0, courses.size())
            .mapToObj(i -> api.post("/v1/what-if", Portfolio.whatIf(courses.get(i), i % 101)))
            .toList());
  }

  /** All scenarios of one course, as a search sends them. */
  private static HttpRequest batch(Api api, Course course) {
    return api.post(
        "/v1/what-if/batch",
        Map.of(
            "items",
            IntStream.range(0, BATCH).mapToObj(i -> Portfolio.whatIf(course, i)).toList()));
  }

  /** The one whose turn it is. */
  HttpRequest request(long turn) {
    return requests.get((int) (turn % requests.size()));
  }
}
