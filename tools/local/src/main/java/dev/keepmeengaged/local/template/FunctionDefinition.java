package dev.keepmeengaged.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A function as the template defines it.
 *
 * @param name its logical id
 * @param handlerClass the class that Lambda makes
 * @param environment its variables, evaluated
 * @param routes what the API sends to it
 */
public record FunctionDefinition(
    String name, String handlerClass, Map<String, String> environment, List<TemplateRoute> routes) {

  private static final String TYPE = "AWS::Serverless::Function";

  public FunctionDefinition {
    environment = Map.copyOf(environment);
    routes = List.copyOf(routes);
  }

  /** The functions of a template, with what {@code Globals} says for all of them. */
  public static List<FunctionDefinition> in(Template template, IntrinsicFunctions evaluation) {
    Map<String, String> common =
        environment(template.root().find("Globals", "Function").orElse(NONE), evaluation);
    List<FunctionDefinition> functions = new ArrayList<>();
    template
        .resources(TYPE)
        .forEach(
            (name, resource) -> {
              TemplateNode properties = resource.at("Properties");
              Map<String, String> environment = new LinkedHashMap<>(common);
              environment.putAll(environment(properties, evaluation));
              functions.add(
                  new FunctionDefinition(
                      name, handlerClass(properties), environment, routes(properties)));
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

  private static List<TemplateRoute> routes(TemplateNode properties) {
    return properties.find("Events").map(TemplateNode::entries).orElse(Map.of()).values().stream()
        .filter(event -> event.at("Type").text().equals("Api"))
        .map(event -> event.at("Properties"))
        .map(
            p ->
                new TemplateRoute(
                    p.at("Method").text().toUpperCase(Locale.ROOT), p.at("Path").text()))
        .toList();
  }
}
