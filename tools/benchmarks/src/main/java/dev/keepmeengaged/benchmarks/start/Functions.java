package dev.keepmeengaged.benchmarks.start;

import static java.util.Objects.requireNonNull;

import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import dev.keepmeengaged.lambdaruntime.Outcome;
import dev.keepmeengaged.local.issuer.Issuer;
import dev.keepmeengaged.local.template.Template;
import dev.keepmeengaged.local.template.TemplateNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The functions of the template, from their built zips, and a request for each. The services that
 * they ask are those of {@code ./kme run --services-only}, which this process's environment names.
 */
final class Functions {

  private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

  private final Template template = Template.read(Path.of("template.yaml"));

  /**
   * A function with a request that it grants.
   *
   * @param name in the template
   * @param event the request
   */
  record Function(String name, Setup setup, String event) {

    /**
     * @throws IllegalStateException when an answer is neither a 200 nor a policy that allows a call
     */
    static void requireOk(Outcome answer) {
      if (!(answer instanceof Outcome.Response r)
          || !(r.body().contains("\"statusCode\":200")
              || r.body().contains("\"Effect\":\"Allow\""))) {
        throw new IllegalStateException("not granted: " + answer);
      }
    }

    /**
     * @throws IllegalStateException when a start or a restore failed
     */
    static void requireReady(Outcome outcome) {
      if (!(outcome instanceof Outcome.Ready)) {
        throw new IllegalStateException("not ready: " + outcome);
      }
    }
  }

  /** The authorizer, asked about a token of this issuer. */
  Function authorizer(TokenSource tokens) {
    Function function =
        function(
            "AuthorizerFunction",
            """
            {"type":"REQUEST","methodArn":"arn:aws:execute-api:r:1:api/live/GET/v1/companies",
             "headers":{"Authorization":"Bearer %s"}}
            """
                .formatted(tokens.token()));
    Map<String, String> environment = new HashMap<>(function.setup().environment());
    environment.put("ACCESS_MODE", "token");
    environment.put("TOKEN_ISSUER", tokens.issuer().toString());
    environment.put("TOKEN_AUDIENCES", Issuer.AUDIENCE);
    return new Function(
        function.name(),
        Setup.of(function.setup().zip(), function.setup().handler(), environment),
        function.event());
  }

  /** The five that answer, asked for a company and a course of it. */
  List<Function> all(String company, String course) {
    return List.of(
        function("CompanyListFunction", get("/v1/companies", "{}")),
        function(
            "CourseScoresFunction",
            get("/v1/companies/{company}/courses", "{\"company\":\"%s\"}".formatted(company))),
        function("ImportancesFunction", get("/v1/importances", "{}")),
        whatIf(company, course),
        function(
            "RecommendationsFunction",
            post(
                "/v1/recommendations",
                "{\"company\":\"%s\",\"course\":\"%s\"}".formatted(company, course))));
  }

  Function whatIf(String company, String course) {
    return function("WhatIfFunction", post("/v1/what-if", scenario(company, course, 60)));
  }

  /** What the body of a what-if asks: the course with this percentage of content pages. */
  static String scenario(String company, String course, int content) {
    return String.format(
        Locale.ROOT,
        """
        {"company":"%s","course":"%s","changes":{"content":%d},"rebalance":"proportional"}""",
        company,
        course,
        content);
  }

  /** How much memory a function has. */
  long memoryBytes() {
    return Long.parseLong(globals().at("MemorySize").text()) << 20;
  }

  private TemplateNode globals() {
    return template.root().at("Globals", "Function");
  }

  private Function function(String name, String event) {
    TemplateNode properties =
        requireNonNull(template.resources("AWS::Serverless::Function").get(name)).at("Properties");
    Map<String, String> environment =
        System.getenv().entrySet().stream()
            .filter(e -> e.getKey().matches("AWS_.*|TABLE_NAME|BUCKET_NAME"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    environment.put("ACCESS_MODE", "open");
    environment.put(JVM_OPTIONS, globals().at("Environment", "Variables", JVM_OPTIONS).text());
    return new Function(
        name,
        Setup.of(
            Path.of(properties.at("CodeUri").text()),
            properties.at("Handler").text().replaceFirst("::.*", ""),
            environment),
        event);
  }

  private static String get(String resource, String pathParameters) {
    return """
        {"resource":"%1$s","path":"%1$s","httpMethod":"GET","headers":{},
         "requestContext":{"requestId":"r"},"pathParameters":%2$s,"body":null,
         "isBase64Encoded":false}
        """
        .formatted(resource, pathParameters);
  }

  /** The event of a POST; the body has no backslashes and no line breaks. */
  static String post(String resource, String body) {
    return """
        {"resource":"%1$s","path":"%1$s","httpMethod":"POST",
         "headers":{"Content-Type":"application/json"},"requestContext":{"requestId":"r"},
         "body":"%2$s","isBase64Encoded":false}
        """
        .formatted(resource, body.replace("\"", "\\\""));
  }
}
