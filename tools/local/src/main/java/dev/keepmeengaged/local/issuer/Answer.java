package dev.keepmeengaged.local.issuer;

import dev.keepmeengaged.json.JsonWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What the issuer answers. Nothing that it says is to be kept. */
record Answer(int status, Map<String, String> headers, String body) {

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(int status, Consumer<JsonWriter> members) {
    return of(status, "application/json", JsonWriter.write(members));
  }

  static Answer of(int status, String contentType, String body) {
    return new Answer(
        status,
        Map.of(
            "Content-Type", contentType,
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff"),
        body);
  }

  /** Sends a browser to another address, which it asks by GET. */
  static Answer redirect(URI address, Parameters query) {
    String added = query.values().isEmpty() ? "" : "?" + query.encoded();
    return of(303, "text/plain; charset=utf-8", "").with("Location", address + added);
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }
}
