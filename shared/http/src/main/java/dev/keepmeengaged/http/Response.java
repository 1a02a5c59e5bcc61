package dev.keepmeengaged.http;

import dev.keepmeengaged.json.JsonWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An answer.
 *
 * @param headers one value per name
 * @param body empty when there is none
 */
public record Response(int status, Map<String, String> headers, String body) {

  public Response {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** 200 with a JSON object that no cache may store, unless {@link Caching} allows it. */
  public static Response ok(Consumer<JsonWriter> content) {
    return new Response(
        200,
        Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        JsonWriter.write(content));
  }

  /** This answer with a header set. */
  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }
}
