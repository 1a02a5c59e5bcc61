package dev.keepmeengaged.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An AWS SAM template. Immutable. */
public final class Template {

  private final TemplateNode root;

  private Template(TemplateNode root) {
    this.root = root;
  }

  /**
   * Reads a template.
   *
   * @throws TemplateException when it is no YAML
   */
  public static Template read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** As {@link #read}, of a template's text. */
  public static Template parse(String yaml) {
    return new Template(new TemplateNode("", TemplateText.parse(yaml)));
  }

  /** The template without evaluation of intrinsic functions. */
  public TemplateNode root() {
    return root;
  }

  /** The resources of this type by logical id, in the template's order. */
  public Map<String, TemplateNode> resources(String type) {
    Map<String, TemplateNode> resources = new LinkedHashMap<>();
    root.at("Resources")
        .entries()
        .forEach(
            (id, resource) -> {
              if (resource.at("Type").text().equals(type)) {
                resources.put(id, resource);
              }
            });
    return resources;
  }

  /** The default values of the parameters that have one. */
  public Map<String, String> parameterDefaults() {
    Map<String, String> defaults = new LinkedHashMap<>();
    root.find("Parameters")
        .map(TemplateNode::entries)
        .orElse(Map.of())
        .forEach((name, p) -> p.find("Default").ifPresent(d -> defaults.put(name, d.text())));
    return defaults;
  }

  /** The condition with this name. */
  Optional<TemplateNode> condition(String name) {
    return root.find("Conditions", name);
  }
}
