package dev.keepmeengaged.http.testing;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a function answered to API Gateway. */
public record Answer(int status, Map<String, String> headers, String body) {

  static Answer of(String json) {
    Map<?, ?> answer = (Map<?, ?>) Objects.requireNonNull(parse(json));
    Map<String, String> headers = new LinkedHashMap<>();
    if (answer.get("headers") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
    }
    return new Answer(
        ((Number) Objects.requireNonNull(answer.get("statusCode"))).intValue(),
        headers,
        String.valueOf(answer.get("body")));
  }

  /** The body, parsed: maps, lists, texts, numbers, booleans. */
  public @Nullable Object json() {
    return parse(body);
  }

  /** The value at a JSON pointer; null where there is none. */
  public @Nullable Object at(String pointer) {
    Object value = json();
    for (String step : pointer.substring(1).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      if (value instanceof Map<?, ?> map) {
        value = map.get(name);
      } else if (value instanceof List<?> list) {
        value = list.get(Integer.parseInt(name));
      } else {
        return null;
      }
    }
    return value;
  }

  public double numberAt(String pointer) {
    return ((Number) Objects.requireNonNull(at(pointer), pointer)).doubleValue();
  }

  /** The last segment of the problem's type. */
  public String problem() {
    return String.valueOf(at("/type")).replace("/problems/", "");
  }

  /** Every place that the problem names, as "pointer code". */
  public List<String> places() {
    return at("/errors") instanceof List<?> errors
        ? errors.stream()
            .map(e -> ((Map<?, ?>) e).get("pointer") + " " + ((Map<?, ?>) e).get("code"))
            .toList()
        : List.of();
  }

  private static @Nullable Object parse(String json) {
    try {
      return JSON.std.anyFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }
}
