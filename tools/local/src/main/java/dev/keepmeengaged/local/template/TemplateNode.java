package dev.keepmeengaged.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of a template: a mapping, a list or a scalar. Intrinsic functions are mappings with one
 * entry, in their long form.
 *
 * @param where path of this node, for messages: {@code Resources.Api.Properties}
 * @param value a {@code Map<String, ?>}, a {@code List<?>}, a scalar, or null for one left empty
 */
public record TemplateNode(String where, @Nullable Object value) {

  /**
   * The node below this one at a path.
   *
   * @throws TemplateException if there is none
   */
  public TemplateNode at(String... keys) {
    return find(keys)
        .orElseThrow(() -> new TemplateException(where + " has no " + String.join(".", keys)));
  }

  /** The node below this one at a path, if there is one. */
  public Optional<TemplateNode> find(String... keys) {
    Optional<TemplateNode> part = Optional.of(this);
    for (String key : keys) {
      part = part.filter(TemplateNode::isMapping).map(p -> p.entries().get(key));
    }
    return part;
  }

  public boolean isMapping() {
    return value instanceof Map;
  }

  public boolean isList() {
    return value instanceof List;
  }

  /** The entries of a mapping, in the template's order. */
  public Map<String, TemplateNode> entries() {
    if (!(value instanceof Map<?, ?> map)) {
      throw new TemplateException(where + " is not a mapping");
    }
    Map<String, TemplateNode> entries = new LinkedHashMap<>();
    map.forEach((key, v) -> entries.put(String.valueOf(key), below(String.valueOf(key), v)));
    return entries;
  }

  /** The items of a list; a scalar or a mapping is a list of one. */
  public List<TemplateNode> items() {
    if (!(value instanceof List<?> list)) {
      return List.of(this);
    }
    return list.stream().map(item -> new TemplateNode(where, item)).toList();
  }

  /** A scalar as text. */
  public String text() {
    if (value == null || isMapping() || isList()) {
      throw new TemplateException(where + " is not a text");
    }
    return value.toString();
  }

  private TemplateNode below(String key, @Nullable Object v) {
    return new TemplateNode(where.isEmpty() ? key : where + "." + key, v);
  }
}
