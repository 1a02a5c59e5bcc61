package dev.keepmeengaged.benchmarks.system;

import dev.keepmeengaged.benchmarks.system.Portfolio.Company;
import dev.keepmeengaged.benchmarks.system.Portfolio.Course;
import dev.keepmeengaged.local.LocalSystem;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How preparing, publishing and answering grow with the courses. For each number of courses,
 * made-up ones are written, prepared, and published with the sample's model to services of their
 * own; then what is asked of the largest company is asked, on one connection and warm functions:
 * the median of the latencies over the services themselves, and the read units over metered ones.
 */
final class GrowthWithCourses {

  private static final int RUNS = 41;
  private static final Path SAMPLE_MODELS = Path.of("model-artifacts/sample/model");

  private final MarkdownTable table;

  private GrowthWithCourses(MarkdownTable table) {
    this.table = table;
  }

  /**
   * @param arguments numbers of rows to generate, of which four in five become courses
   */
  public static void main(String[] arguments) throws IOException {
    GrowthWithCourses growth =
        new GrowthWithCourses(
            new MarkdownTable(
                ServicesProcess.standardOutput(),
                "rows",
                "courses",
                "companies",
                "largest company",
                "prepare s",
                "publish s",
                "table MB",
                "companies ms",
                "units",
                "courses ms",
                "units",
                "a course ms",
                "units",
                "what-if ms",
                "units"));
    for (String rows : arguments) {
      growth.measure(rows);
    }
  }

  private void measure(String rows) throws IOException {
    Path folder = Files.createTempDirectory("kme-growth-");
    try (ServicesProcess services = ServicesProcess.start(List.of())) {
      Path export = folder.resolve("export");
      Path prepared = folder.resolve("prepared");
      run(services, "generate", "--courses", rows, "--out", export);
      double prepare =
          run(services, "prepare", "--raw", export.resolve("export.csv"), "--out", prepared);
      double publish =
          run(
              services,
              "publish",
              "--table",
              services.variable("TABLE_NAME"),
              "--bucket",
              services.variable("BUCKET_NAME"),
              "--model",
              sampleModel(),
              "--data",
              prepared);
      print(rows, prepare, publish, services);
    } finally {
      delete(folder);
    }
  }

  private void print(String rows, double prepare, double publish, ServicesProcess services) {
    List<Object> cells = new ArrayList<>();
    try (LocalSystem plain = services.system();
        LocalSystem metered = services.meteredSystem()) {
      Api api = new Api(plain.address());
      Portfolio portfolio = Portfolio.of(api);
      Company largest = portfolio.largest();
      cells.add(Integer.valueOf(rows));
      cells.add(portfolio.companies().stream().mapToInt(Company::courses).sum());
      cells.add(portfolio.companies().size());
      cells.add(largest.courses());
      cells.add(prepare);
      cells.add(publish);
      cells.add(services.tableBytes() / 1e6);
      List<HttpRequest> questions = questions(api, largest);
      List<HttpRequest> same = questions(new Api(metered.address()), largest);
      Api meteredApi = new Api(metered.address());
      for (int i = 0; i < questions.size(); i++) {
        cells.add(milliseconds(api, questions.get(i)));
        meteredApi.send(same.get(i)); // what a function reads once for a release is not of a call
        services.meter().take();
        meteredApi.send(same.get(i));
        cells.add(services.meter().take().readUnits());
      }
    }
    table.row(cells.toArray());
  }

  private static List<HttpRequest> questions(Api api, Company company) {
    Course course = Portfolio.someCourse(api, company);
    return List.of(
        api.get("/v1/companies?limit=200"),
        api.get(company.listPath() + "?limit=200"),
        api.get(course.path()),
        api.post("/v1/what-if", Portfolio.whatIf(course, 60)));
  }

  private static double milliseconds(Api api, HttpRequest question) {
    double[] taken = new double[RUNS];
    for (int run = -RUNS; run < RUNS; run++) {
      long begin = System.nanoTime();
      api.send(question);
      if (run >= 0) {
        taken[run] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(taken);
    return taken[RUNS / 2];
  }

  private static double run(ServicesProcess services, Object... arguments) {
    return KmeProcess.run(
        Arrays.stream(arguments).map(Object::toString).toList(), services.environment());
  }

  private static Path sampleModel() throws IOException {
    try (Stream<Path> models = Files.list(SAMPLE_MODELS)) {
      return models.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
