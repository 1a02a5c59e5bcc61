package dev.keepmeengaged.http.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The project's openapi.yaml, as far as its answers use JSON Schema. Stricter than a client may be:
 * a field of an answer that the contract does not know is a violation as well.
 */
public final class Contract {

  private final Object root;

  private Contract(Object root) {
    this.root = root;
  }

  /** Reads openapi.yaml from the top of the project. */
  public static Contract read() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("openapi.yaml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no openapi.yaml above the working directory");
      }
    }
    try {
      String yaml = Files.readString(folder.resolve("openapi.yaml"));
      return new Contract(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A schema of the contract by its name, as it is written; empty where there is none. */
  public Map<String, Object> schema(String name) {
    return map(member(member(member(root, "components"), "schemas"), name));
  }

  /** Where the answer to a call is not as the contract says; empty when it is. */
  public List<String> violations(GatewayCall call, Answer answer) {
    Object operation =
        member(
            member(member(root, "paths"), call.resource()), call.method().toLowerCase(Locale.ROOT));
    if (operation == null) {
      return List.of("no operation " + call.method() + " " + call.resource());
    }
    Object response = resolved(member(member(operation, "responses"), "" + answer.status()));
    if (response == null) {
      return List.of("no response " + answer.status());
    }
    List<String> violations = new ArrayList<>();
    map(member(response, "headers"))
        .forEach(
            (name, header) -> {
              if (!answer.headers().containsKey(name)) {
                violations.add("no header " + name);
              } else {
                checkHeader(name, answer.headers().get(name), resolved(header), violations);
              }
            });
    Map<String, Object> content = map(member(response, "content"));
    if (content.isEmpty()) {
      if (!answer.body().isEmpty()) {
        violations.add("a body");
      }
      return violations;
    }
    Object media = content.get(answer.headers().get("Content-Type"));
    if (media == null) {
      violations.add("Content-Type " + answer.headers().get("Content-Type"));
      return violations;
    }
    check("", answer.json(), member(media, "schema"), violations);
    return violations;
  }

  private void checkHeader(
      String name, @Nullable String value, @Nullable Object header, List<String> violations) {
    Object pattern = member(member(header, "schema"), "pattern");
    if (pattern != null && !Pattern.matches(pattern.toString(), String.valueOf(value))) {
      violations.add(name + ": " + value);
    }
  }

  private void check(
      String place, @Nullable Object value, @Nullable Object reference, List<String> violations) {
    Object schema = resolved(reference);
    for (Object part : list(member(schema, "allOf"))) {
      check(place, value, part, violations);
    }
    Object type = member(schema, "type");
    if (type == null) {
      return;
    }
    if (value == null) {
      if (!Boolean.TRUE.equals(member(schema, "nullable"))) {
        violations.add(place + " is null");
      }
      return;
    }
    switch (type.toString()) {
      case "object" -> checkObject(place, value, schema, violations);
      case "array" -> checkArray(place, value, schema, violations);
      case "string" -> checkThat(value instanceof String, place, value, violations);
      case "boolean" -> checkThat(value instanceof Boolean, place, value, violations);
      case "integer" ->
          checkThat(value instanceof Integer || value instanceof Long, place, value, violations);
      case "number" -> checkThat(value instanceof Number, place, value, violations);
      default -> violations.add(place + ": the contract has the type " + type);
    }
    checkValue(place, value, schema, violations);
  }

  private void checkValue(
      String place, Object value, @Nullable Object schema, List<String> violations) {
    List<Object> allowed = list(member(schema, "enum"));
    checkThat(allowed.isEmpty() || allowed.contains(value), place, value, violations);
    if (value instanceof String text && member(schema, "pattern") instanceof String pattern) {
      checkThat(Pattern.compile(pattern).matcher(text).find(), place, value, violations);
    }
    if (value instanceof Number number) {
      double v = number.doubleValue();
      checkThat(v >= bound(schema, "minimum", -Double.MAX_VALUE), place, value, violations);
      checkThat(v <= bound(schema, "maximum", Double.MAX_VALUE), place, value, violations);
    }
  }

  private void checkObject(
      String place, Object value, @Nullable Object schema, List<String> violations) {
    if (!(value instanceof Map)) {
      violations.add(place + " is not an object");
      return;
    }
    Map<String, Object> fields = map(value);
    for (Object required : list(member(schema, "required"))) {
      if (!fields.containsKey(required.toString())) {
        violations.add(place + "/" + required + " is missing");
      }
    }
    checkThat(
        fields.size() >= bound(schema, "minProperties", 0)
            && fields.size() <= bound(schema, "maxProperties", Integer.MAX_VALUE),
        place,
        fields.keySet(),
        violations);
    Map<String, Object> known = map(member(schema, "properties"));
    Object others = member(schema, "additionalProperties");
    fields.forEach(
        (name, field) -> {
          Object fieldSchema = known.getOrDefault(name, others);
          if (fieldSchema instanceof Map) {
            check(place + "/" + name, field, fieldSchema, violations);
          } else {
            violations.add(place + "/" + name + " is not in the contract");
          }
        });
  }

  private void checkArray(
      String place, Object value, @Nullable Object schema, List<String> violations) {
    if (!(value instanceof List<?> items)) {
      violations.add(place + " is not an array");
      return;
    }
    checkThat(
        items.size() >= bound(schema, "minItems", 0)
            && items.size() <= bound(schema, "maxItems", Integer.MAX_VALUE),
        place,
        items.size() + " items",
        violations);
    for (int i = 0; i < items.size(); i++) {
      check(place + "/" + i, items.get(i), member(schema, "items"), violations);
    }
  }

  private static void checkThat(
      boolean right, String place, Object value, List<String> violations) {
    if (!right) {
      violations.add(place + ": " + value);
    }
  }

  private static double bound(@Nullable Object schema, String name, double otherwise) {
    return member(schema, name) instanceof Number number ? number.doubleValue() : otherwise;
  }

  /** What a "$ref" refers to; else the object itself. */
  private @Nullable Object resolved(@Nullable Object object) {
    if (!(member(object, "$ref") instanceof String reference)) {
      return object;
    }
    Object target = root;
    for (String step : reference.substring(2).split("/", -1)) {
      target = member(target, step);
    }
    if (target == null) {
      throw new IllegalStateException("the contract has no " + reference);
    }
    return target;
  }

  private static @Nullable Object member(@Nullable Object object, String name) {
    return object instanceof Map<?, ?> map ? map.get(name) : null;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object object) {
    return object == null ? Map.of() : (Map<String, Object>) object;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object object) {
    return object == null ? List.of() : (List<Object>) object;
  }
}
