package dev.keepmeengaged.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import dev.keepmeengaged.lambdaruntime.Outcome;
import dev.keepmeengaged.local.template.Part;
import dev.keepmeengaged.local.template.Template;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long a function's first answer takes, from its built zip: from the launch of its process, and
 * from its restore after a snapshot. The services that it asks are those of {@code ./kme run
 * --services-only}, which this process's environment names.
 */
public final class ColdStart {

  private static final int RUNS = 7;
  private static final List<String> ONE_PROCESSOR = List.of("taskset", "-c", "0");

  private final Template template;
  private final Map<String, String> environment;

  private ColdStart(Template template, Map<String, String> environment) {
    this.template = template;
    this.environment = environment;
  }

  /**
   * @param arguments the company and the course to ask for
   */
  public static void main(String[] arguments) {
    Map<String, String> environment =
        System.getenv().entrySet().stream()
            .filter(e -> e.getKey().matches("AWS_.*|TABLE_NAME|BUCKET_NAME"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    ColdStart benchmark = new ColdStart(Template.read(Path.of("template.yaml")), environment);
    System.out.printf(
        Locale.ROOT,
        "Java %s; milliseconds: median of %d (shortest to longest)%n%-22s %-22s %-22s %-22s%n",
        System.getProperty("java.version"),
        RUNS,
        "",
        "one processor: cold",
        "after a restore",
        "all processors: cold");
    String company = arguments[0];
    String course = arguments[1];
    benchmark.print("CompanyListFunction", get("/v1/companies", "{}"));
    benchmark.print(
        "CourseScoresFunction",
        get("/v1/companies/{company}/courses", "{\"company\":\"%s\"}".formatted(company)));
    benchmark.print("ImportancesFunction", get("/v1/importances", "{}"));
    benchmark.print("WhatIfFunction", whatIf(company, course));
  }

  private void print(String function, String event) {
    Setup free = setup(function);
    Setup one = free.behind(ONE_PROCESSOR);
    double[] cold = new double[RUNS];
    double[] restored = new double[RUNS];
    double[] unlimited = new double[RUNS];
    for (int i = 0; i < RUNS; i++) { // in turns, so that a slow minute of the machine is shared
      cold[i] = cold(one, event);
      restored[i] = restored(one.withSnapStart(), event);
      unlimited[i] = cold(free, event);
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s %-22s %-22s %-22s%n",
        function,
        show(cold),
        show(restored),
        show(unlimited));
  }

  private static double cold(Setup setup, String event) {
    try (FunctionProcess function = FunctionProcess.start(setup)) {
      Outcome answer = function.invoke(event);
      double milliseconds = millisecondsSince(function.launched());
      requireOk(answer);
      return milliseconds;
    }
  }

  private static double restored(Setup setup, String event) {
    try (FunctionProcess function = FunctionProcess.start(setup)) {
      requireReady(function.awaitStart());
      long begin = System.nanoTime();
      requireReady(function.restore());
      Outcome answer = function.invoke(event);
      double milliseconds = millisecondsSince(begin);
      requireOk(answer);
      return milliseconds;
    }
  }

  private static double millisecondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }

  private static void requireReady(Outcome outcome) {
    if (!(outcome instanceof Outcome.Ready)) {
      throw new IllegalStateException("not ready: " + outcome);
    }
  }

  private static void requireOk(Outcome answer) {
    if (!(answer instanceof Outcome.Response r) || !r.body().contains("\"statusCode\":200")) {
      throw new IllegalStateException("not a 200: " + answer);
    }
  }

  private Setup setup(String id) {
    Map<String, Part> functions = template.resources("AWS::Serverless::Function");
    Part properties = requireNonNull(functions.get(id)).at("Properties");
    return Setup.of(
        Path.of(properties.at("CodeUri").text()),
        properties.at("Handler").text().replaceFirst("::.*", ""),
        environment);
  }

  private static String get(String resource, String pathParameters) {
    return """
        {"resource":"%1$s","path":"%1$s","httpMethod":"GET","headers":{},
         "requestContext":{"requestId":"r"},"pathParameters":%2$s,"body":null,
         "isBase64Encoded":false}
        """
        .formatted(resource, pathParameters);
  }

  private static String whatIf(String company, String course) {
    String body =
        ("{\\\"company\\\":\\\"%s\\\",\\\"course\\\":\\\"%s\\\",\\\"changes\\\":{\\\"content\\\":60},"
                + "\\\"rebalance\\\":\\\"proportional\\\"}")
            .formatted(company, course);
    return """
        {"resource":"/v1/what-if","path":"/v1/what-if","httpMethod":"POST",
         "headers":{"Content-Type":"application/json"},"requestContext":{"requestId":"r"},
         "body":"%s","isBase64Encoded":false}
        """
        .formatted(body);
  }

  private static String show(double[] milliseconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%,.0f (%,.0f to %,.0f)",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
