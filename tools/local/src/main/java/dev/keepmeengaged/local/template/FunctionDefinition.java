package dev.keepmeengaged.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function as the template defines it.
 *
 * @param name its logical id
 * @param handlerClass the class that Lambda makes
 * @param environment its variables, evaluated
 * @param routes what the API sends to it
 * @param authorizes the routes whose callers it decides on; only an authorizer has any
 */
public record FunctionDefinition(
    String name,
    String handlerClass,
    Map<String, String> environment,
    List<TemplateRoute> routes,
    List<TemplateRoute> authorizes) {

  private static final String TYPE = "AWS::Serverless::Function";

  public FunctionDefinition {
    environment = Map.copyOf(environment);
    routes = List.copyOf(routes);
    authorizes = List.copyOf(authorizes);
  }

  /** A function that is no authorizer. */
  public FunctionDefinition(
      String name,
      String handlerClass,
      Map<String, String> environment,
      List<TemplateRoute> routes) {
    this(name, handlerClass, environment, routes, List.of());
  }

  /**
   * The functions that a template makes, with what {@code Globals} says for all of them.
   *
   * @throws TemplateException if a route of the API leads to no function
   */
  public static List<FunctionDefinition> in(Template template, IntrinsicFunctions evaluation) {
    Map<String, String> common =
        environment(template.root().find("Globals", "Function").orElse(NONE), evaluation);
    ApiRoutes routes = new ApiRoutes(template, evaluation);
    List<FunctionDefinition> functions = new ArrayList<>();
    template
        .resources(TYPE)
        .forEach(
            (name, resource) -> {
              if (evaluation.makes(resource)) {
                TemplateNode properties = resource.at("Properties");
                Map<String, String> environment = new LinkedHashMap<>(common);
                environment.putAll(environment(properties, evaluation));
                functions.add(
                    new FunctionDefinition(
                        name,
                        handlerClass(properties),
                        environment,
                        routes.answeredBy(name),
                        routes.authorizedBy(name)));
              }
            });
    return functions;
  }

  private static final TemplateNode NONE = new TemplateNode("", Map.of());

  private static Map<String, String> environment(
      TemplateNode properties, IntrinsicFunctions evaluation) {
    Map<String, String> environment = new LinkedHashMap<>();
    properties
        .find("Environment", "Variables")
        .map(evaluation::of)
        .ifPresent(v -> v.entries().forEach((name, value) -> environment.put(name, value.text())));
    return environment;
  }

  private static String handlerClass(TemplateNode properties) {
    return properties.at("Handler").text().replaceFirst("::.*", "");
  }
}
