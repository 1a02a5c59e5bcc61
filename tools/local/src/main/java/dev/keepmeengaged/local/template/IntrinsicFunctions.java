package dev.keepmeengaged.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the intrinsic functions in a part of a template: Ref, Fn::GetAtt, Fn::Sub, Fn::If,
 * Fn::Join, Fn::Split, Fn::Select and the functions of conditions. Other functions, and references
 * without a value here, are refused by name.
 *
 * @param references values of {@code Ref}: parameters, pseudo parameters, resources
 * @param attributes values of {@code Fn::GetAtt}, by {@code Resource.Attribute}
 */
public record IntrinsicFunctions(
    Template template, Map<String, String> references, Map<String, String> attributes) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");
  private static final String NO_VALUE = "AWS::NoValue";

  public IntrinsicFunctions {
    references = Map.copyOf(references);
    attributes = Map.copyOf(attributes);
  }

  /**
   * Evaluates the functions in a part of the template.
   *
   * @throws TemplateException if a function has no value here
   */
  public TemplateNode of(TemplateNode part) {
    if (part.isList()) {
      return new TemplateNode(part.where(), list(part));
    }
    if (!part.isMapping()) {
      return part;
    }
    Map<String, TemplateNode> entries = part.entries();
    if (entries.size() == 1) {
      Map.Entry<String, TemplateNode> only = entries.entrySet().iterator().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return new TemplateNode(part.where(), function(only.getKey(), only.getValue()));
      }
    }
    Map<String, @Nullable Object> evaluated = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> {
          if (!isNoValue(value)) {
            evaluated.put(key, of(value).value());
          }
        });
    return new TemplateNode(part.where(), evaluated);
  }

  /** What a part is for {@code Fn::If}, not evaluated any further; any other part itself. */
  public TemplateNode branch(TemplateNode part) {
    return part.find("Fn::If").map(this::chosen).orElse(part);
  }

  /** Whether a resource is made: its condition holds, or it has none. */
  boolean makes(TemplateNode resource) {
    return resource
        .find("Condition")
        .map(condition -> holds(condition.text(), condition.where()))
        .orElse(true);
  }

  private List<@Nullable Object> list(TemplateNode part) {
    List<@Nullable Object> evaluated = new ArrayList<>();
    part.items().stream()
        .filter(item -> !isNoValue(item))
        .forEach(item -> evaluated.add(of(item).value()));
    return evaluated;
  }

  private @Nullable Object function(String name, TemplateNode argument) {
    return switch (name) {
      case "Ref" -> reference(argument.where(), argument.text());
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub" -> substituted(argument);
      case "Fn::If" -> of(chosen(argument)).value();
      case "Fn::Join" -> joined(argument);
      case "Fn::Split" -> split(argument);
      case "Fn::Select" -> selected(argument);
      default -> throw new TemplateException(argument.where() + ": " + name + " is not known here");
    };
  }

  private String reference(String where, String name) {
    return Optional.ofNullable(references.get(name))
        .orElseThrow(() -> new TemplateException(where + ": " + name + " has no value here"));
  }

  private String attribute(TemplateNode argument) {
    return attribute(
        argument.where(),
        argument.items().stream().map(TemplateNode::text).collect(Collectors.joining(".")));
  }

  private String attribute(String where, String dotted) {
    return Optional.ofNullable(attributes.get(dotted))
        .orElseThrow(() -> new TemplateException(where + ": " + dotted + " has no value here"));
  }

  private String substituted(TemplateNode argument) {
    List<TemplateNode> items = argument.items();
    Map<String, TemplateNode> own = items.size() > 1 ? items.get(1).entries() : Map.of();
    return VARIABLE
        .matcher(items.get(0).text())
        .replaceAll(
            m -> Matcher.quoteReplacement(variable(argument.where(), m.group(1), m.group(2), own)));
  }

  private String variable(
      String where, String literal, String name, Map<String, TemplateNode> own) {
    if (!literal.isEmpty()) {
      return "${" + name + "}";
    }
    TemplateNode value = own.get(name);
    if (value != null) {
      return of(value).text();
    }
    return name.contains(".") ? attribute(where, name) : reference(where, name);
  }

  private String joined(TemplateNode argument) {
    List<TemplateNode> items = argument.items();
    return of(items.get(1)).items().stream()
        .map(TemplateNode::text)
        .collect(Collectors.joining(items.get(0).text()));
  }

  private List<String> split(TemplateNode argument) {
    List<TemplateNode> items = argument.items();
    return List.of(of(items.get(1)).text().split(Pattern.quote(items.get(0).text()), -1));
  }

  private @Nullable Object selected(TemplateNode argument) {
    List<TemplateNode> items = argument.items();
    int index = Integer.parseInt(items.get(0).text());
    return of(items.get(1)).items().get(index).value();
  }

  private TemplateNode chosen(TemplateNode argument) {
    List<TemplateNode> items = argument.items();
    return items.get(holds(items.get(0).text(), argument.where()) ? 1 : 2);
  }

  private boolean isNoValue(TemplateNode part) {
    return branch(part).find("Ref").map(TemplateNode::text).filter(NO_VALUE::equals).isPresent();
  }

  /** Whether the condition with this name holds. */
  private boolean holds(String condition, String where) {
    return holds(
        template
            .condition(condition)
            .orElseThrow(
                () -> new TemplateException(where + ": there is no condition " + condition)));
  }

  private boolean holds(TemplateNode condition) {
    Map.Entry<String, TemplateNode> only = condition.entries().entrySet().iterator().next();
    List<TemplateNode> items = only.getValue().items();
    return switch (only.getKey()) {
      case "Fn::Equals" -> of(items.get(0)).text().equals(of(items.get(1)).text());
      case "Fn::Not" -> !holds(items.get(0));
      case "Fn::And" -> items.stream().allMatch(this::holds);
      case "Fn::Or" -> items.stream().anyMatch(this::holds);
      case "Condition" -> holds(only.getValue().text(), condition.where());
      default ->
          throw new TemplateException(
              condition.where() + ": " + only.getKey() + " is not known here");
    };
  }
}
