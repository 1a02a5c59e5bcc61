package dev.keepmeengaged.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The text of a template as mappings, lists and texts. Short forms of intrinsic functions, as
 * {@code !Ref X}, become their long forms, as {@code {Ref: X}}; numbers and booleans stay texts, as
 * CloudFormation takes them.
 */
final class TemplateText {

  private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

  private TemplateText() {}

  static Object parse(String yaml) {
    try {
      Node root =
          new Compose(LoadSettings.builder().setLabel("template").build())
              .composeString(yaml)
              .orElseThrow(() -> new TemplateException("the template is empty"));
      return argument(root);
    } catch (YamlEngineException e) {
      throw new TemplateException("the template is not YAML: " + e.getMessage());
    }
  }

  private static Object argument(Node node) {
    Object value = value(node);
    if (value == null) {
      throw new TemplateException("something is missing in the template" + line(node));
    }
    return value;
  }

  private static @Nullable Object value(Node node) {
    String tag = node.getTag().getValue();
    Object content = content(node);
    if (content == null || !tag.startsWith("!")) {
      return content;
    }
    String function = tag.substring(1);
    if (WITHOUT_PREFIX.contains(function)) {
      return Map.of(function, content);
    }
    if (function.equals("GetAtt") && content instanceof String dotted) {
      return Map.of("Fn::GetAtt", List.of(dotted.split("\\.", 2)));
    }
    return Map.of("Fn::" + function, content);
  }

  private static @Nullable Object content(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
    }
    if (node instanceof SequenceNode sequence) {
      List<@Nullable Object> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(value(item)));
      return items;
    }
    if (node instanceof MappingNode mapping) {
      Map<String, @Nullable Object> entries = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        entries.put(argument(tuple.getKeyNode()).toString(), value(tuple.getValueNode()));
      }
      return entries;
    }
    throw new TemplateException("the template has a node of no known kind" + line(node));
  }

  private static String line(Node node) {
    return node.getStartMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
  }
}
