package dev.keepmeengaged.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routes in the body of a template's API: who answers them, and who decides on callers. */
final class ApiRoutes {

  private static final String API_TYPE = "AWS::Serverless::Api";
  private static final Pattern ALIAS =
      Pattern.compile("/functions/\\$\\{(\\w+)\\.Arn}:live/invocations$");

  private final IntrinsicFunctions evaluation;

  /** By the logical id of the function. */
  private final Map<String, List<TemplateRoute>> answered = new LinkedHashMap<>();

  /** By the evaluated address of the authorizer. */
  private final Map<String, List<TemplateRoute>> authorized = new LinkedHashMap<>();

  /**
   * @throws TemplateException if a route leads to no function
   */
  ApiRoutes(Template template, IntrinsicFunctions evaluation) {
    this.evaluation = evaluation;
    for (TemplateNode api : template.resources(API_TYPE).values()) {
      TemplateNode body = api.at("Properties", "DefinitionBody");
      body.at("paths")
          .entries()
          .forEach(
              (path, methods) ->
                  evaluation
                      .branch(methods)
                      .entries()
                      .forEach(
                          (method, operation) ->
                              add(
                                  new TemplateRoute(method.toUpperCase(Locale.ROOT), path),
                                  operation,
                                  body)));
    }
  }

  private void add(TemplateRoute route, TemplateNode operation, TemplateNode body) {
    answered.computeIfAbsent(function(operation), f -> new ArrayList<>()).add(route);
    operation
        .find("security")
        .ifPresent(
            security ->
                evaluation.of(security).items().stream()
                    .flatMap(scheme -> scheme.entries().keySet().stream())
                    .flatMap(scheme -> authorizer(body, scheme).stream())
                    .forEach(
                        uri -> authorized.computeIfAbsent(uri, u -> new ArrayList<>()).add(route)));
  }

  private static String function(TemplateNode operation) {
    TemplateNode uri = operation.at("x-amazon-apigateway-integration", "uri", "Fn::Sub");
    Matcher alias = ALIAS.matcher(uri.text());
    if (!alias.find()) {
      throw new TemplateException(uri.where() + " leads to no alias of a function");
    }
    return alias.group(1);
  }

  /** The address of a scheme's authorizer. API keys, which usage plans count, have none. */
  private Optional<String> authorizer(TemplateNode body, String scheme) {
    return evaluation
        .of(body.at("components", "securitySchemes"))
        .at(scheme)
        .find("x-amazon-apigateway-authorizer")
        .map(authorizer -> authorizer.at("authorizerUri").text());
  }

  /** The routes that a function answers. */
  List<TemplateRoute> answeredBy(String function) {
    return answered.getOrDefault(function, List.of());
  }

  /** The routes whose callers a function decides on. */
  List<TemplateRoute> authorizedBy(String function) {
    String end =
        "/functions/%s:live/invocations".formatted(evaluation.attributes().get(function + ".Arn"));
    return authorized.entrySet().stream()
        .filter(authorizer -> authorizer.getKey().endsWith(end))
        .flatMap(authorizer -> authorizer.getValue().stream())
        .toList();
  }
}
