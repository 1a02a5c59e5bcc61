package dev.keepmeengaged.local.gateway;

import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import dev.keepmeengaged.local.template.TemplateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of the gateway itself, as the template's {@code GatewayResponses} words them. */
final class GatewayResponses {

  private record Wording(Optional<Integer> status, Map<String, String> headers, String body) {}

  private final Map<String, Wording> wordings = new LinkedHashMap<>();

  /**
   * @param api the properties of the template's API
   */
  GatewayResponses(TemplateNode api) {
    api.find("GatewayResponses")
        .map(TemplateNode::entries)
        .orElse(Map.of())
        .forEach((type, response) -> wordings.put(type, wording(response)));
  }

  private static Wording wording(TemplateNode response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .find("ResponseParameters", "Headers")
        .ifPresent(h -> h.entries().forEach((name, value) -> headers.put(name, value.text())));
    return new Wording(
        response.find("StatusCode").map(TemplateNode::text).map(Integer::valueOf),
        headers,
        response.at("ResponseTemplates", "application/json").text());
  }

  HttpAnswer answer(GatewayError error, String requestId) {
    Wording wording =
        Optional.ofNullable(wordings.get(error.name()))
            .or(() -> Optional.ofNullable(wordings.get(error.fallback())))
            .orElseGet(() -> new Wording(Optional.empty(), Map.of(), "{}"));
    List<Header> headers = new ArrayList<>();
    wording
        .headers()
        .forEach((name, value) -> headers.add(new Header(name, headerValue(value, requestId))));
    return new HttpAnswer(
        wording.status().orElse(error.status()),
        headers,
        wording.body().replace("$context.requestId", requestId));
  }

  /** A header is a text in quotation marks, or a variable. */
  private static String headerValue(String value, String requestId) {
    return value.equals("context.requestId") ? requestId : value.replaceAll("^'|'$", "");
  }
}
